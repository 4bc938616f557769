"""Reports ↔ SQLite: every attempt ever made, in ``recordings/history.db``.

sqlite → schema · rows · overrules → stored_report · failures
"""

from voiceprep.history.sqlite import SqliteHistory

__all__ = ["SqliteHistory"]
