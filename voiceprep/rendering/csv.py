"""Attempts as a table for a spreadsheet: a row a point, so that it can be filtered and summed by any column."""

import csv
from io import StringIO

from voiceprep.model import Attempt, KeyPoint, Match, Report

HEAD = (
    "attempt",
    "made_at",
    "set",
    "question",
    "prompt",
    "coverage",
    "seconds",
    "words_per_minute",
    "point",
    "text",
    "kind",
    "status",
    "program",
    "user",
    "quote",
)
"""The names of the columns. Coverage is 0 to 1; ``status`` counts: the user's verdict where there is one, or else the
program's."""


def render_head() -> str:
    """Give the first line, with its end."""
    return _lines([HEAD])


def render_rows(attempt: Attempt, report: Report) -> str:
    """Give a line for each point of an attempt, or a single one where it has none, with their ends."""
    common = (
        attempt.number,
        attempt.made_at.isoformat(timespec="seconds"),
        attempt.set_name,
        attempt.question_id,
        attempt.prompt,
        None if attempt.coverage is None else round(attempt.coverage, 2),
        None if attempt.answer_length is None else round(attempt.answer_length, 2),
        round(report.delivery.words_per_minute) if report.delivery else None,
    )
    return _lines([(*common, *_point(match)) for match in report.coverage.matches or (None,)])


def _point(match: Match | None) -> tuple[str | None, ...]:
    if match is None:
        return (None,) * 7
    program, user = (match.overruled.was, match.status) if match.overruled else (match.status, None)
    quote = match.evidence.text if match.evidence else None
    return (match.point.id, match.point.text, _kind(match.point), match.status, program, user, quote)


def _kind(point: KeyPoint) -> str:
    return "nice_to_have" if point.nice_to_have else "must_not_say" if point.must_not_say else "must_say"


def _lines(rows: "list[tuple[object, ...]]") -> str:
    page = StringIO()
    csv.writer(page, lineterminator="\n").writerows(rows)
    return page.getvalue()
