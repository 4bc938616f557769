"""Places the user meant to come back to: ``??``, ``++what exactly?++``, ``TODO``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voiceprep.answers.marked_text import MarkedText, join

_NOTE = re.compile(
    r"""
      \?{2,}
    | (?<![\w+]) \+\+ (?=[^\s+])
          (?: [^+] | \+(?!\+) | (?<=\b[CС])\+\+ )+?     # C++ is no end, with a Latin or a Cyrillic letter
      (?<!\s) (?<!\b[CС]) \+\+ (?![\w+])
    | ^ TODO\b .*           # a line that opens with it is a note to oneself
    | \b TODO \s* : .*      # and so is what follows its colon
    | \b TODO \b
    """,
    re.MULTILINE | re.VERBOSE,
)
_EMPTY_PARENTHESES = re.compile(r"\(\s*\)")
_INTRODUCTIONS = " \t\n:;,–—-"
"""What leads to a note and goes with it: "my part: ??" leaves "my part"."""


@dataclass(frozen=True, kw_only=True)
class Finished:
    """A text without its unfinished notes."""

    text: MarkedText
    note_lines: tuple[int, ...] = ()
    """The lines of the notes, from 0 for the text's first."""


def cut_notes(text: MarkedText) -> Finished:
    """Take the unfinished notes out of a text."""
    notes = [note for note in _NOTE.finditer(text.text) if not text.is_literal(note.start())]
    if not notes:
        return Finished(text=text)
    kept = _without(text, [(_start(note, text.text), note.end()) for note in notes])
    kept = _without(kept, [empty.span() for empty in _EMPTY_PARENTHESES.finditer(kept.text)])
    kept = kept.cut(0, len(kept.text.rstrip(_INTRODUCTIONS)))
    return Finished(text=kept, note_lines=_lines(text.text, [note.start() for note in notes]))


def _start(note: re.Match[str], text: str) -> int:
    """Leave one question mark in "Why so???": it is read aloud."""
    asked = note[0].startswith("?") and text[note.start() - 1 : note.start()].isalnum()
    return note.start() + asked


def _without(text: MarkedText, spans: Sequence[tuple[int, int]]) -> MarkedText:
    starts, ends = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text.text)]
    return join(text.cut(start, end) for start, end in zip(starts, ends, strict=True))


def _lines(text: str, positions: Sequence[int]) -> tuple[int, ...]:
    lines, line, counted = [], 0, 0
    for position in positions:
        line += text.count("\n", counted, position)
        counted = position
        lines.append(line)
    return tuple(lines)
