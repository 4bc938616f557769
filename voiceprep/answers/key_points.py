"""Bullets → key points."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from voiceprep.answers.ids import Unnamed, is_id, make_ids
from voiceprep.answers.inline import read_inline
from voiceprep.answers.markdown import line_of, parse_line, parse_text
from voiceprep.answers.marked_text import MarkedText, has_word, join
from voiceprep.answers.source import Source, quote
from voiceprep.answers.unfinished import cut_notes
from voiceprep.errors import AnswersError
from voiceprep.model import KeyPoint, Strictness, Wording, with_parts
from voiceprep.translation import _

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

LISTS = ("bullet_list", "ordered_list")

_BOX = re.compile(r"\[[ xX]\](?:\s+|$)")
_BRACES = re.compile(r"\s*\{(?:#([^\s{}]+))?\s*(?:strictness=(gist|exact))?\}$")
_UNNAMED = ""
"""The id of a point until its question is read: only then is it known which ids are taken."""


@dataclass(frozen=True, kw_only=True)
class Points:
    """What a list holds."""

    points: tuple[KeyPoint, ...]
    note_lines: tuple[int, ...]
    """The lines of unfinished notes, from 1."""


def parse_key_point(text: str) -> KeyPoint:
    """Read a key point that comes without a file, in the notation of a bullet; no word of it gets lost.

    >>> parse_key_point("(Metrics: **MOS** | quality)").wordings[0].must_hear
    ('MOS',)

    Raises AnswersError if the text holds no word.
    """
    (point,) = parse_key_points([text])
    return point


def parse_key_points(texts: Sequence[str]) -> tuple[KeyPoint, ...]:
    """Read the key points of one question, so that their ids differ."""
    return name_points([_parse(text) for text in texts], Source(name="key points", text=""))


def read_list(node: "SyntaxTreeNode", source: Source) -> Points:
    """Read a list and the lists in it; `name_points` gives the ids."""
    items = [_read_item(item, source) for item in node.children]
    return Points(
        points=tuple(point for item in items for point in item.points),
        note_lines=tuple(line for item in items for line in item.note_lines),
    )


def name_points(points: Sequence[KeyPoint], source: Source) -> tuple[KeyPoint, ...]:
    """Give every point and part of a question its id."""
    unnamed = [
        Unnamed(text=point.text, explicit_id=None if point.id == _UNNAMED else point.id, line=point.line)
        for point in with_parts(points)
    ]
    ids = iter(make_ids(unnamed, fallback="point", source=source))
    return tuple(_named(point, ids) for point in points)


def _parse(text: str) -> KeyPoint:
    point = _make_point(read_inline(parse_line(text)))
    if point is None:
        raise AnswersError(
            _("key point {text} holds no word").format(text=quote(text)),
            hint=_("write what you want to say, or leave it out"),
        )
    return point


def _read_item(item: "SyntaxTreeNode", source: Source) -> Points:
    blocks = list(_inside(item))
    paragraphs = [block for block in blocks if block.type == "inline"]
    inner = [read_list(block, source) for block in blocks if block.type in LISTS]
    finished = [cut_notes(_without_box(read_inline(parse_text(block)))) for block in paragraphs]

    line = line_of(item, source)
    parts = tuple(point for points in inner for point in points.points)
    text = join((one.text for one in finished), between=" ")
    point = _make_point(text, parts=parts, line=line)
    own = [line_of(block, source) + n for block, one in zip(paragraphs, finished, strict=True) for n in one.note_lines]
    if point is None and not parts and not own:
        own = [line]
    notes = [*own, *(line for points in inner for line in points.note_lines)]
    return Points(points=parts if point is None else (point,), note_lines=tuple(notes))


def _inside(node: "SyntaxTreeNode") -> "Iterator[SyntaxTreeNode]":
    """Give the texts and the lists of a bullet, also those in a quote or a heading: they are words of the point."""
    for child in node.children:
        if child.type == "inline" or child.type in LISTS:
            yield child
        else:
            yield from _inside(child)


def _without_box(text: MarkedText) -> MarkedText:
    box = _BOX.match(text.text)
    return text.cut(box.end(), len(text.text)) if box and not text.is_literal(0) else text


def _make_point(text: MarkedText, *, parts: tuple[KeyPoint, ...] = (), line: int | None = None) -> KeyPoint | None:
    """Make a point of the text of a bullet; None if no word is left in it."""
    text, explicit_id, strictness = _cut_braces(text.tidy())
    inner = _inside_parentheses(text)
    wordings = [wording.tidy() for wording in (inner or text).split("|") if has_word(wording.text)]
    if not wordings:
        return None
    kept = [wording for wording in wordings if not wording.is_struck()]
    return KeyPoint(
        id=explicit_id or _UNNAMED,
        wordings=tuple(Wording(text=wording.text, must_hear=wording.bold_runs()) for wording in kept or wordings),
        parts=parts,
        nice_to_have=inner is not None,
        must_not_say=not kept,
        strictness=strictness,
        line=line,
    )


def _cut_braces(text: MarkedText) -> tuple[MarkedText, str | None, Strictness | None]:
    """Cut ``{#id strictness=exact}`` off the end; other braces are the user's words."""
    found = _BRACES.search(text.text)
    if found is None or text.is_literal(found.end() - 1) or not any(found.groups()) or not is_id(found[1] or "id"):
        return text, None, None
    return text.cut(0, found.start()), found[1], Strictness(found[2]) if found[2] else None


def inherit(points: Sequence[KeyPoint], strictness: Strictness | None) -> tuple[KeyPoint, ...]:
    """Give the strictness of the question, or of the point above, to points that do not say."""
    return tuple(
        replace(
            point,
            strictness=point.strictness or strictness,
            parts=inherit(point.parts, point.strictness or strictness),
        )
        for point in points
    )


def _inside_parentheses(text: MarkedText) -> MarkedText | None:
    """Give what stands in the parentheses that enclose the whole text, but for a full stop; None without such."""
    enclosed = text.text.rstrip(".,;")
    if not enclosed.startswith("(") or text.is_literal(0):
        return None
    depth = 0
    for index, character in enumerate(enclosed):
        if not text.is_literal(index):
            depth += (character == "(") - (character == ")")
        if depth == 0:
            return text.cut(1, index) if index == len(enclosed) - 1 else None
    return None


def _named(point: KeyPoint, ids: Iterator[str]) -> KeyPoint:
    """Take the next id for the point and those after it for its parts: the order of `with_parts`."""
    name = next(ids)
    return replace(point, id=name, parts=tuple(_named(part, ids) for part in point.parts))
