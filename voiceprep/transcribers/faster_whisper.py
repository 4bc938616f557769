"""faster-whisper: Whisper on CTranslate2, on the processor, without a network."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.errors import TranscriberError
from voiceprep.model import Recording, Span, Transcript, Word
from voiceprep.protocols import Progress, silent
from voiceprep.sound import RATE, read_sound
from voiceprep.transcribers.chunks import Chunk, pack
from voiceprep.transcribers.voice_activity import find_speech, join_spans

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SETTINGS = {
    "beam_size": 1,
    "temperature": 0,  # no second try with chance in it: it costs up to 24 s for 26 s of bad sound
    "condition_on_previous_text": False,
    "no_speech_threshold": None,  # doubtful text is kept, and marked by its confidence
    "without_timestamps": True,  # of segments; a tenth faster, and no word is decoded twice at the end of the window
    "word_timestamps": True,
}
"""What the findings proved ("Settings that hold")."""

_SILENCE_BEFORE, _SILENCE_AFTER = 0.3, 0.8
"""Seconds of digital silence around a chunk; without it Whisper loses words at the edges."""
_NEAR_END = 1.3
"""Seconds before the end of a chunk, a second before the end of its speech, from which on its text is complete.

Whisper goes on where its text ends. It now and then ends early, seldom near the end, and invents text out of silence.
"""
_DOUBTFUL = 0.6
"""Whisper's probability of no speech above which text is doubtful: junk .75 to .99, real speech up to .34."""
_SHORTEST_GAP = 0.25
"""Seconds of silence from which ``Transcript.speech`` has a gap: pauses count from there."""
_MEMORY = "close other programs, and try again: it takes about 500 MB of memory"
_FILES = ("model.bin", "config.json", "tokenizer.json")


class FasterWhisper:
    """A recogniser that runs a Whisper model in CTranslate2's format on the processor.

    >>> FasterWhisper(model=base_weights(cache)).transcribe(recording, language="ru").text
    'Здравствуйте! Меня зовут Леонид…'
    """

    def __init__(self, *, model: Path, name: str = "base", threads: int | None = None) -> None:
        """Load the model from a folder; ``threads`` are all usable cores if not given.

        Raises TranscriberError when the model or faster-whisper itself cannot be loaded.
        """
        self.name = f"faster-whisper/{name}"
        missing = [file for file in _FILES if not (model / file).is_file()]
        if missing:  # faster-whisper would look for them in the network
            raise TranscriberError(
                f"{model} holds no model for faster-whisper: {', '.join(missing)} missing",
                hint="name a folder with a Whisper model in CTranslate2's format",
            )
        with _errors_translated("cannot be loaded", hint="pip install --force-reinstall faster-whisper ctranslate2"):
            from faster_whisper import WhisperModel

            self._model = WhisperModel(
                str(model),
                device="cpu",
                compute_type="int8",
                cpu_threads=threads or _usable_cores(),
                local_files_only=True,
            )

    def transcribe(self, recording: Recording, *, language: str, progress: Progress = silent) -> Transcript:
        """Give the words of the recording with their times, as the protocol says.

        ``language`` is a BCP 47 tag; Whisper tells apart only its first part.
        """
        code = self._code(language)
        sound = read_sound(recording.path)
        with _errors_translated("failed", hint=_MEMORY):
            speech = find_speech(sound)
        chunks = pack(speech, end=len(sound) / RATE)
        words: list[Word] = []
        for done, chunk in enumerate(chunks):
            progress(done / len(chunks))
            with _errors_translated("failed", hint=_MEMORY):
                words += self._hear(sound, chunk, code)
        progress(1.0)
        return Transcript(words=_whole(words), engine=self.name, speech=join_spans(speech, gap=_SHORTEST_GAP))

    def _code(self, language: str) -> str:
        code = language.partition("-")[0].lower()
        known: list[str] = self._model.supported_languages
        if code not in known:
            raise TranscriberError(
                f'Whisper does not know the language "{language}"',
                hint=f"write one it knows into the answers file: language: en, ru or another of {len(known)}",
            )
        return code

    def _hear(self, sound: "NDArray[np.float32]", chunk: Chunk, code: str) -> Iterator[Word]:
        """Give the words of a chunk, as Whisper cuts them, with their times in the recording."""
        segments, _ = self._model.transcribe(_cut(sound, chunk), language=code, **SETTINGS)
        for segment in segments:  # each made when it is asked for
            doubt = segment.no_speech_prob if segment.no_speech_prob > _DOUBTFUL else 0.0
            for word in segment.words:
                span = chunk.in_recording(Span(start=word.start - _SILENCE_BEFORE, end=word.end - _SILENCE_BEFORE))
                yield Word(
                    text=word.word,
                    start=round(span.start, 2),  # as exact as Whisper is
                    end=round(span.end, 2),
                    confidence=float(word.probability) * (1 - doubt),
                )
            if segment.end - _SILENCE_BEFORE >= chunk.length - _NEAR_END:
                return


def _cut(sound: "NDArray[np.float32]", chunk: Chunk) -> "NDArray[np.float32]":
    """Cut a chunk out of the sound, with digital silence around it."""
    import numpy as np

    before, after = (np.zeros(round(seconds * RATE), np.float32) for seconds in (_SILENCE_BEFORE, _SILENCE_AFTER))
    stretches = [sound[round(span.start * RATE) : round(span.end * RATE)] for span in chunk.stretches]
    return np.concatenate([before, *stretches, after])


def _whole(words: Iterable[Word]) -> tuple[Word, ...]:
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
def _errors_translated(what: str, *, hint: str) -> Iterator[None]:
    """Let no exception out that faster-whisper, CTranslate2 or ONNX Runtime may raise."""
    try:
        yield
    except Exception as error:
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise TranscriberError(f"faster-whisper {what}: {reason}", hint=hint) from error


def _usable_cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # on macOS and Windows
        return os.cpu_count() or 1
