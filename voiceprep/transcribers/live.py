"""Transcription while somebody speaks: what a pause has closed is heard at once, the rest at the end.

One thread does one thing after the other. While Whisper hears a chunk, sound gathers; then the next chunk is as long as
it may be. So a machine that cannot keep up hears fewer and longer chunks, at worst those of a batch.
"""

from math import inf
from time import perf_counter
from typing import TYPE_CHECKING

from voiceprep.model import Span, Transcript, Word
from voiceprep.protocols import Heard
from voiceprep.sound import RATE, resampled_blocks
from voiceprep.transcribers.chunks import CLEAR_PAUSE, LONGEST, Chunk, after, full_chunk, one_chunk
from voiceprep.transcribers.voice_activity import VoiceActivity
from voiceprep.transcribers.whisper import Decode, errors_translated, hear, transcript_of, whole_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

_LOOK = 0.25
"""Seconds of sound between two looks for a pause."""
_KEPT = 2.0
"""Seconds of silence that are kept: what seems to be silence may turn out to be the soft beginning of speech."""
_ENOUGH = 8.0
"""Seconds of sound that are heard in the next clear pause (docs/transcription.md)."""
_LONG_PAUSE = 0.6
"""Seconds of silence after which what has been said is heard even if it is little: it may have been the last.

Where it was not, the next such pause must be twice as long: who speaks by fits and starts must not keep the processor
busy.
"""
_VERY_LONG_PAUSE = 2.0
"""Seconds of silence after which there is time to hear once more, as a whole, what was heard in pieces."""
_SOON = 3.0
"""Seconds that this may take at most: who is silent may be about to stop, and must not wait for a busy machine."""
_LONGEST_PIECE = 16.0
"""Seconds of sound that are heard soon enough when the answer ends."""


def listen(
    blocks: "Iterable[NDArray[np.float32]]", decode: Decode, *, rate: int, engine: str, heard: Heard
) -> Transcript:
    """Give the words of a recording that is still being made, as the protocol says."""
    with errors_translated(engine):
        answer = _Answer(decode)
    for block in resampled_blocks(blocks, rate):
        with errors_translated(engine):
            has_new_words = answer.take_in(block)
        if has_new_words:
            heard(whole_words(answer.words))
    with errors_translated(engine):
        answer.finish()
    return transcript_of(answer.words, answer.speech, engine=engine)


class _Answer:
    """What has been heard of an answer up to now."""

    def __init__(self, decode: Decode) -> None:
        import numpy as np

        self._decode = decode
        self._activity = VoiceActivity()
        self._new: list[NDArray[np.float32]] = []
        """Sound that has not been looked at."""
        self._sound = np.zeros(0, np.float32)
        """From `_start` on, without what is new."""
        self._start = self._end = 0.0
        """Seconds of the recording: up to where it is done with, and how far it has been looked at."""
        self._closed: list[Word] = []
        self._pieces: dict[Chunk, list[Word]] = {}
        """What was heard of the chunk that is not full yet."""
        self._pause = _LONG_PAUSE
        self._slowness = 0.0
        """Seconds that it took to hear a second of the last chunk."""

    @property
    def words(self) -> list[Word]:
        """All words up to now, as Whisper cuts them."""
        return self._closed + [word for words in self._pieces.values() for word in words]

    @property
    def speech(self) -> tuple[Span, ...]:
        """Where there was speech up to now."""
        return self._activity.speech(end=self._end)

    def take_in(self, block: "NDArray[np.float32]") -> bool:
        """Hear the next samples, and say whether there may be other words now."""
        self._new.append(block)
        if sum(map(len, self._new)) < _LOOK * RATE:
            return False
        self._look()
        closed = self._close()
        speech = self._waiting_speech()
        if not speech:
            self._drop(self._end - _KEPT)
            return closed
        return self._use_pause(speech) or closed

    def finish(self) -> None:
        """Hear the rest."""
        self._look()
        self._activity.fill_up()
        self._close()
        speech = self._waiting_speech()
        if after(self._heard_up_to, speech):
            self._hear_rest(speech)

    def _look(self) -> None:
        import numpy as np

        new = np.concatenate([*self._new, np.zeros(0, np.float32)])
        self._new = []
        self._activity.take_in(new)
        self._sound = np.concatenate([self._sound, new])
        self._end += len(new) / RATE

    def _waiting_speech(self) -> tuple[Span, ...]:
        return self._activity.speech(since=self._start, end=self._end)

    def _close(self) -> bool:
        """Hear for good what fills a chunk, and say whether there was anything."""
        closed = False
        while chunk := full_chunk(self._waiting_speech(), start=self._start, end=self._end):
            self._closed += self._hear(chunk)
            self._pieces = {}
            self._pause = _LONG_PAUSE
            self._drop(chunk.end)
            closed = True
        return closed

    def _use_pause(self, speech: "Sequence[Span]") -> bool:
        """Use a pause to hear what has been said up to now, and say whether there may be other words."""
        pause = self._end - speech[-1].end
        rest = after(self._heard_up_to, speech)
        if rest and pause >= self._pause:
            self._pause *= 2
            return self._hear_rest(speech)
        if rest and pause >= _pause_after(one_chunk(rest, start=self._heard_up_to, end=self._end).length):
            return self._hear_rest(speech)
        if not rest and pause >= _VERY_LONG_PAUSE and len(self._pieces) > 1:
            soon = self._after(0, speech).length * self._slowness <= _SOON
            return soon and self._hear_from(0, speech)
        return False

    @property
    def _heard_up_to(self) -> float:
        return max((piece.end for piece in self._pieces), default=self._start)

    def _hear_rest(self, speech: "Sequence[Span]") -> bool:
        """Hear what has not been heard, together with what was heard just before, if that makes no long piece."""
        count = len(self._pieces)
        return self._hear_from(
            next((kept for kept in range(count) if self._after(kept, speech).length <= _LONGEST_PIECE), count), speech
        )

    def _hear_from(self, kept: int, speech: "Sequence[Span]") -> bool:
        """Hear everything after so many pieces, as one."""
        chunk = self._after(kept, speech)
        self._pieces = dict(list(self._pieces.items())[:kept]) | {chunk: self._hear(chunk)}
        return True

    def _after(self, kept: int, speech: "Sequence[Span]") -> Chunk:
        """Give everything after so many pieces."""
        start = [self._start, *(piece.end for piece in self._pieces)][kept]
        return one_chunk(after(start, speech), start=start, end=self._end)

    def _hear(self, chunk: Chunk) -> list[Word]:
        if chunk in self._pieces:
            return self._pieces[chunk]
        started = perf_counter()
        words = list(hear(self._sound, chunk, self._decode, begin=self._start))
        self._slowness = (perf_counter() - started) / chunk.length
        return words

    def _drop(self, end: float) -> None:
        """Be done with everything up to so many seconds of the recording."""
        if end > self._start:
            self._sound = self._sound[round((end - self._start) * RATE) :].copy()
            self._start = end


def _pause_after(length: float) -> float:
    """Give how long a pause must be in which so many seconds of sound are heard: the more there are, the shorter."""
    return CLEAR_PAUSE * (LONGEST - length) / (LONGEST - _ENOUGH) if length >= _ENOUGH else inf
