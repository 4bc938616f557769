"""The system's own voices through pyttsx3: SAPI on Windows, NSSpeechSynthesizer on macOS, espeak-ng on Linux.

Each utterance is synthesised to a file by a child process of its own. pyttsx3 loses settings and utterances, returns
early or hangs, differently on each system (its issues 22, 126, 142, 219, 224, 300, 327, 402, 403, 419, 440); a fresh
process that can be killed has none of these in common with the next one.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from voiceprep.errors import VoiceError
from voiceprep.model import Sound, SystemVoice
from voiceprep.systems import Need, complaint, mend
from voiceprep.translation import N_, _
from voiceprep.voices.child import run_child
from voiceprep.voices.choice import choose
from voiceprep.voices.languages import to_bcp47
from voiceprep.voices.pyttsx3_child import Utterance

CALM = 160
"""Words a minute: the upper half of what is comfortable to follow in English."""

# -P: a file in the user's folder must not stand in for a module of Python's.
_CHILD = (sys.executable, "-P", "-m", "voiceprep.voices.pyttsx3_child")
_FILE = "utterance.aiff" if sys.platform == "darwin" else "utterance.wav"
_PRACTISE_ANYWAY = N_("practise without a voice: voiceprep practice --no-speak")
_UNPRINTABLE = {code: " " for code in (*range(32), 127) if chr(code) not in "\t\n"}


class Pyttsx3Voice:
    """Speaks with what the system has.

    ``voice`` is an id or a part of a name, by default a voice of the text's language; ``rate`` is in nominal words a
    minute, 80 to 450; ``timeout`` is the seconds an utterance may take to synthesise.

    >>> Pyttsx3Voice(rate=140).synthesize("Tell me about yourself.", language="en").length
    1.6
    """

    name = "pyttsx3"

    def __init__(self, *, voice: str | None = None, rate: int | None = None, timeout: float = 20.0) -> None:
        self._voice = voice
        self._rate = CALM if rate is None else rate
        self._timeout = timeout
        self._installed: tuple[SystemVoice, ...] = ()

    def voices(self) -> tuple[SystemVoice, ...]:
        """List what is installed, the system's own choice first. Raises VoiceError when pyttsx3 cannot be used."""
        listed = run_child((*_CHILD, "voices"), timeout=self._timeout, hint=mend(Need.VOICE))
        self._installed = tuple(_voice(**fields) for fields in json.loads(listed))
        if not self._installed:
            raise VoiceError(_("this system has no voice"), hint=mend(Need.VOICE))
        return self._installed

    def synthesize(self, text: str, *, language: str) -> Sound:
        """Say the text; one without a letter or a digit gives a sound without samples.

        Raises VoiceError where there is no such voice, and when pyttsx3 fails or hangs.
        """
        text = speakable(text)
        if not text:
            return _nothing()
        voice = choose(self._installed or self.voices(), language=language, wanted=self._voice)
        try:
            with TemporaryDirectory(prefix="voiceprep-", ignore_cleanup_errors=True) as folder:
                path = Path(folder, _FILE)
                utterance = Utterance(text=text, voice=voice.id, rate=self._rate, path=str(path))
                given = json.dumps(asdict(utterance)).encode()
                run_child((*_CHILD, "say"), given=given, timeout=self._timeout, hint=_(_PRACTISE_ANYWAY))
                return _read(path)
        except OSError as error:
            where = error.filename or _("the folder for temporary files")
            raise VoiceError(f"{where}: {complaint(error)}", hint=_("make room there, or set TMPDIR")) from error


def speakable(text: str) -> str:
    """Give the text without what no synthesiser can take (halves of surrogate pairs, control characters).

    A text with nothing to pronounce in it gives "".
    """
    clean = text.encode(errors="ignore").decode().translate(_UNPRINTABLE).strip()
    return clean if any(character.isalnum() for character in clean) else ""


def _voice(*, id: str, name: str, languages: list[str]) -> SystemVoice:  # noqa: A002  the field of SystemVoice
    tags = (to_bcp47(tag) for tag in languages)
    return SystemVoice(id=id, name=name, languages=tuple(tag for tag in tags if tag))


def _nothing() -> Sound:
    import numpy as np

    return Sound(samples=np.zeros(0, dtype=np.float32), rate=22_050)


def _read(path: Path) -> Sound:
    import soundfile

    try:
        samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise VoiceError(_("the synthesiser wrote no sound"), hint=_(_PRACTISE_ANYWAY)) from error
    return Sound(samples=samples.mean(axis=1), rate=rate)
