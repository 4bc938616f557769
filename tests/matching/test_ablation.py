import pytest

from benchmarks import ours
from tests.matching.answers import statuses
from voiceprep.model import Status


@pytest.mark.parametrize("part", ours.PARTS)
def test_every_part_can_be_left_out(part: str) -> None:
    """The benchmarks name parts of the matcher: one that has got another name, or arguments, would only show there."""
    with ours.without(part):
        assert statuses("Мы выкатили Kafka в марте, 3 сервера", "выкатили Kafka в марте, 3 сервера") == [Status.COVERED]
