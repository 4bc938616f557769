"""«Э-э» and «эм» in anybody's voice: a moment of a vowel near «э», said on and on.

A vowel is known by its first two formants, here those of a linear prediction of its spectrum; it is drawn out by laying
its own periods one after the other, with the small wavering and the falling pitch that a voice has
(Moulines and Charpentier 1990, "Pitch-synchronous waveform processing techniques").
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.spoken import Samples
from voiceprep.delivery.pitch import _pitches
from voiceprep.sound import RATE

_FRAME, _HOP = 0.04, 0.01
"""Seconds."""
_FORMANTS = (560.0, 1650.0)
"""Hz of an «э», between those of men and of women."""
_PERIODS = 5
_ORDER = 18
"""Of the linear prediction: two for each kHz, and two."""


@dataclass(frozen=True, kw_only=True)
class Vowel:
    """A steady moment of a voice."""

    at: float
    """Seconds."""
    pitch: float
    """Hz."""
    strangeness: float
    """How far its formants are from those of «э»: 0 is there."""


def find_vowels(sound: Samples, *, count: int = 6) -> list[Vowel]:
    """Give the steady moments of a voice that are most like «э»."""
    frames = np.lib.stride_tricks.sliding_window_view(sound, round(_FRAME * RATE))[:: round(_HOP * RATE)]
    pitches, strengths, decibels = _pitches(frames, RATE)
    loud = np.percentile(decibels, 95) - 15
    found = []
    for place in range(2, len(pitches) - 2):
        around = pitches[place - 2 : place + 3]
        is_steady = strengths[place - 2 : place + 3].min() >= 0.8 and around.max() <= 1.06 * around.min()
        if is_steady and decibels[place] >= loud:
            strangeness = _strangeness(frames[place])
            found.append(Vowel(at=place * _HOP + _FRAME / 2, pitch=float(pitches[place]), strangeness=strangeness))
    return sorted(found, key=lambda vowel: vowel.strangeness)[:count]


def hesitate(sound: Samples, vowels: Sequence[Vowel], *, seconds: float, chance: np.random.Generator) -> Samples:
    """Draw out one of the vowels of a voice; a third of them end in an «м»."""
    vowel = vowels[int(chance.integers(len(vowels)))]
    period, middle = round(RATE / vowel.pitch), round(vowel.at * RATE)
    window = np.hanning(2 * period)
    starts = [max(0, middle + (place - _PERIODS // 2) * period - period) for place in range(_PERIODS)]
    there_and_back = [*starts, *starts[-2:0:-1]]
    drawn, weight = np.zeros((2, round(seconds * RATE) + 4 * period))
    fall, at, number = chance.uniform(-0.1, 0.02), 0.0, 0
    while at + 2 * period < len(drawn):
        piece = sound[there_and_back[number % len(there_and_back)] :][: 2 * period]
        place = slice(round(at), round(at) + len(piece))
        drawn[place] += piece * window[: len(piece)]
        weight[place] += window[: len(piece)]
        at += period / (1 + fall * at / len(drawn) + chance.normal(0, 0.006))
        number += 1
    steady = (drawn / np.maximum(weight, 0.3))[period : period + round(seconds * RATE)]
    voice = _closed(steady) if chance.random() < 1 / 3 else steady
    return (voice * _envelope(len(voice), chance)).astype(np.float32)


def _strangeness(frame: Samples) -> float:
    first, second = _formants(frame)
    return abs(math.log(first / _FORMANTS[0])) + abs(math.log(second / _FORMANTS[1]))


def _formants(frame: Samples) -> tuple[float, float]:
    """Give the first two formants, in Hz, by Levinson's recursion; something far away where there are none."""
    sharpened = np.append(frame[0], frame[1:] - 0.97 * frame[:-1]) * np.hamming(len(frame))
    correlation = np.correlate(sharpened, sharpened, "full")[len(frame) - 1 : len(frame) + _ORDER]
    predictor, left = np.array([1.0]), correlation[0]
    for order in range(1, _ORDER + 1):
        reflected = -(predictor @ correlation[order:0:-1]) / left
        predictor = np.append(predictor, 0) + reflected * np.append(predictor, 0)[::-1]
        left *= 1 - reflected**2
    roots = np.roots(predictor)
    roots = roots[roots.imag > 0.01]
    hertz, width = np.angle(roots) * RATE / 2 / np.pi, -np.log(np.abs(roots)) * RATE / np.pi
    resonances = sorted(hertz[(hertz > 200) & (width < 500)])
    return (resonances[0], resonances[1]) if len(resonances) > 1 else (1.0, 1.0)


def _closed(voice: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Close the lips half way: what is above 350 Hz fades."""
    hertz = np.fft.rfftfreq(len(voice), 1 / RATE)
    hummed = np.fft.irfft(np.fft.rfft(voice) / (1 + (hertz / 350) ** 6), len(voice))
    share = np.clip((np.arange(len(voice)) / len(voice) - 0.5) / 0.1, 0, 1)
    return voice * (1 - share) + 0.8 * hummed * share


def _envelope(count: int, chance: np.random.Generator) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    at = np.arange(count)
    swelling = np.minimum(1, at / (0.04 * RATE)) * np.minimum(1, at[::-1] / (0.09 * RATE))
    return swelling * (1 + 0.08 * np.interp(at, np.linspace(0, count, 6), chance.normal(0, 1, 6)))
