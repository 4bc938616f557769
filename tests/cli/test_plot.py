import os
import subprocess
import sys
from importlib import util
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run
from tests.rendering.plot.pictures import size, texts
from tests.rendering.reports import SPOKEN, TYPED
from voiceprep.history import SqliteHistory

SET = SPOKEN.question.set_name or ""


@pytest.fixture
def practised(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a practice folder with two attempts."""
    monkeypatch.delenv("MPLCONFIGDIR", raising=False)
    history = SqliteHistory(home / "recordings" / "history.db")
    for report in (SPOKEN, TYPED):
        history.add(report, engines={})
    return home


def test_progress_is_drawn(run: Run, practised: Path) -> None:
    assert run("progress", "--plot", "it.png") == Outcome(status=0, output="", errors="Drawn: it.png\n")
    assert run("progress", SET, "--plot", "it.svg").status == 0

    assert size((practised / "it.png").read_bytes())[0] == 1200
    facts = "answers 1  ·  days 1  ·  spoken 1 min  ·  days in a row 0"
    assert {f"How practice goes: {SET}", facts} <= set(texts((practised / "it.svg").read_bytes()))


def test_a_question_is_drawn_by_its_points(run: Run, practised: Path) -> None:
    assert run("progress", SET, "-q", "self", "--plot", "it.SVG").status == 0
    assert texts((practised / "it.SVG").read_bytes())[-2] == SPOKEN.question.prompt


def test_nothing_is_overwritten_but_a_picture_of_ours(run: Run, practised: Path) -> None:
    (practised / "mine.png").write_bytes(b"\x89PNG mine")
    refused = "voiceprep: mine.png is there already and no picture of voiceprep\nhint: take another name\n"

    assert run("progress", "--plot", "mine.png") == Outcome(status=1, output="", errors=refused)
    assert (practised / "mine.png").read_bytes() == b"\x89PNG mine"
    for name in ("it.png", "it.svg"):
        assert [run("progress", "--plot", name).status for _ in range(2)] == [0, 0]


@pytest.mark.usefixtures("practised")
def test_a_file_that_cannot_be_is_told(run: Run) -> None:
    for name, told in (("it.pdf", "is no name of a picture"), ("it", "is no name"), ("no/it.png", "cannot write")):
        outcome = run("progress", "--plot", name)
        assert (outcome.status, told in outcome.errors) == (1, True)


def test_without_practice_there_is_nothing_to_draw(run: Run, home: Path) -> None:
    assert run("progress", "--plot", "it.png").status == 1
    assert not (home / "it.png").exists()


@pytest.mark.usefixtures("practised")
def test_the_extra_is_named_where_it_is_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    found = util.find_spec
    monkeypatch.setattr("voiceprep.cli.plot.find_spec", lambda name: None if name == "matplotlib" else found(name))
    told = 'voiceprep: matplotlib is not installed, which draws\nhint: pip install "voiceprep[plot]"\n'

    assert run("progress", "--plot", "it.png") == Outcome(status=1, output="", errors=told)


@pytest.mark.real
def test_nothing_is_written_elsewhere(practised: Path, tmp_path: Path) -> None:
    """Matplotlib keeps its fonts in our cache, and neither its windows nor pyplot are loaded."""
    (tmp_path / "empty").mkdir()
    script = (
        "import sys; from voiceprep.cli.main import main; status = main(['progress', '--plot', 'it.png']);"
        "sys.exit(status or 'matplotlib.pyplot' in sys.modules)"
    )
    environment = os.environ | {"HOME": str(tmp_path / "empty")}
    environment = {name: value for name, value in environment.items() if not name.startswith("XDG_")}

    subprocess.run([sys.executable, "-c", script], cwd=practised, env=environment, check=True)

    assert not [*(tmp_path / "empty").iterdir()]
    assert {path.name for path in practised.iterdir()} == {
        "answers", "recordings", "answer.wav", "cache", "it.png", "empty",
    }  # fmt: skip
    assert [path.name for path in (practised / "cache").iterdir()] == ["matplotlib"]
