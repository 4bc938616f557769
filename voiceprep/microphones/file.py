"""A file of sound, fed as if it were being spoken."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from voiceprep.sound import RATE, read_sound

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 0.05
"""Seconds."""


class FileMicrophone:
    """Hears a file, from its beginning each time somebody listens, in the time it takes to speak."""

    def __init__(self, path: Path, *, speed: float = 1.0) -> None:
        self._path = path
        self._speed = speed

    @property
    def name(self) -> str:
        """The file's name."""
        return self._path.name

    @property
    def rate(self) -> int:
        """That of every sound that is read from a file."""
        return RATE

    @contextmanager
    def listen(self) -> Iterator[Iterator["NDArray[np.float32]"]]:
        """Read the file and give its blocks; it begins to speak when the first block is asked for.

        Raises SoundError for a file that holds no sound.
        """
        samples = read_sound(self._path)
        closed = Event()
        try:
            yield self._blocks(samples, closed)
        finally:
            closed.set()

    def _blocks(self, samples: "NDArray[np.float32]", closed: Event) -> Iterator["NDArray[np.float32]"]:
        size = round(_BLOCK * RATE)
        started = monotonic()
        for start in range(0, len(samples), size):
            block = samples[start : start + size]
            # Each block is due at a time counted from the beginning, so that delays do not add up.
            due = started + (start + len(block)) / RATE / self._speed
            if closed.wait(max(0.0, due - monotonic())):
                return
            yield block
