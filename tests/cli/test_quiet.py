import subprocess
import sys

import pytest

SCRIPT = """
import os, sys
from voiceprep.cli.quiet import only_our_words
os.write(2, b"1 theirs ")
try:
    with only_our_words():
        os.write(2, b"2 theirs ")
        sys.stderr.write("3 наши ")
        {inside}
finally:
    os.write(2, b"4 theirs ")
    sys.stderr.write("5 наши ")
"""


@pytest.mark.parametrize("inside", ["pass", "sys.exit(0)"])
def test_only_what_python_writes_is_seen(inside: str) -> None:
    """Until it is over, however that comes."""
    command = [sys.executable, "-X", "utf8", "-c", SCRIPT.format(inside=inside)]

    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stderr

    assert said == "1 theirs 3 наши 4 theirs 5 наши "
