"""A terminal window with voiceprep in it, of which a test is the user."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Mapping
from pathlib import Path
from threading import Condition, Thread
from time import monotonic, sleep
from types import TracebackType
from typing import Self

_ROWS, _COLUMNS = 40, 100
PATIENCE = 90.0
"""Seconds to wait for what must come, on however slow a machine."""
_OVERWRITTEN = re.compile(r"[^\n]*\x1b\[2K")
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\([A-Z0-9]|\x1b[=>78]|\r")
_SHELL = 'stty -g; trap : INT; "$@"; echo "ended with $?"; stty -g'
"""Like a user's shell it outlives Ctrl-C, and shows how the program has left the terminal."""

ENTER, CTRL_C = "\n", "\x03"
_ECHO = "^C"
"""How the terminal shows Ctrl-C while no program keeps it from that."""


class Terminal:
    """A pseudo-terminal with a shell in it that runs voiceprep. Leaving the context kills what still runs."""

    def __init__(self, *arguments: str | Path, cwd: Path, environment: Mapping[str, str]) -> None:
        self._ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", _ROWS, _COLUMNS, 0, 0))
        self._raw = b""
        self._seen = 0
        self._grew = Condition()
        self._is_open = True
        # With --ctty this is the terminal whose Ctrl-C the program gets, and whose closing it is told.
        window = ["setsid", "--ctty", "sh", "-c", _SHELL, "sh", "voiceprep", *arguments]
        self._shell = subprocess.Popen(window, cwd=cwd, env=environment, stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        self._reading = Thread(target=self._read, daemon=True)
        self._reading.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._shell.poll() is None:
            self.kill()
        self.close()

    @property
    def text(self) -> str:
        """All that was shown, without colours and movements: what overwrote a line follows it."""
        with self._grew:
            return _CONTROL.sub("", self._raw.decode(errors="ignore")).replace(_ECHO, "")

    @property
    def screen(self) -> str:
        """What is left on the screen and above it."""
        with self._grew:
            return _CONTROL.sub("", _OVERWRITTEN.sub("", self._raw.decode(errors="ignore")))

    def wait_for(self, wanted: str, *, seconds: float = PATIENCE) -> str:
        """Wait until something is shown after what was waited for last, and give what was shown up to it."""
        deadline = monotonic() + seconds
        with self._grew:
            while (place := self.text.find(wanted, self._seen)) < 0:
                left = deadline - monotonic()
                assert left > 0, f"no {wanted!r} within {seconds} s in:\n{self.screen}"
                self._grew.wait(left)
            shown, self._seen = self.text[self._seen : place], place + len(wanted)
            return shown

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self._ours, keys.encode())

    def wait(self, *, seconds: float = PATIENCE) -> int:
        """Wait until the program has ended and give its status; it must have left the terminal as it found it."""
        self.wait_for("ended with ", seconds=seconds)
        self._shell.wait(PATIENCE)
        self._reading.join(PATIENCE)
        mode_before, *_, status, mode_after = self.text.splitlines()
        assert mode_after == mode_before
        return int(status.removeprefix("ended with "))

    def kill(self) -> None:
        """Kill the program and everything that it has started, as a power cut would."""
        os.killpg(self._shell.pid, signal.SIGKILL)
        self._shell.wait()

    def close(self) -> None:
        """Close the window, and wait until what ran in it has ended."""
        if not self._is_open:
            return
        self._is_open = False
        self._reading.join()
        os.close(self._ours)
        self._shell.wait(PATIENCE)
        deadline = monotonic() + PATIENCE
        while self._somebody_is_left():
            assert monotonic() < deadline, "what ran in the window goes on without it"
            sleep(0.05)

    def _somebody_is_left(self) -> bool:
        try:
            os.killpg(self._shell.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def _read(self) -> None:
        while self._is_open:
            if not select.select([self._ours], [], [], 0.05)[0]:
                continue
            try:
                shown = os.read(self._ours, 1 << 16)
            except OSError:  # the last program in the window has ended
                return
            with self._grew:
                self._raw += shown
                self._grew.notify_all()
