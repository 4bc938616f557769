"""Notes → their lines in order, each as what it is: a heading, a numbered line, a bullet, a paragraph, or as it stands.

markdown-it tells the structure; hand-written notes need a little more: other signs for bullets, lines of plain text
that are meant one by one, a question in the midst of a paragraph.
"""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from voiceprep.answers.key_points import LISTS
from voiceprep.answers.markdown import comment_spans, parse_blocks
from voiceprep.answers.source import Source, make_source

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LONG_LINE = 60
"""Characters. A line that goes on in the next one is about as wide as the text; a shorter one was ended on purpose."""
_SIGN = re.compile(r"^([ \t]*)(?:[•·●▪◦‣–—]|[a-zа-я]\))(?=[ \t])", re.MULTILINE)
MARKER = re.compile(r"^[ \t]*(?:(?:[-*+•·●▪◦‣–—]|[a-zа-я]\)|\d{1,9}(?:\.\d{1,3})*[.)]|#{1,6})(?:[ \t]+|$))+")
"""What stands before the words of a bullet, a numbered line or a heading."""
_NUMBER = re.compile(r"^[ \t]*\d{1,9}(?:\.\d{1,3})*[.)][ \t]+")
_BOLD_LINE = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+)(?<=\S)\1:?")
_FENCES = ("```", "~~~")
_FENCE = re.compile(r"`+|~+")
_SENTENCE_END = (".", "!", "?", "…", ":")
_BOLD_LEVEL = 7


class Kind(Enum):
    """What a part of the notes is."""

    HEADING = auto()
    NUMBERED = auto()
    BULLET = auto()
    PARAGRAPH = auto()
    VERBATIM = auto()
    """A quote, a table, code, a comment: it is kept as it stands."""


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


@dataclass(frozen=True, kw_only=True)
class Outline:
    """Notes in their parts."""

    source: Source
    items: tuple[Item, ...]
    front_matter: str | None = None
    """The YAML at the head of the notes, without its ``---``."""


def read_outline(text: str, *, name: str) -> Outline:
    """Read notes. Every line that holds more than signs is in one of the items, or in the front matter."""
    source = make_source(text, name=name)
    tree = parse_blocks(with_dashes(source.text))
    head = tree.children[0] if tree.children and tree.children[0].type == "front_matter" else None
    blocks = [item for node in tree.children if node is not head for item in _read_block(node, source)]
    comments = list(_long_comments(source))
    hidden = {line for item in comments for line in range(item.first, item.last + 1)}
    blocks = [*comments, *(item for item in blocks if not {item.first, item.last} <= hidden)]
    covered = {line for item in blocks for line in range(item.first, item.last + 1)}
    if head is not None and head.map:
        covered |= set(range(source.first_line, source.first_line + head.map[1]))
    items = sorted([*blocks, *_uncovered(covered, source)], key=lambda item: item.first)
    return Outline(source=source, items=tuple(items), front_matter=head.content if head else None)


def _long_comments(source: Source) -> Iterator[Item]:
    """Give the comments of several lines, which may hide anything."""
    for start, end in comment_spans(source.text):
        first = source.first_line + source.text.count("\n", 0, start)
        last = first + source.text.count("\n", start, end)
        if last > first:
            yield _verbatim(first, last, source)


def with_dashes(text: str) -> str:
    """Write the bullets that Markdown does not know as those that it does."""
    return _SIGN.sub(r"\1-", text)


def _read_block(node: "SyntaxTreeNode", source: Source) -> "Iterator[Item]":
    first, last = _lines(node, source)
    if node.type == "hr":
        yield _verbatim(first, last, source)
    elif node.type == "heading" and not _is_underlined_text(node):
        text = " ".join(node.children[0].content.split())
        yield Item(kind=Kind.HEADING, text=text, first=first, last=last, level=int(node.tag[1]))
    elif node.type in ("paragraph", "heading"):
        underline = int(node.type == "heading")
        yield from _read_paragraph(first, last - underline, source)
    elif node.type in LISTS:
        for item in node.children:
            yield from _read_item(item, source, level=0, numbered=node.type == "ordered_list")
    else:
        yield _verbatim(first, last, source)


def _is_underlined_text(node: "SyntaxTreeNode") -> bool:
    """Say whether a "heading" is text with a separating line below: "-----" makes one of any paragraph above it."""
    text = node.children[0].content
    return node.markup in ("-", "=") and ("\n" in text or len(text) > 2 * _LONG_LINE)


def _lines(node: "SyntaxTreeNode", source: Source) -> tuple[int, int]:
    """Give the first and the last line of a block that are not empty."""
    start, end = node.map or (0, 1)
    while end > start + 1 and not source.lines[end - 1].strip():
        end -= 1
    return source.first_line + start, source.first_line + end - 1


def _at(line: int, source: Source) -> str:
    return source.lines[line - source.first_line]


