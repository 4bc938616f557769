"""A WAV file that can be read at any moment while it grows.

Mono, 16-bit PCM. Its header (RIFF: IBM and Microsoft, 1991) tells in its list of information what the answer is to, and
how long it is as of the last sync.
"""

import os
import struct
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BYTES = 2
"""A sample."""
_LIST = 36
"""Where the list of information begins."""


class GrowingWav:
    """A new WAV file. Everything here raises OSError; FileExistsError where there is a file of this name."""

    def __init__(self, path: Path, *, rate: int, tags: dict[str, str]) -> None:
        """Write the header; ``tags`` are RIFF's, such as INAM for the title."""
        self.path = path
        self.rate = rate
        self.frames = 0
        """Samples written."""
        # Unbuffered: what was written outlives the process, and a full disk says at once how much it took.
        self._file = path.open("x+b", buffering=0)
        try:
            self._write(_header(rate, tags))
            self.sync()
        except OSError:
            self._file.close()
            path.unlink()
            raise

    @property
    def seconds(self) -> float:
        """How much was written."""
        return self.frames / self.rate

    def write(self, block: "NDArray[np.float32]") -> None:
        """Append samples in [-1, 1]; what is beyond is clipped."""
        self._write((block * 32768).round().clip(-32768, 32767).astype("<i2").tobytes())
        self.frames += len(block)

    def sync(self) -> None:
        """Make the header right, and everything safe from a power cut."""
        mend(self._file)
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Close with a right header, also where the disk is full: the file does not grow by that."""
        try:
            self.frames = mend(self._file)
        finally:
            self._file.close()

    def _write(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]


def mend(file: FileIO) -> int:
    """Make the header say how much the file holds, and give that, in samples.

    Raises ValueError for a file that is not of this kind, OSError where it cannot be written.
    """
    file.seek(0)
    before = file.read(_LIST + 8)
    if len(before) < _LIST + 8 or before[:4] + before[8:16] + before[_LIST : _LIST + 4] != b"RIFFWAVEfmt LIST":
        raise ValueError("no growing WAV file")
    start: int = len(before) + struct.unpack("<I", before[-4:])[0] + 8
    file.seek(start - 8)
    if file.read(4) != b"data":
        raise ValueError("no growing WAV file")
    frames = max(0, file.seek(0, os.SEEK_END) - start) // _BYTES
    end = file.truncate(start + frames * _BYTES)  # half a sample may be left of a write that was cut short
    for place, size in ((4, end - 8), (start - 4, frames * _BYTES)):
        file.seek(place)
        file.write(struct.pack("<I", size))
    file.seek(end)
    return frames


def _header(rate: int, tags: dict[str, str]) -> bytes:
    information = b"INFO" + b"".join(_chunk(name.encode(), text.encode() + b"\0") for name, text in tags.items())
    form = struct.pack("<HHIIHH", 1, 1, rate, rate * _BYTES, _BYTES, 8 * _BYTES)
    body = b"WAVE" + _chunk(b"fmt ", form) + _chunk(b"LIST", information) + _chunk(b"data", b"")
    return _chunk(b"RIFF", body)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
