"""faster-whisper: Whisper on CTranslate2, on the processor, without a network."""

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.errors import TranscriberError
from voiceprep.model import Recording, Transcript, Word
from voiceprep.protocols import Heard, Progress, silent, to_nobody
from voiceprep.transcribers.live import listen
from voiceprep.transcribers.whisper import VERBATIM_PROMPTS, Segment, errors_translated, transcribe

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
        reinstall = "pip install --force-reinstall faster-whisper ctranslate2"
        with errors_translated(self.name, "cannot be loaded", hint=reinstall):
            from faster_whisper import WhisperModel

            self._model = WhisperModel(
                str(model),
                device="cpu",
                compute_type="int8",
                cpu_threads=threads or _usable_cores(),
                local_files_only=True,
            )

    def transcribe(
        self, recording: Recording, *, language: str, verbatim: bool = False, progress: Progress = silent
    ) -> Transcript:
        """Give the words of the recording with their times, as the protocol says.

        ``language`` is a BCP 47 tag; Whisper tells apart only its first part.
        """
        code = self._code(language)
        decode = partial(self._decode, code=code, prompt=VERBATIM_PROMPTS.get(code) if verbatim else None)
        return transcribe(recording, decode, engine=self.name, progress=progress)

    def listen(
        self, blocks: "Iterable[NDArray[np.float32]]", *, rate: int, language: str, heard: Heard = to_nobody
    ) -> Transcript:
        """Give the words of a recording that is still being made, as the protocol says."""
        decode = partial(self._decode, code=self._code(language))
        return listen(blocks, decode, rate=rate, engine=self.name, heard=heard)

    def _code(self, language: str) -> str:
        code = language.partition("-")[0].lower()
        known: list[str] = self._model.supported_languages
        if code not in known:
            raise TranscriberError(
                f'Whisper does not know the language "{language}"',
                hint=f"write one it knows into the answers file: language: en, ru or another of {len(known)}",
            )
        return code

    def _decode(self, sound: "NDArray[np.float32]", *, code: str, prompt: str | None = None) -> Iterator[Segment]:
        segments, _ = self._model.transcribe(sound, language=code, initial_prompt=prompt, **SETTINGS)
        for segment in segments:  # each made when it is asked for
            words = (
                Word(text=word.word, start=word.start, end=word.end, confidence=float(word.probability))
                for word in segment.words
            )
            yield Segment(words=tuple(words), end=segment.end, no_speech=segment.no_speech_prob)


def _usable_cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # on macOS and Windows
        return os.cpu_count() or 1
