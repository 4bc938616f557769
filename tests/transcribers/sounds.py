"""Sounds in which nobody speaks, and a file to put sounds in."""

import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceprep.model import Recording
from voiceprep.sound import RATE

Noise = Callable[[float], NDArray[np.floating]]
"""From seconds to samples at 16 kHz."""

rng = np.random.default_rng(7)


def save(path: Path, *parts: NDArray[np.floating]) -> Recording:
    sound = np.concatenate(parts)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    return Recording(path=path)


def silence(seconds: float) -> NDArray[np.float64]:
    return np.zeros(round(seconds * RATE))


def white(seconds: float) -> NDArray[np.float64]:
    return rng.normal(0, 0.02, round(seconds * RATE))


def pink(seconds: float) -> NDArray[np.float64]:
    """Give the noise of a room: as much power in each octave."""
    spectrum = np.fft.rfft(white(seconds))
    return 5 * np.fft.irfft(spectrum / np.sqrt(np.arange(len(spectrum)) + 1), round(seconds * RATE)) * 10


def hum(seconds: float) -> NDArray[np.float64]:
    """Give the hum of the mains with its overtones."""
    times = np.arange(round(seconds * RATE)) / RATE
    return sum((0.1 / n * np.sin(2 * np.pi * 50 * n * times) for n in (1, 2, 3)), np.zeros(len(times)))


def clicks(seconds: float) -> NDArray[np.float64]:
    """Give the noise of a keyboard: short bursts, six a second."""
    sound = silence(seconds)
    burst = np.exp(-np.arange(800) / 120)
    for place in rng.integers(0, len(sound) - 800, round(seconds * 6)):
        sound[place : place + 800] += 0.3 * burst * rng.normal(size=800)
    return sound
