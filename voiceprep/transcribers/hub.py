"""Fetches a model from the hub of Hugging Face: only when the user asks, resumed where it broke off, and checked.

huggingface_hub finds the files and their sums. It downloads from the start each time, so the download itself is here.
"""

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.errors import ModelError, reason_of
from voiceprep.protocols import Progress, silent
from voiceprep.systems import complaint
from voiceprep.transcribers.models import Model, folder_of, partial_folder_of
from voiceprep.translation import _

if TYPE_CHECKING:
    from huggingface_hub import HfApi
    from huggingface_hub.hf_api import RepoSibling

_WANTED = ("model.bin", "config.json", "preprocessor_config.json", "tokenizer.json", "vocabulary.*")
"""What faster-whisper reads (its ``download_model``)."""
_NEEDED = {"model.bin", "config.json", "tokenizer.json"}
_PATIENCE = 30.0
"""Seconds without a byte after which a connection counts as broken."""
_TRIES = 5
"""How often a connection may break without a byte before the user is told."""


@dataclass(frozen=True, kw_only=True)
class _File:
    url: str
    path: Path
    size: int
    sum: str
    """Of SHA-256 for a large file, of git's own (SHA-1) for a small one."""

    def is_whole(self) -> bool:
        """Tell whether the file on disk is what the hub has."""
        if not self.path.is_file() or self.path.stat().st_size != self.size:
            return False
        git = hashlib.sha1(b"blob %d\0" % self.size, usedforsecurity=False)  # as git names a file's contents
        known = hashlib.sha256() if len(self.sum) == hashlib.sha256().digest_size * 2 else git
        with self.path.open("rb") as file:
            while block := file.read(1 << 20):
                known.update(block)
        return known.hexdigest() == self.sum


def fetch_model(model: Model, cache: Path, *, progress: Progress = silent, address: str | None = None) -> Path:
    """Give the folder of the model, downloaded first if it is not here; it appears whole, by a rename.

    What was downloaded before an interruption stays, and the next call goes on from there. ``address`` is that of the
    hub; if not given, the one that huggingface_hub is set to (``HF_ENDPOINT``). Raises ModelError.
    """
    from filelock import FileLock, Timeout
    from huggingface_hub import HfApi

    hub = HfApi(endpoint=address, token=False, library_name="voiceprep")
    folder = folder_of(model.name, cache)
    try:
        with _errors_translated(model, folder, hub), FileLock(folder.with_suffix(".lock"), timeout=0):
            if not folder.is_dir():
                partial = partial_folder_of(model.name, cache)
                files = _listed(model, partial, hub)
                _require_room(files, cache)
                partial.mkdir(parents=True, exist_ok=True)
                _fetch(files, progress)
                partial.replace(folder)
    except Timeout as error:
        raise ModelError(
            _("another voiceprep is downloading {name}").format(name=model.name), hint=_("wait for it, or end it")
        ) from error
    return folder


def _listed(model: Model, folder: Path, hub: "HfApi") -> list[_File]:
    """Ask the hub which files the model has."""
    found = hub.model_info(model.repository, files_metadata=True)
    wanted = [one for one in found.siblings or [] if any(fnmatch(one.rfilename, name) for name in _WANTED)]
    if missing := _NEEDED - {one.rfilename for one in wanted}:
        raise ValueError(
            _("{repository} has no {missing}").format(repository=model.repository, missing=", ".join(sorted(missing)))
        )
    return [_file(hub, model, found.sha or "main", one, folder) for one in wanted]


def _file(hub: "HfApi", model: Model, revision: str, sibling: "RepoSibling", folder: Path) -> _File:
    from huggingface_hub import hf_hub_url

    return _File(
        url=hf_hub_url(model.repository, sibling.rfilename, revision=revision, endpoint=hub.endpoint),
        path=folder / sibling.rfilename,
        size=sibling.size or 0,
        sum=sibling.lfs.sha256 if sibling.lfs else sibling.blob_id or "",
    )


def _require_room(files: Sequence[_File], cache: Path) -> None:
    """Raise OSError rather than fill the disk, which would be more than this download's trouble."""
    if sum(max(0, file.size - _size(file.path)) for file in files) > shutil.disk_usage(cache).free:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _fetch(files: Sequence[_File], progress: Progress) -> None:
    """Bring every file. Raises ValueError where one is damaged after it was brought anew."""
    total = sum(file.size for file in files)
    before = 0
    for file in files:

        def advance(size: int, before: int = before) -> None:
            progress(min(1.0, (before + size) / total))

        if not _brought(file, advance):
            file.path.unlink()  # what was here from an earlier download is from another model, or damaged
            if not _brought(file, advance):
                file.path.unlink()
                raise ValueError(_("{name} arrives damaged").format(name=file.path.name))
        before += file.size


def _brought(file: _File, advance: Callable[[int], None]) -> bool:
    """Bring what is missing of a file, and tell whether it is whole now."""
    import httpx2

    failed = 0
    while True:
        before = _size(file.path)
        try:
            _append(file, advance)
            break
        except httpx2.TransportError:
            failed = failed + 1 if _size(file.path) == before else 1
            if failed == _TRIES:
                raise
    return file.is_whole()


def _append(file: _File, advance: Callable[[int], None]) -> None:
    from huggingface_hub import get_session

    here = _size(file.path)
    advance(here)
    if here >= file.size > 0:
        return
    headers = {"Range": f"bytes={here}-", "Accept-Encoding": "identity"}
    with get_session().stream("GET", file.url, headers=headers, follow_redirects=True, timeout=_PATIENCE) as response:
        response.raise_for_status()
        resumed = response.status_code == 206  # 200: the whole file comes, although the rest was asked for
        with file.path.open("ab" if resumed else "wb") as target:
            for block in response.iter_bytes():
                target.write(block)
                target.flush()  # whatever ends this process, what has come stays
                advance(target.tell())


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


@contextmanager
def _errors_translated(model: Model, folder: Path, hub: "HfApi") -> Iterator[None]:
    """Let no exception out that the hub, its client or the disk may raise."""
    from filelock import Timeout

    by_hand = _(
        "try again, and it goes on from there; or download {endpoint}/{repository} elsewhere into a folder {folder}"
    ).format(endpoint=hub.endpoint, repository=model.repository, folder=folder)
    try:
        yield
    except Timeout:
        raise
    except Exception as error:
        is_of_disk = isinstance(error, OSError) and error.errno is not None  # the client's own have no number
        reason = complaint(error) if is_of_disk else _why(error, hub)
        raise ModelError(
            _("{name} cannot be downloaded: {reason}").format(name=model.name, reason=reason),
            hint=_room(model, folder.parent) if is_of_disk else by_hand,
        ) from error


def _room(model: Model, cache: Path) -> str:
    return _('make {size} MB of room in {cache}, or name another folder in voiceprep.toml: cache = "…"').format(
        size=model.size // 1_000_000, cache=cache
    )


def _why(error: Exception, hub: "HfApi") -> str:
    """Say in our own words that there is no connection, for which every system has other ones."""
    import httpx2

    if isinstance(error, httpx2.TransportError):
        return _("there is no connection to {endpoint}").format(endpoint=hub.endpoint)
    if response := getattr(error, "response", None):
        return _("{endpoint} answers {status}").format(
            endpoint=hub.endpoint, status=f"{response.status_code} {response.reason_phrase}".strip()
        )
    return reason_of(error)
