"""The file that grows while an answer is recorded, and the lock that tells it from one that a crash has left."""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from voiceprep.model import Question
from voiceprep.recording.names import flac_of, lock_of, part_of, stems
from voiceprep.recording.wav import GrowingWav


class Lock:
    """Held by the process that works on a part; the system lets go of it however the process ends."""

    def __init__(self, part: Path) -> None:
        self._path = lock_of(part)
        self._lock = FileLock(self._path, thread_local=False)

    def take(self) -> bool:
        """Take it, unless somebody else holds it. Raises OSError where the folder cannot be written."""
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            return False
        return True

    def let_go(self) -> None:
        """Give it up and leave no file behind."""
        # POSIX removes a file in use, and has to before others can take the lock; Windows removes none that is in use.
        self._remove()
        self._lock.release()
        if os.name == "nt":
            self._remove()

    def _remove(self) -> None:
        with suppress(OSError):
            self._path.unlink()


def open_part(folder: Path, question: Question, *, rate: int, now: datetime) -> tuple[GrowingWav, Lock]:
    """Begin a part under a name that nobody has, and hold its lock. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in _free_parts(folder, question, now):
        lock = Lock(part)
        if not lock.take():
            continue
        try:
            return GrowingWav(part, rate=rate, tags=_tags(question, now)), lock
        except FileExistsError:
            lock.let_go()
        except OSError:
            lock.let_go()
            raise
    raise AssertionError("there is no end to the names")


def _free_parts(folder: Path, question: Question, now: datetime) -> Iterator[Path]:
    parts = (part_of(folder, stem) for stem in stems(question.id, now))
    return (part for part in parts if not part.exists() and not flac_of(part).exists())


def _tags(question: Question, now: datetime) -> dict[str, str]:
    """Give the title, the album and the date, as RIFF and every music player know them."""
    tags = {"INAM": question.id, "IPRD": question.set_name, "ICRD": now.isoformat(timespec="seconds")}
    return {name: text for name, text in tags.items() if text}
