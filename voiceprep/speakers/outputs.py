"""The devices that PortAudio can play to."""

from voiceprep.errors import SpeakerError
from voiceprep.portaudio.devices import Devices
from voiceprep.systems import Need
from voiceprep.translation import N_

OUTPUTS = Devices(
    kind="output",
    error=SpeakerError,
    not_installed=N_("PortAudio, which plays sound, is not installed"),
    none=N_("there is no output device"),
    unknown=N_('there is no output device "{wanted}"'),
    plug_in=Need.SPEAKER,
    look=Need.OUTPUT_SETTINGS,
)
