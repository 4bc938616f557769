"""The program as a process: how it begins, and how it ends at once, however often Ctrl-C is pressed.

It imports next to nothing before it has taken charge of Ctrl-C.
"""

import os
import signal
import sys
from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn

INTERRUPTED = 130
"""The exit status after Ctrl-C: 128 and the number of SIGINT, as a shell gives it."""
_TOLD_TO_LEAVE = 128
"""Exit statuses above this are those of a program that a signal has ended."""
_GRACE = 5.0
"""Seconds after Ctrl-C in which it does nothing more: what was recorded is being finished. Later, something hangs."""


class FirstInterrupt:
    """Handles SIGINT: the first raises KeyboardInterrupt, those that follow it soon must not break the cleaning up."""

    def __init__(self) -> None:
        self._until = 0.0

    def __call__(self, number: int, frame: "FrameType | None") -> None:
        """Take the signal."""
        del number, frame
        now = monotonic()
        if now >= self._until:
            self._until = now + _GRACE
            raise KeyboardInterrupt


def program() -> "NoReturn":
    """Run voiceprep and end the process.

    Whoever was interrupted has everything on disk by now. Threads in which models load or recognise are not waited
    for then, nor torn down with the interpreter, upon which their C++ code would abort.
    """
    try:
        signal.signal(signal.SIGINT, FirstInterrupt())
        from voiceprep.cli.main import main

        status = main()
    except KeyboardInterrupt:  # before `main` catches it
        status = INTERRUPTED
    if status > _TOLD_TO_LEAVE:
        leave(status)
    signal.signal(signal.SIGINT, lambda *_: leave(INTERRUPTED))  # while Python waits for threads
    sys.exit(status)


def leave(status: int) -> "NoReturn":
    """End the process now, without the interpreter's own cleaning up."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # the terminal was closed
            continue
    os._exit(status)
