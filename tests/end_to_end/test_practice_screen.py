"""What practice shows on its screen, and how it is left."""

from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.end_to_end.sounds import sample, write
from tests.end_to_end.terminal import CTRL_C, Terminal

pytestmark = pytest.mark.real


@pytest.mark.parametrize("gaps", [(), (0.8,), (0.05, 0.05, 0.1, 0.1, 0.3, 0.5)])
def test_ctrl_c_while_models_load_is_clean_however_often(
    gaps: tuple[float, ...], folder: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    answer = write(tmp_path / "answer.wav", sample("en"))
    practice = ("practice", "interview", "-q", "self", "--no-speak", "--mic", answer)
    with Terminal(*practice, cwd=folder, environment=environment) as window:
        window.wait_for("●")
        sleep(0.5)
        window.press(CTRL_C)
        pressed = monotonic()
        for gap in gaps:
            sleep(gap)
            window.press(CTRL_C)
        status = window.wait()
        took = monotonic() - pressed

    assert status == 130
    assert took < sum(gaps) + 3
    assert "Your answer of 0:0" in window.screen
    assert "Traceback" not in window.screen
    assert [path.suffix for path in (folder / "recordings").iterdir() if ".db" not in path.name] == [".flac"]


def test_a_missing_file_is_told_before_the_first_question(folder: Path, environment: dict[str, str]) -> None:
    practice = ("practice", "interview", "--no-speak", "--mic", "nope.ogg")
    with Terminal(*practice, cwd=folder, environment=environment) as window:
        assert window.wait() == 1

    assert "there is no file nope.ogg" in window.screen
    assert "Tell me about yourself" not in window.screen


def test_the_question_stands_once_above_its_report(folder: Path, environment: dict[str, str], tmp_path: Path) -> None:
    answer = write(tmp_path / "answer.wav", sample("en", seconds=4.0))
    practice = ("practice", "interview", "-q", "self", "--no-speak", "--mic", answer)
    with Terminal(*practice, cwd=folder, environment=environment) as window:
        window.wait_for("Transcript")
        window.wait_for("q quit")
        screen = window.screen
        window.press("q")
        assert window.wait() == 0

    assert screen.count("Tell me about yourself\n") == 1
    assert window.screen.count("  Pauses ") == 1
