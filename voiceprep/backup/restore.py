"""A zip into a practice folder: unpacked and checked beside what is there, then moved into its place."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from voiceprep.backup.archive import opened_archive
from voiceprep.backup.contents import HISTORY, OWN
from voiceprep.backup.failures import newer, no_room, not_restored, unsound
from voiceprep.errors import BackupError, HistoryError
from voiceprep.history import SqliteHistory, is_newer
from voiceprep.protocols import Progress, silent
from voiceprep.recording import is_recording
from voiceprep.translation import _

_STAGE = ".restoring"
"""The folder in the practice folder in which a backup is unpacked; what is in it after a crash is worth nothing."""


@dataclass(frozen=True, kw_only=True)
class Restored:
    """What was restored."""

    files: int
    """Without the history."""
    attempts: int
    aside: Path | None
    """Where what was there before lies now; None where nothing was."""


def is_occupied(folder: Path) -> bool:
    """Tell whether a practice folder holds anything. Raises BackupError where it cannot be looked into."""
    try:
        return any(_holds_something(folder / name) for name in OWN)
    except OSError as error:
        raise not_restored(folder, error) from error


def check_backup(path: Path) -> None:
    """Look whether a file is a backup at all. Raises BackupError where it is none."""
    with opened_archive(path):
        pass


def restore(path: Path, folder: Path, *, now: datetime, progress: Progress = silent) -> Restored:
    """Put what was backed up in the place of what is there, which is set aside and not deleted.

    Until all has been unpacked and checked nothing of the user's is touched; then it takes a few renames, and where one
    of them fails those before it are taken back. Raises BackupError, and RecordingError where the folder with the
    recordings cannot be written.
    """
    try:
        with opened_archive(path) as archive, _stage(folder) as stage:
            if shutil.disk_usage(stage).free < archive.size:
                raise no_room(folder, archive.size)
            archive.unpack(stage, progress=progress)
            attempts = _check_history(stage, path)
            if is_recording(folder / "recordings"):
                raise BackupError(
                    _("an answer is being recorded in {folder}").format(folder=folder),
                    hint=_("end that practice first"),
                )
            aside = _exchange(folder, stage, folder / f"before-restore-{now:%Y-%m-%dT%H-%M-%S}")
            names = {entry.filename for entry in archive.entries}
    except OSError as error:
        raise not_restored(folder, error) from error
    return Restored(files=len(names - {HISTORY}), attempts=attempts, aside=aside)


@contextmanager
def _stage(folder: Path) -> Iterator[Path]:
    """Give an empty folder that no other restore has, and remove it in the end."""
    folder.mkdir(parents=True, exist_ok=True)
    stage, lock = folder / _STAGE, FileLock(folder / f"{_STAGE}.lock")
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise BackupError(
            _("something else is being restored into {folder}").format(folder=folder), hint=_("wait until it is done")
        ) from error
    try:
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir()
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        lock.release()
        with suppress(OSError):
            (folder / f"{_STAGE}.lock").unlink(missing_ok=True)


def _check_history(stage: Path, path: Path) -> int:
    """Read the history through and bring it up to date; give how many attempts it holds."""
    history = stage / HISTORY
    try:
        if history.exists() and is_newer(history):
            raise newer(path)
        return SqliteHistory(history).verify()
    except HistoryError as error:
        raise unsound(path, _("its history is damaged")) from error


def _exchange(folder: Path, stage: Path, aside: Path) -> Path | None:
    """Move what is there aside and what was unpacked into its place: all of it, or nothing."""
    was_occupied = is_occupied(folder)
    aside.mkdir()
    there = [name for name in OWN if (folder / name).exists() or (folder / name).is_symlink()]
    moves = [(folder / name, aside / name) for name in there]
    moves += [(stage / name, folder / name) for name in OWN if (stage / name).exists()]
    try:
        for source, target in moves:
            source.rename(target)
    except BaseException:
        _take_back(moves)
        aside.rmdir()
        raise
    if was_occupied:
        return aside
    shutil.rmtree(aside)
    return None


def _take_back(moves: Sequence[tuple[Path, Path]]) -> None:
    for source, target in reversed(moves):
        if not source.exists() and (target.exists() or target.is_symlink()):
            target.rename(source)


def _holds_something(path: Path) -> bool:
    if path.is_dir():
        return any(_holds_something(inner) for inner in path.iterdir())
    return path.exists() or path.is_symlink()
