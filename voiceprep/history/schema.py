"""The tables of the history, as the steps that lead to them. Append only: what is written here is in users' folders.

What lists and counts lives in narrow tables of its own, so that nothing but `SqliteHistory.report` reads the wide
reports: 100,000 attempts are 2 GB of reports, and 30 MB of attempts.
"""

import sqlite3
from collections.abc import Sequence

VERSION_1 = (
    """
    CREATE TABLE attempts (
        number INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used twice, even when the last attempt is deleted
        made_at TEXT NOT NULL,                     -- ISO 8601 in UTC to the microsecond: sorts as it stands
        utc_offset INTEGER NOT NULL,               -- seconds east of UTC where the attempt was made
        set_name TEXT,
        question_id TEXT,
        prompt TEXT NOT NULL,
        language TEXT NOT NULL,                    -- BCP 47
        coverage REAL,                             -- 0 to 1; NULL where the question has no points
        answer_length REAL,                        -- seconds; NULL for a typed answer
        recording TEXT,                            -- file name beside the database; NULL for a typed answer
        engines TEXT NOT NULL,                     -- JSON: the names of the engines that made the report
        settings TEXT NOT NULL                     -- JSON: the settings they had
    )
    """,
    "CREATE INDEX attempts_by_question ON attempts (set_name, question_id, made_at, coverage, answer_length)",
    """
    CREATE TABLE points (
        attempt INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
        place INTEGER NOT NULL,                    -- from 0, in the user's order
        point_id TEXT NOT NULL,
        text TEXT NOT NULL,
        status TEXT NOT NULL,
        score REAL NOT NULL,                       -- 0 to 1
        nice_to_have INTEGER NOT NULL,             -- 0 or 1
        must_not_say INTEGER NOT NULL,             -- 0 or 1
        PRIMARY KEY (attempt, place)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE reports (
        attempt INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE,
        report TEXT NOT NULL                       -- JSON, see stored_report.py
    )
    """,
)

VERSION_2 = (
    """
    CREATE TABLE overrules (
        attempt INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
        point_id TEXT NOT NULL,
        status TEXT NOT NULL,                      -- the user's
        made_at TEXT NOT NULL,                     -- ISO 8601 in UTC to the microsecond
        PRIMARY KEY (attempt, point_id)
    ) WITHOUT ROWID
    """,
    "ALTER TABLE attempts ADD COLUMN overruled_coverage REAL",  # with the user's verdicts; NULL where there are none
)

MEASURES = """
    UPDATE attempts SET
        words_per_minute = json_extract(made.report, '$.delivery.words_per_minute'),
        syllables_per_second = json_extract(made.report, '$.delivery.syllables_per_second'),
        fillers_per_minute = CASE WHEN json_extract(made.report, '$.delivery.hesitations_counted') THEN
            60.0 * json_array_length(made.report, '$.delivery.fillers') / nullif(answer_length, 0) END
    FROM (SELECT {attempt} AS attempt, {report} AS report) AS made
    WHERE number = made.attempt AND json_valid(made.report)
"""
"""Takes from a report what is shown over time."""

ADDED_TO_DAYS = """
    INSERT INTO days (day, attempts, seconds)
    SELECT coalesce(date(made_at, utc_offset || ' seconds'), substr(made_at, 1, 10)), 1, coalesce(answer_length, 0)
    FROM attempts WHERE {which}
    ON CONFLICT (day) DO UPDATE SET attempts = attempts + 1, seconds = seconds + excluded.seconds
"""
ADDED_TO_QUESTIONS = """
    INSERT INTO questions (set_name, question_id, attempts, seconds, last)
    SELECT set_name, question_id, 1, coalesce(answer_length, 0), number
    FROM attempts WHERE {which} AND set_name IS NOT NULL AND question_id IS NOT NULL
    ON CONFLICT (set_name, question_id) DO UPDATE SET
        attempts = attempts + 1, seconds = seconds + excluded.seconds, last = max(last, excluded.last)
"""
"""Keep the sums that are listed, so that listing costs by the question and the day, not by the attempt."""

OUTDATED = """
    CREATE TRIGGER {table}_{done} AFTER {done} ON {table} BEGIN
        DELETE FROM cards WHERE (set_name, question_id) =
            (SELECT set_name, question_id FROM attempts WHERE number = {row}.attempt) AND attempt >= {row}.attempt;
    END
"""
"""Drops a card that was reckoned from what is no longer so; it is reckoned again when it is next asked for."""

