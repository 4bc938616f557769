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

MIGRATIONS: tuple[tuple[str, ...], ...] = (VERSION_1, VERSION_2)
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
