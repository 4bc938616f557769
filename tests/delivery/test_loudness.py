import numpy as np
import pytest

from voiceprep.delivery.loudness import measure_loudness
from voiceprep.model import Span


def test_loudness_is_that_of_speech_alone_and_its_spread_that_of_its_seconds() -> None:
    """Ten seconds at -20 dBFS, a silence that does not count, and ten at -26."""
    samples = np.concatenate([np.full(10_000, 0.1), np.zeros(5_000), np.full(10_000, 0.05)]).astype(np.float32)
    speech = (Span(start=0.0, end=10.0), Span(start=15.0, end=25.0))

    loudness = measure_loudness(samples, rate=1000, speech=speech)

    assert loudness is not None
    assert (loudness.level, loudness.spread) == pytest.approx((-22.04, 6.02), abs=0.01)


def test_less_than_a_second_of_speech_has_no_loudness() -> None:
    assert measure_loudness(np.ones(2000, np.float32), rate=1000, speech=(Span(start=0.0, end=0.9),)) is None
    assert measure_loudness(np.ones(2000, np.float32), rate=1000, speech=()) is None


def test_digital_silence_is_very_faint() -> None:
    loudness = measure_loudness(np.zeros(2000, np.float32), rate=1000, speech=(Span(start=0.0, end=2.0),))

    assert loudness is not None
    assert (loudness.level, loudness.spread) == pytest.approx((-120.0, 0.0))
