"""PortAudio's microphone, with the virtual sound card."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from tests.contracts.microphones import MicrophoneContract
from tests.virtual_sound import VirtualSound
from voiceprep.errors import MicrophoneError
from voiceprep.microphones.inputs import INPUTS
from voiceprep.microphones.portaudio import PortAudioMicrophone
from voiceprep.systems import Need, mend

if TYPE_CHECKING:
    from voiceprep.protocols import Microphone

pytestmark = pytest.mark.real


@pytest.fixture
def heard(virtual_sound: VirtualSound, tmp_path: Path) -> Iterator[None]:
    """Let the microphone hear noise."""
    noise = np.random.default_rng(1).uniform(-0.1, 0.1, 20 * 48_000)
    soundfile.write(tmp_path / "noise.wav", noise, 48_000)
    with virtual_sound.play(tmp_path / "noise.wav") as playing:
        yield
        playing.kill()


@pytest.mark.usefixtures("heard")
class TestPortAudioMicrophone(MicrophoneContract):
    @pytest.fixture
    def microphone(self) -> "Microphone":
        return PortAudioMicrophone()


@pytest.mark.usefixtures("virtual_sound")
def test_a_device_is_found_by_name() -> None:
    assert [device.name for device in INPUTS.all()] == ["vmic", "vspk", "pulse", "default"]
    assert PortAudioMicrophone(device="vmi").name == "vmic"
    assert PortAudioMicrophone().name == "default"
    with pytest.raises(MicrophoneError, match='there is no microphone "headset"'):
        PortAudioMicrophone(device="headset")


def test_a_device_that_cannot_be_opened_is_an_error(fragile_sound: VirtualSound) -> None:
    microphone = PortAudioMicrophone()
    fragile_sound.server.kill()
    fragile_sound.server.wait()

    with pytest.raises(MicrophoneError, match='"default" cannot be opened'), microphone.listen():
        pass


@pytest.mark.skipif(any(Path("/dev/snd").glob("pcm*")), reason="this machine has a sound card")
def test_without_a_sound_card_there_is_no_microphone() -> None:
    """Said in one line, with where to look."""
    script = """
from voiceprep.errors import MicrophoneError
from voiceprep.microphones.inputs import INPUTS
from voiceprep.microphones.portaudio import PortAudioMicrophone
try:
    PortAudioMicrophone()
except MicrophoneError as error:
    print(error.message, error.hint, sep="; ")
"""

    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    assert said == f"there is no microphone; {mend(Need.MICROPHONE)}\n"
