"""Short ways to write answers and key points in tests."""

from collections.abc import Sequence

from voiceprep.matching import match
from voiceprep.model import Coverage, KeyPoint, Match, Status, Transcript, Word, Wording


def said(text: str) -> Transcript:
    """Give a transcript whose words take half a second each."""
    words = text.split()
    return Transcript(
        words=tuple(Word(text=word, start=i / 2, end=i / 2 + 0.4, confidence=1.0) for i, word in enumerate(words)),
        engine="fake",
    )


def point(*wordings: str | Wording, parts: Sequence[KeyPoint] = (), must_not_say: bool = False) -> KeyPoint:
    """Give a key point with these wordings."""
    written = tuple(w if isinstance(w, Wording) else Wording(text=w) for w in wordings)
    return KeyPoint(id=written[0].text, wordings=written, parts=tuple(parts), must_not_say=must_not_say)


def match_text(text: str, *points: str | KeyPoint) -> Coverage:
    """Match points against a text."""
    return match([p if isinstance(p, KeyPoint) else point(p) for p in points], said(text))


def one(text: str, key_point: str | KeyPoint) -> Match:
    """Match a single point."""
    return match_text(text, key_point).matches[0]


def statuses(text: str, *points: str | KeyPoint) -> list[Status]:
    """Give the verdicts alone."""
    return [found.status for found in match_text(text, *points).matches]
