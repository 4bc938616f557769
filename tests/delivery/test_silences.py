"""Silences whose edges are known, in a hum that stands for a voice."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from voiceprep.delivery.silences import find_silences
from voiceprep.model import Span

RATE = 16_000
Samples = NDArray[np.float32]


def hum(seconds: float) -> Samples:
    """Give a voiced sound of -20 dBFS that ebbs four times a second, as syllables do."""
    time = np.arange(round(seconds * RATE)) / RATE
    voice = sum(np.sin(2 * np.pi * 120 * harmonic * time) / harmonic for harmonic in range(1, 9))
    sound = np.asarray(voice * (0.6 + 0.4 * np.cos(2 * np.pi * 4 * time)), np.float32)
    return sound * np.float32(0.1 / np.sqrt(np.mean(sound**2)))


def noise(seconds: float, *, level: float, seed: int = 1) -> Samples:
    white = np.random.default_rng(seed).standard_normal(round(seconds * RATE)) * 10 ** (level / 20)
    return white.astype(np.float32)


def spoken(*silences: float) -> tuple[Samples, list[Span]]:
    """Give a second of voice before, between and after the silences, and where the voice is."""
    pieces, spans, at = [hum(1.0)], [Span(start=0.0, end=1.0)], 1.0
    for silence in silences:
        pieces += [np.zeros(round(silence * RATE), np.float32), hum(1.0)]
        spans.append(Span(start=at + silence, end=at + silence + 1))
        at += silence + 1
    return np.concatenate(pieces), spans


def between(spans: list[Span]) -> list[float]:
    return [edge for before, after in itertools.pairwise(spans) for edge in (before.end, after.start)]


def edges(silences: tuple[Span, ...]) -> list[float]:
    return [edge for silence in silences for edge in (silence.start, silence.end)]


@given(
    lengths=st.lists(st.floats(0.3, 2.0), min_size=1, max_size=3),
    late=st.lists(st.floats(-0.08, 0.12), min_size=8, max_size=8),
    room=st.sampled_from([None, -60.0, -50.0]),
)
def test_edges_are_found_where_voice_activity_is_late(
    lengths: list[float], late: list[float], room: float | None
) -> None:
    sound, spans = spoken(*lengths)
    if room:
        sound = sound + noise(len(sound) / RATE, level=room)
    coarse = [
        Span(start=span.start + late[2 * at] if at else 0.0, end=min(span.end + late[2 * at + 1], len(sound) / RATE))
        for at, span in enumerate(spans)
    ]

    found = find_silences(coarse, sound, rate=RATE)

    assert edges(found) == pytest.approx(between(spans), abs=0.03)


def test_clicks_and_breaths_in_a_silence_are_no_speech() -> None:
    """A key is struck in the middle, and a breath comes right before the word."""
    sound, spans = spoken(1.5)
    sound += noise(len(sound) / RATE, level=-75)
    sound[round(1.6 * RATE) : round(1.63 * RATE)] += noise(0.03, level=-15)
    sound[round(2.15 * RATE) : round(2.5 * RATE)] += noise(0.35, level=-50)[: round(0.35 * RATE)]

    assert edges(find_silences(spans, sound, rate=RATE)) == pytest.approx([1.0, 2.5], abs=0.03)


def test_a_word_that_voice_activity_has_missed_parts_a_silence() -> None:
    sound, spans = spoken(0.8, 0.8)

    found = find_silences([spans[0], spans[2]], sound, rate=RATE)

    assert edges(found) == pytest.approx(between(spans), abs=0.03)


@pytest.mark.parametrize(
    "spans", [[], [Span(start=0.0, end=1.0)], [Span(start=0.0, end=0.5), Span(start=0.5, end=1.0)]]
)
def test_where_there_is_no_gap_there_is_no_silence(spans: list[Span]) -> None:
    assert find_silences(spans, hum(1.0), rate=RATE) == ()


def test_a_sound_that_is_shorter_than_what_is_said_to_be_in_it_is_no_error() -> None:
    for sound in (hum(0.4), hum(1.0), np.zeros(0, np.float32)):
        find_silences([Span(start=0.0, end=0.5), Span(start=1.0, end=2.0)], sound, rate=RATE)
