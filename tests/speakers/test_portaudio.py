import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Timer
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from tests.virtual_sound import VirtualSound
from voiceprep.errors import SpeakerError
from voiceprep.model import Sound
from voiceprep.speakers.portaudio import PortAudioSpeaker
from voiceprep.speakers.resample import resample
from voiceprep.systems import Need, mend
from voiceprep.voices.pyttsx3 import Pyttsx3Voice

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 48_000
"""Samples a second of what is captured."""
PLAYING = """\
from threading import Event
import numpy as np
from voiceprep.model import Sound
from voiceprep.speakers.portaudio import PortAudioSpeaker
PortAudioSpeaker().play(Sound(samples=np.zeros(60 * 48_000, dtype=np.float32), rate=48_000), stop=Event())
"""


@contextmanager
def captured(card: VirtualSound, path: Path) -> Iterator[Callable[[], Sound]]:
    """Capture what is played meanwhile; the function gives it afterwards."""
    process = card.capture(path, rate=RATE)
    try:
        yield lambda: Sound(samples=soundfile.read(path, dtype="float32")[0], rate=RATE)
        time.sleep(0.5)
    finally:
        process.terminate()
        process.wait()


def find(sound: Sound, within: Sound) -> "NDArray[np.float32]":
    """Give as many samples as the sound has, from where they are most like it."""
    size = 2 ** (len(within.samples) + len(sound.samples)).bit_length()
    spectra = np.fft.rfft(within.samples, size) * np.conj(np.fft.rfft(sound.samples, size))
    start = int(np.argmax(np.fft.irfft(spectra, size)[: len(within.samples)]))
    return within.samples[start : start + len(sound.samples)]


def audible(sound: Sound) -> Sound:
    """Cut off the silence at both ends."""
    loud = np.flatnonzero(np.abs(sound.samples) > 0.01)
    return Sound(samples=sound.samples[loud[0] : loud[-1] + 1], rate=sound.rate)


def likeness(one: "NDArray[np.float32]", other: "NDArray[np.float32]") -> float:
    return float(np.corrcoef(one, other)[0, 1]) if len(one) == len(other) else 0.0


def noise(rate: int, *, length: float) -> Sound:
    """Give a sound of the band of speech, as loud at its ends as in its middle."""
    white = np.random.default_rng(0).normal(scale=0.5, size=round(length * rate))
    return Sound(samples=np.convolve(white, np.full(8, 1 / 8), mode="same").astype(np.float32), rate=rate)


def spoken(text: str, language: str) -> Sound:
    return Pyttsx3Voice().synthesize(text, language=language)


SOUNDS: dict[str, Callable[[], Sound]] = {
    "English": lambda: spoken("What is the difference between a process and a thread?", "en"),
    "Russian": lambda: spoken("Чем процесс отличается от потока?", "ru"),
    "16 kHz": lambda: noise(16_000, length=1.3),
    "44.1 kHz": lambda: noise(44_100, length=1.3),
    "a syllable": lambda: noise(RATE, length=0.1),
}


@pytest.mark.real
@pytest.mark.parametrize("name", SOUNDS)
def test_what_is_played_is_heard_whole(virtual_sound: VirtualSound, tmp_path: Path, name: str) -> None:
    """From its first 50 ms to its last, without a gap."""
    sound = SOUNDS[name]()

    with captured(virtual_sound, tmp_path / "heard.wav") as heard:
        PortAudioSpeaker().play(sound, stop=Event())

    wanted = resample(audible(sound), RATE)
    found = find(wanted, heard())
    ends = slice(0, RATE // 20), slice(-RATE // 20, None)
    assert likeness(found, wanted.samples) >= 0.99
    assert min(likeness(found[end], wanted.samples[end]) for end in ends) >= 0.97


@pytest.mark.real
def test_playing_ends_soon_after_the_sound(virtual_sound: VirtualSound, tmp_path: Path) -> None:
    with captured(virtual_sound, tmp_path / "heard.wav"):  # by which the card plays at once, not every two seconds
        begun = time.monotonic()
        PortAudioSpeaker().play(noise(RATE, length=1), stop=Event())
        taken = time.monotonic() - begun

    assert 1 < taken < 3


@pytest.mark.real
def test_a_stop_silences_at_once(virtual_sound: VirtualSound, tmp_path: Path) -> None:
    stop = Event()

    with captured(virtual_sound, tmp_path / "heard.wav") as heard:
        Timer(1, stop.set).start()
        begun = time.monotonic()
        PortAudioSpeaker().play(noise(RATE, length=10), stop=stop)
        taken = time.monotonic() - begun

    assert taken < 4
    assert 0.5 < np.count_nonzero(heard().samples) / RATE < 3


@pytest.mark.real
@pytest.mark.usefixtures("virtual_sound")
def test_nothing_is_played_of_nothing_or_after_a_stop() -> None:
    stopped = Event()
    stopped.set()
    begun = time.monotonic()

    PortAudioSpeaker().play(Sound(samples=np.zeros(0, dtype=np.float32), rate=RATE), stop=Event())
    PortAudioSpeaker().play(noise(RATE, length=10), stop=stopped)

    assert time.monotonic() - begun < 5


@pytest.mark.real
def test_a_device_can_be_named(virtual_sound: VirtualSound, tmp_path: Path) -> None:
    with captured(virtual_sound, tmp_path / "heard.wav") as heard:
        PortAudioSpeaker(device="VSPK").play(noise(RATE, length=0.5), stop=Event())

    assert np.count_nonzero(heard().samples) > 0


@pytest.mark.real
@pytest.mark.usefixtures("virtual_sound")
def test_an_unknown_device_is_an_error() -> None:
    with pytest.raises(SpeakerError, match='there is no output device "tuba"') as error:
        PortAudioSpeaker(device="tuba").play(noise(RATE, length=0.5), stop=Event())
    assert '"vspk"' in error.value.hint


@pytest.mark.real
@pytest.mark.parametrize("way", [signal.SIGSTOP, signal.SIGKILL])
def test_a_device_that_hangs_or_dies_is_given_up(fragile_sound: VirtualSound, way: signal.Signals) -> None:
    """And the program goes on, and ends, although PortAudio does neither."""
    server = int((fragile_sound.folder / "pid").read_text())
    with subprocess.Popen([sys.executable, "-c", PLAYING], stderr=subprocess.PIPE, text=True) as playing:
        while not fragile_sound.control("list", "short", "sink-inputs"):
            time.sleep(0.05)
        os.kill(server, way)
        try:
            _, said = playing.communicate(timeout=60)
        finally:
            playing.kill()
            os.kill(server, signal.SIGCONT)

    assert said.splitlines()[-1] in {
        'voiceprep.errors.SpeakerError: "default" went away',
        "voiceprep.errors.SpeakerError: the sound system does not answer",  # it had not quite begun to play
    }


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere sounddevice brings PortAudio")
def test_without_portaudio_the_user_learns_how_to_install_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)

    with pytest.raises(SpeakerError, match="PortAudio, which plays sound, is not installed") as error:
        PortAudioSpeaker().play(noise(RATE, length=0.5), stop=Event())
    assert error.value.hint == mend(Need.PORTAUDIO)
