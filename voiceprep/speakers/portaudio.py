"""Any output device, through PortAudio."""

from itertools import product
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from voiceprep.errors import SpeakerError
from voiceprep.model import Sound
from voiceprep.portaudio.devices import Device
from voiceprep.portaudio.streams import running
from voiceprep.speakers.outputs import OUTPUTS
from voiceprep.speakers.resample import resample
from voiceprep.systems import Need, mend
from voiceprep.translation import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 0.02
"""Seconds PortAudio asks for at once. Left to choose, it ran away with the sound through ALSA's pulse device."""
_LATENCY = 0.3
"""Seconds of sound kept ahead: a model that is being loaded meanwhile may keep Python's lock to itself."""
_LEAD = 0.1
"""Seconds of silence before the sound: a device that wakes up swallows the first of what it is given."""
_TAIL = _LATENCY + 0.2
"""Seconds of silence after the sound: a stream that ends drops what PulseAudio has not played yet."""
_GLANCE = 0.02
"""Seconds between looks at whether to stop."""
_PATIENCE = 2.0
"""Seconds without a sign of life after which a device is given up."""


class PortAudioSpeaker:
    """Plays to a device: by its number, its name or a part of it, by default where the system plays."""

    def __init__(self, *, device: str | int | None = None) -> None:
        self._device = device

    def play(self, sound: Sound, *, stop: Event) -> None:
        """Play to the end, or until somebody sets ``stop``, which silences it within 0.1 s.

        Raises SpeakerError where PortAudio or the device is missing, when the device cannot be opened, and when it
        goes away or hangs.
        """
        if not len(sound.samples) or stop.is_set():
            return
        output = OUTPUTS.default() if self._device is None else OUTPUTS.choose(OUTPUTS.all(), self._device)
        tape = _Tape(_between_silence(sound))
        with running(OUTPUTS, output, lambda portaudio: tape.stream_to(portaudio, output)):
            tape.watch(stop)
        if not tape.is_over and not stop.is_set():
            raise SpeakerError(_('"{name}" went away').format(name=output.name), hint=mend(Need.OUTPUT_SETTINGS))


class _Tape:
    """A sound on its way out, and how far it is."""

    def __init__(self, sound: Sound) -> None:
        self._ended = Event()
        """Set by PortAudio when it asks for no more."""
        self._sound = sound
        self._at_end: type[Exception] = Exception
        """What PortAudio wants to be raised at the end."""
        self._place = 0

    @property
    def is_over(self) -> bool:
        return self._place >= len(self._sound.samples)

    def stream_to(self, portaudio: Any, output: Device) -> Any:
        """Open a stream that asks for this sound, at a rate that the device takes."""
        self._at_end = portaudio.CallbackStop
        rate, channels = _accepted(portaudio, output, self._sound.rate)
        self._sound = resample(self._sound, rate)
        return portaudio.OutputStream(
            device=output.number,
            samplerate=rate,
            channels=channels,
            dtype="float32",
            blocksize=round(_BLOCK * rate),
            latency=_LATENCY,
            callback=self.fill,
            finished_callback=self._ended.set,
        )

    def fill(self, block: "NDArray[np.float32]", frames: int, time: Any, status: Any) -> None:
        """Give PortAudio the next samples, the same on each channel."""
        del time, status
        samples = self._sound.samples[self._place : self._place + frames]
        block[: len(samples)] = samples[:, None]
        block[len(samples) :] = 0
        self._place += frames
        if self.is_over:
            raise self._at_end

    def watch(self, stop: Event) -> None:
        """Return when the sound has ended, when it is to stop, or when the device takes nothing any more."""
        place, since = self._place, monotonic()
        while not self._ended.wait(_GLANCE) and not stop.is_set() and monotonic() - since < _PATIENCE:
            if self._place != place:
                place, since = self._place, monotonic()


def _accepted(portaudio: Any, output: Device, rate: int) -> tuple[int, int]:
    """Give a rate and a number of channels that the device takes, the sound's own if it does."""
    refusal: Exception
    for accepted, channels in product((rate, output.rate), (1, 2)):
        try:
            portaudio.check_output_settings(output.number, channels, "float32", None, accepted)
        except portaudio.PortAudioError as error:
            refusal = error
        else:
            return accepted, channels
    raise refusal


def _between_silence(sound: Sound) -> Sound:
    import numpy as np

    widths = round(_LEAD * sound.rate), round(_TAIL * sound.rate)
    return Sound(samples=np.pad(sound.samples, widths), rate=sound.rate)
