"""A stand-in for a microphone, as well behaved as the real ones, but in no time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING

from voiceprep.errors import MicrophoneError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class FakeMicrophone:
    """Hears the same sound whenever somebody listens; then the sound ends, or the microphone goes away."""

    def __init__(
        self, sound: "NDArray[np.float32]", *, rate: int = 16_000, goes_away: bool = False, name: str = "fake"
    ) -> None:
        self.name = name
        self.rate = rate
        self._sound = sound
        self._goes_away = goes_away

    @contextmanager
    def listen(self) -> Iterator[Iterator["NDArray[np.float32]"]]:
        closed = Event()
        try:
            yield self._blocks(closed)
        finally:
            closed.set()

    def _blocks(self, closed: Event) -> Iterator["NDArray[np.float32]"]:
        size = self.rate // 20
        for start in range(0, len(self._sound), size):
            if closed.is_set():
                return
            yield self._sound[start : start + size]
        if self._goes_away:
            raise MicrophoneError(f'the microphone "{self.name}" went away', hint="plug it in")
