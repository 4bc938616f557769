"""What the user is told when a backup cannot be written or read."""

import errno
import os
from pathlib import Path

from voiceprep.errors import BackupError
from voiceprep.translation import _

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def not_written(path: Path, error: OSError | ValueError) -> BackupError:
    """Tell that a backup could not be written, of which nothing is left then."""
    if isinstance(error, OSError) and error.errno in _FULL:
        return _full(path.parent)
    return BackupError(
        _("cannot write {path}: {reason}").format(path=path, reason=_why(error)),
        hint=_("name a file in a folder that you may write to"),
    )


def not_restored(folder: Path, error: OSError) -> BackupError:
    """Tell that nothing could be restored, and that the folder is as it was."""
    if error.errno in _FULL:
        return _full(folder)
    message = _("nothing was restored into {folder}: {reason}").format(folder=folder, reason=_why(error))
    return BackupError(message, hint=_("let yourself write that folder, close what has its files open, and try again"))


def no_room(folder: Path, size: int) -> BackupError:
    """Tell beforehand that a disk is too full for so many bytes."""
    megabytes = -(-size // 1_000_000)
    return BackupError(
        _("there is no room in {folder}: {megabytes} MB are needed").format(folder=folder, megabytes=megabytes),
        hint=_("make room on that disk, or name another"),
    )


def unsound(path: Path, complaint: str) -> BackupError:
    """Tell that a zip is no backup that can be trusted; nothing has been touched."""
    return BackupError(
        _("{path} cannot be restored: {complaint}").format(path=path, complaint=complaint),
        hint=_("nothing was changed; take another backup"),
    )


def newer(path: Path) -> BackupError:
    """Tell that a later version of voiceprep has made the backup."""
    return BackupError(
        _("{path} was made by a newer voiceprep").format(path=path),
        hint=_("update this one: pip install --upgrade voiceprep"),
    )


def _full(folder: Path) -> BackupError:
    return BackupError(
        _("there is no room left in {folder}").format(folder=folder), hint=_("make room on that disk, or name another")
    )


def _why(error: OSError | ValueError) -> str:
    number = getattr(error, "errno", None)
    return os.strerror(number) if number else str(error)
