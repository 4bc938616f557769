"""A recogniser that hears an answer while it is recorded."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Self

from voiceprep.model import Transcript, Word
from voiceprep.practice.aside import Aside
from voiceprep.protocols import Transcriber

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray


class Listening:
    """Hears an answer in a thread of its own, from when it begins until the context is left.

    >>> with Listening(load, language="ru") as listening:
    ...     listening.begin(rate=48_000)
    ...     for block in blocks:
    ...         listening.take_in(block)
    ...     listening.end()
    ...     listening.transcript()
    Transcript(words=…)

    The recording never waits for it, and whatever goes wrong here goes wrong alone: there is no transcript then, and
    the recording is transcribed as a whole. The answer may begin before the recogniser has been loaded.
    """

    def __init__(self, transcriber: Callable[[], Transcriber], *, language: str) -> None:
        self.words: Sequence[Word] = ()
        """What has been recognised up to now, of which the last may still change; any thread may read it."""
        self.seconds = 0.0
        """How long the recogniser was at work; 0 until it is done."""
        self._waited = 0.0
        self._transcriber = transcriber
        self._language = language
        self._blocks: SimpleQueue[NDArray[np.float32] | None] = SimpleQueue()
        self._aside: Aside[Transcript] = Aside("listening")

    def begin(self, *, rate: int) -> None:
        """Listen to blocks of so many samples a second."""
        self._aside.begin(lambda: self._listen(rate))

    def take_in(self, block: "NDArray[np.float32]") -> None:
        """Hear the next block, at some time: this does not wait."""
        self._blocks.put(block)

    def end(self) -> None:
        """Hear the rest: no block will follow."""
        self._blocks.put(None)

    def transcript(self) -> Transcript | None:
        """Wait for the end, and give what was heard; None where that went wrong or never began."""
        return self._aside.outcome()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End, as soon as the recogniser looks up, without waiting for it."""
        self._aside.stop()
        self.end()

    def _listen(self, rate: int) -> Transcript:
        transcriber = self._transcriber()
        started = perf_counter()
        transcript = transcriber.listen(self._arriving(), rate=rate, language=self._language, heard=self._tell)
        self.seconds = perf_counter() - started - self._waited
        return transcript

    def _tell(self, words: "Sequence[Word]") -> None:
        self._aside.look_up()
        self.words = words

    def _arriving(self) -> Iterator["NDArray[np.float32]"]:
        """Give the sound as it comes; all that came while the recogniser was at work is one block."""
        import numpy as np

        arrived: list[NDArray[np.float32] | None] = []
        while not arrived or arrived[-1] is not None:
            arrived = self._wait()
            self._aside.look_up()
            sound = [block for block in arrived if block is not None]
            if sound:
                yield np.concatenate(sound)

    def _wait(self) -> list["NDArray[np.float32] | None"]:
        """Wait for a block, and give it with all that came behind it."""
        waits_since = perf_counter()
        arrived = [self._blocks.get()]
        self._waited += perf_counter() - waits_since
        with suppress(Empty):
            while arrived[-1] is not None:
                arrived.append(self._blocks.get_nowait())
        return arrived
