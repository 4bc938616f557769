"""The machine, as far as the doctor has to know it."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voiceprep.systems import System, this_system


@dataclass(frozen=True, kw_only=True)
class Machine:
    """What the doctor has to know of the machine."""

    system: System
    python: tuple[int, ...]
    encoding: str
    """Of what is printed."""
    free_space: Callable[[Path], int]
    """The bytes that still fit into a folder."""


def this_machine(*, encoding: str) -> Machine:
    """Describe the machine that this runs on."""
    return Machine(
        system=this_system(),
        python=sys.version_info[:3],
        encoding=encoding,
        free_space=lambda folder: shutil.disk_usage(folder).free,
    )
