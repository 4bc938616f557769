"""How practice goes over time, read from narrow tables: what it costs grows with the questions, not the attempts."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from voiceprep.history.database import Database
from voiceprep.history.failures import damaged
from voiceprep.history.rows import local
from voiceprep.model import Moment, PointProgress, PracticeDay, QuestionName, QuestionPage, QuestionProgress, Status

MOMENTS = """
    SELECT number, made_at, utc_offset, language, coalesce(overruled_coverage, coverage), answer_length,
        words_per_minute, syllables_per_second, fillers_per_minute, prompt, narrowed
    FROM attempts WHERE set_name = ? AND question_id = ? {which} ORDER BY number DESC LIMIT ?
"""
ALL_MOMENTS = """
    SELECT number, made_at, utc_offset, language, coalesce(overruled_coverage, coverage), answer_length,
        words_per_minute, syllables_per_second, fillers_per_minute, set_name, narrowed
    FROM attempts WHERE :set_name IS NULL OR set_name = :set_name ORDER BY made_at
"""
VERDICTS = """
    SELECT points.point_id, text, nice_to_have, must_not_say, coalesce(overrules.status, points.status)
    FROM points LEFT JOIN overrules ON overrules.attempt = points.attempt AND overrules.point_id = points.point_id
    WHERE points.attempt = ? ORDER BY place
"""

MomentRow = tuple[
    int, str, int, str, float | None, float | None, float | None, float | None, float | None, str, int
]  # what `MOMENTS` gives
VerdictRow = tuple[str, str, int, int, str]  # what `VERDICTS` gives


class SqliteProgress:
    """What the database of a `SqliteHistory` says over time. Every method raises HistoryError where it cannot."""

    def __init__(self, path: Path, *, patience: float = 10.0) -> None:
        self._database = Database(path, patience=patience)

    def days(self) -> tuple[PracticeDay, ...]:
        """Give every day with practice, in order."""
        with self._reading() as connection:
            rows = connection.execute("SELECT day, attempts, seconds FROM days ORDER BY day") if connection else ()
            return tuple(PracticeDay(day=date.fromisoformat(row[0]), attempts=row[1], seconds=row[2]) for row in rows)

    def questions(self, *, recent: int) -> tuple[QuestionProgress, ...]:
        """Give every question that was practised, with so many of its last attempts."""
        with self._reading() as connection:
            rows = connection.execute("SELECT * FROM questions").fetchall() if connection else ()
            return tuple(_question(connection, row, recent) for row in rows if connection)

    def moments(self, set_name: str | None = None) -> tuple[tuple[str | None, Moment], ...]:
        """Give every attempt in order with the name of its set, of all sets or of one.

        An answer to only what was missed says nothing of the whole: it has no coverage.
        """
        with self._reading() as connection:
            rows = connection.execute(ALL_MOMENTS, {"set_name": set_name}) if connection else ()
            return tuple((row[-2], replace(_moment(row), coverage=None) if row[-1] else _moment(row)) for row in rows)

    def page(self, name: QuestionName, *, recent: int) -> QuestionPage | None:
        """Give the points of a question by its last attempts; None where there are none."""
        with self._reading() as connection:
            rows = _moments(connection, name, recent) if connection else []
            if not connection or not rows:
                return None
            verdicts: list[list[VerdictRow]] = [connection.execute(VERDICTS, (row[0],)).fetchall() for row in rows]
            return QuestionPage(
                prompt=rows[-1][-2],
                moments=tuple(_moment(row) for row in rows),
                points=_points(verdicts, of=_last_whole(rows)),
            )

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection | None]:
        """Give a connection, None where nothing was ever kept."""
        if not self._database.is_begun():
            yield None
            return
        with self._database.opened() as connection:
            try:
                yield connection
            except (ValueError, TypeError, OverflowError) as error:
                raise damaged(self._database.path, str(error)) from error


def _question(connection: sqlite3.Connection, row: tuple[str, str, int, float, int], recent: int) -> QuestionProgress:
    set_name, question_id, attempts, seconds, last = row
    name = QuestionName(set_name=set_name, question_id=question_id)
    prompt = connection.execute("SELECT prompt FROM attempts WHERE number = ?", (last,)).fetchone()
    moments = _moments(connection, name, recent, "AND NOT narrowed")
    return QuestionProgress(
        name=name,
        prompt=prompt[0],
        attempts=attempts,
        seconds=seconds,
        recent=tuple(_moment(moment) for moment in moments),
    )


def _moments(connection: sqlite3.Connection, name: QuestionName, limit: int, which: str = "") -> list[MomentRow]:
    key = (name.set_name, name.question_id, limit)
    return connection.execute(MOMENTS.format(which=which), key).fetchall()[::-1]


def _moment(row: MomentRow) -> Moment:
    number, made_at, utc_offset, language, coverage, answer_length, words, syllables, fillers, *_ = row
    return Moment(
        number=number,
        made_at=local(datetime.fromisoformat(made_at), utc_offset),
        language=language,
        coverage=coverage,
        answer_length=answer_length,
        words_per_minute=words,
        syllables_per_second=syllables,
        fillers_per_minute=fillers,
    )


def _last_whole(rows: list[MomentRow]) -> int:
    """Give the place of the last attempt at the whole question; of the last one, where there is none."""
    return next((place for place in range(len(rows) - 1, -1, -1) if not rows[place][-1]), len(rows) - 1)


def _points(attempts: list[list[VerdictRow]], *, of: int) -> tuple[PointProgress, ...]:
    """Turn the verdicts of attempts into those on each point that one of them has."""
    statuses = [{row[0]: Status(row[4]) for row in verdicts} for verdicts in attempts]
    return tuple(
        PointProgress(
            id=point_id,
            text=text,
            nice_to_have=bool(nice_to_have),
            must_not_say=bool(must_not_say),
            statuses=tuple(one.get(point_id) for one in statuses),
        )
        for point_id, text, nice_to_have, must_not_say, _ in attempts[of]
    )
