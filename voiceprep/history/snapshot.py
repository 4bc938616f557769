"""A copy of the history, taken while somebody may be writing to it."""

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from voiceprep.history.database import Database
from voiceprep.history.failures import explain
from voiceprep.history.schema import MIGRATIONS, version
from voiceprep.protocols import Progress, silent

_PAGES = 2048
"""Copied between two looks at the progress: 8 MiB."""
_OF_THE_COPY = {sqlite3.SQLITE_FULL: errno.ENOSPC, sqlite3.SQLITE_CANTOPEN: errno.EACCES}
"""What can only be wrong with the file that is written."""


def copy_history(source: Path, target: Path, *, progress: Progress = silent) -> int:
    """Copy a history as it is at one moment, and give how many attempts it holds; where there is none, do nothing.

    Raises HistoryError where the history cannot be read, and OSError where the copy cannot be written.
    """
    database = Database(source)
    if not database.is_begun():
        return 0
    with database.opened() as connection:
        connection.execute("BEGIN")
        # A read holds its moment, so that SQLite need not begin anew whenever another process writes.
        count: int = connection.execute("SELECT count(*) FROM attempts").fetchone()[0]
        failure = _copy(connection, target, progress)
    if failure:
        raise failure
    return count


def _copy(connection: sqlite3.Connection, target: Path, progress: Progress) -> OSError | None:
    """Copy the database; give what is wrong with the disk of the copy, of which SQLite speaks as it does of ours."""
    try:
        with closing(sqlite3.connect(target)) as copy:
            connection.backup(copy, pages=_PAGES, progress=lambda _, left, total: progress(1 - left / max(1, total)))
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode in _OF_THE_COPY:
            number = _OF_THE_COPY[error.sqlite_errorcode]
            return OSError(number, os.strerror(number))
        raise
    return None


def is_newer(path: Path) -> bool:
    """Tell whether a later version of voiceprep has used the database. Raises HistoryError where it is none."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return version(connection) > len(MIGRATIONS)
    except sqlite3.Error as error:
        raise explain(error, path) from error
