"""Reports ↔ SQLite: every attempt ever made, in ``recordings/history.db``.

sqlite · reviews · progress · forgetting · snapshot → database → schema · failures
sqlite → rows · overrules · stored_report
"""

from voiceprep.history.forgetting import SqliteForgetting
from voiceprep.history.progress import SqliteProgress
from voiceprep.history.reviews import SqliteReviews
from voiceprep.history.snapshot import copy_history, is_newer
from voiceprep.history.sqlite import SqliteHistory

__all__ = ["SqliteForgetting", "SqliteHistory", "SqliteProgress", "SqliteReviews", "copy_history", "is_newer"]
