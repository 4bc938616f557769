"""What is read aloud to learn an answer: the question, then the answer piece by piece, with time to repeat each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voiceprep.delivery.spoken_length import estimate_length
from voiceprep.model import KeyPoint, Question

BREATH = 1.0
"""Seconds between hearing something and beginning to repeat it; our guess, and long enough not to hurry."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A piece that is read aloud."""

    text: str
    language: str
    """BCP 47."""
    pause: float
    """Seconds of silence after it, in which it is repeated."""
    is_question: bool = False


def lesson(question: Question, *, only_points: bool = False) -> tuple[Line, ...]:
    """Give the question and the sentences of its model answer, or its points where there is none or they are wanted.

    Nothing where there is nothing to learn. What must not be said is not read. The pause after a piece is as long as a
    slow speaker takes for it.
    """
    pieces = _sentences(question.model_answer) if question.model_answer and not only_points else ()
    pieces = pieces or tuple(_points(question.key_points))
    if not pieces:
        return ()
    asked = Line(text=question.prompt, language=question.language, pause=BREATH, is_question=True)
    return (asked, *(_line(piece, question.language) for piece in pieces))


def _line(text: str, language: str) -> Line:
    return Line(text=text, language=language, pause=BREATH + estimate_length(text, language=language).longest)


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in _SENTENCE_END.split(text) if any(map(str.isalnum, piece)))


def _points(points: Sequence[KeyPoint]) -> Iterator[str]:
    for point in points:
        if not point.must_not_say:
            yield point.text
            yield from _points(point.parts)
