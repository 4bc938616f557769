import os
import subprocess
import sys
import wave
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.fakes import FakeTranscriber
from voiceprep.cli.invocation import MakeTranscriber
from voiceprep.cli.keys import ENTER, Keys
from voiceprep.cli.main import main
from voiceprep.protocols import Progress, Transcriber
from voiceprep.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Outcome:
    status: int
    output: str
    errors: str


class FakeKeys(Keys):
    """Presses what it is given, one key after the other; a line break is Enter, ETX is Ctrl-C."""

    def __init__(self, keys: str) -> None:
        self._presses = iter(keys)

    def next(self, seconds: float | None) -> str | None:
        del seconds
        key = next(self._presses)
        if key == "\x03":
            raise KeyboardInterrupt
        return ENTER if key == "\n" else key

    def forget(self) -> None:
        pass


Run = Callable[..., Outcome]

SET = """\
---
language: en
target: 5-10s
---

## Who are you? {#self}

- mathematics | I study physics
- (violin)

## Why us? {#why}

- ???
"""


def hears(text: str, *, verbatim: str | None = None) -> MakeTranscriber:
    def make(settings: Settings, *, progress: Progress) -> Transcriber:
        del settings, progress
        return FakeTranscriber(text, verbatim=verbatim)

    return make


def write_silence(path: Path) -> None:
    """Write half a second of silence: the fake recogniser hears in it what it is told to."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(bytes(16_000))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a practice folder with a set and a recording, which is also the current folder."""
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers" / "me.md").write_text(SET, encoding="utf-8")
    write_silence(tmp_path / "answer.wav")
    for name in ("VOICEPREP_HOME", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("VOICEPREP_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run_without_sound_card(home: Path) -> Run:
    """Run the installed program where there are neither microphones nor speakers."""
    (home / "asound.conf").write_text("pcm.nothing { type hw card 99 }\n")

    def run(*arguments: str) -> Outcome:
        program = Path(sys.executable).with_name("voiceprep")
        environment = os.environ | {"ALSA_CONFIG_PATH": str(home / "asound.conf")}
        finished = subprocess.run(
            [program, *arguments], env=environment, capture_output=True, encoding="utf-8", check=False
        )
        return Outcome(status=finished.returncode, output=finished.stdout, errors=finished.stderr)

    return run


@pytest.fixture
def run(home: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in the practice folder, with a recogniser that hears "I am a student of mathematics"."""
    del home

    def run(*arguments: str, stdin: bytes = b"", make_transcriber: MakeTranscriber | None = None) -> Outcome:
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin), encoding="utf-8"))
        status = main(arguments, make_transcriber=make_transcriber or hears("I am a student of mathematics"))
        captured = capfdbinary.readouterr()
        return Outcome(status=status, output=captured.out.decode(), errors=captured.err.decode())

    return run
