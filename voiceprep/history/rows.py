"""A report → the values of its rows, and a row → the attempt that is listed. Pure."""

from datetime import UTC, datetime, timedelta, timezone
from typing import TypeVar

from voiceprep.model import Attempt, Match, Report

Values = dict[str, str | float | None]
"""By the names of the columns."""

Value = TypeVar("Value")

LISTED = (
    "number, made_at, utc_offset, set_name, question_id, prompt, coverage, answer_length, overruled_coverage, hints"
)
"""The columns of an `Attempt`."""

AttemptRow = tuple[int, str, int, str | None, str | None, str, float | None, float | None, float | None, int]


def report_values(report: Report) -> Values:
    """Give the row of the table ``attempts`` for a report."""
    question = report.question
    return {
        "made_at": moment(report.made_at),
        "utc_offset": round((report.made_at.utcoffset() or timedelta()).total_seconds()),
        "set_name": question.set_name,
        "question_id": question.id,
        "prompt": question.prompt,
        "language": question.language,
        "coverage": report.coverage.share,
        "answer_length": report.length.answer if report.length else None,
        "recording": report.recording.path.as_posix() if report.recording else None,
        "narrowed": question.narrowed,
        "hints": report.hints,
    }


def point_values(match: Match) -> Values:
    """Give the row of the table ``points`` for the verdict on a point."""
    return {
        "point_id": match.point.id,
        "text": match.point.text,
        "status": match.status,
        "score": match.score,
        "nice_to_have": match.point.nice_to_have,
        "must_not_say": match.point.must_not_say,
    }


def attempt(row: AttemptRow) -> Attempt:
    """Give the attempt out of its `LISTED` columns."""
    number, made_at, utc_offset, set_name, question_id, prompt, coverage, answer_length, overruled_coverage, hints = row
    return Attempt(
        number=number,
        made_at=local(datetime.fromisoformat(made_at), utc_offset),
        set_name=set_name,
        question_id=question_id,
        prompt=prompt,
        coverage=coverage if overruled_coverage is None else overruled_coverage,
        answer_length=answer_length,
        overruled=overruled_coverage is not None,
        hints=hints,
    )


def local(time: datetime, utc_offset: int) -> datetime:
    """Give a time as it was where the attempt was made, so many seconds east of UTC."""
    return time.astimezone(timezone(timedelta(seconds=utc_offset)))


def moment(time: datetime) -> str:
    """Give a time as text that sorts: ISO 8601 in UTC, to the microsecond."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def storable(value: Value) -> Value | str:
    r"""Escape what UTF-8 cannot hold: a file name that is no text carries half characters such as ``\udcff``.

    The escapes are those of JSON, so a report comes back as it was.
    """
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
