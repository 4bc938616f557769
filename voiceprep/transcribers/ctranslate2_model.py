"""Reads ``model.bin``, the file in which CTranslate2 keeps the weights of a model."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.errors import TranscriberError
from voiceprep.systems import complaint
from voiceprep.translation import N_, _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Variables = dict[str, "NDArray[np.generic]"]

VERSION = 6
"""Of the format, which has not changed since CTranslate2 2.0."""
_TYPES = ("<f4", "i1", "<i2", "<i4", "<f2")
"""NumPy's names of the types that the file numbers."""
_CONVERTED = N_("ct2-transformers-converter makes one: docs/models.md")


def read_variables(path: Path) -> Variables:
    """Give the variables of a Whisper model by their names; they stay in the file until they are looked at.

    The format, little endian, is that of ``ModelSpec._serialize`` in CTranslate2's specs/model_spec.py: version (u32),
    name of the specification, its revision (u32), count (u32), so many variables (name, rank u8, dimensions u32 each,
    type u8, bytes u32, the bytes), count (u32), so many aliases (name, name of the variable). A text is its length
    (u16) and its bytes, the last of them zero. Raises TranscriberError for everything else.
    """
    import numpy as np

    try:
        return _Reader(np.memmap(path, np.uint8, "r")).variables()
    except OSError as error:
        raise TranscriberError(
            _("{path} cannot be read ({reason})").format(path=path, reason=complaint(error)),
            hint="voiceprep models list",
        ) from error
    except (struct.error, ValueError, IndexError, KeyError) as error:
        raise TranscriberError(
            _("{path} is no model of Whisper for CTranslate2, or not all of one").format(path=path), hint=_(_CONVERTED)
        ) from error


class _Reader:
    """A place in the bytes of the file."""

    def __init__(self, file: "NDArray[np.uint8]") -> None:
        self._file = file
        self._at = 0

    def variables(self) -> Variables:
        (version,) = self._numbers("I")
        if (version, self._text()) != (VERSION, "WhisperSpec"):
            raise ValueError
        self._numbers("I")  # the revision of the specification
        (count,) = self._numbers("I")
        variables = dict(self._variable() for _ in range(count))
        (count,) = self._numbers("I")
        return variables | {self._text(): variables[self._text()] for _ in range(count)}

    def _variable(self) -> "tuple[str, NDArray[np.generic]]":
        name = self._text()
        (rank,) = self._numbers("B")
        shape = tuple(self._numbers(f"{rank}I"))
        number, size = self._numbers("BI")
        return name, self._bytes(size).view(_TYPES[number]).reshape(shape)

    def _numbers(self, form: str) -> Iterator[int]:
        return iter(struct.unpack(f"<{form}", self._bytes(struct.calcsize(f"<{form}")).tobytes()))

    def _text(self) -> str:
        (length,) = self._numbers("H")
        return self._bytes(length).tobytes()[:-1].decode()

    def _bytes(self, size: int) -> "NDArray[np.uint8]":
        found = self._file[self._at : self._at + size]
        if len(found) < size:
            raise ValueError
        self._at += size
        return found
