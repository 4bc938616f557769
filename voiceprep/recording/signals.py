"""A program that is told to end, by the system or because its window was closed, leaves by the ordinary way."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_NAMES = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""SIGHUP is POSIX's for a closed terminal; SIGBREAK is Windows'."""


@contextmanager
def leave_when_told() -> Iterator[None]:
    """Turn these signals into SystemExit in the main thread, so that a Recorder finishes what it has.

    The status is the shell's: 128 and the signal's number.
    """
    signals = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {number: signal.signal(number, _leave) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    raise SystemExit(128 + number)
