import numpy as np
import pytest
from numpy.typing import NDArray

from voiceprep.delivery.pitch import measure_pitch
from voiceprep.model import Span

RATE = 16_000
ALL = (Span(start=0.0, end=4.0),)


def voice(pitches: NDArray[np.floating]) -> NDArray[np.float32]:
    """Sing the pitches, a sample each, with five overtones."""
    phase = 2 * np.pi * np.cumsum(pitches) / RATE
    overtones = np.array([np.sin(phase * overtone) / overtone for overtone in range(1, 7)])
    samples: NDArray[np.float32] = (0.1 * overtones.sum(axis=0)).astype(np.float32)
    return samples


@pytest.mark.parametrize("hertz", [70.0, 118.5, 210.0, 300.0])
def test_a_steady_voice_has_its_pitch_and_no_range(hertz: float) -> None:
    pitch = measure_pitch(voice(np.full(4 * RATE, hertz)), rate=RATE, speech=ALL)

    assert pitch is not None
    assert pitch.median == pytest.approx(hertz, rel=0.005)
    assert pitch.range < 0.1


def test_a_voice_that_glides_over_an_octave_has_four_fifths_of_it_between_its_tenths() -> None:
    pitch = measure_pitch(voice(100 * 2 ** np.linspace(0, 1, 4 * RATE)), rate=RATE, speech=ALL)

    assert pitch is not None
    assert pitch.range == pytest.approx(0.8 * 12, abs=0.2)


def test_noise_silence_and_too_short_a_voice_have_no_pitch() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, 4 * RATE).astype(np.float32)

    assert measure_pitch(noise, rate=RATE, speech=ALL) is None
    assert measure_pitch(np.zeros(4 * RATE, np.float32), rate=RATE, speech=ALL) is None
    assert measure_pitch(voice(np.full(4 * RATE, 100.0)), rate=RATE, speech=(Span(start=1.0, end=1.5),)) is None
    assert measure_pitch(voice(np.full(4 * RATE, 100.0)), rate=RATE, speech=()) is None


@pytest.mark.parametrize("hertz", [97.3, 120.0, 171.1, 220.0])
def test_a_voice_whose_periods_fall_between_the_samples_is_not_taken_for_an_octave_lower(hertz: float) -> None:
    """Two periods may fit the samples better than one: 4 semitones are 4, and not 12."""
    pitches = hertz * 2 ** (4 / 24 * np.sin(2 * np.pi * np.arange(4 * RATE) / RATE / 1.3))
    phase = 2 * np.pi * np.cumsum(pitches) / RATE
    bright = sum(np.sin(overtone * phase) for overtone in range(1, int(3800 / pitches.max())))
    sound = (0.02 * np.asarray(bright)).astype(np.float32)

    pitch = measure_pitch(sound, rate=RATE, speech=ALL)

    low, high = np.percentile(pitches, [10, 90])
    assert pitch is not None
    assert pitch.range == pytest.approx(12 * np.log2(high / low), abs=0.3)
