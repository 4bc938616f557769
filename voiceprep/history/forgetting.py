"""Deleting for good: sound, rows, and what SQLite would leave of them in its file and its log."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from voiceprep.errors import HistoryError
from voiceprep.history.database import Database
from voiceprep.model import Forgettable
from voiceprep.systems import complaint
from voiceprep.translation import _


class SqliteForgetting:
    """Deletes from the database of a `SqliteHistory`, and from the recordings beside it.

    Every method raises HistoryError where something cannot be read or deleted.
    """

    def __init__(self, path: Path, *, patience: float = 10.0) -> None:
        self._database = Database(path, patience=patience)
        self._recordings = path.parent

    def find(self, *, numbers: Sequence[int] = (), set_name: str | None = None) -> tuple[Forgettable, ...]:
        """Give the attempts with these numbers, of this set, or all of them where neither is given."""
        if not self._database.is_begun():
            return ()
        with self._database.opened() as connection:
            rows = connection.execute("SELECT number, set_name, recording FROM attempts ORDER BY number").fetchall()
        wanted = set(numbers)
        return tuple(
            Forgettable(number=number, recording=self._own(recording))
            for number, of_set, recording in rows
            if (not wanted or number in wanted) and set_name in (None, of_set)
        )

    def forget(self, attempts: Sequence[Forgettable]) -> int:
        """Delete attempts and their sound, and give how many files of sound that were.

        The sound goes first: broken off in between, the attempt can be forgotten again. Sound that another attempt is
        about stays, and so does what lies elsewhere than beside the history. Then the file is written anew, so that
        nothing of the rows is left in it.
        """
        with self._database.opened() as connection:
            connection.execute("PRAGMA secure_delete = ON")
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                gone = self._delete_sound(connection, attempts)
                numbers = [(attempt.number,) for attempt in attempts]
                connection.executemany("DELETE FROM attempts WHERE number = ?", numbers)
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return gone

    def delete_files(self, paths: Sequence[Path]) -> int:
        """Delete files of sound, and give how many of them were there."""
        return sum(_delete(path) for path in paths)

    def _delete_sound(self, connection: sqlite3.Connection, attempts: Sequence[Forgettable]) -> int:
        numbers = {attempt.number for attempt in attempts}
        rows = connection.execute("SELECT number, recording FROM attempts WHERE recording IS NOT NULL")
        needed = {recording for number, recording in rows if number not in numbers}
        paths = {attempt.recording for attempt in attempts if attempt.recording} - {self._own(name) for name in needed}
        return sum(_delete(path) for path in paths if path)

    def _own(self, recording: str | None) -> Path | None:
        """Give where a recording lies, if it is beside the history."""
        if recording is None:
            return None
        folder = self._recordings.resolve()
        path = (folder / recording).resolve()
        return path if folder in path.parents else None


def _delete(path: Path) -> bool:
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise HistoryError(
            _("{path} cannot be deleted ({reason}), and nothing more was").format(path=path, reason=complaint(error)),
            hint=_("let yourself write its folder, and forget again"),
        ) from error
    return True
