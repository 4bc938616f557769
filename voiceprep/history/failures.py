"""What SQLite and the disk complain of, in words for the user."""

import sqlite3
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

from voiceprep.errors import HistoryError
from voiceprep.translation import _


def explain(error: sqlite3.Error | OSError, path: Path) -> HistoryError:
    """Say what is wrong with the database, and what mends it without losing anything."""
    match _kind(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return HistoryError(
                _("the history {path} is being held by another program").format(path=path),
                hint=_("close what has it open, and try again"),
            )
        case sqlite3.SQLITE_FULL:
            return HistoryError(
                _("there is no room for the history {path}").format(path=path),
                hint=_("make room on that disk, and try again"),
            )
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_IOERR:
            return HistoryError(
                _("the history {path} cannot be opened or written ({error})").format(path=path, error=error),
                hint=_('let yourself read and write the folder "{parent}" and the files in it').format(
                    parent=path.parent
                ),
            )
        case _:
            return damaged(path, str(error))


def damaged(path: Path, complaint: str) -> HistoryError:
    """Say that the database is damaged, and how to set it aside without deleting what may still be saved from it."""
    aside = next(name for name in _names_aside(path) if not name.exists())
    return HistoryError(
        _("the history {path} is damaged ({complaint})").format(path=path, complaint=complaint.partition("\n")[0]),
        hint=_(
            'set it aside, and the next practice begins a new one beside your recordings: mv "{path}" "{aside}"'
        ).format(path=path, aside=aside),
    )


def _names_aside(path: Path) -> Iterator[Path]:
    return (path.with_name(f"{path.name}.damaged{number}") for number in chain([""], count(2)))


def newer(path: Path) -> HistoryError:
    """Say that a later version of voiceprep has used the database."""
    return HistoryError(
        _("the history {path} was written by a newer voiceprep").format(path=path),
        hint=_("update this one: pip install --upgrade voiceprep"),
    )


def _kind(error: sqlite3.Error | OSError) -> int:
    if isinstance(error, OSError):
        return sqlite3.SQLITE_CANTOPEN
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)  # text that is no UTF-8 comes without a code
    return code & 0xFF  # the higher bits hold details
