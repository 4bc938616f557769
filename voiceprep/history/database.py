"""The file of SQLite in which the history lies, opened for each call and brought up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from voiceprep.history.failures import damaged, explain, newer
from voiceprep.history.schema import MIGRATIONS, migrate, version


class Database:
    """A database that need not be there yet. Whatever SQLite and the disk complain of comes out as HistoryError.

    `patience` is how many seconds to wait while another process writes, which takes it milliseconds.
    """

    def __init__(self, path: Path, *, patience: float = 10.0) -> None:
        self.path = path
        self._patience = patience

    def is_begun(self) -> bool:
        """Tell whether anything was ever kept."""
        try:
            return self.path.exists()
        except OSError as error:  # a folder that may not be looked into
            raise explain(error, self.path) from error

    @contextmanager
    def opened(self, *, create: bool = False) -> Iterator[sqlite3.Connection]:
        """Give a connection without a transaction, for the length of the context."""
        try:
            if create:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=self._patience, isolation_level=None)) as connection:
                self._prepare(connection)
                yield connection
        except (sqlite3.Error, OSError) as error:
            raise explain(error, self.path) from error
        except UnicodeDecodeError as error:  # sqlite3 stumbles over damage that it wants to quote
            raise damaged(self.path, str(error)) from error

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Bring the database up to date, and make what is committed survive a power cut."""
        found = version(connection)
        if found > len(MIGRATIONS):
            raise newer(self.path)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        if found < len(MIGRATIONS):
            migrate(connection)


def log_ahead(connection: sqlite3.Connection) -> None:
    """Have SQLite write ahead to a log (WAL), so that reading and writing don't wait for each other.

    The file remembers it. SQLite refuses while another process has the file open: then a later call will do it.
    """
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
