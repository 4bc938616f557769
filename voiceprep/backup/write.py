"""A practice folder into a zip."""

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from voiceprep.backup.contents import FOLDERS, FORMAT, HISTORY, LABEL, UserFile, user_files
from voiceprep.backup.failures import no_room, not_written
from voiceprep.errors import BackupError
from voiceprep.history import copy_history
from voiceprep.protocols import Progress, silent
from voiceprep.translation import _

_CHUNK = 1 << 20
"""Bytes that are copied between two looks at the progress."""
_COPYING = 0.3
"""The share of the time that copying the history takes; compressing it takes the rest."""


@dataclass(frozen=True, kw_only=True)
class Backup:
    """What was backed up."""

    files: int
    """Without the history."""
    attempts: int
    size: int
    """Bytes of the zip."""


def write_backup(folder: Path, path: Path, *, now: datetime, progress: Progress = silent) -> Backup:
    """Put everything of the user's into a zip, which appears under its name when it is whole.

    What is there under that name is replaced. The history is copied first and consistently, while a practice may go on
    writing to it: its attempts are there with their sound. Raises BackupError, and HistoryError where the history
    cannot be read.
    """
    _check_place(folder, path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    copy = path.with_name(f".{path.name}.{os.getpid()}.db")
    try:
        with ExitStack() as leftovers:
            for left in (part, copy, copy.with_name(f"{copy.name}-journal")):
                leftovers.callback(_remove, left)
            history = folder / HISTORY
            attempts = copy_history(history, copy, progress=lambda done: progress(done * _COPYING))
            files = [UserFile(path=copy, name=HISTORY)] if copy.exists() else []
            files += user_files(folder)
            if not files:
                raise BackupError(
                    _("there is nothing to back up in {folder}").format(folder=folder),
                    hint=_("name the practice folder: voiceprep --home DIR backup FILE.zip"),
                )
            _write(part, files, now=now, progress=progress)
            size = part.stat().st_size
            part.replace(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name, or a name that is no text
        raise not_written(path, error) from error
    return Backup(files=len(files) - (files[0].path == copy), attempts=attempts, size=size)


def _check_place(folder: Path, path: Path) -> None:
    """Refuse a place in which the next backup would find this one."""
    if path.is_dir():
        hint = _("name a file in it: {path}").format(path=path / "voiceprep.zip")
        raise BackupError(_("{path} is a folder").format(path=path), hint=hint)
    inside = [name for name in FOLDERS if (folder / name).resolve() in path.resolve().parents]
    if inside:
        raise BackupError(
            _("{path} lies in what is backed up").format(path=path),
            hint=_("name a file elsewhere, best on another disk"),
        )


def _write(part: Path, files: Sequence[UserFile], *, now: datetime, progress: Progress) -> None:
    total = sum(file.path.stat().st_size for file in files if file.path.exists())
    if shutil.disk_usage(part.parent).free < total - files[0].path.stat().st_size:  # the history is compressed well
        raise no_room(part.parent, total)
    done = 0
    with part.open("xb") as file:
        with ZipFile(file, "w", ZIP_DEFLATED, strict_timestamps=False) as archive:
            archive.writestr(LABEL, _label(now))
            for one in files:
                with suppress(FileNotFoundError):  # forgotten meanwhile
                    done = _add(archive, one, done, total, progress)
        file.flush()
        os.fsync(file.fileno())


def _label(now: datetime) -> str:
    from importlib.metadata import version

    return json.dumps({"backup": FORMAT, "made_at": now.isoformat(timespec="seconds"), "by": version("voiceprep")})


def _add(archive: ZipFile, file: UserFile, done: int, total: int, progress: Progress) -> int:
    """Put in a file, and give how many bytes have been read."""
    with file.path.open("rb") as source:
        entry = ZipInfo.from_file(file.path, file.name, strict_timestamps=False)
        entry.compress_type = ZIP_STORED if file.is_sound and file.name != HISTORY else ZIP_DEFLATED
        with archive.open(entry, "w") as sink:
            for chunk in _chunks(source, entry.file_size):
                sink.write(chunk)
                done += len(chunk)
                progress(_COPYING + (1 - _COPYING) * min(1.0, done / max(1, total)))
    return done


def _chunks(source: IO[bytes], size: int) -> Iterator[bytes]:
    """Read as much as there was: what is being recorded grows meanwhile."""
    while size > 0 and (chunk := source.read(min(size, _CHUNK))):
        yield chunk
        size -= len(chunk)


def _remove(path: Path) -> None:
    with suppress(OSError, ValueError):
        path.unlink(missing_ok=True)
