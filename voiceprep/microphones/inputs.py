"""The input devices that PortAudio knows, and which of them is meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from voiceprep.errors import MicrophoneError
from voiceprep.portaudio import start_portaudio
from voiceprep.systems import Need, mend
from voiceprep.translation import _


@dataclass(frozen=True, kw_only=True)
class Input:
    """A device that gives sound."""

    number: int
    """PortAudio's, which changes when devices come and go."""
    name: str
    rate: int
    """The samples a second it prefers."""


def load_portaudio() -> Any:
    """Give the module sounddevice. Raises MicrophoneError where PortAudio is not installed or cannot be started."""
    missing = _("PortAudio, which listens to microphones, is not installed")
    return start_portaudio(MicrophoneError, missing=missing, look=Need.INPUT_SETTINGS)


def inputs() -> tuple[Input, ...]:
    """List the input devices. Raises MicrophoneError where PortAudio cannot be used."""
    portaudio = load_portaudio()
    try:
        devices = portaudio.query_devices()
    except portaudio.PortAudioError as error:
        raise MicrophoneError(
            _("PortAudio cannot list devices ({error})").format(error=error), hint=mend(Need.INPUT_SETTINGS)
        ) from error
    return tuple(_input(device) for device in devices if device["max_input_channels"] > 0)


def default_input() -> Input:
    """Give the device that the system listens to. Raises MicrophoneError where there is none."""
    portaudio = load_portaudio()
    try:
        return _input(portaudio.query_devices(kind="input"))
    except (portaudio.PortAudioError, ValueError) as error:
        raise MicrophoneError(_("there is no microphone"), hint=mend(Need.MICROPHONE)) from error


def find_input(known: Sequence[Input], wanted: str | int) -> Input:
    """Give the device with this number, or the first with this name or, failing that, this part of a name.

    Raises MicrophoneError, with the devices there are, where there is none.
    """
    name = str(wanted).strip().casefold()
    found = (
        [device for device in known if str(device.number) == name]
        or [device for device in known if device.name.casefold() == name]
        or [device for device in known if name and name in device.name.casefold()]
    )
    if not found:
        if not known:
            raise MicrophoneError(
                _('there is no microphone "{wanted}", and no other').format(wanted=wanted), hint=mend(Need.MICROPHONE)
            )
        there_are = ", ".join(f'{device.number} "{device.name}"' for device in known)
        hint = _("choose one of: {there_are}").format(there_are=there_are)
        raise MicrophoneError(_('there is no microphone "{wanted}"').format(wanted=wanted), hint=hint)
    return found[0]


def _input(device: dict[str, Any]) -> Input:
    return Input(number=device["index"], name=device["name"], rate=round(device["default_samplerate"]))
