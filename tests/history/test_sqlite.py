import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contracts.histories import ENGINES, HistoryContract
from tests.history.reports import reports
from tests.rendering.reports import NOW, SPOKEN, TYPED
from voiceprep.errors import HistoryError
from voiceprep.history import SqliteHistory
from voiceprep.history.failures import explain
from voiceprep.model import Recording, Report, Status


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "recordings" / "history.db"


@pytest.fixture
def history(path: Path) -> SqliteHistory:
    return SqliteHistory(path, patience=0.1)


class TestSqliteHistory(HistoryContract):
    pass


def query(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return connection.execute(sql).fetchall()


def calls(history: SqliteHistory) -> dict[str, Callable[[], object]]:
    """Give everything that can be asked of a history."""
    return {
        "add": lambda: history.add(TYPED, engines=ENGINES),
        "attempts": history.attempts,
        "report": history.report,
        "overrule": lambda: history.overrule(1, SPOKEN.coverage.matches[0].point.id, Status.MISSED, now=NOW),
        "verify": history.verify,
    }


def test_nothing_is_written_before_a_report_is_added(history: SqliteHistory, tmp_path: Path) -> None:
    history.attempts()
    history.verify()

    assert list(tmp_path.iterdir()) == []


def test_between_calls_the_history_is_one_file(history: SqliteHistory, path: Path) -> None:
    """It can be copied as it stands."""
    history.add(SPOKEN, engines=ENGINES)

    assert list(path.parent.iterdir()) == [path]


def test_points_can_be_counted_without_the_reports(history: SqliteHistory, path: Path) -> None:
    history.add(SPOKEN, engines=ENGINES)
    query(path, "UPDATE reports SET report = 'gone'")

    assert query(path, "SELECT attempt, place, point_id, status, score, nice_to_have, must_not_say FROM points") == [
        (1, place, match.point.id, match.status, match.score, match.point.nice_to_have, match.point.must_not_say)
        for place, match in enumerate(SPOKEN.coverage.matches)
    ]
    assert [attempt.number for attempt in history.attempts()] == [1]


def test_what_was_added_stays_as_it_was_when_it_is_overruled(history: SqliteHistory, path: Path) -> None:
    history.add(SPOKEN, engines=ENGINES)
    added = "SELECT report, coverage, group_concat(status) FROM reports, attempts, points"
    before = query(path, added)

    history.overrule(1, SPOKEN.coverage.matches[1].point.id, Status.COVERED, now=NOW)

    assert query(path, added) == before


def test_engines_and_settings_are_kept(history: SqliteHistory, path: Path) -> None:
    history.add(SPOKEN, engines=ENGINES, settings={"silence": 8.0, "device": None})

    [(engines, kept)] = query(path, "SELECT engines, settings FROM attempts")
    assert (json.loads(str(engines)), json.loads(str(kept))) == (ENGINES, {"silence": 8.0, "device": None})


def test_the_recording_is_found_where_the_folder_has_moved_to(
    history: SqliteHistory, path: Path, tmp_path: Path
) -> None:
    history.add(replace(SPOKEN, recording=Recording(path=path.parent / "self.flac")), engines=ENGINES)
    moved = path.parent.rename(tmp_path / "elsewhere")

    assert SqliteHistory(moved / "history.db").report().recording == Recording(path=moved / "self.flac")


def test_a_recording_from_elsewhere_keeps_its_place(history: SqliteHistory, tmp_path: Path) -> None:
    recording = Recording(path=tmp_path / "downloads" / "self.flac")
    history.add(replace(SPOKEN, recording=recording), engines=ENGINES)

    assert history.report().recording == recording


def test_a_number_is_not_used_twice(history: SqliteHistory, path: Path) -> None:
    for _ in range(2):
        history.add(TYPED, engines=ENGINES)
    query(path, "DELETE FROM attempts WHERE number = 2")

    assert history.add(TYPED, engines=ENGINES) == 3


def test_a_report_is_kept_wholly_or_not_at_all(history: SqliteHistory, path: Path) -> None:
    history.add(SPOKEN, engines=ENGINES)
    query(path, "CREATE TRIGGER full BEFORE INSERT ON reports BEGIN SELECT raise(ABORT, 'no more'); END")

    with pytest.raises(HistoryError):
        history.add(SPOKEN, engines=ENGINES)
    assert query(path, "SELECT (SELECT count(*) FROM attempts), (SELECT max(attempt) FROM points)") == [(1, 1)]


@given(report=reports)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_report_can_be_kept(history: SqliteHistory, report: Report) -> None:
    number = history.add(report, engines=ENGINES)

    assert repr(history.report(number).coverage) == repr(report.coverage)
    [attempt] = history.attempts(limit=1)
    assert (attempt.number, attempt.prompt, attempt.made_at) == (number, report.question.prompt, report.made_at)
    assert attempt.made_at.utcoffset() == report.made_at.utcoffset()


def test_a_name_that_is_no_text_can_be_kept(history: SqliteHistory, path: Path) -> None:
    r"""A file name in another encoding reaches Python with half characters, ``\udcff``."""
    report = replace(
        SPOKEN,
        question=replace(SPOKEN.question, set_name="set\udcff"),
        recording=Recording(path=path.parent / "set\udcff.flac"),
    )

    assert history.report(history.add(report, engines=ENGINES)) == report


def test_a_history_of_a_newer_version_is_left_alone(history: SqliteHistory, path: Path) -> None:
    history.add(TYPED, engines=ENGINES)
    query(path, "PRAGMA user_version = 99")
    before = path.read_bytes()

    for call in calls(history).values():
        with pytest.raises(HistoryError, match="was written by a newer voiceprep") as error:
            call()
        assert error.value.hint == "update this one: pip install --upgrade voiceprep"
    assert path.read_bytes() == before


def test_what_is_no_database_is_left_alone(history: SqliteHistory, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"a letter to my aunt\n" * 100)

    for call in calls(history).values():
        with pytest.raises(HistoryError) as error:
            call()
        assert error.value.message == f"the history {path} is damaged (file is not a database)"
        assert f'mv "{path}" "{path}.damaged"' in error.value.hint
    assert path.read_bytes() == b"a letter to my aunt\n" * 100


def test_setting_aside_overwrites_nothing(history: SqliteHistory, path: Path) -> None:
    path.parent.mkdir()
    for name in ("history.db", "history.db.damaged", "history.db.damaged2"):
        path.with_name(name).write_text("no database")

    with pytest.raises(HistoryError) as error:
        history.verify()
    assert error.value.hint.endswith(f'mv "{path}" "{path}.damaged3"')


@pytest.mark.skipif(sys.platform == "win32", reason="the hint is for a POSIX shell and PowerShell")
def test_the_hint_leads_to_a_new_history_and_deletes_nothing(history: SqliteHistory, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database" * 100)

    with pytest.raises(HistoryError) as error:
        history.verify()
    subprocess.run(error.value.hint.split(": ", 1)[1], shell=True, check=True)

    assert history.add(TYPED, engines=ENGINES) == 1
    assert path.with_name("history.db.damaged").read_bytes() == b"no database" * 100


@pytest.fixture(scope="module")
def intact(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("intact") / "history.db"
    for _ in range(5):
        SqliteHistory(path).add(SPOKEN, engines=ENGINES)
    return path.read_bytes()


@given(at=st.floats(0, 1), junk=st.binary(min_size=1, max_size=400), cut=st.booleans())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damage_is_never_more_than_a_history_error(
    history: SqliteHistory, path: Path, intact: bytes, at: float, junk: bytes, cut: bool
) -> None:
    place = int(at * len(intact))
    path.parent.mkdir(exist_ok=True)
    lines: list[str] = []
    path.write_bytes(intact[:place] + junk + (b"" if cut else intact[place + len(junk) :]))

    for call in calls(history).values():
        try:
            call()
        except HistoryError as caught:
            lines.append(caught.message)
    assert [line for line in lines if "\n" in line] == []


def test_a_report_that_cannot_be_read_is_named(history: SqliteHistory, path: Path) -> None:
    for _ in range(2):
        history.add(TYPED, engines=ENGINES)
    query(path, """UPDATE reports SET report = '{"mood": "calm"}' WHERE attempt = 2""")

    with pytest.raises(HistoryError, match=r"the report of attempt 2 in .* cannot be read"):
        history.report()
    assert history.report(1) == TYPED


def test_a_history_that_another_program_holds_is_waited_for_and_then_named(history: SqliteHistory, path: Path) -> None:
    history.add(TYPED, engines=ENGINES)

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(HistoryError, match="is being held by another program"):
            history.add(TYPED, engines=ENGINES)
        assert len(history.attempts()) == 1, "reading does not wait for writing"
    assert history.add(TYPED, engines=ENGINES) == 2


def test_a_place_where_no_history_can_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    for path in (tmp_path / "file" / "history.db", tmp_path):
        with pytest.raises(HistoryError, match="cannot be opened or written"):
            SqliteHistory(path).add(TYPED, engines=ENGINES)


def test_a_full_disk_is_named_as_such(path: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(sqlite3.OperationalError) as full:
            connection.execute("CREATE TABLE attempts (number)")

    error = explain(full.value, path)

    assert (error.message, error.hint) == (
        f"there is no room for the history {path}",
        "make room on that disk, and try again",
    )
