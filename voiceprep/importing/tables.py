"""A table of questions and answers → a question of each row, with what its answer cell says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from voiceprep.answers.marked_text import has_word
from voiceprep.importing.items import Item, Kind, without_marker
from voiceprep.importing.labels import LABEL_HEADING, is_labelled

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LEVEL = len(LABEL_HEADING.strip())
_ASKED = re.compile(r"\W*(?:\w+\s+)?(?:questions?|q|вопросы?)\W*", re.IGNORECASE)
_ANSWERED = re.compile(
    r"\W*(?:\w+\s+)?(?:answers?|a|points?|bullets?|ответы?|тезисы?|пункты?)(?:\s+\w+)?\W*", re.IGNORECASE
)
_ROW_NUMBER = re.compile(r"(?:№ ?)?\d{1,3}[.)]?")
_BREAK = re.compile(r"\s*(?:;|<br\s*/?>)\s*", re.IGNORECASE)
_SENTENCES = re.compile(r"[.!?…]\s+\S")
_BELOW = ("Notes below the table", "Заметки под таблицей")


def read_table(table: "SyntaxTreeNode", first: int, below: int | None) -> Iterator[Item]:
    """Give the rows of a table with a column of questions and one of answers; nothing of another.

    ``first`` is its first line, ``below`` that of what follows and is no heading: the last answer does not go on there.
    """
    head, *rows = ([_text(cell) for cell in row.children] for part in table.children for row in part.children)
    asked = next((n for n, name in enumerate(head) if _ASKED.fullmatch(name)), None)
    answered = next((n for n, name in enumerate(head) if _ANSWERED.fullmatch(name)), None)
    if asked is None or answered is None or not rows:
        return
    yield replace(_heading(" / ".join(filter(has_word, head)), first), last=first + 1)
    for line, row in enumerate(rows, start=first + 2):
        question = row[asked]
        if has_word(question):
            yield _heading(question if is_labelled(question) else f"Q: {question}", line)
        yield from _answer(row[answered], line)
        yield from _others(head, row, (asked, answered), line)
    if below is not None:
        yield _heading(_BELOW[re.search("[а-я]", head[asked], re.IGNORECASE) is not None], below)


def _heading(text: str, line: int) -> Item:
    return Item(kind=Kind.HEADING, text=text, first=line, last=line, level=_LEVEL)


def _answer(cell: str, line: int) -> Iterator[Item]:
    """Give the points of a cell, or its sentences as a paragraph."""
    pieces = [without_marker(piece) for piece in _BREAK.split(cell) if has_word(piece)]
    kind = Kind.PARAGRAPH if len(pieces) == 1 and _SENTENCES.search(cell) else Kind.BULLET
    for piece in pieces:
        yield Item(kind=kind, text=piece, first=line, last=line)


def _others(head: Sequence[str], row: Sequence[str], read: Sequence[int], line: int) -> Iterator[Item]:
    """Keep the other columns in a quote, which is not practised; the number of a row is no word."""
    cells = [(name, text) for n, (name, text) in enumerate(zip(head, row, strict=True)) if n not in read]
    if quoted := [f"> {name}: {text}" for name, text in cells if has_word(text) and not _ROW_NUMBER.fullmatch(text)]:
        yield Item(kind=Kind.VERBATIM, text="\n".join(quoted), first=line, last=line)


def _text(cell: "SyntaxTreeNode") -> str:
    return " ".join(cell.children[0].content.split()) if cell.children else ""
