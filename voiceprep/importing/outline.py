"""Notes → their lines in order, each as what it is: a heading, a numbered line, a bullet, a paragraph, or as it stands.

markdown-it tells the structure; what hand-written notes need beyond it is in `dialects` and `paragraphs`.
"""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from voiceprep.answers.key_points import LISTS
from voiceprep.answers.markdown import comment_lines, parse_blocks
from voiceprep.answers.source import Source, make_source
from voiceprep.importing.dialects import FENCES, in_our_markdown
from voiceprep.importing.items import MARKER, Item, Kind, Outline, number_of
from voiceprep.importing.paragraphs import LONG_LINE, line_at, read_bullet, read_paragraph
from voiceprep.importing.tables import read_table

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_FENCE = re.compile(r"`+|~+")


def read_outline(text: str, *, name: str) -> Outline:
    """Read notes. Every line that holds more than signs is in one of the items, or in the front matter."""
    written = make_source(text, name=name)
    source = replace(written, text=in_our_markdown(written.text))
    tree = parse_blocks(source.text)
    head = tree.children[0] if tree.children and tree.children[0].type == "front_matter" else None
    blocks = [item for node in tree.children if node is not head for item in _read_block(node, source)]
    comments = list(_long_comments(source))
    hidden = {line for item in comments for line in range(item.first, item.last + 1)}
    blocks = [*comments, *(item for item in blocks if not {item.first, item.last} <= hidden)]
    covered = {line for item in blocks for line in range(item.first, item.last + 1)}
    if head is not None and head.map:
        covered |= set(range(source.first_line, source.first_line + head.map[1]))
    items = sorted([*blocks, *_uncovered(covered, source)], key=lambda item: item.first)
    items = [replace(item, number=number_of(written.lines[item.first - written.first_line])) for item in items]
    front_matter = head.content if head else None
    return Outline(source=source, written=tuple(written.lines), items=tuple(items), front_matter=front_matter)


def _long_comments(source: Source) -> Iterator[Item]:
    """Give the comments of several lines, which may hide anything."""
    for first, last in comment_lines(source.text):
        if last > first:
            yield _verbatim(source.first_line + first, source.first_line + last, source)


def _read_block(node: "SyntaxTreeNode", source: Source) -> "Iterator[Item]":
    first, last = _lines(node, source)
    if node.type == "hr":
        yield _verbatim(first, last, source)
    elif node.type == "heading" and not _is_underlined_text(node):
        text = " ".join(node.children[0].content.split())
        yield Item(kind=Kind.HEADING, text=text, first=first, last=last, level=int(node.tag[1]))
    elif node.type in ("paragraph", "heading"):
        underline = int(node.type == "heading")
        yield from read_paragraph(first, last - underline, source)
    elif node.type in LISTS:
        for item in node.children:
            yield from _read_item(item, source, level=0, numbered=node.type == "ordered_list")
    elif node.type == "table" and (rows := list(read_table(node, first, _text_below(node, source)))):
        yield from rows
    else:
        yield _verbatim(first, last, source)


def _text_below(node: "SyntaxTreeNode", source: Source) -> int | None:
    """Give the line of the text that follows a block; None where a heading does, or nothing."""
    following = node.next_sibling
    while following is not None and following.type == "hr":
        following = following.next_sibling
    return None if following is None or following.type == "heading" else _lines(following, source)[0]


def _is_underlined_text(node: "SyntaxTreeNode") -> bool:
    """Say whether a "heading" is text with a separating line below: "-----" makes one of any paragraph above it."""
    text = node.children[0].content
    return node.markup in ("-", "=") and ("\n" in text or len(text) > 2 * LONG_LINE)


def _lines(node: "SyntaxTreeNode", source: Source) -> tuple[int, int]:
    """Give the first and the last line of a block that are not empty."""
    start, end = node.map or (0, 1)
    while end > start + 1 and not source.lines[end - 1].strip():
        end -= 1
    return source.first_line + start, source.first_line + end - 1


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
            yield from read_bullet(bullet, source, leads=block is own[0])
        elif block.type in LISTS:
            for inner in block.children:
                yield from _read_item(inner, source, level=level + 1, numbered=block.type == "ordered_list")
        else:
            yield _verbatim(first, last, source)


def _verbatim(first: int, last: int, source: Source) -> Item:
    lines = [line_at(number, source).expandtabs(4) for number in range(first, last + 1)]
    marker = MARKER.match(lines[0])
    if marker and lines[0][marker.end() :].startswith((*FENCES, "<!--")):
        lines[0] = " " * marker.end() + lines[0][marker.end() :]
    text = textwrap.dedent("\n".join(lines))
    if text.startswith(FENCES) and not (len(lines) > 1 and lines[-1].lstrip().startswith(FENCES)):
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
