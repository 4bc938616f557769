"""PortAudio's start, which is what importing sounddevice does."""

import sys
from functools import cache
from importlib import import_module
from time import monotonic
from typing import TYPE_CHECKING, Any

from voiceprep.portaudio.begin import begin

if TYPE_CHECKING:
    from concurrent.futures import Future

PATIENCE = 10.0
"""Seconds to wait for the sound system; one that has to be started first takes two or three."""


def sounddevice() -> Any:
    """Import it; raises TimeoutError once it has been tried for too long."""
    if sys.platform != "linux":  # no server that may hang; on Windows, what a thread starts may end with it
        return import_module("sounddevice")
    since, module = _being_imported()
    try:
        return module.result(timeout=max(0.0, since + PATIENCE - monotonic()))
    finally:
        if module.done():
            _being_imported.cache_clear()


@cache
def _being_imported() -> "tuple[float, Future[Any]]":
    """Import it, and tell since when."""
    return monotonic(), begin(lambda: import_module("sounddevice"))
