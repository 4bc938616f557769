"""Recordings that a crash, a power cut or a full disk has left unfinished, and those that nobody has assessed."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from voiceprep.errors import RecordingError
from voiceprep.model import Recording
from voiceprep.recording.failures import cannot_finish
from voiceprep.recording.finish import finish
from voiceprep.recording.names import PART
from voiceprep.recording.part import Lock
from voiceprep.recording.wav import mend
from voiceprep.translation import _


@dataclass(frozen=True, kw_only=True)
class Unfinished:
    """A recording that nobody has finished."""

    part: Path
    seconds: float
    set_name: str | None
    question_id: str | None
    made_at: datetime | None


def unfinished(folder: Path) -> tuple[Unfinished, ...]:
    """Find what was left unfinished, the oldest first; not what another process is recording now.

    Raises RecordingError where the folder cannot be written.
    """
    found = (_look_at(part) for part in sorted(folder.glob(f"*{PART}")))
    return tuple(left for left in found if left is not None)


def unassessed(folder: Path, *, known: Collection[Path]) -> tuple[Unfinished, ...]:
    """Find what was recorded to the end but is none of the recordings that are known, the newest first.

    Such as what was broken off by Ctrl-C. Sound that is not ours is left alone.
    """
    names = {path.name for path in known}
    found = (_look_into(path) for path in sorted(folder.glob("*.flac"), reverse=True) if path.name not in names)
    return tuple(left for left in found if left is not None)


def is_recording(folder: Path) -> bool:
    """Tell whether something is being recorded in the folder now. Raises RecordingError where it cannot be written."""
    return any(not _is_free(part) for part in folder.glob(f"*{PART}"))


def salvage(part: Path) -> Recording:
    """Finish a recording that was left unfinished; give one that is finished as it is.

    Raises RecordingError when another process is at it, when it holds no sound, and when the disk is full; the part
    stays then as it is.
    """
    if part.suffix == ".flac":
        return Recording(path=part)
    with _lock(part) as is_ours:
        if not is_ours:
            raise RecordingError(
                _("{name} is still being recorded").format(name=part.name), hint=_("end the answer in the other window")
            )
        if not _mend(part):
            raise RecordingError(
                _("{name} holds no sound").format(name=part.name), hint=_("remove {part}").format(part=part)
            )
        return finish(part)


def _look_at(part: Path) -> Unfinished | None:
    with _lock(part) as is_ours:
        return _read(part) if is_ours and _mend(part) else None


def _look_into(path: Path) -> Unfinished | None:
    import soundfile

    try:
        found = _read(path)
    except (OSError, ValueError, soundfile.SoundFileError):  # none of ours
        return None
    return found if found.question_id else None


def _read(path: Path) -> Unfinished:
    import soundfile

    with soundfile.SoundFile(path) as sound:
        return Unfinished(
            part=path,
            seconds=sound.frames / sound.samplerate,
            set_name=sound.album or None,
            question_id=sound.title or None,
            made_at=datetime.fromisoformat(sound.date) if sound.date else None,
        )


def _is_free(part: Path) -> bool:
    with _lock(part) as is_ours:
        return is_ours


@contextmanager
def _lock(part: Path) -> Iterator[bool]:
    """Hold the lock of a part, and say whether that was possible."""
    lock = Lock(part)
    try:
        is_ours = lock.take()
    except OSError as error:
        raise cannot_finish(part, error) from error
    try:
        yield is_ours
    finally:
        if is_ours:
            lock.let_go()


def _mend(part: Path) -> int:
    """Make the header right and give the samples; 0 for what is no sound of ours, or has just been finished."""
    try:
        with part.open("r+b", buffering=0) as file:
            return mend(file)
    except (FileNotFoundError, ValueError):
        return 0
    except OSError as error:
        raise cannot_finish(part, error) from error
