"""How loud the speech is and how steady."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from voiceprep.model import Loudness, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 1.0
"""Seconds over which loudness is compared: about two or three words."""
_FAINTEST = 1e-12
"""A power that stands for silence: -120 dBFS."""


def measure_loudness(samples: "NDArray[np.float32]", *, rate: int, speech: Sequence[Span]) -> Loudness | None:
    """Measure the mean power of speech in mono samples, in [-1, 1]; None where there is no second of it.

    The level is that of ITU-T P.56, "active speech level", with voice activity in the place of its envelope; the spread
    is the range from the 10th to the 90th percentile of blocks of a second.
    """
    import numpy as np

    pieces = [samples[round(span.start * rate) : round(span.end * rate)] for span in speech]
    power = np.concatenate([np.zeros(0), *pieces]).astype(np.float64) ** 2
    size = round(_BLOCK * rate)
    blocks = power[: len(power) // size * size].reshape(-1, size).mean(axis=1)
    if not len(blocks):
        return None
    decibels = 10 * np.log10(np.maximum(blocks, _FAINTEST))
    low, high = np.percentile(decibels, [10, 90])
    return Loudness(level=float(10 * np.log10(max(float(power.mean()), _FAINTEST))), spread=float(high - low))
