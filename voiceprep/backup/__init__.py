"""Everything of the user's in one zip, and back: contents → write;  archive → restore."""

from voiceprep.backup.restore import Restored, check_backup, is_occupied, restore
from voiceprep.backup.write import Backup, write_backup

__all__ = ["Backup", "Restored", "check_backup", "is_occupied", "restore", "write_backup"]
