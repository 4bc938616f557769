"""The part of a recogniser that is the same for all engines which run Whisper."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from voiceprep.errors import TranscriberError
from voiceprep.model import Recording, Transcript
from voiceprep.protocols import Heard, Progress, silent, to_nobody
from voiceprep.transcribers.live import listen
from voiceprep.transcribers.whisper import UNLOADABLE, VERBATIM_PROMPTS, Segment, errors_translated, transcribe
from voiceprep.translation import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEVICES = ("auto", "cpu", "cuda")
"""What may recognise; auto is a graphics card where there is one, else the processor."""


class WhisperEngine(ABC):
    """A Transcriber around one of Whisper's implementations, which has only to load a model and to decode a chunk."""

    ENGINE: ClassVar[str]
    """Its name in settings."""
    REINSTALL: ClassVar[str]
    """The command that mends it."""
    FILES: ClassVar[tuple[str, ...]]
    """What a folder with a model must hold."""

    name: str
    """The engine and its model."""
    device: str
    """What computes: cpu or cuda."""

    def __init__(self, *, model: Path, name: str = "base", threads: int | None = None, device: str = "auto") -> None:
        """Load the model; ``threads`` are as many as the engine takes if not given.

        Raises TranscriberError where the engine is not installed, or it or the model cannot be loaded.
        """
        self.require_installed()
        self.require_model(model)
        self.name = f"{self.ENGINE}/{name}"
        hint = _("see whether {model} is a whole model; if it is: {reinstall}")
        with errors_translated(self.ENGINE, UNLOADABLE, hint=hint.format(model=model, reinstall=self.REINSTALL)):
            self.load(model, threads=threads, device=device)

    @classmethod  # noqa: B027 -- not every engine is an extra
    def require_installed(cls) -> None:
        """Raise TranscriberError where the engine is an extra that is not installed."""

    @classmethod
    def require_model(cls, model: Path) -> None:
        """Raise TranscriberError where there is no model for this engine, as far as the names of files tell."""
        if model.is_file():
            raise TranscriberError(
                _("{model} is a file: for {engine} a model is a folder").format(model=model, engine=cls.ENGINE),
                hint=_("name its folder: {folder}").format(folder=model.parent),
            )
        missing = [file for file in cls.FILES if not (model / file).is_file()]
        if missing:
            raise TranscriberError(
                _("{model} holds no model for {engine}: {missing} missing").format(
                    model=model, engine=cls.ENGINE, missing=", ".join(missing)
                ),
                hint=_("name a folder with a Whisper model in CTranslate2's format"),
            )

    @abstractmethod
    def load(self, model: Path, *, threads: int | None, device: str) -> None:
        """Load the model onto the wanted device, and set ``device`` to what it is. May raise anything."""

    @property
    @abstractmethod
    def languages(self) -> Collection[str]:
        """The codes of the languages that the model knows."""

    @abstractmethod
    def decode(self, sound: "NDArray[np.float32]", *, code: str, prompt: str | None = None) -> Iterator[Segment]:
        """Give the text of at most 30 s of samples at 16 kHz in a language, each segment when it is asked for.

        Whisper takes the prompt for what was said before.
        """

    def transcribe(
        self, recording: Recording, *, language: str, verbatim: bool = False, progress: Progress = silent
    ) -> Transcript:
        """Give the words of the recording with their times, as the protocol says.

        ``language`` is a BCP 47 tag; Whisper tells apart only its first part.
        """
        code = self._code(language)
        decode = partial(self.decode, code=code, prompt=VERBATIM_PROMPTS.get(code) if verbatim else None)
        return transcribe(recording, decode, engine=self.name, progress=progress)

    def listen(
        self, blocks: "Iterable[NDArray[np.float32]]", *, rate: int, language: str, heard: Heard = to_nobody
    ) -> Transcript:
        """Give the words of a recording that is still being made, as the protocol says."""
        decode = partial(self.decode, code=self._code(language))
        return listen(blocks, decode, rate=rate, engine=self.name, heard=heard)

    def _code(self, language: str) -> str:
        code = language.partition("-")[0].lower()
        if code not in self.languages:
            raise TranscriberError(
                _('Whisper does not know the language "{language}"').format(language=language),
                hint=_("write one it knows into the answers file: language: en, ru or another of {languages}").format(
                    languages=len(self.languages)
                ),
            )
        return code


def choose_device(wanted: str, *, has_cuda: bool) -> str:
    """Give cpu or cuda for the setting ``device``. Raises TranscriberError where that cannot be."""
    if wanted not in DEVICES:
        raise TranscriberError(
            _('there is no device "{wanted}"').format(wanted=wanted),
            hint=_('write device = "{devices}", or leave it out').format(devices=DEVICES[0]),
        )
    if wanted == "cuda" and not has_cuda:
        raise TranscriberError(
            _("there is no graphics card here that the recogniser can use"),
            hint=_('write device = "cpu", or leave it out'),
        )
    return "cuda" if has_cuda and wanted != "cpu" else "cpu"