VERSION_3 = (
    "ALTER TABLE attempts ADD COLUMN narrowed INTEGER NOT NULL DEFAULT 0",  # 1: only what an earlier answer missed
    "ALTER TABLE attempts ADD COLUMN words_per_minute REAL",
    "ALTER TABLE attempts ADD COLUMN syllables_per_second REAL",
    "ALTER TABLE attempts ADD COLUMN fillers_per_minute REAL",  # NULL where hesitations were not counted
    "DROP INDEX attempts_by_question",
    "CREATE INDEX attempts_by_question ON attempts (set_name, question_id, number)",
    """
    CREATE TABLE days (
        day TEXT PRIMARY KEY,                      -- ISO 8601, of the place where the attempts were made
        attempts INTEGER NOT NULL,
        seconds REAL NOT NULL                      -- spoken
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE questions (
        set_name TEXT NOT NULL,
        question_id TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        seconds REAL NOT NULL,                     -- spoken
        last INTEGER NOT NULL,                     -- the number of the last attempt
        PRIMARY KEY (set_name, question_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE ratings (
        attempt INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE,
        rating TEXT NOT NULL,                      -- the user's, in the place of the one by coverage
        made_at TEXT NOT NULL                      -- ISO 8601 in UTC to the microsecond
    )
    """,
    """
    CREATE TABLE cards (                           -- what FSRS knows of a question; all of it follows from the attempts
        set_name TEXT NOT NULL,
        question_id TEXT NOT NULL,
        attempt INTEGER NOT NULL,                  -- the last that was reckoned in
        stability REAL,                            -- days; NULL, and so the rest, where no attempt was rated
        difficulty REAL,                           -- 1 to 10
        reviewed_at TEXT,                          -- ISO 8601 in UTC to the microsecond
        due TEXT,                                  -- the same
        PRIMARY KEY (set_name, question_id)
    ) WITHOUT ROWID
    """,
    *(statement.format(which="true") for statement in (ADDED_TO_DAYS, ADDED_TO_QUESTIONS)),
    MEASURES.replace("(SELECT {attempt} AS attempt, {report} AS report)", "reports"),
    f"""
    CREATE TRIGGER attempts_insert AFTER INSERT ON attempts BEGIN
        {ADDED_TO_DAYS.format(which="number = new.number")};
        {ADDED_TO_QUESTIONS.format(which="number = new.number")};
    END
    """,
    """
    CREATE TRIGGER attempts_delete AFTER DELETE ON attempts BEGIN
        UPDATE days SET attempts = attempts - 1, seconds = seconds - coalesce(old.answer_length, 0)
            WHERE day = coalesce(date(old.made_at, old.utc_offset || ' seconds'), substr(old.made_at, 1, 10));
        DELETE FROM days WHERE attempts = 0;
        UPDATE questions SET
                attempts = attempts - 1,
                seconds = seconds - coalesce(old.answer_length, 0),
                last = coalesce((SELECT max(number) FROM attempts
                    WHERE (set_name, question_id) = (old.set_name, old.question_id)), 0)
            WHERE (set_name, question_id) = (old.set_name, old.question_id);
        DELETE FROM questions WHERE (set_name, question_id) = (old.set_name, old.question_id) AND attempts = 0;
        DELETE FROM cards WHERE (set_name, question_id) = (old.set_name, old.question_id) AND attempt >= old.number;
    END
    """,
    *(
        f"CREATE TRIGGER reports_{done} AFTER {done} ON reports BEGIN "
        f"{MEASURES.format(attempt='new.attempt', report='new.report')}; END"
        for done in ("insert", "update")
    ),
    *(
        OUTDATED.format(table=table, done=done, row="old" if done == "delete" else "new")
        for table in ("overrules", "ratings")
        for done in ("insert", "update", "delete")
    ),
)

VERSION_4 = ("ALTER TABLE attempts ADD COLUMN hints INTEGER NOT NULL DEFAULT 0",)  # how many were asked for

MIGRATIONS: tuple[tuple[str, ...], ...] = (VERSION_1, VERSION_2, VERSION_3, VERSION_4)
"""The statements that lead from each version to the next; the version of a database is how many it has seen."""


def version(connection: sqlite3.Connection) -> int:
    """Give the version of a database, 0 when it is empty. Raises sqlite3.Error."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Bring a database to the last version, wholly or not at all. Raises sqlite3.Error."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")  # from here on no other process migrates
        for statements in migrations[version(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
