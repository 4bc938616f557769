"""A long text → what must be heard of it: its clauses, each without the words that speech drops first.

No model is asked. Openings and words that only stress are dropped; a long clause is split where it can be, and never
cut off: half a phrase is no point. The result is a draft for the user to look at, and his own sentence stays in the
model answer.
"""

import re
from collections import Counter
from collections.abc import Iterable

from voiceprep.importing.splitting import clauses_of, sentences, split
from voiceprep.importing.words import content_words, tidy

_FEWEST = 2
"""Words that carry meaning in a sentence: "I led billing" says something, "That's it" does not."""
_TELLING = 100
"""Bullets. A word of more of them tells none from the others; looking at them all would take long in large notes."""

_ASIDE = re.compile(
    r""",\s*(?:не\ ?смотря|невзирая|кроме|помимо|в\ том\ числе|в\ частности|despite|besides|including|apart)
        \s[^,]*,(?=\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENING = re.compile(r"^[^,:]{3,70},\s+(?:я|мы|i|we)\s+(?=\w)", re.IGNORECASE)
_NAME = re.compile(
    r"(?:меня зовут|мо[её] имя|my name is|i am called)\s+[\w-]+(?:\s+(?-i:[A-ZА-ЯЁ])[\w-]+)?[,.]?\s*", re.IGNORECASE
)


def shorten(text: str) -> tuple[str, ...]:
    """Give the points of a text without Markdown marks, in its order, each once.

    >>> shorten("Besides studying, I take a course in machine learning, where I passed the exam in classical ML.")
    ('take a course in machine learning', 'passed the exam in classical ML')
    """
    points = [point for sentence in sentences(text) for point in _points(sentence)]
    telling = [point for point in points if len(content_words(point)) >= _FEWEST]
    return tuple(dict.fromkeys(telling or filter(content_words, points)))


def _points(sentence: str) -> list[str]:
    pieces = [piece for clause in clauses_of(_without_opening(sentence)) for piece in split(tidy(clause))]
    return [tidy(piece) for piece in pieces]


def _without_opening(sentence: str) -> str:
    return _OPENING.sub("", _ASIDE.sub("", _NAME.sub("", sentence.strip("+ "))))


class Said:
    """What bullets say already: whether half of a phrase's words are in one of them, found by the words."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._places: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            for word in content_words(text):
                self._places.setdefault(word, []).append(place)

    def has(self, phrase: str) -> bool:
        """Say whether a phrase is no point of its own."""
        words = content_words(phrase)
        places = (self._places.get(word, []) for word in words)
        shared = Counter(place for telling in places if len(telling) <= _TELLING for place in telling)
        return any(2 * count >= len(words) for count in shared.values())
