"""Keeping what C libraries print off the screen."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr


@contextmanager
def only_our_words() -> Iterator[None]:
    """Let ``sys.stderr`` write where it did, and nothing else: PortAudio and ALSA print into a line that is drawn anew.

    What is wrong they say in their return codes, too, which become errors with hints.
    """
    try:
        number = sys.stderr.fileno()
    except io.UnsupportedOperation:  # it is no file, so no C library writes to it
        yield
        return
    sys.stderr.flush()
    before, silence = os.dup(number), os.open(os.devnull, os.O_WRONLY)
    encoding, errors = sys.stderr.encoding, sys.stderr.errors
    os.dup2(silence, number)
    os.close(silence)
    try:
        with (
            open(before, "w", buffering=1, encoding=encoding, errors=errors, closefd=False) as ours,
            redirect_stderr(ours),
        ):
            yield
    finally:
        os.dup2(before, number)
        os.close(before)
