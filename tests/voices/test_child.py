import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from voiceprep.errors import VoiceError
from voiceprep.voices.child import run_child

# It goes on whatever comes, and shows in a file that it does.
HANGING = """\
import itertools, pathlib, signal, sys, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
for beat in itertools.count():
    pathlib.Path(sys.argv[1]).write_text(str(beat))
    time.sleep(0.02)
"""
PARENT = """\
import sys
from voiceprep.voices.child import run_child
run_child([sys.executable, "-c", sys.argv[1], sys.argv[2]], timeout=60, hint="")
"""


def python(script: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", script, *arguments]


def await_beat(path: Path) -> None:
    deadline = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def is_beating(path: Path) -> bool:
    before = path.read_text()
    time.sleep(0.5)
    return path.read_text() != before


def test_what_is_given_comes_in_and_what_is_written_comes_out() -> None:
    echo = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])"

    assert run_child(python(echo), given=b"\xff\0a", timeout=60, hint="") == b"a\0\xff"


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("raise RuntimeError('кто здесь?')", "the synthesiser failed: RuntimeError: кто здесь?"),
        ("import os, sys; print('no data \\n\\n', file=sys.stderr); sys.exit(3)", "the synthesiser failed: no data"),
        ("import os; os._exit(3)", "the synthesiser failed: exit status 3"),
    ],
)
def test_a_crash_is_reported_by_the_last_thing_said(script: str, message: str) -> None:
    with pytest.raises(VoiceError) as error:
        run_child(python(f"import sys; sys.stderr.reconfigure(encoding='utf-8'); {script}"), timeout=60, hint="hint")
    assert (error.value.message, error.value.hint) == (message, "hint")


def test_a_command_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="the synthesiser cannot be started"):
        run_child([str(tmp_path / "nothing")], timeout=60, hint="")


@pytest.mark.real
def test_a_child_that_hangs_is_killed_in_time(tmp_path: Path) -> None:
    heart = tmp_path / "heart"
    begun = time.monotonic()

    with pytest.raises(VoiceError, match="the synthesiser did not finish within 1 s"):
        run_child(python(HANGING, str(heart)), timeout=1, hint="")

    assert time.monotonic() - begun < 20
    assert not is_beating(heart)


@pytest.mark.real
def test_an_interrupt_kills_the_child(tmp_path: Path) -> None:
    """Ctrl-C does not leave a synthesiser behind."""
    heart = tmp_path / "heart"
    with subprocess.Popen(python(PARENT, HANGING, str(heart)), stderr=subprocess.DEVNULL) as parent:
        await_beat(heart)
        parent.send_signal(signal.SIGINT)
        parent.wait(timeout=60)

    assert not is_beating(heart)
