"""Calls that may never return: where a sound server hangs or dies, so does what asks it, and it is deaf to Ctrl-C."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


def begin(call: Callable[[], Result]) -> "Future[Result]":
    """Call in a thread that the program does not wait for when it ends; the future has what it gives or raises."""
    result: Future[Result] = Future()

    def run() -> None:
        try:
            result.set_result(call())
        except BaseException as error:
            result.set_exception(error)

    Thread(target=run, daemon=True, name="portaudio").start()
    return result
