"""A zip that somebody says is a backup: believed when it has been checked."""

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from voiceprep.backup.contents import FORMAT, LABEL, OWN, SETTINGS
from voiceprep.backup.failures import newer, unsound
from voiceprep.errors import BackupError
from voiceprep.protocols import Progress
from voiceprep.systems import complaint
from voiceprep.translation import _

_CHUNK = 1 << 20
_LONGEST_LABEL = 10_000
"""Bytes."""


class Archive:
    """A backup whose label and names have been checked. Every method raises BackupError."""

    def __init__(self, archive: ZipFile, path: Path) -> None:
        self._archive = archive
        self._path = path
        _check_label(archive, path)
        self.entries = tuple(entry for entry in archive.infolist() if entry.filename != LABEL and not entry.is_dir())
        for entry in self.entries:
            self._check(entry)
        if len({entry.filename for entry in self.entries}) < len(self.entries):
            raise unsound(path, _("a file is in it twice"))

    @property
    def size(self) -> int:
        """Bytes of all files, unpacked."""
        return sum(entry.file_size for entry in self.entries)

    def unpack(self, folder: Path, *, progress: Progress) -> None:
        """Write every file into the folder, each checked against its sum. Raises OSError where that cannot be."""
        done = 0
        for entry in self.entries:
            target = folder / entry.filename
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as sink:
                for chunk in self._chunks(entry):
                    sink.write(chunk)
                    done += len(chunk)
                    progress(done / self.size)

    def _chunks(self, entry: ZipInfo) -> Iterator[bytes]:
        with _reading(self._path), self._archive.open(entry) as source:
            while chunk := source.read(_CHUNK):
                yield chunk

    def _check(self, entry: ZipInfo) -> None:
        parts = entry.filename.split("/")
        strays = {"", ".", ".."} & set(parts) or "\\" in entry.filename or Path(entry.filename).drive
        if strays or parts[0] not in OWN or (len(parts) == 1) is not (parts[0] == SETTINGS):
            raise unsound(self._path, _('"{name}" is no place in a practice folder').format(name=entry.filename))
        if entry.flag_bits & 1 or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise unsound(self._path, _('"{name}" is packed in a way of others').format(name=entry.filename))


@contextmanager
def opened_archive(path: Path) -> Iterator[Archive]:
    """Open a backup for the length of the context. Raises BackupError."""
    try:
        archive = ZipFile(path)
    except BadZipFile as error:
        raise unsound(path, _("it is no zip, or not the whole of one")) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise unsound(path, complaint(error)) from error
    with archive:
        yield Archive(archive, path)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn what zipfile complains of into BackupError."""
    try:
        yield
    except (BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        reason = _("it is damaged ({error})").format(error=error) if str(error) else _("it ends too early")
        raise unsound(path, reason) from error


def _check_label(archive: ZipFile, path: Path) -> None:
    try:
        with _reading(path), archive.open(LABEL) as file:
            label = json.loads(file.read(_LONGEST_LABEL))
    except (KeyError, BackupError, RecursionError) as error:
        raise unsound(path, _("it is no backup of voiceprep")) from error
    if not isinstance(label, dict) or not isinstance(label.get("backup"), int):
        raise unsound(path, _("it is no backup of voiceprep"))
    if label["backup"] > FORMAT:
        raise newer(path)
