"""Markdown → a tree, by markdown-it; the few rules that would lose words from hand-written notes are off."""

import re
from functools import cache
from typing import TYPE_CHECKING

from voiceprep.answers.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_COMMENT_OPENING = re.compile(r"^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?=<!--)", re.MULTILINE)


def parse_blocks(text: str) -> "SyntaxTreeNode":
    """Read a whole file into its tree of blocks; the texts in it are left for `parse_text`."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(_blocks().parse(_blank_comments(text)))


def parse_text(node: "SyntaxTreeNode") -> "Sequence[Token]":
    """Read what stands in an ``inline`` node: the text of a heading, a paragraph or a bullet."""
    return _tokens(_text(), node.content)


def parse_line(text: str) -> "Sequence[Token]":
    """Read a text in which only bold, strike-through, code and links mean something: no word of it gets lost."""
    return _tokens(_line(), text)


def _tokens(parser: "MarkdownIt", text: str) -> "Sequence[Token]":
    (inline,) = parser.parseInline(text)
    return inline.children or []


def line_of(node: "SyntaxTreeNode", source: Source) -> int:
    """Give the line of the file on which a block begins; a cell of a table has its table's."""
    while node.map is None and node.parent is not None:
        node = node.parent
    return source.first_line + (node.map or (0, 0))[0]


@cache
def _blocks() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    # `    - deep` is a bullet too, `- [MOS]: how` no link definition, `- <p> words` no block of HTML.
    return MarkdownIt("js-default").use(front_matter_plugin).disable(["code", "reference", "html_block", "inline"])


@cache
def _text() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # Joining would make `\|` look like `|`.
    return MarkdownIt("js-default", {"html": True}).disable("text_join")


@cache
def _line() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("js-default").disable(["text_join", "entity", "image", "autolink"])


def comment_spans(text: str) -> "Iterator[tuple[int, int]]":
    """Give where the HTML comments that open a line begin and end; one that never ends is none."""
    position = 0
    while opening := _COMMENT_OPENING.search(text, position):
        end = text.find("-->", opening.end() + 4)
        if end < 0:
            return
        position = end + 3
        yield opening.end(), position


def comment_lines(text: str) -> "Iterator[tuple[int, int]]":
    """Give the first and the last line, from 0, of these comments."""
    line, counted = 0, 0
    for start, end in comment_spans(text):
        first = line + text.count("\n", counted, start)
        line, counted = first + text.count("\n", start, end), end
        yield first, line


def _blank_comments(text: str) -> str:
    """Drop the HTML comments that open a line, whatever they hide; line numbers stay.

    The block rule of CommonMark would take the words behind a comment with it.
    """
    kept, position = [], 0
    for start, end in comment_spans(text):
        kept += [text[position:start], "\n" * text.count("\n", start, end)]
        position = end
    return "".join(kept) + text[position:]
