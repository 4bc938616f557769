"""The lines of a paragraph or a bullet → its pieces: a question in its midst, a label, lines meant one by one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from voiceprep.answers.source import Source
from voiceprep.importing.items import Item, Kind, without_marker
from voiceprep.importing.topics import asks_me

LONG_LINE = 60
"""Characters. A line that goes on in the next one is about as wide as the text; a shorter one was ended on purpose."""
BOLD_LEVEL = 7
_NUMBER = re.compile(r"^[ \t]*\d{1,9}(?:\.\d{1,3})*[.)][ \t]+")
_BOLD_LINE = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+)(?<=\S)\1:?")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_END = (".", "!", "?", "…", ":")


def read_paragraph(first: int, last: int, source: Source) -> Iterator[Item]:
    """Give a paragraph, in pieces where a line of it is a question or a heading, or all are meant one by one."""
    lines = [line_at(number, source) for number in range(first, last + 1)]
    starts = sorted({0, *_breaks(lines)})
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        piece = lines[start:end]
        if len(piece) == 1 and (bold := _BOLD_LINE.fullmatch(piece[0].strip())):
            yield Item(kind=Kind.HEADING, text=bold[2], first=first + start, last=first + start, level=BOLD_LEVEL)
        elif _are_separate(piece):
            for offset, line in enumerate(piece, start=first + start):
                yield Item(kind=Kind.BULLET, text=without_marker(line), first=offset, last=offset)
        else:
            kind = Kind.NUMBERED if len(piece) == 1 and _NUMBER.match(piece[0]) else Kind.PARAGRAPH
            text = without_marker(piece[0]) if kind is Kind.NUMBERED else "\n".join(piece)
            yield Item(kind=kind, text=text, first=first + start, last=first + end - 1)


def _breaks(lines: Sequence[str]) -> Iterator[int]:
    """Give where a line is a question, a heading or a label of its own, and where the text goes on after it."""
    for number, line in enumerate(lines):
        before = lines[number - 1].rstrip() if number else "."
        ended = before.endswith(_SENTENCE_END) or len(before) < LONG_LINE
        stands_alone = is_one_question(line) or is_label(line) or _BOLD_LINE.fullmatch(line.strip()) is not None
        if ended and (stands_alone or _NUMBER.match(line)):
            yield number
            if stands_alone and number + 1 < len(lines):
                yield number + 1


def is_label(line: str) -> bool:
    """Say whether a line introduces what comes below it: short, with a colon at its end."""
    return line.rstrip().endswith(":") and len(line) < LONG_LINE and not re.search(r"[.!?…]\s", line)


def is_one_question(text: str) -> bool:
    """Say whether a text is one sentence that asks; not the end of one, and not one of several."""
    bare = without_marker(text).strip(' \t*_"«»“”')
    return bare.endswith("?") and not bare.endswith("??") and not bare[0].islower() and not re.search(r"[.!?…]\s", bare)


def is_answered_question(text: str) -> bool:
    """Say whether a line asks and answers: "Why us? The team"."""
    return re.match(r"[^.!?…]*\w\?(?:\*\*|__)?:?\s+\S", text) is not None


def _are_separate(lines: Sequence[str]) -> bool:
    """Say whether lines are thoughts of their own: no sentence goes over a line's end, and none was ended for room."""
    if len(lines) < 2 or any(line.rstrip().endswith((".", ",", "\\")) for line in lines):
        return False
    return all(0 < len(line.strip()) < LONG_LINE for line in lines) or _are_ended_on_purpose(lines)


def _are_ended_on_purpose(lines: Sequence[str]) -> bool:
    """Say whether the next line's first word had room on the line, and each line begins as the first does."""
    width = max(map(len, lines))
    has_room = any(len(line) + 1 + len(below.split()[0]) <= width for line, below in pairwise(lines) if below.split())
    is_small = [_LETTER.search(line)[0].islower() for line in lines if _LETTER.search(line)]  # type: ignore[index]
    return has_room and (all(is_small) or not any(is_small))


def read_bullet(bullet: Item, source: Source, *, leads: bool) -> Iterator[Item]:
    """Give a bullet, and what follows without an indent if its line was ended on purpose: that is a new paragraph."""
    lines = [line_at(number, source) for number in range(bullet.first, bullet.last + 1)]
    end = next((n for n in range(1, len(lines)) if _starts_anew(lines[n - 1], lines[n])), len(lines))
    text = " ".join([without_marker(lines[0]), *(line.strip() for line in lines[1:end])]).strip()
    kind = bullet.kind if leads else Kind.BULLET
    yield replace(bullet, kind=kind, text=text, last=bullet.first + end - 1, level=bullet.level + (not leads))
    if end < len(lines):
        inner = bullet.level + lines[end][:1].isspace()
        for item in read_paragraph(bullet.first + end, bullet.last, source):
            yield item if item.kind is Kind.HEADING else replace(item, level=max(item.level, inner))


def _starts_anew(before: str, line: str) -> bool:
    """Say whether a line begins anew: after one ended on purpose; an indented one after a question, or numbered."""
    text = line.lstrip()
    asked = is_one_question(before) or asks_me(without_marker(before))
    ended = len(before) < LONG_LINE and text[:1].isalnum() and (asked or not text[0].islower())
    return ended and (text == line or asked or _NUMBER.match(line) is not None)


def line_at(line: int, source: Source) -> str:
    """Give a line by its number in the notes."""
    return source.lines[line - source.first_line]
