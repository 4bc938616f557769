"""How high the voice is, and how much it moves: autocorrelation in numpy.

After Boersma (1993), "Accurate short-term analysis of the fundamental frequency": the autocorrelation of a windowed
frame divided by that of the window, its highest peak, also between samples, with a small cost for low octaves.
librosa is large and slow to import, parselmouth is GPL.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from voiceprep.model import Pitch, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LOWEST, _HIGHEST = 60.0, 400.0
"""Hz of voices that speak: typical means are 120 for men and 210 for women (Traunmüller and Eriksson 1995)."""
_FRAME, _HOP = 0.05, 0.025
"""Seconds: three periods of the lowest voice; and from one frame to the next."""
_VOICED = 0.5
"""The least autocorrelation of a voiced frame, 0 to 1; Boersma has 0.45 for clean speech."""
_OCTAVE_COST = 0.04
"""What a period costs per octave above the shortest, so that of equal peaks the highest voice wins.

Boersma has 0.01; on voices of known pitch (`benchmarks/delivery.py`) this is surer, and no less exact.
"""
_BRIGHTEST = 1500.0
"""Hz, about, above which the sound is damped: its peaks would be too narrow to be found between the samples."""
_QUIETEST = 30.0
"""Decibels below the loud frames, beneath which a frame is no voice."""
_LEAST = 40
"""Voiced frames, a second: with less there is nothing to say."""
_AT_ONCE = 1600
"""Frames that are transformed in one go, 40 s: 30 MB."""
_RATE = 8000
"""Samples a second that suffice for a pitch below 400 Hz."""


def measure_pitch(samples: "NDArray[np.float32]", *, rate: int, speech: Sequence[Span]) -> Pitch | None:
    """Measure mono samples, in [-1, 1], where there is speech; None where less than a second is voiced."""
    import numpy as np

    pieces = [samples[round(span.start * rate) : round(span.end * rate)] for span in speech]
    voice = np.concatenate([np.zeros(0, np.float32), *pieces])
    step = max(1, rate // _RATE)
    voiced = find_pitches(voice[: len(voice) // step * step].reshape(-1, step).mean(axis=1), rate=rate // step)
    if len(voiced) < _LEAST:
        return None
    low, median, high = np.percentile(voiced, [10, 50, 90])
    return Pitch(median=float(median), range=float(12 * np.log2(high / low)))


def find_pitches(samples: "NDArray[np.float32]", *, rate: int) -> "NDArray[np.float64]":
    """Give the pitch of every voiced frame, in Hz, without the octave jumps."""
    import numpy as np

    size, hop = round(_FRAME * rate), round(_HOP * rate)
    if len(samples) < size:
        return np.zeros(0)
    smooth = np.hanning(round(rate / _BRIGHTEST) + 2)[1:-1]
    samples = np.convolve(samples, smooth / smooth.sum(), "same")
    frames = np.lib.stride_tricks.sliding_window_view(samples, size)[::hop]
    parts = [_pitches(frames[at : at + _AT_ONCE], rate) for at in range(0, len(frames), _AT_ONCE)]
    pitches, strengths, decibels = (np.concatenate(column) for column in zip(*parts, strict=True))
    voiced = pitches[(strengths >= _VOICED) & (decibels >= np.percentile(decibels, 95) - _QUIETEST)]
    middle = np.median(voiced) if len(voiced) else 0.0
    kept: NDArray[np.float64] = voiced[(voiced > middle / 1.9) & (voiced < middle * 1.9)]
    return kept


def _pitches(
    frames: "NDArray[np.float32]", rate: int
) -> "tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]":
    """Give the pitch in Hz, its autocorrelation and the power in dB of every frame."""
    import numpy as np

    size = frames.shape[1]
    window = np.hanning(size)
    shortest, longest = int(rate / _HIGHEST), int(rate / _LOWEST) + 1
    centred = (frames - frames.mean(axis=1, keepdims=True)) * window
    correlation = _autocorrelate(centred)[:, : longest + 2]
    power = correlation[:, 0] / size
    correlation = correlation / np.maximum(correlation[:, :1], 1e-12)
    correlation /= _autocorrelate(window[None, :])[:, : longest + 2] / (window**2).sum()
    before, here, after = (correlation[:, shortest + step : longest + step] for step in (-1, 0, 1))
    is_peak = (here > before) & (here >= after)
    bend = np.where(is_peak, before - 2 * here + after, -1.0)
    shift = np.where(is_peak, 0.5 * (before - after) / bend, 0.0)
    height = np.where(is_peak, here - 0.25 * (before - after) * shift, -1.0)
    periods = np.arange(shortest, longest)
    best = (height - _OCTAVE_COST * np.log2(periods / shortest)).argmax(axis=1)
    rows = np.arange(len(best))
    return rate / (periods[best] + shift[rows, best]), height[rows, best], 10 * np.log10(power + 1e-12)


def _autocorrelate(frames: "NDArray[np.float64]") -> "NDArray[np.float64]":
    import numpy as np

    length = 1 << (2 * frames.shape[1] - 1).bit_length()
    spectrum = np.fft.rfft(frames, length)
    correlation: NDArray[np.float64] = np.fft.irfft(spectrum.real**2 + spectrum.imag**2, length)
    return correlation
