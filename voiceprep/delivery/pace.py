"""How fast an answer was spoken, and where it paused."""

from itertools import pairwise

from voiceprep.delivery.length import measure_length
from voiceprep.model import Delivery, Span, Transcript

SHORTEST_PAUSE = 0.25
"""Seconds from which a silence counts as a pause (findings, "Speech measures")."""


def measure(transcript: Transcript) -> Delivery | None:
    """Measure the pace over the length of the answer, pauses included; None where there is no speech."""
    seconds = measure_length(transcript, target=None).answer
    if seconds <= 0:
        return None
    return Delivery(words_per_minute=len(transcript.words) / seconds * 60, pauses=_pauses(transcript.speech))


def _pauses(speech: tuple[Span, ...]) -> tuple[Span, ...]:
    silences = (Span(start=before.end, end=after.start) for before, after in pairwise(speech))
    return tuple(silence for silence in silences if silence.length >= SHORTEST_PAUSE)
