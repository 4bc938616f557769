"""What the user is told when a recording cannot be written."""

import errno
from pathlib import Path

from voiceprep.errors import RecordingError
from voiceprep.model import Recording
from voiceprep.systems import complaint
from voiceprep.translation import _, decimal

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def cannot_begin(folder: Path, error: OSError) -> RecordingError:
    """Tell that no recording can be begun."""
    return RecordingError(
        _("nothing can be recorded in {folder}: {error}").format(folder=folder, error=_why(error)),
        hint=_what_to_do(folder, error),
    )


def cut_short(recording: Recording, seconds: float, error: OSError) -> RecordingError:
    """Tell that a recording could not go on."""
    kept = _("the first {seconds} s of the answer are kept as {name}").format(
        seconds=decimal(seconds), name=recording.path.name
    )
    return RecordingError(f"{_why(error)}; {kept}", hint=_what_to_do(recording.path.parent, error))


def cannot_finish(part: Path, error: Exception) -> RecordingError:
    """Tell that a part could not be turned into a finished recording."""
    return RecordingError(
        _("{error}; the answer stays as {name}, which every player can open").format(error=_why(error), name=part.name),
        hint=_what_to_do(part.parent, error),
    )


def _why(error: Exception) -> str:
    if not isinstance(error, OSError):
        return _("the recording cannot be encoded ({error})").format(error=error)
    if error.errno in _FULL:
        return _("the disk is full")
    return _("the disk cannot be written ({reason})").format(reason=complaint(error))


def _what_to_do(folder: Path, error: Exception) -> str:
    if isinstance(error, OSError) and error.errno in _FULL:
        return _("free some space on the disk of {folder}").format(folder=folder)
    return _("look whether {folder} is a folder that you may write to").format(folder=folder)
