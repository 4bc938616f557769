"""Answers that are broken off: nothing that was said is lost, and the user learns how to go on."""

import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
import soundfile

from tests.end_to_end.sounds import sample, write
from tests.end_to_end.terminal import CTRL_C, Terminal
from tests.virtual_sound import VirtualSound
from voiceprep.history import SqliteHistory

pytestmark = pytest.mark.real

SECONDS = 6.0
"""Of the answer until it is broken off: a sentence and a half."""


@pytest.fixture
def answering(
    virtual_sound: VirtualSound, folder: Path, environment: dict[str, str], tmp_path: Path
) -> Iterator[Terminal]:
    """Give a window in which somebody has been recorded for so many seconds, and speaks on."""
    answer = write(tmp_path / "answer.wav", sample("en"))
    with Terminal("practice", "--no-speak", cwd=folder, environment=environment) as window:
        window.wait_for("●")
        end = monotonic() + SECONDS
        with virtual_sound.play(answer) as playing:
            sleep(max(0.0, end - monotonic()))
            yield window
            playing.kill()


def recordings(folder: Path) -> list[str]:
    return sorted(path.suffix for path in (folder / "recordings").iterdir() if ".db" not in path.name)


def seconds(folder: Path) -> float:
    [recording] = (folder / "recordings").glob("*.flac")
    return float(soundfile.info(recording).duration)


def test_a_killed_practice_is_taken_up_again(answering: Terminal, folder: Path, environment: dict[str, str]) -> None:
    """The next one offers what was left, until it is assessed; of the recording less than a second is missing."""
    answering.kill()
    left = recordings(folder)

    with Terminal("practice", "--no-speak", cwd=folder, environment=environment) as next_window:
        next_window.wait_for("An earlier practice left an unfinished recording of 0:0")
        next_window.wait_for("Assess it now? y yes · n no")
        next_window.press("n")
        next_window.wait_for("later: voiceprep practice --resume")
        next_window.wait_for("Tell me about yourself")
        next_window.press(CTRL_C)
        assert next_window.wait() == 130
    left_again = recordings(folder)
    with Terminal("practice", "--resume", cwd=folder, environment=environment) as resumed:
        resumed.wait_for("third-year student of applied mathematics")
        assert resumed.wait() == 0

    assert left == [".lock", ".wav"]
    assert ".wav" in left_again
    assert recordings(folder) == [".flac"]
    assert SECONDS - 1 < seconds(folder) < SECONDS + 4
    assert SqliteHistory(folder / "recordings" / "history.db").report().question.id == "self"


def test_ctrl_c_keeps_the_answer_and_names_the_command_that_assesses_it(
    answering: Terminal, folder: Path, environment: dict[str, str]
) -> None:
    """With which it gets into the history; then nothing is left."""
    answering.press(CTRL_C)
    status = answering.wait()
    command = shlex.split(answering.screen.partition("To assess it: ")[2].splitlines()[0])
    with Terminal(*command[1:], cwd=folder, environment=environment) as resumed:
        resumed.wait_for("An answer of 0:0")
        resumed.wait_for("third-year student of applied mathematics")
        assert resumed.wait() == 0
    again = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)

    assert status == 130
    assert recordings(folder) == [".flac"]
    assert SECONDS - 1 < seconds(folder) < SECONDS + 4
    assert SqliteHistory(folder / "recordings" / "history.db").report().question.id == "self"
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "Nothing was left unfinished.\n")


def test_a_closed_window_keeps_the_answer(answering: Terminal, folder: Path, environment: dict[str, str]) -> None:
    answering.close()

    assert recordings(folder) == [".flac"]
    assert SECONDS - 1 < seconds(folder) < SECONDS + 4
    assert list(Path(environment["HOME"]).rglob("*.log")) == []
