"""What the user said and counted as a point: every line is shown, those that help no point are to be mended."""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from voiceprep.answers.further_wordings import FurtherWording, wordings_path
from voiceprep.answers.source import quote
from voiceprep.lint.finding import Check, Finding, Level
from voiceprep.model import QuestionSet, with_parts
from voiceprep.translation import _


def further_wordings(found: QuestionSet, further: Sequence[FurtherWording], path: Path) -> Iterator[Finding]:
    """Say of every further wording what it counts as, or that its point is gone."""
    points = {
        (question.id, point.id): point.text for question in found.questions for point in with_parts(question.key_points)
    }
    beside = wordings_path(path)
    for one in further:
        text = points.get((one.question_id, one.point_id))
        if text is None:
            message = _("{text} counts for nothing: {why}").format(text=quote(one.text), why=_lost(one, [*points]))
            yield Finding(path=beside, line=one.line, check=Check.WORDING, message=message)
        else:
            message = _("{text}, said in attempt {attempt}, counts as {text2}").format(
                text=quote(one.text), attempt=one.attempt, text2=quote(text)
            )
            yield Finding(path=beside, line=one.line, check=Check.WORDING, message=message, level=Level.NOTE)


def _lost(one: FurtherWording, there: Sequence[tuple[str | None, str]]) -> str:
    points = [point for question, point in there if question == one.question_id]
    if not points:
        near = difflib.get_close_matches(one.question_id, {question or "" for question, _ in there}, n=1)
        what = _('there is no question "{question_id}" with points any more').format(question_id=one.question_id)
    else:
        near = difflib.get_close_matches(one.point_id, points, n=1)
        what = _('"{question_id}" has no point "{point_id}" any more').format(
            question_id=one.question_id, point_id=one.point_id
        )
    return (
        _("{what}, did you mean {near}?").format(what=what, near=near[0])
        if near
        else _("{what}, delete the line or name another").format(what=what)
    )
