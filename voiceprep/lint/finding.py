"""A line of lint's output."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Level(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The set, or a part of it, cannot be read as it was meant."""
    WARNING = "warning"
    """Something to finish."""
    NOTE = "note"
    """Something to know."""


class Check(StrEnum):
    """What was looked at."""

    BROKEN = "broken"
    UNFINISHED = "unfinished"
    DRAFTED = "drafted"
    NO_POINTS = "no points"
    LONG = "long"
    VAGUE = "vague"
    BOLD = "bold"
    ALIKE = "alike"
    UNHEARD = "unheard"
    LENGTH = "length"
    TARGET = "target"
    VOICE = "voice"
    KEY = "key"
    ATTRIBUTE = "attribute"
    WORDING = "wording"


def spans(lines: Sequence[int]) -> str:
    """Write line numbers in their order, neighbours together.

    >>> spans([3, 4, 5, 9])
    '3–5, 9'
    """
    runs: list[list[int]] = []
    for line in lines:
        if runs and runs[-1][-1] == line - 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something at a line of a file."""

    path: Path
    line: int | None
    """From 1; None where it is the file as a whole."""
    check: Check
    message: str
    level: Level = Level.WARNING

    @property
    def is_to_do(self) -> bool:
        """Say whether there is something to finish."""
        return self.level is not Level.NOTE
