"""Where the speaker fell silent: between clauses, where it helps to follow, or inside one, where it does not."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from voiceprep.model import Pause, Span, Transcript, Word

SHORTEST = 0.25
"""Seconds from which a silence counts as a pause, as usual since Goldman-Eisler 1968: shorter ones are articulation."""
_CLAUSE_END = (".", "!", "?", "…", ",", ";", ":", "—", "–")
_CLAUSE_START = frozenset({
    "а", "и", "но", "или", "что", "чтобы", "как", "когда", "если", "где", "чем", "хотя", "потому", "поэтому", "который",
    "которая", "которое", "которые", "котором", "and", "but", "or", "so", "because", "that", "which", "who", "when",
    "if", "where", "while", "then", "although",
})  # fmt: skip
"""Words before which a clause begins, whether or not the recogniser wrote a comma."""


def find_pauses(transcript: Transcript, silences: Iterable[Span] | None = None) -> tuple[Pause, ...]:
    """Give the silences that are pauses; where no `silences` of the sound are given, those between voice activity.

    Those are right to about 0.1 s. Whisper's word gaps are too short.
    """
    if silences is None:
        silences = (Span(start=before.end, end=after.start) for before, after in pairwise(transcript.speech))
    return tuple(
        Pause(start=silence.start, end=silence.end, inside_clause=_is_inside_clause(silence, transcript.words))
        for silence in silences
        if silence.length >= SHORTEST
    )


def _is_inside_clause(silence: Span, words: Sequence[Word]) -> bool:
    middle = (silence.start + silence.end) / 2
    before = [word for word in words if word.start is not None and word.end and (word.start + word.end) / 2 < middle]
    after = words[len(before) :]
    if not before or not after:
        return False
    return not before[-1].text.endswith(_CLAUSE_END) and after[0].text.lower().strip(",") not in _CLAUSE_START
