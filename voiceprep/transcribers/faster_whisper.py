"""faster-whisper: Whisper on CTranslate2, without a network."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.errors import TranscriberError
from voiceprep.memory import give_back_memory
from voiceprep.model import Word
from voiceprep.sound import RATE
from voiceprep.transcribers.engine import WhisperEngine, choose_device
from voiceprep.transcribers.whisper import Segment, most_tokens
from voiceprep.translation import _

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
"""Chosen by measuring: with the library's own, of a phrase said twelve times 43 of 60 words were lost."""

PRECISION = {"cpu": "int8", "cuda": "float16"}
"""In which numbers each device computes."""


class FasterWhisper(WhisperEngine):
    """A recogniser that runs a Whisper model in CTranslate2's format, on a graphics card where there is one.

    >>> FasterWhisper(model=base_weights(cache)).transcribe(recording, language="ru").text
    'Здравствуйте! Меня зовут Леонид…'
    """

    ENGINE = "faster-whisper"
    REINSTALL = "pip install --force-reinstall faster-whisper ctranslate2"
    FILES = ("model.bin", "config.json", "tokenizer.json")  # it would look for them in the network

    @classmethod
    def require_model(cls, model: Path) -> None:
        """Raise TranscriberError where there is no folder with a model, or the model is one for openai-whisper."""
        if model.suffix == ".pt":
            raise TranscriberError(
                _("{model} is a model for openai-whisper").format(model=model),
                hint=_('give --engine openai-whisper, or write engine = "openai-whisper" into voiceprep.toml'),
            )
        super().require_model(model)

    def load(self, model: Path, *, threads: int | None, device: str) -> None:
        """Load the model; where a graphics card was not asked for by name, and cannot really be used, do without."""
        import ctranslate2

        has_cuda = ctranslate2.get_cuda_device_count() > 0
        chosen = choose_device(device, has_cuda=has_cuda)
        try:
            self._load(model, chosen, threads)
        except (RuntimeError, ValueError):
            if chosen == "cpu" or device != "auto":
                raise
            self._load(model, "cpu", threads)

    def _load(self, model: Path, device: str, threads: int | None) -> None:
        """Load the model onto the device; whether a card's libraries are there shows only when it has to work."""
        import numpy as np
        from faster_whisper import WhisperModel

        self.device = device
        self._model = WhisperModel(
            str(model),
            device=device,
            compute_type=PRECISION[device],
            cpu_threads=threads or _usable_cores(),
            local_files_only=True,
        )
        give_back_memory()  # the weights as they were in the file
        if device == "cuda":
            list(self.decode(np.zeros(RATE, np.float32), code="en"))

    @property
    def languages(self) -> Collection[str]:
        """The codes of the languages that the model knows."""
        known: list[str] = self._model.supported_languages
        return known

    def decode(self, sound: "NDArray[np.float32]", *, code: str, prompt: str | None = None) -> Iterator[Segment]:
        """Give the text of a chunk, a segment at a time."""
        most = most_tokens(len(sound) / RATE)
        segments, _ = self._model.transcribe(
            sound, language=code, initial_prompt=prompt, max_new_tokens=most, **SETTINGS
        )
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
