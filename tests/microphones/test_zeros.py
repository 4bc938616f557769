import numpy as np

from voiceprep.microphones.zeros import Zeros

RATE = 1_000


def after(*stretches: tuple[float, float]) -> Zeros:
    """Take in stretches of (seconds, height), in blocks of 0.1 s."""
    zeros = Zeros()
    for seconds, height in stretches:
        for _ in range(round(seconds * 10)):
            zeros = zeros.after(np.full(RATE // 10, height, dtype=np.float32), rate=RATE)
    return zeros


def test_zeros_after_sound_mean_that_the_microphone_has_gone() -> None:
    assert after((1, 0.1), (2.1, 0.0)).mean_gone


def test_a_short_run_of_zeros_means_nothing() -> None:
    assert not after((1, 0.1), (1.9, 0.0)).mean_gone


def test_zeros_from_the_beginning_are_a_muted_microphone() -> None:
    """It has not gone: it has never been heard."""
    assert not after((60, 0.0)).mean_gone


def test_a_headset_that_gives_zeros_in_pauses_has_not_gone() -> None:
    """One that came back from zeros once may be silent for as long as the speaker thinks."""
    assert not after((1, 0.1), (0.6, 0.0), (3, 0.1), (20, 0.0)).mean_gone
    assert not after((0.6, 0.0), (3, 0.1), (20, 0.0)).mean_gone


def test_a_few_zeros_make_no_headset() -> None:
    assert after((1, 0.1), (0.3, 0.0), (1, 0.1), (2.1, 0.0)).mean_gone
