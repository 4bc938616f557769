"""What every engine that runs Whisper shares: from the sound of chunks to the words of a recording."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from voiceprep.doubt import goes_round
from voiceprep.errors import TranscriberError, reason_of
from voiceprep.memory import give_back_memory
from voiceprep.model import Recording, Span, Transcript, Word
from voiceprep.protocols import Progress
from voiceprep.sound import RATE, read_sound
from voiceprep.transcribers.chunks import Chunk, pack
from voiceprep.transcribers.voice_activity import find_speech, join_spans
from voiceprep.translation import N_, _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SILENCE_BEFORE, _SILENCE_AFTER = 0.3, 0.8
"""Seconds of digital silence around a chunk; without it Whisper loses words at the edges."""
_NEAR_END = 1.3
"""Seconds before the end of a chunk, a second before the end of its speech, from which on its text is complete.

Whisper goes on where its text ends. It now and then ends early, seldom near the end, and invents text out of silence.
"""
_DOUBTFUL = 0.6
"""Whisper's probability of no speech above which text is doubtful: junk .75 to .99, real speech up to .34."""
_SHORTEST_GAP = 0.15
"""Seconds of silence from which ``Transcript.speech`` has a gap: a pause of 0.25 s may look that much shorter here."""
VERBATIM_PROMPTS = {
    "en": "So, uh, yeah, um, I, uh, I think that, um, you know, it's, uh... it's fine. Um, and, uh,",
    "ru": "Э-э... ну... э-э-э... это, э-э... я, э-э... ээ... эм... думаю, э-э...",
}
"""What makes Whisper write down hesitations, by language: text that goes on as if it had always done so.

Of the 14 um and uh of three spontaneous English recordings (docs/delivery.md), list-like prompts find 11, these 13;
without one it is none.
Of 66 «э-э» put into Russian (`benchmarks/delivery.py`), one with more words among them found 56, this one 61.
"""
_TIMES = 3
"""How often the same words follow each other where it is worth to hear a chunk again."""
_PART = 4.0
"""Seconds of sound in which Whisper hardly ever goes round in circles."""
_TOKENS_AT_ONCE, _TOKENS_A_SECOND, _MOST_TOKENS = 20, 12, 350
"""So many tokens nobody speaks: fast Russian has 10 a second. Where Whisper goes round in circles, they end it."""
FAILED = N_("{engine} failed: {reason}")
UNLOADABLE = N_("{engine} cannot be loaded: {reason}")
_MEMORY = N_("close other programs, and try again: it takes about 500 MB of memory")


@dataclass(frozen=True, kw_only=True)
class Segment:
    """What Whisper gives at once."""

    words: tuple[Word, ...]
    """As Whisper cuts them: a space before a word tells that it begins. Seconds from the start of the sound."""
    end: float
    """Seconds from the start of the sound, from which on Whisper would go on."""
    no_speech: float
    """The probability that there is none, 0 to 1."""


Decode = Callable[["NDArray[np.float32]"], Iterable[Segment]]
"""Whisper itself: from at most 30 s of samples at 16 kHz to segments, each made when it is asked for."""


def transcribe(recording: Recording, decode: Decode, *, engine: str, progress: Progress) -> Transcript:
    """Give the words of a recording, as the protocol says."""
    sound = read_sound(recording.path)
    with errors_translated(engine):
        speech = find_speech(sound)
    chunks = pack(speech, end=len(sound) / RATE)
    words: list[Word] = []
    for done, chunk in enumerate(chunks):
        progress(done / len(chunks))
        with errors_translated(engine):
            words += hear(sound, chunk, decode)
    progress(1.0)
    return transcript_of(words, speech, engine=engine)


def transcript_of(words: Iterable[Word], speech: Iterable[Span], *, engine: str) -> Transcript:
    """Make a transcript of the words as Whisper cuts them and the stretches of speech."""
    return Transcript(words=whole_words(words), engine=engine, speech=join_spans(speech, gap=_SHORTEST_GAP))


