"""Streams of sound that are given up where the device does not answer."""

import atexit
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

from voiceprep.portaudio.begin import begin
from voiceprep.portaudio.devices import Device, Devices

PATIENCE = 5.0
"""Seconds to wait until a device is open; as many as a microphone has to deliver its first block."""
_CLOSING = 1.0
"""Seconds to wait until it is closed; a device that works takes 0.01."""


@contextmanager
def running(devices: Devices, device: Device, opened: Callable[[Any], Any]) -> Iterator[None]:
    """Have PortAudio open a stream, start it, and in the end drop what it still has and close it.

    Raises the devices' error where PortAudio or the device refuses or does not answer; what is gone is not waited for.
    """
    portaudio = devices.start_portaudio()
    starting = _begin(lambda: _started(opened(portaudio)))
    try:
        try:
            starting.result(timeout=PATIENCE)
        except TimeoutError as error:
            raise devices.no_answer() from error
        except portaudio.PortAudioError as error:
            raise devices.refused(device, error) from error
        yield
    finally:
        _leave(portaudio, starting)


def _begin(start: Callable[[], Any]) -> "Future[Any]":
    if sys.platform == "linux":
        return begin(start)
    started: Future[Any] = Future()  # here no server hangs, and Windows wants a device to stay with one thread
    try:
        started.set_result(start())
    except Exception as error:
        started.set_exception(error)
    return started


def _started(stream: Any) -> Any:
    try:
        stream.start()
    except BaseException:
        stream.close(ignore_errors=True)
        raise
    return stream


def _leave(portaudio: Any, starting: "Future[Any]") -> None:
    """Close the stream, now or when it has started after all: stopping in good order may hang, and aborting too."""

    def close() -> None:
        if starting.exception() is None:
            stream = starting.result()
            stream.abort(ignore_errors=True)
            stream.close(ignore_errors=True)

    closing = begin(close)
    try:
        closing.result(timeout=_CLOSING)
    except TimeoutError:  # so would what sounddevice does when Python ends
        atexit.unregister(portaudio._exit_handler)
