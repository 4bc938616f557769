from voiceprep.recording import LevelWarning, Live
from voiceprep.recording.level import Level

QUIET = Level(peak=-50, rms=-60)
CLIPPED = Level(peak=0, rms=-3, is_clipped=True)


def after(*blocks: tuple[Level, float]) -> Live:
    live = Live()
    for level, length in blocks:
        live = live.after_block(level, length=length)
    return live


def test_zeros_from_the_beginning_are_warned_of() -> None:
    assert after((Level(), 0.9)).warnings == set()
    assert after((Level(), 1.1)).warnings == {LevelWarning.ONLY_SILENCE}


def test_zeros_after_sound_are_not() -> None:
    assert after((QUIET, 0.1), (Level(), 5)).warnings == set()


def test_clipping_is_remembered_for_three_seconds() -> None:
    assert after((CLIPPED, 0.1), (QUIET, 2.8)).warnings == {LevelWarning.CLIPPING}
    assert after((CLIPPED, 0.1), (QUIET, 3.1)).warnings == set()


def test_a_quiet_voice_is_warned_of_after_three_seconds_of_speech() -> None:
    """Pauses do not count, and one loud word does not take the warning away."""
    live = Live()
    for loudness in (-50.0, -52.0, -20.0, -50.0, -51.0):
        live = live.after_speech(loudness=loudness)

    assert live.warnings == set()
    assert live.after_speech(loudness=-50.0).warnings == {LevelWarning.TOO_QUIET}


def test_an_ordinary_voice_is_not() -> None:
    live = Live()
    for _ in range(10):
        live = live.after_speech(loudness=-30.0)

    assert live.warnings == set()


def test_the_last_speech_is_when_it_was_heard() -> None:
    assert after((QUIET, 2.5)).after_speech(loudness=-30.0).after_block(QUIET, length=1).last_speech == 2.5
