import pytest

from voiceprep.errors import TranscriberError
from voiceprep.transcribers.engine import choose_device


@pytest.mark.parametrize(
    ("wanted", "has_cuda", "chosen"),
    [
        ("auto", True, "cuda"),
        ("auto", False, "cpu"),
        ("cpu", True, "cpu"),
        ("cpu", False, "cpu"),
        ("cuda", True, "cuda"),
    ],
)
def test_a_graphics_card_is_used_where_there_is_one(wanted: str, has_cuda: bool, chosen: str) -> None:
    assert choose_device(wanted, has_cuda=has_cuda) == chosen


def test_a_card_that_is_not_there_cannot_be_asked_for() -> None:
    with pytest.raises(TranscriberError) as raised:
        choose_device("cuda", has_cuda=False)

    assert raised.value.hint == 'write device = "cpu", or leave it out'


def test_a_device_that_is_none_is_said() -> None:
    with pytest.raises(TranscriberError, match='there is no device "gpu"'):
        choose_device("gpu", has_cuda=True)
