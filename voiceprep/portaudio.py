"""The start of PortAudio, which is what importing sounddevice does."""

import sys
from concurrent import futures
from functools import cache
from importlib import import_module
from threading import Thread
from time import monotonic
from typing import Any

from voiceprep.errors import MicrophoneError, SpeakerError
from voiceprep.systems import Need, mend
from voiceprep.translation import _

PATIENCE = 10.0
"""Seconds to wait for the sound system; one that has to be started first takes two or three."""


def start_portaudio(error: type[MicrophoneError | SpeakerError], *, missing: str, look: Need) -> Any:
    """Give the module sounddevice.

    Raises the error where PortAudio is not installed, which is what ``missing`` says, cannot be started, or where the
    sound system does not answer; ``look`` is where the system shows what is wrong with it.
    """
    try:
        return _sounddevice()
    except TimeoutError as late:
        raise error(
            _("the sound system does not answer"), hint=_("restart it, or the computer; {mend}").format(mend=mend(look))
        ) from late
    except OSError as absent:
        raise error(missing, hint=mend(Need.PORTAUDIO)) from absent
    except Exception as broken:  # its own, which cannot be named before it is imported: ALSA's settings are broken
        raise error(_("PortAudio cannot be started ({error})").format(error=broken), hint=mend(look)) from broken


def _sounddevice() -> Any:
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
def _being_imported() -> "tuple[float, futures.Future[Any]]":
    """Import it in a thread, and tell since when: where a sound server hangs, so does the import, deaf to Ctrl-C."""
    module: futures.Future[Any] = futures.Future()

    def bring() -> None:
        try:
            module.set_result(import_module("sounddevice"))
        except BaseException as error:
            module.set_exception(error)

    Thread(target=bring, daemon=True, name="portaudio").start()
    return monotonic(), module
