"""Work in a thread of its own, beside the user: it can be broken off, and what goes wrong there goes wrong alone."""

from collections.abc import Callable
from concurrent import futures
from typing import Generic, TypeVar

from voiceprep.errors import VoiceprepError

_TICK = 0.1
"""Seconds after which a wait lets Ctrl-C through, on Windows too."""
Outcome = TypeVar("Outcome")


class BrokenOff(Exception):  # noqa: N818 -- it is no error
    """Nobody wants the outcome any more."""


class Aside(Generic[Outcome]):
    """A piece of work that begins when it is told to.

    Python waits for it when it ends: a recogniser that is torn out of its work may crash.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._is_wanted = True
        self._work: futures.Future[Outcome] | None = None

    def begin(self, work: Callable[[], Outcome]) -> None:
        """Start the work."""
        with_one_thread = futures.ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        self._work = with_one_thread.submit(work)
        with_one_thread.shutdown(wait=False)

    def stop(self) -> None:
        """Break the work off as soon as it looks up, without waiting for it."""
        self._is_wanted = False

    def look_up(self) -> None:
        """Raise BrokenOff in the work where it has been stopped."""
        if not self._is_wanted:
            raise BrokenOff

    @property
    def is_done(self) -> bool:
        """Whether there is nothing to wait for."""
        return self._work is None or self._work.done()

    def outcome(self) -> Outcome | None:
        """Wait for the end, and give what came of it; None where it went wrong, was broken off, or never began."""
        if self._work is None:
            return None
        while not futures.wait([self._work], timeout=_TICK).done:
            pass
        try:
            return self._work.result()
        except (VoiceprepError, BrokenOff):
            return None
