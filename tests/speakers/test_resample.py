import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.model import Sound
from voiceprep.speakers.resample import resample

RATES = st.sampled_from([8_000, 16_000, 22_050, 44_100, 48_000])


def tone(rate: int, *, length: float) -> Sound:
    time = np.arange(round(length * rate)) / rate
    return Sound(samples=(0.5 * np.sin(2 * np.pi * 440 * time)).astype(np.float32), rate=rate)


@given(RATES, RATES, st.floats(0.05, 2))
def test_a_sound_is_as_long_at_any_rate(before: int, after: int, length: float) -> None:
    sound = resample(tone(before, length=length), after)

    assert sound.samples.dtype == np.float32
    assert sound.rate == after
    assert sound.length == pytest.approx(length, abs=2 / min(before, after))


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
def test_a_tone_is_the_same_tone_at_another_rate(rate: int) -> None:
    """But for a few milliseconds at both ends, where the filter sees nothing beyond."""
    samples, wanted = resample(tone(22_050, length=1), rate).samples, tone(rate, length=1).samples

    assert samples[200:-200] == pytest.approx(wanted[200 : len(samples) - 200], abs=0.005)
