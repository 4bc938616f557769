"""An answers file as the user wrote it, cut at its headings: put together again it is the same, byte for byte.

What changes a file (`voiceprep import --merge`) changes parts of it and leaves all else alone: comments, unknown
Markdown, line ends, a byte order mark, the empty lines at the end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from voiceprep.answers.markdown import line_of, parse_blocks
from voiceprep.answers.source import make_source

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_ID = re.compile(r"\{[^{}]*#([^\s{}]+)[^{}]*\}\s*$")


@dataclass(frozen=True, kw_only=True)
class Part:
    """A heading of level 1 or 2 with all that stands below it, or what stands above the first."""

    level: int
    """1 for context, 2 for a question, 0 above the first heading."""
    key: str
    """What it is known by in its file: the id of a question, else the words of the heading; empty above the first."""
    lines: tuple[str, ...]
    """Its lines with their ends."""

    @property
    def heading_words(self) -> str:
        """Its heading without id and attributes, by which it is known where the id was taken away."""
        words = self.lines[0].split("{#")[0] if self.level == 2 else self.lines[0]
        return words.strip("\ufeff \t\r\n#").casefold()


@dataclass(frozen=True, kw_only=True)
class Document:
    """An answers file in parts."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The whole file."""
        return "".join(line for part in self.parts for line in part.lines)

    @property
    def line_end(self) -> str:
        """How the file ends its lines: as the first of them."""
        first = next((line for part in self.parts for line in part.lines), "")
        return first[len(first.rstrip("\r\n")) :] or "\n"


def read_document(text: str) -> Document:
    """Cut the text of an answers file at its headings."""
    lines = _LINE.findall(text)
    headings = [(line - 1, level) for line, level in _headings(text)]
    cuts = [(0, 0), *headings, (len(lines), 0)]
    keys: dict[str, int] = {}
    return Document(
        parts=tuple(
            Part(level=level, key=_unique(_key(lines[start], level), keys), lines=tuple(lines[start:end]))
            for (start, level), (end, _) in pairwise(cuts)
            if end > start
        )
    )


def _headings(text: str) -> Iterator[tuple[int, int]]:
    """Give the line, from 1, and the level of the headings that begin a part."""
    source = make_source(text, name="answers")
    for block in parse_blocks(source.text).children:
        if block.type == "heading" and block.tag in ("h1", "h2"):
            yield line_of(block, source), int(block.tag[1])


def _key(line: str, level: int) -> str:
    if level == 0:
        return ""
    named = _ID.search(line)
    return named[1] if named and level == 2 else " ".join(line.strip("\ufeff \t\r\n#").casefold().split())


def _unique(key: str, keys: dict[str, int]) -> str:
    keys[key] = keys.get(key, 0) + 1
    return key if keys[key] == 1 else f"{key} {keys[key]}"
