"""The history in one file of SQLite, which several practices may use at once."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from voiceprep.errors import HistoryError
from voiceprep.history.database import Database, log_ahead
from voiceprep.history.delivery import usual_measures, with_delivery
from voiceprep.history.failures import damaged
from voiceprep.history.overrules import OverruleRow, is_own_verdict, with_overrules
from voiceprep.history.rows import LISTED, attempt, moment, point_values, report_values, storable
from voiceprep.history.stored_report import dump_report, load_report
from voiceprep.model import Attempt, Delivery, Measure, Recording, Report, Status
from voiceprep.translation import _, alternatives, ngettext

_LARGEST = 2**63 - 1
"""The largest number that SQLite can be asked for."""


class SqliteHistory:
    """All attempts ever made, in a database beside the recordings.

    Every call opens the file and closes it again, which takes a millisecond or two: it may come from any thread, there
    is nothing to close, and between the calls one file is all there is to copy. Nothing is created before the first
    report is added. Every method raises HistoryError where the database cannot be used.

    `patience` is how many seconds to wait while another process writes, which takes it milliseconds.

    >>> SqliteHistory(Path("recordings/history.db")).attempts()
    ()
    """

    def __init__(self, path: Path, *, patience: float = 10.0) -> None:
        self._path = path
        self._recordings = path.parent
        self._database = Database(path, patience=patience)

    def add(
        self, report: Report, *, engines: Mapping[str, str], settings: Mapping[str, str | float | None] | None = None
    ) -> int:
        """Keep a report with the engines that made it and their settings, and give its number.

        When this returns, the report is on the disk; when it raises, nothing is.
        """
        report = self._with_name_of_recording(report)
        made_by = {"engines": json.dumps(engines), "settings": json.dumps(settings or {})}
        values, text = report_values(report) | made_by, dump_report(report)
        with self._database.opened(create=True) as connection, connection:
            log_ahead(connection)
            connection.execute("BEGIN IMMEDIATE")
            number = _insert(connection, "attempts", values)
            for place, match in enumerate(report.coverage.matches):
                _insert(connection, "points", {"attempt": number, "place": place} | point_values(match))
            _insert(connection, "reports", {"attempt": number, "report": text})
        return number

    def attempts(self, *, since: datetime | None = None, limit: int | None = None) -> tuple[Attempt, ...]:
        """List attempts, the last added first; `since` needs an offset."""
        if not self._database.is_begun():
            return ()
        with self._database.opened() as connection:
            rows = connection.execute(
                f"SELECT {LISTED} FROM attempts WHERE made_at >= ? ORDER BY number DESC LIMIT ?",
                (moment(since) if since else "", -1 if limit is None else limit),
            )
            try:
                return tuple(attempt(row) for row in rows)
            except (ValueError, TypeError, OverflowError) as error:  # what is no time, or a time beyond the calendar
                raise damaged(self._path, str(error)) from error

    def report(self, number: int | None = None) -> Report:
        """Give the report of an attempt, the last by default, with the user's verdicts.

        Raises HistoryError with near numbers.
        """
        if not self._database.is_begun():
            raise _no_attempt(number, [])
        with self._database.opened() as connection:
            found, report = self._stored_report(connection, number)
            return self._with_overrules(report, _overrules(connection, found))

    def overrule(self, number: int, point_id: str, status: Status | None, *, now: datetime) -> Report:
        """Put the user's verdict on a point in the place of the program's, and give the report with it.

        None takes it back, and so does the verdict that the program is certain of. What was kept by `add` stays as it
        is. Raises HistoryError where there is no such attempt or point.
        """
        if not self._database.is_begun():
            raise _no_attempt(number, [])
        with self._database.opened() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            _, report = self._stored_report(connection, number)
            match = next((match for match in report.coverage.matches if match.point.id == point_id), None)
            if match is None:
                raise _no_point(number, point_id)
            key = (number, storable(point_id))
            connection.execute("DELETE FROM overrules WHERE attempt = ? AND point_id = ?", key)
            if status and not is_own_verdict(match, status):
                connection.execute("INSERT INTO overrules VALUES (?, ?, ?, ?)", (*key, status, moment(now)))
            rows = _overrules(connection, number)
            report = self._with_overrules(report, rows)
            share = report.coverage.share if rows else None
            connection.execute("UPDATE attempts SET overruled_coverage = ? WHERE number = ?", (share, number))
        return report

    def usual(self, language: str, *, before: int | None = None) -> Mapping[Measure, float]:
        """Give what is usual in the last answers in the language (BCP 47) before an attempt, if one is given."""
        if not self._database.is_begun():
            return {}
        with self._database.opened() as connection:
            try:
                return usual_measures(connection, language, _LARGEST if before is None else before)
            except (ValueError, TypeError, KeyError) as error:
                raise damaged(self._path, str(error)) from error

    def revise_delivery(self, number: int, delivery: Delivery) -> None:
        """Put what was found out later of how an answer was spoken into its report.

        Raises HistoryError where there is no such attempt.
        """
        if not self._database.is_begun():
            raise _no_attempt(number, [])
        with self._database.opened() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            _, text = _stored(connection, number)
            try:
                revised = with_delivery(text, delivery)
            except ValueError as error:
                raise damaged(self._path, str(error)) from error
            connection.execute("UPDATE reports SET report = ? WHERE attempt = ?", (storable(revised), number))

    def verify(self) -> int:
        """Read the whole database through, and give how many attempts it holds."""
        if not self._database.is_begun():
            return 0
        with self._database.opened() as connection:
            complaint = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if complaint != "ok":
                raise damaged(self._path, complaint.splitlines()[-1])
            count: int = connection.execute("SELECT count(*) FROM attempts").fetchone()[0]
            return count

    def _stored_report(self, connection: sqlite3.Connection, number: int | None) -> tuple[int, Report]:
        """Give the number of an attempt and its report as it was added."""
        found, text = _stored(connection, number)
        try:
            return found, self._with_path_of_recording(load_report(text))
        except ValueError as error:
            raise HistoryError(
                _("the report of attempt {found} in {path} cannot be read ({error})").format(
                    found=found, path=self._path, error=error
                ),
                hint=_("if a newer voiceprep made it, update this one: pip install --upgrade voiceprep"),
            ) from error

    def _with_overrules(self, report: Report, rows: list[OverruleRow]) -> Report:
        try:
            return with_overrules(report, rows)
        except (ValueError, TypeError) as error:
            raise damaged(self._path, str(error)) from error

    def _with_name_of_recording(self, report: Report) -> Report:
        """Name the recording as seen from the database, so that the folder may move."""
        if report.recording is None:
            return report
        path, beside = report.recording.path.absolute(), self._recordings.absolute()
        return replace(report, recording=Recording(path=path.relative_to(beside) if beside in path.parents else path))

    def _with_path_of_recording(self, report: Report) -> Report:
        if report.recording is None:
            return report
        return replace(report, recording=Recording(path=self._recordings / report.recording.path))


def _insert(connection: sqlite3.Connection, table: str, values: Mapping[str, str | float | None]) -> int:
    """Insert a row and give its number."""
    number = connection.execute(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
        [storable(value) for value in values.values()],
    ).lastrowid
    return number or 0


def _stored(connection: sqlite3.Connection, number: int | None) -> tuple[int, str]:
    """Give the number and the JSON of an attempt."""
    wanted = _LARGEST if number is None else max(0, min(number, _LARGEST))
    found: tuple[int, str] | None = connection.execute(
        "SELECT attempt, report FROM reports WHERE attempt <= ? ORDER BY attempt DESC LIMIT 1", (wanted,)
    ).fetchone()
    if found and number in (None, found[0]):
        return found
    after = connection.execute("SELECT min(number) FROM attempts WHERE number > ?", (wanted,)).fetchone()
    near = [*(found or ())[:1], *after]
    raise _no_attempt(number, [number for number in near if number is not None])


def _overrules(connection: sqlite3.Connection, number: int) -> list[OverruleRow]:
    return connection.execute("SELECT point_id, status, made_at FROM overrules WHERE attempt = ?", (number,)).fetchall()


def _no_point(number: int, point_id: str) -> HistoryError:
    return HistoryError(
        _('attempt {number} has no point "{point_id}"').format(number=number, point_id=point_id),
        hint=_("its points: voiceprep report {number} --json").format(number=number),
    )


def _no_attempt(number: int | None, near: list[int]) -> HistoryError:
    if not near:
        return HistoryError(_("there are no attempts yet"), hint=_("make one: voiceprep practice"))
    nearest = ngettext("the nearest is {numbers}", "the nearest are {numbers}", len(near))
    return HistoryError(
        _("there is no attempt {number}").format(number=number),
        hint=nearest.format(numbers=alternatives([str(one) for one in near])),
    )
