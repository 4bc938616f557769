"""The blocks of a file → questions with what was prepared for them."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from voiceprep.answers.headings import Heading, read_heading
from voiceprep.answers.inline import read_inline
from voiceprep.answers.key_points import LISTS, name_points, read_list
from voiceprep.answers.markdown import line_of, parse_text
from voiceprep.answers.marked_text import has_word
from voiceprep.answers.source import Source
from voiceprep.answers.unfinished import Finished, cut_notes
from voiceprep.model import KeyPoint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.tree import SyntaxTreeNode


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading of level 2 and what stands below it."""

    heading: Heading
    line: int
    key_points: tuple[KeyPoint, ...]
    model_answer: str
    note_lines: tuple[int, ...]
    """The lines of unfinished notes, from 1."""


def read_sections(blocks: "Sequence[SyntaxTreeNode]", source: Source) -> list[Section]:
    """Read every question of a file. A heading of level 1 ends a question, deeper ones only order what is in it."""
    return [_read_section(heading, below, source) for heading, below in _split(blocks)]


def read_context_notes(blocks: "Sequence[SyntaxTreeNode]", source: Source) -> list[int]:
    """Give the lines of the unfinished notes that stand under no question."""
    lines: list[int] = []
    for block in _context(blocks):
        if block.type in LISTS:
            lines += read_list(block, source).note_lines
        elif block.type in ("heading", "paragraph"):
            lines += [line_of(block, source) + n for n in _read_text(block).note_lines]
    return lines


def read_title(blocks: "Sequence[SyntaxTreeNode]") -> str | None:
    """Give the text of the first heading of level 1."""
    titles = (_read_text(block).text.tidy().text for block in blocks if block.type == "heading" and block.tag == "h1")
    return next(filter(None, titles), None)


def _split(blocks: "Sequence[SyntaxTreeNode]") -> "Iterator[tuple[SyntaxTreeNode, list[SyntaxTreeNode]]]":
    starts = [n for n, block in enumerate(blocks) if block.type == "heading" and block.tag in ("h1", "h2")]
    for start, end in pairwise([*starts, len(blocks)]):
        if blocks[start].tag == "h2":
            yield blocks[start], list(blocks[start + 1 : end])


def _context(blocks: "Sequence[SyntaxTreeNode]") -> "Iterator[SyntaxTreeNode]":
    """Give the blocks above the first question, and those under a heading of level 1."""
    in_question = False
    for block in blocks:
        if block.type == "heading" and block.tag in ("h1", "h2"):
            in_question = block.tag == "h2"
        if not in_question:
            yield block


def _read_section(title: "SyntaxTreeNode", below: "Sequence[SyntaxTreeNode]", source: Source) -> Section:
    line = line_of(title, source)
    texts = [(block, _read_text(block)) for block in (title, *below) if block.type in ("heading", "paragraph")]
    lists = [read_list(block, source) for block in below if block.type in LISTS]
    points = [point for found in lists for point in found.points]
    heading = read_heading(texts[0][1].text, line=line, source=source)
    paragraphs = [read.text.tidy().text for block, read in texts if block.type == "paragraph"]
    notes = [line for found in lists for line in found.note_lines]
    notes += [line_of(block, source) + n for block, read in texts for n in read.note_lines]
    return Section(
        heading=heading,
        line=line,
        key_points=name_points(points, source),
        model_answer="\n\n".join(filter(has_word, paragraphs)),
        note_lines=tuple(notes if has_word(heading.prompt) else [line, *notes]),
    )


def _read_text(block: "SyntaxTreeNode") -> Finished:
    """Read a heading or a paragraph."""
    return cut_notes(read_inline(parse_text(block.children[0])))
