import os
import subprocess
import sys
from pathlib import Path

import pytest

from voiceprep.cli.keys import PLACES

SCRIPT = """
from voiceprep.cli.keys import Keys
with Keys() as keys:
    print("ready", flush=True)
    print(*(keys.next(5) for _ in range({count})), keys.next(0), sep="|", flush=True)
"""


def test_the_letters_of_a_russian_keyboard_lie_where_the_latin_ones_do() -> None:
    """ЙЦУКЕН and QWERTY, the rows of letters without the places of signs."""
    rows = {"йцукенгшщз": "qwertyuiop", "фывапролд": "asdfghjkl", "ячсмить": "zxcvbnm"}

    assert {russian: latin for row, keys in rows.items() for russian, latin in zip(row, keys, strict=True)} == PLACES


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("anQ", "a|n|q"),
        ("фтЙ", "a|n|q"),
        ("\r", "enter"),
        ("\n", "enter"),
        (" ю1", " |ю|1"),
        ("\x1b[Aq", "\x1b[a|q"),
    ],
)
def test_keys_are_read_as_they_are_pressed(typed: str, keys: str) -> None:
    """In either layout, without Enter; an arrow is one key, and no letter. Then there is none."""
    ours, theirs = os.openpty()
    script = SCRIPT.format(count=keys.count("|") + 1)
    environment = os.environ | {"TERM": "xterm", "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=theirs,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[2],
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        os.write(ours, typed.encode())
        said = process.stdout.readline()
    os.close(ours)
    os.close(theirs)

    assert said == f"{keys}|None\n"
