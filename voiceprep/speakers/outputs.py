"""The output devices that PortAudio knows, and which of them is meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from voiceprep.errors import SpeakerError
from voiceprep.portaudio import start_portaudio
from voiceprep.systems import Need, mend
from voiceprep.translation import _


@dataclass(frozen=True, kw_only=True)
class Output:
    """A device that sound can be played to."""

    number: int
    """PortAudio's, which changes when devices come and go."""
    name: str
    rate: int
    """The samples a second it prefers."""


def load_portaudio() -> Any:
    """Give the module sounddevice. Raises SpeakerError where PortAudio is not installed or cannot be started."""
    missing = _("PortAudio, which plays sound, is not installed")
    return start_portaudio(SpeakerError, missing=missing, look=Need.OUTPUT_SETTINGS)


def outputs() -> tuple[Output, ...]:
    """List the output devices. Raises SpeakerError where PortAudio cannot be used."""
    portaudio = load_portaudio()
    try:
        devices = portaudio.query_devices()
    except portaudio.PortAudioError as error:
        raise SpeakerError(
            _("PortAudio cannot list devices ({error})").format(error=error), hint=mend(Need.OUTPUT_SETTINGS)
        ) from error
    return tuple(_output(device) for device in devices if device["max_output_channels"] > 0)


def default_output() -> Output:
    """Give the device that the system plays to. Raises SpeakerError where there is none."""
    portaudio = load_portaudio()
    try:
        return _output(portaudio.query_devices(kind="output"))
    except (portaudio.PortAudioError, ValueError) as error:
        raise SpeakerError(_("there is no output device"), hint=mend(Need.SPEAKER)) from error


def find_output(known: Sequence[Output], wanted: str | int) -> Output:
    """Give the device with this number, which may be written in digits, or the first with this name or part of a name.

    Raises SpeakerError, with the devices there are, where there is none.
    """
    name = str(wanted).strip().casefold()
    if isinstance(wanted, int) or name.isdecimal():
        found = [output for output in known if output.number == int(name)]
    else:
        called = [output for output in known if name and name in output.name.casefold()]
        found = [output for output in called if output.name.casefold() == name] or called
    if not found:
        there_are = ", ".join(f'{output.number} "{output.name}"' for output in known)
        hint = _("choose one of: {there_are}").format(there_are=there_are) if known else mend(Need.SPEAKER)
        raise SpeakerError(_('there is no output device "{wanted}"').format(wanted=wanted), hint=hint)
    return found[0]


def _output(device: dict[str, Any]) -> Output:
    return Output(number=device["index"], name=device["name"], rate=round(device["default_samplerate"]))
