"""A recording to try the microphone with, by its level and by ear."""

import sys
from threading import Event

from voiceprep import wiring
from voiceprep.cli.progress import stage
from voiceprep.cli.show_error import show_error
from voiceprep.doctor import Check, listen, try_microphone
from voiceprep.errors import SpeakerError
from voiceprep.model import Sound
from voiceprep.recording import SileroEar, measure_level
from voiceprep.settings import Settings
from voiceprep.systems import System
from voiceprep.translation import _


def record_and_play(settings: Settings, *, seconds: int, system: System) -> Check:
    """Record from the microphone and play it, if there is sound in it and an output device.

    The check says how loud it was.
    """

    def record() -> Sound:
        sound = _record(settings, seconds)
        if not measure_level(sound.samples).is_silence:
            _play(settings, sound)
        return sound

    return try_microphone(record, hears_speech=SileroEar(), system=system)


def _record(settings: Settings, seconds: int) -> Sound:
    microphone = wiring.make_microphone(settings)
    with stage(_("Recording")) as progress:
        return listen(
            microphone,
            seconds=seconds,
            progress=progress,
            started=lambda: _say(_("Speak now, for {seconds} s.").format(seconds=seconds)),
        )


def _play(settings: Settings, sound: Sound) -> None:
    _say(_("This is what was heard."))
    try:
        wiring.make_speaker(settings).play(sound, stop=Event())
    except SpeakerError as error:
        _say(show_error(error.message, error.hint).rstrip())


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
