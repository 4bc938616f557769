from collections.abc import Iterable, Iterator
from threading import Event
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.fakes import FakeTranscriber
from voiceprep.errors import TranscriberError
from voiceprep.model import Transcript
from voiceprep.practice import Listening
from voiceprep.protocols import Heard, Transcriber, to_nobody

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = np.zeros(1600, np.float32)


class SlowTranscriber(FakeTranscriber):
    """Takes until it may go on over its first block, and keeps how long each was."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.lengths: list[int] = []
        self.is_at_work, self.may_go_on, self.is_done = Event(), Event(), Event()

    def listen(
        self, blocks: "Iterable[NDArray[np.float32]]", *, rate: int, language: str, heard: Heard = to_nobody
    ) -> Transcript:
        try:
            return super().listen(self._slowly(blocks), rate=rate, language=language, heard=heard)
        finally:
            self.is_done.set()

    def _slowly(self, blocks: "Iterable[NDArray[np.float32]]") -> Iterator["NDArray[np.float32]"]:
        for block in blocks:
            self.lengths.append(len(block))
            self.is_at_work.set()
            assert self.may_go_on.wait(10)
            yield block


def hear(listening: Listening, *blocks: "NDArray[np.float32]") -> None:
    listening.begin(rate=16_000)
    for block in blocks:
        listening.take_in(block)
    listening.end()


def test_an_answer_is_heard_as_it_comes() -> None:
    transcriber = FakeTranscriber("we add a cache")
    with Listening(lambda: transcriber, language="en") as listening:
        hear(listening, BLOCK)

        assert listening.transcript() == transcriber.listen((), rate=16_000, language="en")
        assert [word.text for word in listening.words] == ["we"]
        assert listening.seconds >= 0


def test_the_recogniser_may_come_later() -> None:
    """Whoever records does not wait for it."""
    may_come = Event()

    def load() -> Transcriber:
        assert may_come.wait(10)
        return FakeTranscriber("we add a cache")

    with Listening(load, language="en") as listening:
        hear(listening, BLOCK, BLOCK)
        may_come.set()
        transcript = listening.transcript()

    assert transcript is not None
    assert transcript.text == "we add a cache"


def test_what_came_meanwhile_is_one_block() -> None:
    """So a recogniser that cannot keep up sees how much there is."""
    transcriber = SlowTranscriber("we add a cache")
    with Listening(lambda: transcriber, language="en") as listening:
        listening.begin(rate=16_000)
        listening.take_in(BLOCK)
        assert transcriber.is_at_work.wait(10)
        for _ in range(5):
            listening.take_in(BLOCK)
        listening.end()
        transcriber.may_go_on.set()
        listening.transcript()

    assert transcriber.lengths == [1600, 8000]


def test_who_leaves_waits_for_nothing() -> None:
    """The recogniser learns of it at its next look, and stops."""
    transcriber = SlowTranscriber("we add a cache")
    with Listening(lambda: transcriber, language="en") as listening:
        listening.begin(rate=16_000)
        listening.take_in(BLOCK)
        assert transcriber.is_at_work.wait(10)
    assert not transcriber.is_done.is_set()
    transcriber.may_go_on.set()

    assert transcriber.is_done.wait(10)
    assert listening.words == ()
    assert transcriber.lengths == [1600]


def test_what_never_began_gives_no_transcript() -> None:
    with Listening(lambda: FakeTranscriber("we add a cache"), language="en") as listening:
        assert listening.transcript() is None


def test_a_recogniser_that_fails_gives_no_transcript() -> None:
    def load() -> Transcriber:
        raise TranscriberError("it fails", hint="get another")

    with Listening(load, language="en") as listening:
        hear(listening, BLOCK)

        assert listening.transcript() is None


def test_a_defect_is_not_hidden() -> None:
    def load() -> Transcriber:
        raise ZeroDivisionError

    with Listening(load, language="en") as listening:
        hear(listening, BLOCK)
        with pytest.raises(ZeroDivisionError):
            listening.transcript()