def _read_paragraph(first: int, last: int, source: Source) -> Iterator[Item]:
    """Give a paragraph, in pieces where a line of it is a question or all of its lines are meant one by one."""
    lines = [_at(number, source) for number in range(first, last + 1)]
    if len(lines) == 1 and (bold := _BOLD_LINE.fullmatch(lines[0].strip())):
        yield Item(kind=Kind.HEADING, text=bold[2], first=first, last=last, level=_BOLD_LEVEL)
        return
    starts = sorted({0, *_breaks(lines)})
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        piece = lines[start:end]
        if _are_separate(piece):
            for offset, line in enumerate(piece, start=first + start):
                yield Item(kind=Kind.BULLET, text=_without_marker(line), first=offset, last=offset)
        else:
            kind = Kind.NUMBERED if len(piece) == 1 and _NUMBER.match(piece[0]) else Kind.PARAGRAPH
            text = _without_marker(piece[0]) if kind is Kind.NUMBERED else "\n".join(piece)
            yield Item(kind=kind, text=text, first=first + start, last=first + end - 1)


def _breaks(lines: Sequence[str]) -> Iterator[int]:
    """Give where a line of a paragraph is a question or a label of its own, and where the text goes on after it."""
    if lines[0].rstrip().endswith(":") and len(lines[0]) < _LONG_LINE and len(lines) > 1:
        yield 1
    for number, line in enumerate(lines):
        before = lines[number - 1].rstrip() if number else "."
        ended = before.endswith(_SENTENCE_END) or len(before) < _LONG_LINE
        if ended and (is_one_question(line) or _NUMBER.match(line)):
            yield number
            if is_one_question(line) and number + 1 < len(lines):
                yield number + 1


def is_one_question(text: str) -> bool:
    """Say whether a text is one sentence that asks; not the end of one, and not one of several."""
    bare = _without_marker(text).strip(' \t*_"«»“”')
    return bare.endswith("?") and not bare.endswith("??") and not bare[0].islower() and not re.search(r"[.!?…]\s", bare)


def _are_separate(lines: Sequence[str]) -> bool:
    """Say whether lines are thoughts of their own: short, and no sentence goes over a line's end."""
    return len(lines) > 1 and all(
        0 < len(line.strip()) < _LONG_LINE and not line.rstrip().endswith((".", ",", "\\")) for line in lines
    )


def _without_marker(line: str) -> str:
    return MARKER.sub("", line, count=1).strip()


def _read_item(item: "SyntaxTreeNode", source: Source, *, level: int, numbered: bool) -> Iterator[Item]:
    kind = Kind.NUMBERED if numbered else Kind.BULLET
    own = [block for block in item.children if block.type in ("paragraph", "heading")]
    if not own or own[0] is not item.children[0]:
        line = _lines(item, source)[0]
        yield Item(kind=kind, text="", first=line, last=line, level=level)
    for block in item.children:
        first, last = _lines(block, source)
        if block.type in ("paragraph", "heading"):
            bullet = Item(kind=kind, text="", first=first, last=last, level=level)
            yield from _read_bullet(bullet, source, leads=block is own[0])
        elif block.type in LISTS:
            for inner in block.children:
                yield from _read_item(inner, source, level=level + 1, numbered=block.type == "ordered_list")
        else:
            yield _verbatim(first, last, source)


def _read_bullet(bullet: Item, source: Source, *, leads: bool) -> Iterator[Item]:
    """Give a bullet, and what follows without an indent if its line was ended on purpose: that is a new paragraph."""
    lines = [_at(number, source) for number in range(bullet.first, bullet.last + 1)]
    end = next((n for n in range(1, len(lines)) if _starts_anew(lines[n - 1], lines[n])), len(lines))
    text = " ".join([_without_marker(lines[0]), *(line.strip() for line in lines[1:end])]).strip()
    kind = bullet.kind if leads else Kind.BULLET
    yield replace(bullet, kind=kind, text=text, last=bullet.first + end - 1, level=bullet.level + (not leads))
    if end < len(lines):
        inner = bullet.level + lines[end][:1].isspace()
        for item in _read_paragraph(bullet.first + end, bullet.last, source):
            yield item if item.kind is Kind.HEADING else replace(item, level=max(item.level, inner))


def _starts_anew(before: str, line: str) -> bool:
    """Say whether a line begins anew: after one ended on purpose; an indented one after a question, or numbered."""
    text = line.lstrip()
    ended = len(before) < _LONG_LINE and text[:1].isalnum() and not text[0].islower()
    return ended and (text == line or is_one_question(before) or _NUMBER.match(line) is not None)


def _verbatim(first: int, last: int, source: Source) -> Item:
    lines = [_at(number, source).expandtabs(4) for number in range(first, last + 1)]
    marker = MARKER.match(lines[0])
    if marker and lines[0][marker.end() :].startswith((*_FENCES, "<!--")):
        lines[0] = " " * marker.end() + lines[0][marker.end() :]
    text = textwrap.dedent("\n".join(lines))
    if text.startswith(_FENCES) and not (len(lines) > 1 and lines[-1].lstrip().startswith(_FENCES)):
        text += f"\n{_FENCE.match(text)[0]}"  # type: ignore[index]  # it starts with one
    return Item(kind=Kind.VERBATIM, text=text, first=first, last=last)


def _uncovered(covered: set[int], source: Source) -> Iterator[Item]:
    """Give the lines that the tree does not show, such as comments, neighbours together."""
    left = [n for n, line in enumerate(source.lines, start=source.first_line) if line.strip() and n not in covered]
    start = None
    for number, following in zip(left, [*left[1:], 0], strict=False):
        start = number if start is None else start
        if following != number + 1:
            yield _verbatim(start, number, source)
            start = None
