from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from voiceprep.recording.level import FAINTEST, Level, measure_level


def samples(*heights: float) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    return np.array(heights, dtype=np.float32)


@pytest.mark.parametrize(
    ("heights", "level"),
    [
        ((), Level()),
        ((0, 0), Level()),
        ((1, -1, 1, -1), Level(peak=0, rms=0, is_clipped=True)),
        ((0.1, -0.1), Level(peak=-20, rms=-20)),
        ((0.1, 0, 0, 0), Level(peak=-20, rms=-26.02)),
        ((1, 0, 0, 0), Level(peak=0, rms=-6.02)),
    ],
)
def test_levels_are_in_decibels_below_full_scale(heights: tuple[float, ...], level: Level) -> None:
    """The top is 0 dBFS, a tenth of it -20; one sample at the top is no clipping."""
    measured = measure_level(samples(*heights))

    assert (measured.peak, measured.rms) == pytest.approx((level.peak, level.rms), abs=0.01)
    assert measured.is_clipped == level.is_clipped


def test_only_exact_zeros_are_silence() -> None:
    assert measure_level(samples(0, 0)).is_silence
    assert not measure_level(samples(0, 1 / 32768)).is_silence


@given(arrays.arrays(np.float32, st.integers(0, 50), elements=st.floats(-1, 1, width=32)))
def test_any_samples_have_a_level(block: "np.ndarray[tuple[int], np.dtype[np.float32]]") -> None:
    level = measure_level(block)

    assert FAINTEST <= level.rms <= level.peak + 1e-9 <= 0.001 < inf
