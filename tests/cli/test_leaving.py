import signal
import subprocess
import sys

import pytest

from voiceprep.cli import leaving

WORKING = """
import os, signal, sys, threading, time
from voiceprep.cli import leaving, main

def work(until):
    while time.monotonic() < until:
        time.sleep(0.05)

def interrupted():
    threading.Thread(target=work, args=[time.monotonic() + 60]).start()
    {ending}

main.main = interrupted
leaving.program()
"""
PRESSED_AT_ONCE = "os.kill(os.getpid(), signal.SIGINT)"
CLEANING_UP = f"""
    try:
        {PRESSED_AT_ONCE}
    finally:
        {PRESSED_AT_ONCE}
        {PRESSED_AT_ONCE}
        print('cleaned up')
"""
PRESSED_LATER = f"threading.Timer(0.5, lambda: {PRESSED_AT_ONCE}).start(); return 0"


@pytest.mark.parametrize(
    ("ending", "output"),
    [(PRESSED_AT_ONCE, ""), (CLEANING_UP, "cleaned up\n"), (PRESSED_LATER, ""), ("return 130", "")],
)
def test_ctrl_c_ends_the_program_at_once_without_waiting_for_threads(ending: str, output: str) -> None:
    """While it works, while it cleans up, and while Python waits for its threads."""
    script = WORKING.format(ending=ending)

    child = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=30, check=False)

    assert (child.returncode, child.stdout, child.stderr) == (130, output, "")


def test_an_interrupt_that_got_lost_can_be_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as one that came while an object was torn down, where Python ignores exceptions."""
    now = 100.0
    monkeypatch.setattr(leaving, "monotonic", lambda: now)
    interrupt = leaving.FirstInterrupt()

    with pytest.raises(KeyboardInterrupt):
        interrupt(signal.SIGINT, None)
    now += 1
    interrupt(signal.SIGINT, None)
    now += 5
    with pytest.raises(KeyboardInterrupt):
        interrupt(signal.SIGINT, None)
