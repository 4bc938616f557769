"""A sound card made of software, so that tests hear and are heard: PulseAudio of their own, without a session or a bus.

Whatever is played into ``micfeed`` comes out of the microphone ``vmic``, which is the default; what a program plays
goes to ``speaker``, whose monitor can be captured.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

PATIENCE = 30
"""Seconds to wait for the sound server, on however slow a machine."""
INSTALL = "sudo apt install pulseaudio pulseaudio-utils libasound2-plugins libportaudio2"
DEVICES = """\
.fail
load-module module-native-protocol-unix socket={socket} auth-anonymous=1
load-module module-null-sink sink_name=speaker rate=48000 channels=2
load-module module-null-sink sink_name=micfeed rate=48000 channels=1
load-module module-remap-source source_name=vmic master=micfeed.monitor channels=1
set-default-sink speaker
set-default-source vmic
"""
ALSA = """\
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse hint { show on description "default" } }
ctl.!default { type pulse }
pcm.vmic { type pulse device "vmic" hint { show on description "virtual microphone" } }
pcm.vspk { type pulse device "speaker" hint { show on description "virtual speaker" } }
"""


@dataclass(frozen=True, kw_only=True)
class VirtualSound:
    """A running sound server and the way to it."""

    folder: Path
    server: subprocess.Popen[bytes]

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to use this card."""
        return _environment(self.folder)

    def play(self, sound: Path, *, into: str = "micfeed") -> subprocess.Popen[bytes]:
        """Begin to play a file; by default the microphone hears it."""
        return self._start("paplay", f"--device={into}", str(sound))

    def capture(self, sound: Path, *, of: str = "speaker.monitor", rate: int = 48_000) -> subprocess.Popen[bytes]:
        """Record what is played to the speaker from now on into a mono WAV file; terminate the process to end it."""
        options = ("--file-format=wav", "--format=s16le", f"--rate={rate}", "--channels=1", "--latency-msec=50")
        process = self._start("parec", f"--device={of}", *options, str(sound))
        deadline = time.monotonic() + PATIENCE
        while not sound.exists() or sound.stat().st_size < rate // 10:  # it has connected after a second or two
            if time.monotonic() > deadline:
                process.kill()
                raise TimeoutError(f"nothing was captured in {PATIENCE} s, see {self.folder / 'log'}")
            time.sleep(0.02)
        return process

    def control(self, *command: str) -> str:
        """Run pactl and give what it says."""
        environment = os.environ | self.environment
        pactl = ["pactl", *command]
        return subprocess.run(
            pactl, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=True
        ).stdout

    def is_up(self) -> bool:
        """Tell whether the server answers."""
        try:
            return "vmic" in self.control("list", "short", "sources")
        except subprocess.SubprocessError:
            return False

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, env=os.environ | self.environment)


@contextmanager
def sound_card(folder: Path) -> Iterator[VirtualSound]:
    """Run a sound server in a folder of its own; skip the test on a machine that has none (`.ci/run` forbids skips)."""
    if shutil.which("pulseaudio") is None:
        pytest.skip(f"needs a sound server: {INSTALL}")
    (folder / "state").mkdir(parents=True)
    folder.chmod(0o700)  # PulseAudio refuses a folder that others can read
    (folder / "asound.conf").write_text(ALSA)
    (folder / "default.pa").write_text(DEVICES.format(socket=folder / "native"))
    command = ["pulseaudio", "--daemonize=no", "-n", "-F", str(folder / "default.pa"), "--exit-idle-time=-1"]
    quiet = ["--high-priority=no", "--realtime=no", f"--log-target=file:{folder / 'log'}", "--log-level=notice"]
    environment = os.environ | _environment(folder)
    with subprocess.Popen([*command, *quiet], env=environment, stderr=subprocess.DEVNULL) as server:
        try:
            yield _await(VirtualSound(folder=folder, server=server))
        finally:
            server.kill()


@pytest.fixture(scope="session")
def session_sound_card(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualSound]:
    """Run the one card that tests share."""
    with sound_card(tmp_path_factory.mktemp("sound") / "card") as card:
        yield card


@pytest.fixture
def virtual_sound(session_sound_card: VirtualSound) -> Iterator[VirtualSound]:
    """Make the shared card the default of this process and of its children."""
    with _in_use(session_sound_card):
        yield session_sound_card


@pytest.fixture
def fragile_sound(tmp_path: Path) -> Iterator[VirtualSound]:
    """Run a card of the test's own, that it may break."""
    with sound_card(tmp_path / "card") as card, _in_use(card):
        yield card
        card.server.kill()  # PortAudio, which is ended next, would wait for a server that hangs
        card.server.wait()


@contextmanager
def _in_use(card: VirtualSound) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in card.environment.items():
            patch.setenv(name, value)
        _look_again()
        yield
    _look_again()


def _look_again() -> None:
    """PortAudio finds devices when it is imported; make it find those that are there now."""
    if portaudio := sys.modules.get("sounddevice"):
        portaudio._terminate()
        portaudio._initialize()


def _environment(folder: Path) -> dict[str, str]:
    return {
        "PULSE_SERVER": f"unix:{folder / 'native'}",
        "PULSE_RUNTIME_PATH": str(folder),
        "PULSE_STATE_PATH": str(folder / "state"),
        "PULSE_COOKIE": str(folder / "cookie"),
        "ALSA_CONFIG_PATH": str(folder / "asound.conf"),
    }


def _await(card: VirtualSound) -> VirtualSound:
    deadline = time.monotonic() + PATIENCE
    while not card.is_up():
        if time.monotonic() > deadline:
            raise TimeoutError(f"no sound server after {PATIENCE} s, see {card.folder / 'log'}")
        time.sleep(0.05)
    return card
