"""Recording from a real, if virtual, sound card."""

import signal
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from tests.recording.answers import how_to_record, noise
from tests.recording.children import recording
from tests.virtual_sound import VirtualSound
from voiceprep.microphones.portaudio import PortAudioMicrophone
from voiceprep.recording import Recorder
from voiceprep.sound import read_sound

if TYPE_CHECKING:
    from numpy.typing import NDArray

pytestmark = pytest.mark.real

MINUTE = 60


@pytest.fixture
def minute(tmp_path: Path) -> Path:
    """Write a minute of low noise, which a shift by half a sample between two rates changes little."""
    path = tmp_path / "noise.wav"
    low = noise(MINUTE, rate=2_000, height=0.5)
    soundfile.write(path, np.interp(np.arange(MINUTE * 48_000) / 24, np.arange(len(low)), low), 48_000)
    return path


def test_a_minute_is_recorded_without_a_gap(virtual_sound: VirtualSound, minute: Path, tmp_path: Path) -> None:
    """Every second of it correlates with what was played, at the same distance from the beginning."""
    microphone = PortAudioMicrophone()
    arguments = how_to_record(rate=microphone.rate)
    with microphone.listen() as blocks, Recorder(blocks, folder=tmp_path / "recordings", **arguments) as recorder:
        virtual_sound.play(minute).wait()

    assert recorder.take.recording is not None
    played, recorded = read_sound(minute), read_sound(recorder.take.recording.path)
    offset = find(played[:16_000], recorded)
    heard = recorded[offset : offset + len(played)]
    assert len(heard) == len(played)
    worst = min(correlate(heard[at : at + 16_000], played[at : at + 16_000]) for at in range(0, len(played), 16_000))
    assert worst >= 0.99
    assert microphone.overflows == 0


def find(part: "NDArray[np.float32]", sound: "NDArray[np.float32]") -> int:
    """Give where in the sound the part is, by cross-correlation."""
    size = len(part) + len(sound)
    spectrum = np.fft.rfft(sound, size) * np.conj(np.fft.rfft(part, size))
    return int(np.fft.irfft(spectrum, size).argmax())


def correlate(one: "NDArray[np.float32]", other: "NDArray[np.float32]") -> float:
    return float(np.corrcoef(one, other)[0, 1])


WAYS: dict[str, tuple[Callable[[VirtualSound], object], str]] = {
    "goes on with zeros": (lambda card: card.control("unload-module", "module-remap-source"), "went away or was muted"),
    "finishes": (lambda card: card.control("unload-module", "module-null-sink"), "went away"),
    "stops giving blocks": (lambda card: card.control("suspend-source", "vmic", "1"), "stopped giving sound"),
    "server dies": (lambda card: card.server.kill(), "went away"),
    "server hangs": (lambda card: card.server.send_signal(signal.SIGSTOP), "stopped giving sound"),
}


@pytest.mark.parametrize(("unplug", "error"), WAYS.values(), ids=WAYS.keys())
def test_a_microphone_that_goes_away_is_noticed(
    fragile_sound: VirtualSound, minute: Path, tmp_path: Path, unplug: Callable[[VirtualSound], object], error: str
) -> None:
    """Within seconds; what was recorded before is kept, and the process can end."""
    folder = tmp_path / "recordings"
    with fragile_sound.play(minute) as playing, recording(folder) as [child]:
        sleep(1)
        unplugged = monotonic()
        unplug(fragile_sound)
        heard = child.hear()
        child.process.wait(30)
        playing.kill()

    assert heard["ended_at"] - unplugged < 8
    assert (heard["ended"], heard["error"]) == ("unplugged", f'the microphone "default" {error}')
    assert [path.suffix for path in folder.iterdir()] == [".flac"]
    assert soundfile.info(next(folder.iterdir())).duration > unplugged - child.begun - 0.5
