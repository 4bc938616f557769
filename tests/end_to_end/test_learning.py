"""A set is edited and listened to, in a terminal."""

import shlex
import sys
from pathlib import Path

import pytest

from tests.end_to_end.terminal import ENTER, Terminal

pytestmark = pytest.mark.real


def write_long_set(folder: Path) -> None:
    """Write a set of which each line is read for half a minute: no key comes too late, however slow the machine."""
    words = "about the synthesis of speech " * 15
    text = (
        f"## First question {words}\n\nFirst answer {words}. Second sentence {words}.\n\n"
        f"## Second question {words}\n\nSecond answer {words}.\n"
    )
    (folder / "answers" / "long.md").write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("virtual_sound")
def test_a_set_is_read_with_pauses_that_keys_cut_short(folder: Path, environment: dict[str, str]) -> None:
    """Enter goes on to the next line, n to the next question, and q ends it; in a Russian layout, too."""
    write_long_set(folder)
    with Terminal("listen", "long", cwd=folder, environment=environment) as window:
        window.wait_for("Enter goes on")
        window.wait_for("First question")
        window.press(ENTER)
        window.wait_for("First answer")
        window.press("n")
        window.wait_for("Second question")
        window.press("й")
        assert window.wait() == 0

    assert "Second sentence" not in window.screen
    assert "Second answer" not in window.screen


@pytest.mark.usefixtures("virtual_sound")
def test_ctrl_c_ends_the_reading(folder: Path, environment: dict[str, str]) -> None:
    write_long_set(folder)
    with Terminal("listen", "long", cwd=folder, environment=environment) as window:
        window.wait_for("First question")
        window.press("\x03")
        assert window.wait() == 130


def test_ctrl_c_is_the_editors_while_a_set_is_edited(folder: Path, environment: dict[str, str]) -> None:
    """The program waits for the editor, and lists what is left to do once it is closed."""
    script = (
        "import sys\n"
        "try:\n    print('editing', flush=True); sys.stdin.readline()\n"
        "except KeyboardInterrupt:\n    open(sys.argv[1], 'a').write('\\n- ??\\n')\n"
    )
    environment["EDITOR"] = shlex.join([sys.executable, "-c", script])
    with Terminal("edit", cwd=folder, environment=environment) as window:
        window.wait_for("editing")
        window.press("\x03")
        window.wait_for('answers/interview.md:20: unfinished: "- ??"', seconds=60)
        window.wait_for("2 to finish in 1 set")
        assert window.wait() == 1
