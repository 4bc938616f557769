import pytest

from voiceprep.recording import Patience


@pytest.mark.parametrize(
    ("seconds", "last_speech", "left"),
    [
        (0, None, 30),
        (12, None, 18),
        (31, None, 0),
        (12, 12, 8),
        (15, 12, 5),
        (20, 12, 0),
        (25, 12, 0),
    ],
)
def test_silence_is_counted_from_the_last_speech(seconds: float, last_speech: float | None, left: float) -> None:
    """Eight seconds after speech, thirty before the first."""
    assert Patience().silence_left(seconds=seconds, last_speech=last_speech) == left


def test_silence_may_be_left_out_of_account() -> None:
    patience = Patience(silence=None, first_word=None)

    assert patience.silence_left(seconds=100, last_speech=None) is None
    assert patience.silence_left(seconds=100, last_speech=1) is None
