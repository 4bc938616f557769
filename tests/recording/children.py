"""Processes that record, for tests that end them or take their microphone away."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, kw_only=True)
class Child:
    process: subprocess.Popen[str]
    begun: float
    """By the monotonic clock, which all processes share."""

    def end(self, number: signal.Signals) -> float:
        """Send a signal, and give for how many seconds the child had recorded."""
        recorded = monotonic() - self.begun
        self.process.send_signal(number)
        self.process.wait(60)
        return recorded

    def hear(self) -> dict[str, Any]:
        """Give the next line it says."""
        return hear(self.process)


@contextmanager
def recording(folder: Path, *, times: int = 1) -> Iterator[list[Child]]:
    """Record several times at once, into one folder; give the children when all of them are at it."""
    command = [sys.executable, "-m", "tests.recording.child", str(folder)]
    processes = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(times)]
    try:
        yield [Child(process=process, begun=hear(process)["begun"]) for process in processes]
    finally:
        for process in processes:
            process.kill()
            process.communicate()


def hear(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    facts: dict[str, Any] = json.loads(process.stdout.readline())
    return facts
