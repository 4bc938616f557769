"""Hints in mid-answer: the first words of the next point that has not been said, and asked again the whole of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from voiceprep.matching import match
from voiceprep.matching.points import wanted_tokens
from voiceprep.model import KeyPoint, Question, Status, Transcript, Word

UNHEARD = "live"
"""The name of the engine of a transcript that nobody keeps."""


class Hints:
    """What helps through one answer, and how often it was asked for."""

    def __init__(self, question: Question, *, heard: Callable[[], Sequence[Word]]) -> None:
        """`heard` gives what has been recognised of the answer up to now, which may be nothing yet."""
        self._points = [replace(point, parts=()) for point in _to_say(question.key_points)]
        self._heard = heard
        self._begun: KeyPoint | None = None
        """The point of which the first words were given."""
        self._given: set[str] = set()
        """The ids of those that were given as a whole."""
        self.count = 0
        """How many hints were given."""

    def next(self) -> str | None:
        """Give the first words of the next point that is missing, or the whole of the one that was begun.

        Points come in the user's order, those that were given before last. None where everything has been said, which
        counts as no hint.
        """
        missing = self._missing()
        if not missing:
            return None
        self.count += 1
        begun, self._begun = self._begun, None
        if begun and begun in missing:
            self._given.add(begun.id)
            return begun.text
        self._begun = next((point for point in missing if point.id not in self._given), missing[0])
        return first_words(self._begun)

    def _missing(self) -> list[KeyPoint]:
        """Give the points that the answer has not made up to now, by their wording."""
        words = tuple(self._heard())
        if not words:
            return self._points
        verdicts = match(self._points, Transcript(words=words, engine=UNHEARD)).matches
        return [verdict.point for verdict in verdicts if verdict.status is not Status.COVERED]


def first_words(point: KeyPoint) -> str:
    """Give the words of a point up to the first that says something: «на стыке …»."""
    wanted = wanted_tokens(point.wordings[0])
    end = next((item.token.end for item in wanted if item.is_content), None)
    return point.text if end is None else f"{point.text[:end]} …"


def _to_say(points: Sequence[KeyPoint]) -> Iterator[KeyPoint]:
    """Give what is to be said: of a point with parts its parts."""
    for point in points:
        if point.must_not_say:
            continue
        parts = tuple(_to_say(point.parts))
        yield from parts or (point,)
