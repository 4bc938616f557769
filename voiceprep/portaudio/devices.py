"""The devices that PortAudio knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from voiceprep.errors import MicrophoneError, SpeakerError
from voiceprep.portaudio.start import sounddevice
from voiceprep.systems import Need, mend
from voiceprep.translation import _


@dataclass(frozen=True, kw_only=True)
class Device:
    """A way in or out for sound."""

    number: int
    """PortAudio's, which changes when devices come and go."""
    name: str
    rate: int
    """The samples a second it prefers."""


@dataclass(frozen=True, kw_only=True)
class Devices:
    """The devices that sound comes in by, or goes out by, and what is told where there are none.

    The texts are marked for translation.
    """

    kind: Literal["input", "output"]
    error: type[MicrophoneError | SpeakerError]
    """What is raised where something is wrong."""
    not_installed: str
    """Of PortAudio."""
    none: str
    unknown: str
    """That there is none called {wanted}."""
    plug_in: Need
    look: Need
    """Where the system shows what is wrong."""

    def start_portaudio(self) -> Any:
        """Give the module sounddevice.

        Raises the error where PortAudio is not installed, cannot be started, or is not answered by the sound system.
        """
        try:
            return sounddevice()
        except TimeoutError as error:
            raise self.no_answer() from error
        except OSError as error:
            raise self.error(_(self.not_installed), hint=mend(Need.PORTAUDIO)) from error
        except Exception as error:  # its own, which cannot be named before it is imported: ALSA's settings are broken
            raise self.error(
                _("PortAudio cannot be started ({error})").format(error=error), hint=mend(self.look)
            ) from error

    def no_answer(self) -> MicrophoneError | SpeakerError:
        """Give the error to raise where the sound system hangs."""
        hint = _("restart it, or the computer; {mend}").format(mend=mend(self.look))
        return self.error(_("the sound system does not answer"), hint=hint)

    def refused(self, device: Device, refusal: Exception) -> MicrophoneError | SpeakerError:
        """Give the error to raise where a device cannot be opened."""
        message = _('"{name}" cannot be opened ({error})').format(name=device.name, error=refusal)
        return self.error(message, hint=mend(self.look))

    def all(self) -> tuple[Device, ...]:
        """List them. Raises the error where PortAudio cannot be used."""
        portaudio = self.start_portaudio()
        try:
            found = portaudio.query_devices()
        except portaudio.PortAudioError as error:
            raise self.error(
                _("PortAudio cannot list devices ({error})").format(error=error), hint=mend(self.look)
            ) from error
        return tuple(_device(one) for one in found if one[f"max_{self.kind}_channels"] > 0)

    def default(self) -> Device:
        """Give the one that the system uses. Raises the error where there is none."""
        portaudio = self.start_portaudio()
        try:
            return _device(portaudio.query_devices(kind=self.kind))
        except (portaudio.PortAudioError, ValueError) as error:
            raise self.error(_(self.none), hint=mend(self.plug_in)) from error

    def choose(self, known: Sequence[Device], wanted: str | int) -> Device:
        """Give the one with this number, or the first with this name or, failing that, this part of a name.

        Raises the error, with those there are, where there is none.
        """
        name = str(wanted).strip().casefold()
        found = (
            [device for device in known if str(device.number) == name]
            or [device for device in known if device.name.casefold() == name]
            or [device for device in known if name and not name.isdecimal() and name in device.name.casefold()]
        )
        if not found:
            there_are = ", ".join(f'{device.number} "{device.name}"' for device in known)
            hint = _("choose one of: {there_are}").format(there_are=there_are) if known else mend(self.plug_in)
            raise self.error(_(self.unknown).format(wanted=wanted), hint=hint)
        return found[0]


def _device(found: dict[str, Any]) -> Device:
    return Device(number=found["index"], name=found["name"], rate=round(found["default_samplerate"]))
