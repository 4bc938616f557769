"""How loud a block of sound is."""

from dataclasses import dataclass
from math import log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FAINTEST = -120.0
"""dBFS that stand for silence, and for everything below them."""
_FULL = 0.999
"""What a clipped sample reaches, whatever the converter's word length."""
_CLIPPED_SAMPLES = 3
"""A single sample may well touch the top; several in a block do so because what is above them was cut off."""


@dataclass(frozen=True, kw_only=True)
class Level:
    """Peak and mean of a block, in dBFS: 0 is the loudest there can be, and a square wave has it as its mean."""

    peak: float = FAINTEST
    rms: float = FAINTEST
    is_clipped: bool = False

    @property
    def is_silence(self) -> bool:
        """Whether every sample is exactly zero, which no microphone that is open gives."""
        return self.peak <= FAINTEST


def measure_level(block: "NDArray[np.float32]") -> Level:
    """Measure samples in [-1, 1].

    >>> measure_level(np.array([0.5, -0.5], dtype=np.float32))
    Level(peak=-6.0205999132796215, rms=-6.0205999132796215, is_clipped=False)
    """
    import numpy as np

    if not len(block):
        return Level()
    heights = np.abs(block.astype(np.float64))
    return Level(
        peak=_decibels(float(heights.max())),
        rms=_decibels(float(np.sqrt(np.mean(heights**2)))),
        is_clipped=int((heights >= _FULL).sum()) >= _CLIPPED_SAMPLES,
    )


def _decibels(height: float) -> float:
    return max(FAINTEST, 20 * log10(height)) if height else FAINTEST
