"""The parts of notes in their order, each as what it is."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from voiceprep.answers.source import Source

MARKER = re.compile(r"^[ \t]*(?:(?:[-*+•·●▪◦‣–—]|[a-zа-я]\)|\d{1,9}(?:\.\d{1,3})*[.)]|#{1,6})(?:[ \t]+|$))+")
"""What stands before the words of a bullet, a numbered line or a heading."""

BOX = re.compile(r"^\[[ xX]\][ \t]+(?=\S)")
"""The box of a task, ticked or not."""
_NUMBER = re.compile(r"^[\s#>*_-]*(?:(?:q|question|вопрос|в)[ \t]*)?(?:№[ \t]*)?(\d{1,3})[.):](?!\d)", re.IGNORECASE)


class Kind(Enum):
    """What a part of the notes is."""

    HEADING = auto()
    NUMBERED = auto()
    BULLET = auto()
    PARAGRAPH = auto()
    VERBATIM = auto()
    """A quote, a table, code, a comment: it is kept as it stands."""


LISTED = (Kind.BULLET, Kind.NUMBERED)


@dataclass(frozen=True, kw_only=True)
class Item:
    """A part of the notes."""

    kind: Kind
    text: str
    """The words with their Markdown marks, without the sign of a bullet or heading; a paragraph keeps its lines."""
    first: int
    """Its first line, from 1."""
    last: int
    """Its last line, inclusive."""
    level: int = 0
    """Of a heading from 1, with 7 for a line in bold; of a bullet, how many lists it lies in, from 0."""
    number: int | None = None
    """Of a heading or a numbered line, as the notes count it."""


@dataclass(frozen=True, kw_only=True)
class Outline:
    """Notes in their parts."""

    source: Source
    """Its lines are in the Markdown that is read here, see `dialects`."""
    written: tuple[str, ...]
    """The same lines as the user wrote them."""
    items: tuple[Item, ...]
    front_matter: str | None = None
    """The YAML at the head of the notes, without its ``---``."""


def number_of(line: str) -> int | None:
    """Give the number that a line begins with: "2.", "**Q2:**", "## Question 2)"."""
    found = _NUMBER.match(line)
    return int(found[1]) if found else None


def without_marker(line: str) -> str:
    """Give the words of a line."""
    return MARKER.sub("", line, count=1).strip()