def hear(sound: "NDArray[np.float32]", chunk: Chunk, decode: Decode, *, begin: float = 0.0) -> Iterator[Word]:
    """Give the words of a chunk, as Whisper cuts them, with their times in the recording.

    Where they go round in circles, the chunk is heard again in short parts: of what is said over and over Whisper loses
    one time in a long chunk, or goes on with it. The sound is that of the recording from `begin`, in seconds, on.
    """
    words = list(_words(sound, chunk, decode, begin))
    if goes_round(whole_words(words), times=_TIMES):
        words = [word for part in _parts(sound, chunk, begin) for word in _words(sound, part, decode, begin)]
    give_back_memory()
    yield from words


def _words(sound: "NDArray[np.float32]", chunk: Chunk, decode: Decode, begin: float) -> Iterator[Word]:
    for segment in decode(_cut(sound, chunk, begin)):
        doubt = segment.no_speech if segment.no_speech > _DOUBTFUL else 0.0
        yield from (_in_recording(word, chunk, doubt) for word in segment.words)
        if segment.end - _SILENCE_BEFORE >= chunk.length - _NEAR_END:
            return


def _parts(sound: "NDArray[np.float32]", chunk: Chunk, begin: float) -> tuple[Chunk, ...]:
    """Cut a chunk into short ones."""
    speech = []
    for stretch in chunk.stretches:
        first, last = (max(0, round((time - begin) * RATE)) for time in (stretch.start, stretch.end))
        found = find_speech(sound[first:last])
        speech += [Span(start=stretch.start + span.start, end=stretch.start + span.end) for span in found]
    return pack(speech, start=chunk.stretches[0].start, end=chunk.end, longest=_PART)


def _in_recording(word: Word, chunk: Chunk, doubt: float) -> Word:
    start, end = ((time or 0.0) - _SILENCE_BEFORE for time in (word.start, word.end))
    span = chunk.in_recording(Span(start=start, end=end))
    return Word(
        text=word.text,
        start=round(float(span.start), 2),  # as exact as Whisper is
        end=round(float(span.end), 2),
        confidence=(word.confidence or 0.0) * (1 - doubt),
    )


def _cut(sound: "NDArray[np.float32]", chunk: Chunk, begin: float) -> "NDArray[np.float32]":
    """Cut a chunk out of the sound, with digital silence around it."""
    import numpy as np

    before, after = (np.zeros(round(seconds * RATE), np.float32) for seconds in (_SILENCE_BEFORE, _SILENCE_AFTER))
    edges = [(round((span.start - begin) * RATE), round((span.end - begin) * RATE)) for span in chunk.stretches]
    return np.concatenate([before, *(sound[max(0, start) : end] for start, end in edges), after])


def most_tokens(seconds: float) -> int:
    """Give how many tokens Whisper may write for so many seconds of sound; beside a prompt of ours it has the room."""
    return min(_MOST_TOKENS, _TOKENS_AT_ONCE + round(_TOKENS_A_SECOND * seconds))


def whole_words(words: Iterable[Word]) -> tuple[Word, ...]:
    """Strip the spaces by which Whisper marks that a word begins, and join to it what is cut off: " A", "/B", " —"."""
    whole: list[Word] = []
    for word in words:
        bare = word.text.strip()
        begins = (word.text[:1].isspace() or bare[:1].isalnum()) and any(map(str.isalnum, bare))
        if begins or not whole:
            whole.append(replace(word, text=bare))
        else:
            whole[-1] = replace(whole[-1], text=whole[-1].text + bare, end=word.end)
    return tuple(word for word in whole if word.text)


@contextmanager
def errors_translated(engine: str, message: str = FAILED, *, hint: str = _MEMORY) -> Iterator[None]:
    """Let no exception out that an engine or a library below it may raise; it says `message` of the engine."""
    try:
        yield
    except TranscriberError:
        raise
    except Exception as error:
        raise TranscriberError(
            _(message).format(engine=engine.partition("/")[0], reason=reason_of(error)), hint=_(hint)
        ) from error
