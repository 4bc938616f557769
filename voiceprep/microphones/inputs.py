"""The devices that PortAudio can listen to."""

from voiceprep.errors import MicrophoneError
from voiceprep.portaudio.devices import Devices
from voiceprep.systems import Need
from voiceprep.translation import N_

INPUTS = Devices(
    kind="input",
    error=MicrophoneError,
    not_installed=N_("PortAudio, which listens to microphones, is not installed"),
    none=N_("there is no microphone"),
    unknown=N_('there is no microphone "{wanted}"'),
    plug_in=Need.MICROPHONE,
    look=Need.INPUT_SETTINGS,
)
