"""Names of recordings: ``2026-11-23T10-15-02-self.flac``, and ``….part.wav`` until it is finished."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

PART = ".part.wav"


def stems(question_id: str | None, made_at: datetime) -> Iterator[str]:
    """Give the name for an answer without its ending, then those to fall back on when it is taken.

    It holds nothing that a file system of Linux, macOS or Windows forbids.
    """
    from slugify import slugify

    name = slugify(question_id or "", max_length=60) or "answer"
    stem = f"{made_at:%Y-%m-%dT%H-%M-%S}-{name}"
    yield stem
    for number in count(2):
        yield f"{stem}-{number}"


def part_of(folder: Path, stem: str) -> Path:
    """Name the file that grows while the answer is recorded."""
    return folder / f"{stem}{PART}"


def flac_of(part: Path) -> Path:
    """Name the finished recording of a part."""
    return part.with_name(part.name.removesuffix(PART) + ".flac")


def lock_of(part: Path) -> Path:
    """Name the file that is locked while a process works on a part."""
    return part.with_name(part.name.removesuffix(PART) + ".lock")
