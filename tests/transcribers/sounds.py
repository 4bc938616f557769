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


def ring(seconds: float) -> NDArray[np.float64]:
    """Give a telephone: two tones that alternate twenty times a second, two seconds of six."""
    times = np.arange(round(seconds * RATE)) / RATE
    pitch = np.where(times * 20 % 2 < 1, 1300.0, 1700.0)
    return 0.2 * np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * (times % 6 < 2)


def music(seconds: float) -> NDArray[np.float64]:
    """Give a tune with chords: two notes a second of three plucked strings, each with its overtones."""
    times = np.arange(RATE // 2) / RATE
    decay = np.exp(-4 * times)
    notes = [
        sum(
            (
                0.08 / n * np.sin(2 * np.pi * 220 * 2 ** ((step + third) / 12) * n * times)
                for third in (0, 4, 7)
                for n in (1, 2, 3)
            ),
            np.zeros(len(times)),
        )
        * decay
        for step in (0, 2, 4, 5, 7, 5, 4, 2)
    ]
    return np.resize(np.concatenate(notes), round(seconds * RATE))


def breaths(seconds: float) -> NDArray[np.float64]:
    """Give somebody who breathes hard and coughs: soft noise that swells and fades, and every fourth time a burst."""
    sound = silence(seconds)
    for number, place in enumerate(range(0, len(sound) - RATE, round(1.5 * RATE))):
        cough = number % 4 == 3
        swell = np.exp(-np.arange(RATE) / 1500) if cough else np.hanning(RATE) * 0.15
        noise = np.convolve(rng.normal(size=RATE), np.ones(6) / 6, "same")
        sound[place : place + RATE] += 0.5 * swell * noise
    return sound
