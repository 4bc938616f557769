"""What is freed goes back to the system when it is told to."""

import subprocess
import sys

import pytest

SCRIPT = """
from pathlib import Path

from voiceprep.memory import give_back_memory, share_memory


def megabytes() -> int:
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) // 1024


share_memory()
before = megabytes()
block = bytearray(b"x") * (100 << 20)
keeps_another_from_being_the_last = bytearray(b"x") * (1 << 20)
full = megabytes()
del block
kept = megabytes()
give_back_memory()
print(before, full, kept, megabytes())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only GNU's malloc can be told")
def test_what_is_freed_is_kept_until_it_is_given_back() -> None:
    run = subprocess.run([sys.executable, "-c", SCRIPT], check=True, capture_output=True, text=True)
    before, full, kept, after = map(int, run.stdout.split())

    assert full >= before + 100
    assert kept >= full - 5
    assert after <= before + 10
