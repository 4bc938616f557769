"""What the user said and counts as a key point: further wordings, kept beside the set, whose Markdown stays as it is.

``me.wordings.txt`` beside ``me.md`` holds a line a wording, for people to read and to edit: question, point, attempt
and the words.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from voiceprep.answers.marked_text import has_word
from voiceprep.answers.source import Source, quote, read_source
from voiceprep.errors import AnswersError
from voiceprep.model import KeyPoint, Question, Wording
from voiceprep.systems import complaint
from voiceprep.translation import _

HEAD = """\
# What you said and counted as a key point (voiceprep overrule): it is heard as that point from now on.
# A line a wording: question, point, attempt, and the words. Edit and delete them as you like.
"""
_LINE = re.compile(r"(\S+)\s+(\S+)\s+([0-9]{1,18})\s+(\S.*)")


@dataclass(frozen=True, kw_only=True)
class FurtherWording:
    """Words of an attempt that make a point."""

    question_id: str
    point_id: str
    attempt: int
    """Its number in the history."""
    text: str
    line: int | None = field(default=None, compare=False)
    """Of the file, from 1, where it was read from one."""


def wordings_path(set_path: Path) -> Path:
    """Give the file of a set's further wordings, which need not be there."""
    return set_path.with_name(f"{set_path.stem}.wordings.txt")


def read_wordings(set_path: Path) -> tuple[FurtherWording, ...]:
    """Read the further wordings of a set. Raises AnswersError naming the line of what is none."""
    source = _source(set_path)
    return tuple(one for _, one in _read(source) if one) if source else ()


def keep_wording(set_path: Path, wording: FurtherWording) -> None:
    """Add a further wording in the place of what the attempt gave the point before. Raises AnswersError."""
    _rewrite(set_path, wording.question_id, wording.point_id, wording.attempt, add=f"{_line(wording)}\n")


def drop_wording(set_path: Path, *, question_id: str, point_id: str, attempt: int) -> None:
    """Remove what an attempt gave a point, if it gave something. Raises AnswersError."""
    _rewrite(set_path, question_id, point_id, attempt)


def add_wordings(questions: Iterable[Question], further: Sequence[FurtherWording]) -> tuple[Question, ...]:
    """Give the questions with their further wordings; those of points that are no longer there are passed over."""
    return tuple(replace(one, key_points=_extend_all(one.key_points, _of(one, further))) for one in questions)


def extend(point: KeyPoint, wordings: Sequence[Wording]) -> KeyPoint:
    """Give a point with further wordings; those of a point with parts are of its heading, and no part has them."""
    return replace(point, wordings=tuple(dict.fromkeys((*point.wordings, *wordings))))


def _of(question: Question, further: Sequence[FurtherWording]) -> dict[str, tuple[Wording, ...]]:
    of_points: dict[str, tuple[Wording, ...]] = {}
    for one in further:
        if one.question_id == question.id:
            of_points[one.point_id] = (*of_points.get(one.point_id, ()), Wording(text=one.text))
    return of_points


def _extend_all(points: Sequence[KeyPoint], of_points: Mapping[str, tuple[Wording, ...]]) -> tuple[KeyPoint, ...]:
    if not of_points:
        return tuple(points)
    below = (replace(point, parts=_extend_all(point.parts, of_points)) for point in points)
    return tuple(extend(point, of_points.get(point.id, ())) for point in below)


def _source(set_path: Path) -> Source | None:
    path = wordings_path(set_path)
    try:
        there = path.exists()
    except OSError:  # the set's name is as long as a name can be
        there = False
    return read_source(path) if there else None


def _read(source: Source) -> list[tuple[str, FurtherWording | None]]:
    """Give every line with the wording that it holds."""
    numbered = enumerate(source.lines, start=source.first_line)
    return [(line, _parse(line, number, source)) for number, line in numbered]


def _parse(line: str, number: int, source: Source) -> FurtherWording | None:
    words = " ".join(line.split())
    if not words or words.startswith("#"):
        return None
    found = _LINE.fullmatch(words)
    if found is None or not has_word(found[4]):
        hint = _("write question, point, attempt and what was said, like: self violin 12 I play in a quartet")
        raise source.error(number, _("{line} is no wording").format(line=quote(line)), hint=hint)
    return FurtherWording(question_id=found[1], point_id=found[2], attempt=int(found[3]), text=found[4], line=number)


def _line(wording: FurtherWording) -> str:
    text = " ".join(wording.text.encode(errors="replace").decode().replace("\0", " ").split())
    if not has_word(text):
        raise AnswersError(
            _("{text} holds no word").format(text=quote(text)), hint=_("give the words that made the point")
        )
    return f"{wording.question_id} {wording.point_id} {wording.attempt} {text}"


def _rewrite(set_path: Path, question_id: str, point_id: str, attempt: int, *, add: str = "") -> None:
    source = _source(set_path)
    lines = _read(source) if source else []
    key = (question_id, point_id, attempt)
    left = [line for line, one in lines if not (one and (one.question_id, one.point_id, one.attempt) == key)]
    if len(left) == len(lines) and not add:
        return
    text = "\n".join(left) if source else HEAD
    _write(wordings_path(set_path), text + ("" if not text or text.endswith("\n") else "\n") + add)


def _write(path: Path, text: str) -> None:
    """Replace the file by one with this text, or by none where nothing is left but its head."""
    new = path.with_name(f"{path.name}.new")
    try:
        if text == HEAD:
            path.unlink()
            return
        new.write_text(text, encoding="utf-8", newline="\n")
        new.replace(path)
    except OSError as error:
        raise AnswersError(
            _("cannot write {path}: {reason}").format(path=path, reason=complaint(error)),
            hint=_("let yourself write in the folder {parent}").format(parent=path.parent),
        ) from error
