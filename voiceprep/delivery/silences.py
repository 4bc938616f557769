"""Where exactly it is silent between the stretches of speech that voice activity gives.

Silero looks at 32 ms at a time and goes by what was before: it notices a voice late, now and then by a second.
So each silence is looked for by its energy, in and around the gap that Silero left.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from voiceprep.model import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

FRAME = 0.01
"""Seconds over which energy is taken."""
_REACH = 0.25
"""Seconds into the speech on either side in which the silence may begin or end."""
_NEARBY = 1.0
"""Seconds of speech on either side by which it is known how loud the speaker is."""
_ABOVE = 0.3
"""The share of the way from the noise to the voice, in dB, above which a frame is no silence.

This and the constants below are the best of several on silences of known length (`benchmarks/delivery.py`).
"""
_LEAST, _MOST = 4.0, 25.0
"""Decibels above the noise: less are its own ups and downs, and breaths before a word are not that much louder."""
_CLICK = 0.05
"""Seconds: what is loud for less is no speech."""
_INSIDE = 0.3
"""Seconds: nor is what is loud for less within a gap of Silero's, who hears what is a voice: a click, a breath."""
_BREATH, _SOFT = 0.2, 15.0
"""Seconds into a gap of Silero's beyond which what stays so many dB below the voice is a breath, and no soft sound of a
word: those are shorter."""
_SHORTEST = 0.1
"""Seconds of a silence; less are the stops of a p or t."""
_FAINTEST = 1e-10
"""A power that stands for digital silence: -100 dBFS."""


def find_silences(speech: Sequence[Span], samples: "NDArray[np.float32]", *, rate: int) -> tuple[Span, ...]:
    """Give the silences between stretches of speech in mono samples, in [-1, 1], to about 0.01 s."""
    energy = _decibels(samples, rate)
    return tuple(silence for before, after in pairwise(speech) for silence in _between(before, after, energy))


def _between(before: Span, after: Span, energy: "NDArray[np.float64]") -> Iterator[Span]:
    first, last = _frame(max(before.start, before.end - _REACH)), _frame(min(after.end, after.start + _REACH))
    gap = range(_frame(before.end), min(_frame(after.start), len(energy)))
    if not gap:
        return
    level = _level(before, after, energy)
    noise = float(np.percentile(energy[gap.start : gap.stop], 20))
    is_loud = energy[first:last] >= noise + np.clip(_ABOVE * (level - noise), _LEAST, _MOST)
    is_voice = energy[first:last] >= level - _SOFT
    is_voice[: gap.start - first] = is_voice[gap.stop - first :] = True
    for run in _runs(is_loud):
        is_within = gap.start < first + run.start and first + run.stop < gap.stop
        if len(run) * FRAME < (_INSIDE if is_within else _CLICK):
            is_loud[run.start : run.stop] = False
    for soft in _runs(is_loud & ~is_voice):
        if len(soft) * FRAME > _BREATH:
            is_loud[soft.start : soft.stop] = False
    for run in _runs(~is_loud):
        if len(run) * FRAME >= _SHORTEST:
            yield Span(start=(first + run.start - 1) * FRAME, end=(first + run.stop + 1) * FRAME)


def _level(before: Span, after: Span, energy: "NDArray[np.float64]") -> float:
    """Give how loud the voice is around a gap, in dBFS."""
    voice = [
        energy[_frame(max(before.start, before.end - _NEARBY)) : _frame(before.end)],
        energy[_frame(after.start) : _frame(min(after.end, after.start + _NEARBY))],
    ]
    return float(np.percentile(np.concatenate([*voice, energy[:1]]), 80))


def _decibels(samples: "NDArray[np.float32]", rate: int) -> "NDArray[np.float64]":
    """Give the power of every frame with the two beside it, in dBFS."""
    if len(samples) < rate * FRAME:
        return np.zeros(0)
    edges = np.round(np.arange(int(len(samples) / rate / FRAME) + 1) * FRAME * rate).astype(np.int64)
    sums = np.concatenate([[0.0], np.cumsum(samples.astype(np.float64) ** 2)])[edges]
    power = np.pad(np.diff(sums) / np.diff(edges), 1, mode="edge")
    decibels: NDArray[np.float64] = 10 * np.log10((power[:-2] + power[1:-1] + power[2:]) / 3 + _FAINTEST)
    return decibels


def _runs(mask: "NDArray[np.bool_]") -> list[range]:
    """Give the stretches that are true."""
    changes = np.flatnonzero(np.diff(np.concatenate([[0], mask.astype(np.int8), [0]])))
    return [range(int(start), int(stop)) for start, stop in changes.reshape(-1, 2)]


def _frame(seconds: float) -> int:
    return round(seconds / FRAME)
