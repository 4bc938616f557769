"""A database of every version that was ever released opens, and lacks nothing that a new one has."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from voiceprep.history import SqliteHistory
from voiceprep.history.schema import MIGRATIONS, migrate, version
from voiceprep.model import (
    Confidence,
    Coverage,
    Delivery,
    Evidence,
    Filler,
    KeyPoint,
    Length,
    LengthVerdict,
    Match,
    Overruled,
    Pause,
    Question,
    Recording,
    Report,
    Span,
    Status,
    Target,
    Timing,
    Transcript,
    Word,
    Wording,
)

VERSIONS = range(1, len(MIGRATIONS) + 1)

STUDENT = KeyPoint(
    id="student",
    wordings=(Wording(text="студент КФУ", must_hear=("КФУ",)),),
    parts=(KeyPoint(id="year", wordings=(Wording(text="третий курс"),), line=8),),
    line=7,
)
SPOKEN = Report(
    question=Question(
        id="self",
        prompt="Расскажите о себе",
        language="ru",
        key_points=(STUDENT,),
        target=Target(shortest=60, longest=90),
        model_answer="Меня зовут…",
        set_name="about-me.ru",
        line=5,
    ),
    recording=Recording(path=Path("2026-11-23T10-15-02-self.flac")),
    transcript=Transcript(
        words=(Word(text="Студент", start=1.5, end=2.25, confidence=0.97),),
        engine="faster-whisper/base",
        speech=(Span(start=1.5, end=2.25), Span(start=3.0, end=3.5)),
    ),
    coverage=Coverage(
        matches=(
            Match(
                point=STUDENT,
                status=Status.PARTIAL,
                score=0.5,
                confidence=Confidence.LIKELY,
                evidence=Evidence(text="Студент", first_word=0, last_word=0, start=1.5, end=2.25),
                missing=("КФУ",),
                reason="слово «КФУ» не прозвучало",
            ),
        )
    ),
    length=Length(answer=2.0, first_word=1.5, target=Target(shortest=60, longest=90), verdict=LengthVerdict.SHORT),
    delivery=Delivery(words_per_minute=30.0, pauses=(Pause(start=2.25, end=3.0),)),
    timing=Timing(matching=0.01, transcription=1.5, stop_to_report=0.75),
    made_at=datetime(2026, 11, 23, 10, 15, 2, 345678, tzinfo=timezone(timedelta(hours=3))),
)
COUNTED = replace(
    SPOKEN,
    delivery=Delivery(
        words_per_minute=30.0,
        pauses=(),
        syllables_per_second=3.5,
        hesitations_counted=True,
        fillers=(Filler(start=1.0, end=1.5, text="э-э"), Filler(start=2.0, end=2.5, text="э-э")),
    ),
)
NOW = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
TYPED = Report(
    question=Question(id=None, prompt="Кто вы?", language="ru", key_points=()),
    recording=None,
    transcript=Transcript(words=(Word(text="Студент"),), engine="typed"),
    coverage=Coverage(matches=()),
    length=None,
    delivery=None,
    timing=Timing(matching=0.01),
    made_at=datetime(2026, 11, 24, tzinfo=UTC),
)
"""The attempts in every released database; a noun that changes is written here as it is read from them."""
OVERRULED = Coverage(
    matches=(
        replace(
            SPOKEN.coverage.matches[0],
            status=Status.COVERED,
            overruled=Overruled(was=Status.PARTIAL, at=datetime(2026, 11, 25, 8, 30, tzinfo=UTC)),
        ),
    )
)
"""What became of the first in those of version 2 and later."""


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def as_released(number: int) -> str:
    """Give the database of a version with two attempts in it, as that version's code made it; never edited since.

    From version 2 on, the user has overruled the first verdict, from version 3 on, he has rated the first attempt.

    Made by ``connection.iterdump()``, with the version added.
    """
    return (Path(__file__).parent / "versions" / f"{number}.sql").read_text(encoding="utf-8")


def tables(connection: sqlite3.Connection) -> set[tuple[str]]:
    return set(connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))


@pytest.mark.parametrize("number", VERSIONS)
def test_every_version_migrates_to_what_a_new_database_is(number: int, connection: sqlite3.Connection) -> None:
    connection.executescript(as_released(number))
    migrate(connection)

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrate(new)
        assert (version(connection), tables(connection)) == (len(MIGRATIONS), tables(new))


@pytest.mark.parametrize("number", VERSIONS)
def test_the_attempts_of_every_version_can_be_read(number: int, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "history.db")) as connection:
        connection.executescript(as_released(number))
    history = SqliteHistory(tmp_path / "history.db")
    spoken = replace(SPOKEN, recording=Recording(path=tmp_path / "2026-11-23T10-15-02-self.flac"))
    overruled = replace(spoken, coverage=OVERRULED)

    assert [history.report(1), history.report(2)] == [spoken if number == 1 else overruled, TYPED]
    assert [(attempt.number, attempt.coverage) for attempt in history.attempts()] == [
        (2, None),
        (1, 0.5 if number == 1 else 1.0),
    ]
    assert history.add(TYPED, engines={}) == 3


@pytest.mark.parametrize("number", VERSIONS)
def test_what_is_shown_over_time_is_as_if_every_attempt_had_been_added_now(number: int, tmp_path: Path) -> None:
    """It is taken from the reports of old databases, and stays right as attempts go and reports change."""
    old, new = tmp_path / "old" / "history.db", tmp_path / "new" / "history.db"
    old.parent.mkdir()
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(as_released(number))
    for path, reports in ((old, [COUNTED]), (new, [SPOKEN, TYPED, COUNTED])):
        for report in reports:
            SqliteHistory(path).add(report, engines={})
    SqliteHistory(new).overrule(1, "student", Status.COVERED, now=NOW)

    assert shown_over_time(old) == shown_over_time(new)
    assert shown_over_time(new) == (
        [("2026-11-23", 2, 4.0), ("2026-11-24", 1, 0.0)],
        [("about-me.ru", "self", 2, 4.0, 3)],
        [(30.0, None, None), (None, None, None), (30.0, 3.5, 60.0)],
    )
    for path in (old, new):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("DELETE FROM attempts WHERE number = 3")
            connection.execute("UPDATE reports SET report = json_set(report, '$.delivery.words_per_minute', 40.0)")
    assert shown_over_time(old) == shown_over_time(new)
    assert shown_over_time(new) == (
        [("2026-11-23", 1, 2.0), ("2026-11-24", 1, 0.0)],
        [("about-me.ru", "self", 1, 2.0, 1)],
        [(40.0, None, None), (None, None, None)],
    )


def shown_over_time(path: Path) -> tuple[list[tuple[object, ...]], ...]:
    with closing(sqlite3.connect(path)) as connection:
        measures = "SELECT words_per_minute, syllables_per_second, fillers_per_minute FROM attempts ORDER BY number"
        queries = ("SELECT * FROM days", "SELECT * FROM questions", measures)
        return tuple(connection.execute(query).fetchall() for query in queries)


@pytest.mark.parametrize("number", VERSIONS)
def test_a_released_migration_is_not_edited(number: int, connection: sqlite3.Connection) -> None:
    connection.executescript(as_released(number))

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh, MIGRATIONS[:number])
        assert tables(connection) == tables(fresh)


def test_a_migration_that_fails_changes_nothing(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        migrate(connection, [("CREATE TABLE one (a)",), ("CREATE TABLE two (a)", "INSERT INTO three VALUES (1)")])

    assert (version(connection), tables(connection)) == (0, set())


def test_a_migration_is_made_once(connection: sqlite3.Connection) -> None:
    """Were it made again, it would fail: the tables are there."""
    migrate(connection)
    migrate(connection)

    assert version(connection) == len(MIGRATIONS)
