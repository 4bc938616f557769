"""From settings to live engines: the only place that imports the engines' folders."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.errors import SettingsError
from voiceprep.memory import share_memory
from voiceprep.model import SystemVoice
from voiceprep.protocols import Embedder, History, Microphone, Progress, Reviews, Speaker, Voice, silent
from voiceprep.settings import Settings
from voiceprep.translation import _, alternatives

if TYPE_CHECKING:
    from voiceprep.doctor import Engines
    from voiceprep.history import SqliteForgetting, SqliteProgress
    from voiceprep.speakers.file import FileSpeaker
    from voiceprep.transcribers.engine import WhisperEngine
    from voiceprep.transcribers.models import Held, Model


def make_transcriber(settings: Settings, *, progress: Progress = silent) -> "WhisperEngine":
    """Bring the recogniser of the settings to life, unpacking its weights where that is needed.

    Raises SettingsError where there is no such engine, ModelError where the model is not here, and TranscriberError
    where it cannot be loaded.
    """
    from voiceprep.transcribers.models import display_name, find_model

    share_memory()
    engine = _engine(settings)
    engine.require_installed()  # before weights are unpacked for it
    return engine(
        model=find_model(settings.model, settings.cache, progress=progress),
        name=display_name(settings.model),
        threads=settings.threads,
        device=settings.device,
    )


def find_recogniser(settings: Settings) -> None:
    """Raise at once what would keep the recogniser from being made, as far as can be seen without loading it."""
    from voiceprep.transcribers.models import EMBEDDED, find_model

    share_memory()
    engine = _engine(settings)
    engine.require_installed()
    if settings.model != EMBEDDED:
        engine.require_model(find_model(settings.model, settings.cache))


def _engine(settings: Settings) -> "type[WhisperEngine]":
    if settings.engine not in ENGINES:
        raise SettingsError(
            _('there is no engine "{engine}"').format(engine=settings.engine),
            hint=_("choose {engines}, by --engine or in voiceprep.toml").format(engines=alternatives([*ENGINES])),
        )
    return ENGINES[settings.engine]()


def _faster_whisper() -> "type[WhisperEngine]":
    from voiceprep.transcribers.faster_whisper import FasterWhisper

    return FasterWhisper


def _openai_whisper() -> "type[WhisperEngine]":
    from voiceprep.transcribers.openai_whisper import OpenAIWhisper

    return OpenAIWhisper


ENGINES: "dict[str, Callable[[], type[WhisperEngine]]]" = {
    "faster-whisper": _faster_whisper,
    "openai-whisper": _openai_whisper,
}
"""The recognisers by the names that settings give them."""


def models(settings: Settings) -> "tuple[Held, ...]":
    """List the models of Whisper with what of each is here."""
    from voiceprep.transcribers.models import held_models

    return held_models(settings.cache)


def named_model(name: str) -> "Model":
    """Give the model of the name, here or not. Raises ModelError where there is none."""
    from voiceprep.transcribers.models import catalogued

    return catalogued(name)


def get_model(name: str, settings: Settings, *, progress: Progress = silent) -> Path:
    """Give the folder of a model, downloaded first if it is not here. Raises ModelError."""
    from voiceprep.transcribers.hub import fetch_model
    from voiceprep.transcribers.models import catalogued, find_model

    if catalogued(name).comes_along:
        return find_model(name, settings.cache, progress=progress)
    return fetch_model(catalogued(name), settings.cache, progress=progress)


def remove_model(name: str, settings: Settings) -> int:
    """Remove a model from the cache, and give the bytes that are free now. Raises ModelError."""
    from voiceprep.transcribers.models import remove_model

    return remove_model(name, settings.cache)


@cache
def make_embedder() -> Embedder:
    """Bring the encoder of meaning to life; it reads its weights when it first embeds, in about half a second."""
    from voiceprep.embedders.use import UniversalSentenceEncoder

    return UniversalSentenceEncoder()


def make_voice(settings: Settings) -> Voice:
    """Bring the synthesiser to life; it looks for its voices when it first speaks."""
    from voiceprep.voices.pyttsx3 import Pyttsx3Voice

    return Pyttsx3Voice(voice=settings.voice, rate=settings.rate)


def choose_voice(voices: Sequence[SystemVoice], settings: Settings, *, language: str) -> SystemVoice:
    """Give the voice that would read a text of the language (BCP 47). Raises VoiceError where there is none."""
    from voiceprep.voices.choice import choose

    return choose(voices, language=language, wanted=settings.voice)


def voices_of(voices: Sequence[SystemVoice], language: str) -> tuple[SystemVoice, ...]:
    """Give those of the language (BCP 47), the nearest first."""
    from voiceprep.voices.choice import of_language

    return of_language(voices, language)


def make_speaker(settings: Settings) -> Speaker:
    """Give the way out for sound; the device is looked for when it first plays."""
    from voiceprep.speakers.portaudio import PortAudioSpeaker

    return PortAudioSpeaker(device=_device(settings.speaker))


def make_file_speaker(path: Path) -> "FileSpeaker":
    """Give a new file of sound as a way out. Raises SpeakerError."""
    from voiceprep.speakers.file import FileSpeaker

    return FileSpeaker(path)


def make_microphone(settings: Settings) -> Microphone:
    """Find the microphone of the settings, which may be a file of sound. Raises MicrophoneError."""
    if settings.microphone and Path(settings.microphone).is_file():
        from voiceprep.microphones.file import FileMicrophone

        return FileMicrophone(Path(settings.microphone))
    from voiceprep.microphones.portaudio import PortAudioMicrophone

    return PortAudioMicrophone(device=_device(settings.microphone))


def _device(name: str | None) -> str | int | None:
    return int(name) if name and name.isdecimal() else name


def make_history(folder: Path) -> History:
    """Give the history of a practice folder."""
    from voiceprep.history import SqliteHistory

    return SqliteHistory(history_file(folder))


def make_reviews(folder: Path) -> Reviews:
    """Give the attempts of a practice folder as FSRS sees them."""
    from voiceprep.history import SqliteReviews

    return SqliteReviews(history_file(folder))


def make_progress(folder: Path) -> "SqliteProgress":
    """Give what the history of a practice folder says over time."""
    from voiceprep.history import SqliteProgress

    return SqliteProgress(history_file(folder))


def make_forgetting(folder: Path) -> "SqliteForgetting":
    """Give what deletes from the history of a practice folder, and from its recordings."""
    from voiceprep.history import SqliteForgetting

    return SqliteForgetting(history_file(folder))


def history_file(folder: Path) -> Path:
    """Give where the history of a practice folder lies."""
    return folder / "recordings" / "history.db"


def make_engines(settings: Settings) -> "Engines":
    """Give the doctor its ways to the engines; nothing is looked for before it asks."""
    from voiceprep.doctor import Engines

    return Engines(
        recogniser=lambda: _describe_recogniser(settings),
        portaudio=_portaudio_version,
        inputs=_input_names,
        outputs=_output_names,
        voice=lambda: make_voice(settings),
    )


def _describe_recogniser(settings: Settings) -> str:
    from voiceprep.transcribers.models import find_model

    engine = make_transcriber(settings)
    where = _("on the graphics card") if engine.device == "cuda" else _("on the processor")
    return f"{engine.name} {where}, {find_model(settings.model, settings.cache)}"


def _portaudio_version() -> str:
    from voiceprep.microphones.inputs import INPUTS

    version: str = INPUTS.start_portaudio().get_portaudio_version()[1]
    return version.partition(",")[0]


def _input_names() -> tuple[str, ...]:
    from voiceprep.microphones.inputs import INPUTS

    return tuple(device.name for device in INPUTS.all())


def _output_names() -> tuple[str, ...]:
    from voiceprep.speakers.outputs import OUTPUTS

    return tuple(device.name for device in OUTPUTS.all())
