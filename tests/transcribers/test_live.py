"""How an answer is heard while it is spoken; that the words are right is the engines' contract."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.contracts.transcribers import SAMPLE
from voiceprep.errors import TranscriberError
from voiceprep.model import Transcript, Word
from voiceprep.sound import RATE, read_sound
from voiceprep.transcribers import live
from voiceprep.transcribers.live import listen
from voiceprep.transcribers.whisper import Segment

if TYPE_CHECKING:
    from numpy.typing import NDArray

pytestmark = pytest.mark.real
ANSWER = read_sound(SAMPLE.path)


class FakeWhisper:
    """Hears how many seconds it was given, from a second on, and keeps that."""

    def __init__(self) -> None:
        self.heard: list[int] = []

    def __call__(self, sound: "NDArray[np.float32]") -> Iterator[Segment]:
        self.heard.append(round(len(sound) / RATE))
        word = Word(text=f" {self.heard[-1]}", start=1.0, end=1.5, confidence=1.0)
        yield Segment(words=(word,), end=len(sound) / RATE, no_speech=0.0)


def silence(seconds: float) -> "NDArray[np.float32]":
    return np.zeros(round(seconds * RATE), np.float32)


def hear(*parts: "NDArray[np.float32]", block: float = 0.1) -> tuple[FakeWhisper, list[list[str]], Transcript]:
    """Give what Whisper was given, the words that were told, and the transcript."""
    whisper, told = FakeWhisper(), []

    def tell(words: Sequence[Word]) -> None:
        told.append([word.text for word in words])

    sound, size = np.concatenate(parts), round(block * RATE)
    blocks = (sound[start : start + size] for start in range(0, len(sound), size))
    return whisper, told, listen(blocks, whisper, rate=RATE, engine="fake/words", heard=tell)


def test_an_answer_is_heard_in_its_pauses() -> None:
    """In pieces; and as a whole, which is better, once it is known where the chunk ends. Words are in their places."""
    whisper, told, transcript = hear(ANSWER, silence(1), ANSWER[: 9 * RATE])

    assert whisper.heard == [19, 5, 24, 9]
    assert told == [["19"], ["19", "5"], ["24"]]
    assert [word.text for word in transcript.words] == ["24", "9"]
    assert [word.start for word in transcript.words] == pytest.approx([0.9, 24.0], abs=0.5)


def test_in_a_very_long_pause_the_pieces_are_heard_as_a_whole() -> None:
    whisper, told, transcript = hear(ANSWER, silence(3))

    assert whisper.heard == [19, 5, 23]
    assert told[-1] == ["23"]
    assert [word.text for word in transcript.words] == ["23"]


def test_a_slow_machine_leaves_the_pieces_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is silent may be about to stop: he must not wait for what is only better."""
    seconds = count(step=5)
    monkeypatch.setattr(live, "perf_counter", lambda: next(seconds))

    whisper, _, transcript = hear(ANSWER, silence(3))

    assert whisper.heard == [19, 5]
    assert [word.text for word in transcript.words] == ["19", "5"]


def test_a_long_pause_leaves_nothing_to_do() -> None:
    """Be it ever so little that was said: it is heard in the pause, and not again at the end."""
    whisper, told, transcript = hear(ANSWER[: 4 * RATE], silence(8))

    assert whisper.heard == [5]
    assert told == [["5"]]
    assert [word.text for word in transcript.words] == ["5"]


def test_what_a_pause_did_not_end_is_heard_again_with_the_rest() -> None:
    whisper, told, transcript = hear(ANSWER[: 2 * RATE], silence(1), ANSWER[: 2 * RATE], silence(1), ANSWER[: 2 * RATE])

    assert whisper.heard == [3, 9]
    assert told == [["3"]]
    assert [word.text for word in transcript.words] == ["9"]


def test_who_comes_late_hears_it_in_few_chunks() -> None:
    """A minute and a half that comes at once."""
    whisper, _, transcript = hear(*[ANSWER, silence(1)] * 4, block=100)

    assert whisper.heard == [24, 23, 28, 18]
    assert len(transcript.words) == 4


def test_silence_is_never_heard() -> None:
    """However long it is, nothing of it is kept or given to Whisper."""
    whisper, told, transcript = hear(silence(300))

    assert (whisper.heard, told) == ([], [])
    assert transcript == Transcript(words=(), engine="fake/words", speech=())


def test_a_whisper_that_breaks_is_a_transcriber_error() -> None:
    def breaks(sound: "NDArray[np.float32]") -> Iterator[Segment]:
        raise MemoryError(f"{len(sound)} samples")
        yield

    with pytest.raises(TranscriberError, match=r"fake failed: \d+ samples"):
        listen([ANSWER], breaks, rate=RATE, engine="fake/words", heard=print)
