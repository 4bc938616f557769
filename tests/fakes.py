"""Stand-ins for the engines, as well behaved as the real ones."""

from collections.abc import Sequence
from threading import Event
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voiceprep.errors import SoundError, SpeakerError, VoiceError
from voiceprep.model import Recording, Sound, Span, SystemVoice, Transcript, Word
from voiceprep.protocols import Heard, Progress, silent, to_nobody

if TYPE_CHECKING:
    from collections.abc import Iterable


RUSSIAN = SystemVoice(id="zle/ru", name="Russian", languages=("ru",))
ENGLISH = SystemVoice(id="gmw/en", name="English", languages=("en-US", "en"))


class FakeTranscriber:
    """Hears the same words in every recording that exists, two a second after a second of silence.

    >>> FakeTranscriber("we add a cache").transcribe(recording, language="en").speech
    (Span(start=1.0, end=3.0),)
    """

    def __init__(self, text: str, *, verbatim: str | None = None, name: str = "fake/words") -> None:
        self.name = name
        self._words = text.split()
        self._verbatim = self._words if verbatim is None else verbatim.split()

    def transcribe(
        self, recording: Recording, *, language: str, verbatim: bool = False, progress: Progress = silent
    ) -> Transcript:
        if not recording.path.is_file():
            raise SoundError(f"there is no file {recording.path}", hint="look at the path")
        progress(1.0)
        if verbatim:
            return FakeTranscriber(" ".join(self._verbatim), name=self.name).listen((), rate=16_000, language=language)
        return self.listen((), rate=16_000, language=language)

    def listen(
        self, blocks: "Iterable[NDArray[np.float32]]", *, rate: int, language: str, heard: Heard = to_nobody
    ) -> Transcript:
        """Hear a word with each block, and the rest of them at the end."""
        del rate, language
        words = tuple(
            Word(text=text, start=1 + place / 2, end=1.5 + place / 2, confidence=0.9)
            for place, text in enumerate(self._words)
        )
        for count, _ in enumerate(blocks, 1):
            heard(words[:count])
        speech = (Span(start=1.0, end=1 + len(words) / 2),) if words else ()
        return Transcript(words=words, engine=self.name, speech=speech)


class FakeEmbedder:
    """Puts texts near each other that share words: a dimension a word, by its letters."""

    name = "fake/words"
    _dimensions = 256

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.full((len(texts), self._dimensions), 1e-3, np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in text.lower().split():
                row[sum(map(ord, word)) % self._dimensions] += 1
        unit: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


class FakeVoice:
    """Has the voices it is given, and hums instead of speaking."""

    name = "fake"

    def __init__(self, *voices: SystemVoice, seconds_a_letter: float = 0.05) -> None:
        self._voices = voices
        self._seconds_a_letter = seconds_a_letter

    def voices(self) -> tuple[SystemVoice, ...]:
        if not self._voices:
            raise VoiceError("this system has no voice", hint="install one")
        return self._voices

    def synthesize(self, text: str, *, language: str) -> Sound:
        primary = language.split("-")[0]
        if not any(tag.split("-")[0] == primary for voice in self.voices() for tag in voice.languages):
            raise VoiceError(f'no voice for the language "{language}" is installed', hint="install one")
        letters = sum(map(str.isalnum, text))
        seconds = (letters + 5) * self._seconds_a_letter if letters else 0
        return Sound(samples=np.full(round(8000 * seconds), 0.5, np.float32), rate=8000)


class FakeSpeaker:
    """Plays in no time, and keeps what it was given; or has no device."""

    def __init__(self, *, has_device: bool = True) -> None:
        self.played: list[Sound] = []
        self._has_device = has_device

    def play(self, sound: Sound, *, stop: Event) -> None:
        del stop
        if not self._has_device:
            raise SpeakerError("there is no output device", hint="plug one in")
        self.played.append(sound)
