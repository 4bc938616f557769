"""Where the user's things lie: the practice folder, a question set in it, a question in that, a point in a report."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.errors import AnswersError, HistoryError, SettingsError
from voiceprep.translation import _, alternatives, ngettext

if TYPE_CHECKING:
    from voiceprep.model import Coverage, KeyPoint, Match, Question, QuestionSet

    _Place = tuple[str, Match, KeyPoint]

_LISTED = 10


def find_practice_folder(home: Path | None, *, environment: Mapping[str, str], cwd: Path) -> Path:
    """Choose the practice folder: the one named, else the nearest upwards with ``answers/``, else the platform's own.

    `home` (from ``--home``) wins over ``VOICEPREP_HOME``. The folder need not exist yet. Raises SettingsError if it
    cannot be one.
    """
    named = home or environment.get("VOICEPREP_HOME")
    if named:
        return _named_folder(Path(named), cwd)
    for folder in (cwd, *cwd.parents):
        if _is(Path.is_dir, folder / "answers"):
            return folder
    from platformdirs import user_data_path

    return user_data_path("voiceprep")


def _named_folder(named: Path, cwd: Path) -> Path:
    hint = _("name a folder, there or yet to be made")
    try:
        folder = cwd / named.expanduser()
    except RuntimeError as error:  # a ~user who is unknown
        raise SettingsError(
            _("practice folder {named}: {error}").format(named=named, error=error), hint=hint
        ) from error
    if _is(Path.is_file, folder):
        raise SettingsError(_("practice folder {named} is a file").format(named=named), hint=hint)
    return folder


def find_set(name: str, folder: Path) -> Path:
    """Find a question set by its path, or by its name under ``answers/`` with or without ``.md``.

    Raises AnswersError, with near names, if there is none.
    """
    answers = folder / "answers"
    for path in (Path(name), answers / name, answers / f"{name}.md"):
        if _is(Path.is_file, path):
            return path
    if Path(name).parent not in (Path(), Path("answers")) and "\0" not in name:
        return Path(name)  # for whoever reads it to say what is wrong with it, and what is near
    there = sorted(path.relative_to(answers).with_suffix("").as_posix() for path in answers.rglob("*.md"))
    wanted = name.removesuffix(".md").removeprefix("answers/")
    raise AnswersError(
        _('no question set "{name}" in {answers}').format(name=_line(name), answers=answers), hint=_offer(wanted, there)
    )


def new_set_path(name: str, folder: Path) -> Path:
    """Say where a new set goes: a name alone, with or without ``.md``, under ``answers/``; in a folder it is that file.

    Raises AnswersError where it is neither.
    """
    is_alone = re.fullmatch(r"[^/\\]+", name) is not None
    path = Path(name)
    if not path.stem.strip(".") or not (is_alone or path.suffix == ".md"):
        raise AnswersError(
            _('"{name}" is no name for a question set').format(name=_line(name)),
            hint=_("take a name such as my-interview, or a file such as notes/my-interview.md"),
        )
    return folder / "answers" / f"{name.removesuffix('.md')}.md" if is_alone else path


def name_set(path: Path, folder: Path) -> str:
    """Give what `find_set` finds a set by: its name under ``answers/``, or its path where it lies elsewhere."""
    try:
        inside = path.absolute().relative_to((folder / "answers").absolute())
    except ValueError:
        return str(path)
    name = inside.with_suffix("").as_posix()
    return str(path) if _is(Path.is_file, Path(name)) else name


def find_question(question_set: "QuestionSet", question_id: str | None) -> "Question":
    """Find a question by its id; None means the only one.

    Raises AnswersError, with near ids, if there is none such, or more than one to choose from.
    """
    ids = [question.id or "" for question in question_set.questions]
    if question_id is None and len(ids) == 1:
        return question_set.questions[0]
    if question_id is None:
        message = ngettext('"{name}" has {n} question: which one?', '"{name}" has {n} questions: which one?', len(ids))
        message = message.format(name=question_set.name, n=len(ids))
        raise AnswersError(message, hint=_("name it with -q ID: {ids}").format(ids=_some(ids)))
    for question in question_set.questions:
        if question.id == question_id:
            return question
    message = _('no question "{question_id}" in "{name}"').format(
        question_id=_line(question_id), name=question_set.name
    )
    raise AnswersError(message, hint=_offer(question_id, ids))


def named_question(question_set: "QuestionSet", name: str | None) -> "Question":
    """Find a question as a user names it: by its id, its place from 1, or a beginning of its id that no other has.

    None means the only one. Raises AnswersError as `find_question` does, and where several ids begin so.
    """
    questions = question_set.questions
    by_id = [question for question in questions if question.id == name]
    by_place = [question for place, question in enumerate(questions, start=1) if str(place) == name]
    by_beginning = [question for question in questions if name and _begins(question.id or "", name)]
    found = by_id or by_place or by_beginning
    if len(found) > 1:
        message = ngettext(
            '{n} id begins with "{name}": which one?', '{n} ids begin with "{name}": which one?', len(found)
        )
        ids = _some([question.id or "" for question in found])
        raise AnswersError(message.format(n=len(found), name=name), hint=_("name it with -q ID: {ids}").format(ids=ids))
    return found[0] if found else find_question(question_set, name)


def _begins(text: str, beginning: str) -> bool:
    return text.casefold().startswith(beginning.casefold())


def find_point(coverage: "Coverage", name: str) -> "tuple[Match, KeyPoint]":
    """Find a point by its id, its place from 1, or a piece of its text that no other has; else a part of a point so.

    The place of a part is 2.1. Gives the verdict on the point, and what was named: the point or its part. Raises
    HistoryError, with near ids, if there is none such, or more than one.
    """
    points = [(str(place), match, match.point) for place, match in enumerate(coverage.matches, start=1)]
    parts = [one for place, match, point in points for one in _parts(place, match, point)]
    found = _named([*points, *parts], name) or _holding(points, name) or _holding(parts, name)
    if len(found) == 1:
        return found[0]
    ids = [point.id for __, point in found] or [place[2].id for place in (*points, *parts)]
    if found:
        message = ngettext('"{name}" is in {n} point: which one?', '"{name}" is in {n} points: which one?', len(found))
        raise HistoryError(
            message.format(name=_line(name), n=len(found)),
            hint=_("name it: {ids}").format(ids=_some(ids)),
        )
    numbers = _("its points have the numbers 1 to {last}").format(last=len(points))
    raise HistoryError(
        _('no point "{name}" in that report').format(name=_line(name)),
        hint=numbers if ids and name.isdecimal() else _offer(name, ids),
    )


def _parts(place: str, match: "Match", point: "KeyPoint") -> "Iterator[_Place]":
    for inner, part in enumerate(point.parts, start=1):
        yield f"{place}.{inner}", match, part
        yield from _parts(f"{place}.{inner}", match, part)


def _named(places: "Sequence[_Place]", name: str) -> "list[tuple[Match, KeyPoint]]":
    by_id = [(match, point) for __, match, point in places if point.id == name]
    return by_id or [(match, point) for place, match, point in places if place == name]


def _holding(places: "Sequence[_Place]", text: str) -> "list[tuple[Match, KeyPoint]]":
    piece = _line(text).casefold()
    return [(match, point) for __, match, point in places if piece and piece in _line(point.text).casefold()]


def _is(kind: Callable[[Path], bool], path: Path) -> bool:
    try:
        return kind(path)
    except (OSError, ValueError):  # no permission to look, a name too long or with a NUL
        return False


def _offer(name: str, there: Sequence[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, there)
    if near:
        return _("did you mean {near}?").format(near=alternatives(near))
    return (
        _("there is {names}").format(names=_some(there)) if there else _("begin with one: voiceprep new my-interview")
    )


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_LISTED]) + (
        " " + _("and {n} more").format(n=len(names) - _LISTED) if len(names) > _LISTED else ""
    )


def _line(name: str) -> str:
    return " ".join(name.split())
