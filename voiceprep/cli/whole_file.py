"""A file that the user named, written over only what we wrote ourselves."""

import os
from pathlib import Path


def is_ours(path: Path, mark: str) -> bool:
    """Tell whether a file may be written: it is not there, or bears our mark near its beginning. Raises OSError."""
    if not path.exists():
        return True
    with path.open("rb") as file:
        return mark.encode() in file.read(4096)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that at no moment half of it is there. Raises OSError."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
