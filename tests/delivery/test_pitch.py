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
