"""What is said to the microphone, and how to find it again."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile

from voiceprep.model import Sound, Span
from voiceprep.sound import RATE, read_sound
from voiceprep.speakers.resample import resample

if TYPE_CHECKING:
    from numpy.typing import NDArray

REPOSITORY = Path(__file__).parents[2]
FINE = 48_000
"""Samples a second at which sounds are compared: at fewer, half a sample of delay between two clocks is much."""
ROOM = 1e-4
"""How loud a quiet room is. Exact zeros would be those of a microphone that has gone."""


def sample(language: str, *, seconds: float | None = None) -> "NDArray[np.float32]":
    """Give the sample answer, or its beginning."""
    samples = read_sound(REPOSITORY / "voiceprep" / "demo" / f"self.{language}.ogg")
    return samples if seconds is None else samples[: round(seconds * RATE)]


def write(path: Path, samples: "NDArray[np.float32]", *, before: float = 0, after: float = 0) -> Path:
    """Write a sound with so many seconds of a quiet room before and after it."""
    whole = np.pad(samples, (round(before * RATE), round(after * RATE)))
    room = np.random.default_rng(0).normal(scale=ROOM, size=len(whole))
    soundfile.write(path, whole + room, RATE)
    return path


def speech(samples: "NDArray[np.float32]") -> Span:
    """Give the stretch from the first to the last sound as loud as speech, a hundredth of its peak."""
    loud = np.flatnonzero(np.abs(samples) > 0.01 * np.abs(samples).max())
    return Span(start=float(loud[0]) / RATE, end=float(loud[-1]) / RATE)


def likeness(sound: "NDArray[np.float32]", within: "NDArray[np.float32]") -> float:
    """Give the correlation of a sound with what is most like it in another, 1 where it is in it whole."""
    short, long = (resample(Sound(samples=samples, rate=RATE), FINE).samples for samples in (sound, within))
    size = 2 ** (len(short) + len(long)).bit_length()
    spectrum = np.fft.rfft(long, size) * np.conj(np.fft.rfft(short, size))
    start = int(np.fft.irfft(spectrum, size)[: len(long)].argmax())
    found = np.pad(long[start : start + len(short)], (0, max(0, start + len(short) - len(long))))
    return float(np.corrcoef(short, found)[0, 1])
