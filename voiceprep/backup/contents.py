"""What of a practice folder is the user's."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

FOLDERS = ("answers", "recordings")
SETTINGS = "voiceprep.toml"
OWN = (*FOLDERS, SETTINGS)
"""All that a backup may hold beside its label."""
HISTORY = "recordings/history.db"
LABEL = "voiceprep-backup.json"
"""The file by which a zip is known as a backup: ``{"backup": 1, …}``."""
FORMAT = 1
"""Raised when an older voiceprep could no longer restore what a newer one backs up."""

_LOGS = tuple(HISTORY + ending for ending in ("", "-wal", "-shm", "-journal"))


@dataclass(frozen=True, kw_only=True)
class UserFile:
    """A file of the user's."""

    path: Path
    name: str
    """Its place in the practice folder, with ``/`` on every system."""

    @property
    def is_sound(self) -> bool:
        """Whether it lies where the recordings do: most are compressed already."""
        return self.name.startswith("recordings/")


def user_files(folder: Path) -> Iterator[UserFile]:
    """Give the user's files in order, but for the history, of which a copy is no copy while somebody writes to it.

    Links are followed, for a practice folder may be put together of them. Raises OSError.
    """
    for name in FOLDERS:
        yield from _files_below(folder, folder / name, seen=frozenset())
    if (folder / SETTINGS).is_file():
        yield UserFile(path=folder / SETTINGS, name=SETTINGS)


def _files_below(folder: Path, below: Path, *, seen: frozenset[str]) -> Iterator[UserFile]:
    real = os.path.realpath(below)
    if not below.is_dir() or real in seen:  # a link to a folder above it
        return
    for path in sorted(below.iterdir()):
        name = PurePosixPath(*path.relative_to(folder).parts).as_posix()
        if path.is_dir():
            yield from _files_below(folder, path, seen=seen | {real})
        elif path.is_file() and not _is_makeshift(name):
            yield UserFile(path=path, name=name)


def _is_makeshift(name: str) -> bool:
    """Tell what the history and the recorder make for themselves, and what is nothing without them."""
    return name in _LOGS or (name.startswith("recordings/") and name.endswith(".lock"))
