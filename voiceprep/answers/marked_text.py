"""A text with a note on each of its characters: bold, struck through, or literal."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

BOLD, STRUCK, LITERAL = 1, 2, 4

_UNTIDY = re.compile(r"^\s|\s$|\s\s|[^\S ]")
_BOLD_RUN = re.compile(rb"[\x01\x03\x05\x07]+")


@dataclass(frozen=True, kw_only=True)
class MarkedText:
    """Text without its Markdown marks, which are kept beside it."""

    text: str
    marks: bytes
    """For each character of the text the sum of BOLD, STRUCK and LITERAL (escaped, or code: no sign of ours)."""

    def cut(self, start: int, end: int) -> "MarkedText":
        """Give the characters from start up to end."""
        return MarkedText(text=self.text[start:end], marks=self.marks[start:end])

    def is_literal(self, index: int) -> bool:
        """Say whether the character was escaped or is code, and so no sign of ours."""
        return bool(self.marks[index] & LITERAL)

    def split(self, sign: str) -> "list[MarkedText]":
        """Split at a character wherever it is not literal."""
        found = [match.start() for match in re.finditer(re.escape(sign), self.text)]
        signs = [index for index in found if not self.is_literal(index)]
        starts, ends = [0, *(index + 1 for index in signs)], [*signs, len(self.text)]
        return [self.cut(start, end) for start, end in zip(starts, ends, strict=True)]

    def tidy(self) -> "MarkedText":
        """Trim, and let one space stand for all white space."""
        if not _UNTIDY.search(self.text):
            return self
        runs = [run.span() for run in re.finditer(r"\S+|(?<=\S)\s+(?=\S)", self.text)]
        return join(
            MarkedText(text=" ", marks=self.marks[start : start + 1])
            if self.text[start].isspace()
            else self.cut(start, end)
            for start, end in runs
        )

    def bold_runs(self) -> tuple[str, ...]:
        """Give the words in bold, neighbours together."""
        runs = (self.text[run.start() : run.end()].strip(" .,:;") for run in _BOLD_RUN.finditer(self.marks))
        return tuple(run for run in runs if has_word(run))

    def is_struck(self) -> bool:
        """Say whether every letter and digit is struck through."""
        pairs = zip(self.text, self.marks, strict=True)
        return all(mark & STRUCK for character, mark in pairs if character.isalnum())


def marked(text: str, mark: int = 0) -> MarkedText:
    """Mark all of a text alike."""
    return MarkedText(text=text, marks=bytes([mark]) * len(text))


def join(parts: Iterable[MarkedText], *, between: str = "") -> MarkedText:
    """Put texts one behind the other."""
    parts = list(parts)
    if len(parts) == 1:
        return parts[0]
    plain = bytes(len(between))
    return MarkedText(
        text=between.join([part.text for part in parts]), marks=plain.join([part.marks for part in parts])
    )


def has_word(text: str) -> bool:
    """Say whether a text holds a letter or a digit: something that can be heard."""
    return any(character.isalnum() for character in text)
