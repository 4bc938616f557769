"""Recordings of speech with their words, and sounds cut out of them and put into others."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceprep.model import Span
from voiceprep.sound import RATE, read_sound

Samples = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """A recording of a person."""

    path: Path
    language: str
    words: str
    """What was said, every um too; empty where nobody wrote it down."""


def read_spoken(folder: Path) -> list[Spoken]:
    """Read a folder of recordings with its `manifest.tsv`: the columns file, language and transcript."""
    with (folder / "manifest.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [Spoken(path=folder / row["file"], language=row["language"], words=row["transcript"]) for row in rows]


def room_noise(seconds: float, *, level: float, seed: int) -> Samples:
    """Give pink noise of so many dBFS: a quiet room with a computer in it."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count + RATE))
    pink = np.fft.irfft(spectrum / np.sqrt(np.maximum(1, np.arange(len(spectrum)))))[:count]
    noise: Samples = (pink / np.sqrt(np.mean(pink**2)) * 10 ** (level / 20)).astype(np.float32)
    return noise


def loudness(sound: Samples) -> float:
    """Give the dBFS of the loud tenth of a sound."""
    power = np.convolve(sound.astype(np.float64) ** 2, np.ones(480) / 480, "same")
    return float(10 * np.log10(np.percentile(power, 90) + 1e-12))


def insert(sound: Samples, pieces: Sequence[tuple[float, Samples]]) -> tuple[Samples, list[Span]]:
    """Put pieces into a sound at times of it, in seconds and in order; give where they are then."""
    edges = [0.0, *(at for at, _ in pieces), len(sound) / RATE]
    parts: list[Samples] = []
    spans = []
    seconds = 0.0
    for number, (start, end) in enumerate(pairwise(edges)):
        parts.append(sound[round(start * RATE) : round(end * RATE)])
        seconds += len(parts[-1]) / RATE
        if number < len(pieces):
            parts.append(pieces[number][1])
            spans.append(Span(start=seconds, end=seconds + len(parts[-1]) / RATE))
            seconds = spans[-1].end
    return np.concatenate(parts), spans


def read(spoken: Spoken) -> Samples:
    """Decode the recording at 16 kHz."""
    return read_sound(spoken.path)
