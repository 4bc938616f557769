"""The systems that voiceprep runs on, and how each is mended."""

import sys
from enum import Enum, auto
from functools import cache
from pathlib import Path

from voiceprep.translation import N_, _, say_again


class System(Enum):
    """A family of systems that are mended by the same commands."""

    DEBIAN = auto()
    FEDORA = auto()
    ARCH = auto()
    LINUX = auto()
    """Any other."""
    MACOS = auto()
    WINDOWS = auto()


@cache
def this_system() -> System:
    """Tell the system that this runs on."""
    return system_of(sys.platform, _os_release())


def system_of(platform: str, os_release: str) -> System:
    """Tell the system by `sys.platform` and, on Linux, by what os-release says it is or is like."""
    if platform in _PLATFORMS:
        return _PLATFORMS[platform]
    fields = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    names = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}".replace('"', " ").replace("'", " ").split()
    return next((_DISTRIBUTIONS[name] for name in names if name in _DISTRIBUTIONS), System.LINUX)


def _os_release() -> str:
    """Read the file that systemd's os-release(5) describes, at the first of its places; "" where there is none."""
    for place in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            return Path(place).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
    return ""


_PLATFORMS = {"darwin": System.MACOS, "win32": System.WINDOWS}
_DISTRIBUTIONS = {
    "debian": System.DEBIAN,
    "ubuntu": System.DEBIAN,
    "fedora": System.FEDORA,
    "rhel": System.FEDORA,
    "arch": System.ARCH,
}


OF_FILES = (
    N_("No such file or directory"),
    N_("Permission denied"),
    N_("Operation not permitted"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("File exists"),
    N_("File name too long"),
    N_("Read-only file system"),
    N_("No space left on device"),
    N_("Disk quota exceeded"),
    N_("Too many open files"),
    N_("Input/output error"),
    N_("Device or resource busy"),
    N_("embedded null byte"),
)
"""What a system, or Python, says of files most often."""


def complaint(error: Exception) -> str:
    """Give what the system has against a file, in the user's language where it is something common."""
    return say_again(getattr(error, "strerror", None) or str(error), OF_FILES)


class Need(Enum):
    """Something that only the system can provide."""

    PYTHON = auto()
    PORTAUDIO = auto()
    MICROPHONE = auto()
    INPUT_SETTINGS = auto()
    """The place where the system shows its microphones, when there is one that cannot be used."""
    SPEAKER = auto()
    OUTPUT_SETTINGS = auto()
    """The same of its speakers."""
    VOICE = auto()
    CYRILLIC = auto()


def mend(need: Need, system: System | None = None) -> str:
    """Give the command that provides what is needed, by default on this system."""
    return _(_MENDS[system or this_system()][need])


def mend_folder(folder: Path, system: System) -> str:
    """Give the command that makes a folder which is not there."""
    return f'mkdir "{folder}"' if system is System.WINDOWS else f'mkdir -p "{folder}"'


def mend_rights(folder: Path, system: System) -> str:
    """Give the command that lets the user write to a folder and to all that is in it."""
    if system is System.WINDOWS:
        return f'icacls "{folder}" /grant "%USERNAME%:(OI)(CI)F" /T'
    return f'sudo chown -R "$(id -u)" "{folder}" && chmod -R u+rwX "{folder}"'


_ALL_LINUX = {
    Need.INPUT_SETTINGS: N_("look at: arecord -l; pactl list short sources"),
    Need.OUTPUT_SETTINGS: N_("look at: aplay -l; pactl list short sinks"),
    Need.CYRILLIC: "export LC_ALL=C.UTF-8",
}
_REINSTALL = "pip install --force-reinstall sounddevice"  # which brings PortAudio along on these systems

_MENDS = {
    System.DEBIAN: _ALL_LINUX
    | {
        Need.PYTHON: "sudo apt install python3.11 python3.11-venv",
        Need.PORTAUDIO: "sudo apt install libportaudio2",
        Need.MICROPHONE: N_("plug one in; if one is: sudo apt install pipewire-alsa"),
        Need.SPEAKER: N_("plug one in; if one is: sudo apt install pipewire-alsa"),
        Need.VOICE: "sudo apt install espeak-ng",
    },
    System.FEDORA: _ALL_LINUX
    | {
        Need.PYTHON: "sudo dnf install python3.13",
        Need.PORTAUDIO: "sudo dnf install portaudio",
        Need.MICROPHONE: N_("plug one in; if one is: sudo dnf install pipewire-alsa"),
        Need.SPEAKER: N_("plug one in; if one is: sudo dnf install pipewire-alsa"),
        Need.VOICE: "sudo dnf install espeak-ng",
    },
    System.ARCH: _ALL_LINUX
    | {
        Need.PYTHON: "sudo pacman -S python",
        Need.PORTAUDIO: "sudo pacman -S portaudio",
        Need.MICROPHONE: N_("plug one in; if one is: sudo pacman -S pipewire-alsa"),
        Need.SPEAKER: N_("plug one in; if one is: sudo pacman -S pipewire-alsa"),
        Need.VOICE: "sudo pacman -S espeak-ng",
    },
    System.LINUX: _ALL_LINUX
    | {
        Need.PYTHON: N_("install Python 3.11 or later with this system's package manager"),
        Need.PORTAUDIO: N_("install PortAudio (libportaudio.so.2) with this system's package manager"),
        Need.MICROPHONE: N_("plug one in; if one is, see that ALSA has it: arecord -l"),
        Need.SPEAKER: N_("plug one in; if one is, see that ALSA has it: aplay -l"),
        Need.VOICE: N_("install espeak-ng with this system's package manager"),
    },
    System.MACOS: {
        Need.PYTHON: "brew install python@3.13",
        Need.PORTAUDIO: _REINSTALL,
        Need.MICROPHONE: N_(
            "plug one in, and allow the terminal to listen: "
            'open "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone"'
        ),
        Need.INPUT_SETTINGS: N_('look under Input: open "x-apple.systempreferences:com.apple.preference.sound"'),
        Need.SPEAKER: N_('choose one: open "x-apple.systempreferences:com.apple.preference.sound"'),
        Need.OUTPUT_SETTINGS: N_('look under Output: open "x-apple.systempreferences:com.apple.preference.sound"'),
        Need.VOICE: N_(
            "under Spoken Content → System Voice → Manage Voices: "
            'open "x-apple.systempreferences:com.apple.preference.universalaccess"'
        ),
        Need.CYRILLIC: "export LC_ALL=en_US.UTF-8",
    },
    System.WINDOWS: {
        Need.PYTHON: "winget install Python.Python.3.13",
        Need.PORTAUDIO: _REINSTALL,
        Need.MICROPHONE: N_("plug one in, and allow desktop apps to listen: start ms-settings:privacy-microphone"),
        Need.INPUT_SETTINGS: N_("look under Input: start ms-settings:sound"),
        Need.SPEAKER: N_("choose one: start ms-settings:sound"),
        Need.OUTPUT_SETTINGS: N_("look under Output: start ms-settings:sound"),
        Need.VOICE: N_("under Manage voices → Add voices: start ms-settings:speech"),
        Need.CYRILLIC: N_("in a new terminal, after: setx PYTHONUTF8 1"),
    },
}
