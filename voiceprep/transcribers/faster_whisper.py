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
from voiceprep.transcribers.whisper import UNLOADABLE, Segment, errors_translated, most_tokens
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
"""What the findings proved ("Settings that hold")."""

PRECISION = {"cpu": "int8", "cuda": "float16"}
"""In which numbers each device computes."""
_FILES = ("model.bin", "config.json", "tokenizer.json")


class FasterWhisper(WhisperEngine):
    """A recogniser that runs a Whisper model in CTranslate2's format, on a graphics card where there is one.

    >>> FasterWhisper(model=base_weights(cache)).transcribe(recording, language="ru").text
    'Здравствуйте! Меня зовут Леонид…'
    """

    def __init__(self, *, model: Path, name: str = "base", threads: int | None = None, device: str = "auto") -> None:
        """Load the model from a folder; ``threads`` are all usable cores if not given.

        Raises TranscriberError when the model or faster-whisper itself cannot be loaded.
        """
        self.name = f"faster-whisper/{name}"
        missing = [file for file in _FILES if not (model / file).is_file()]
        if missing:  # faster-whisper would look for them in the network
            raise TranscriberError(
                _("{model} holds no model for faster-whisper: {missing} missing").format(
                    model=model, missing=", ".join(missing)
                ),
                hint=_('write engine = "openai-whisper" for it')
                if model.suffix == ".pt"
                else _("name a folder with a Whisper model in CTranslate2's format"),
            )
        reinstall = "pip install --force-reinstall faster-whisper ctranslate2"
        with errors_translated(self.name, UNLOADABLE, hint=reinstall):
            import ctranslate2

            has_cuda = ctranslate2.get_cuda_device_count() > 0
            self._load(model, choose_device(device, has_cuda=has_cuda), threads, may_fall_back=device == "auto")

    def _load(self, model: Path, device: str, threads: int | None, *, may_fall_back: bool) -> None:
        """Load the model onto the device, or onto the processor where a graphics card cannot really be used.

        Whether its libraries are there shows only when it is given something to do.
        """
        import numpy as np
        from faster_whisper import WhisperModel

        self.device = device
        try:
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
        except (RuntimeError, ValueError):
            if device == "cpu" or not may_fall_back:
                raise
            self._load(model, "cpu", threads, may_fall_back=False)

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
