from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run
from voiceprep.answers import read_set
from voiceprep.lint import Check, lint_set


@pytest.mark.parametrize(("language", "title"), [("ru", "Моё собеседование"), ("en", "My interview")])
def test_a_set_to_begin_with_is_written_once(run: Run, home: Path, language: str, title: str) -> None:
    """It is a set of three questions, and all that lint finds in it is still to be filled in."""
    path = home / "answers" / "mine.md"

    assert run("new", "mine", "--language", language) == Outcome(
        status=0, output=f"{path}\n", errors="Fill it in: voiceprep edit mine\n"
    )
    found = read_set(path)
    assert (found.title, found.language, [question.id for question in found.questions]) == (
        title,
        language,
        ["self", "why", "project"],
    )
    assert {finding.check for finding in lint_set(path)} == {Check.UNFINISHED}

    before = path.read_bytes()
    assert run("new", "mine.md") == Outcome(
        status=1,
        output="",
        errors=f"voiceprep: {path} is there already\nhint: take another name, or edit it: voiceprep edit mine.md\n",
    )
    assert path.read_bytes() == before


def test_the_language_is_the_users(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICEPREP_LANG", "ru")

    assert run("new", "mine").status == 0
    assert read_set(home / "answers" / "mine.md").language == "ru"


def test_a_practice_folder_is_made_where_there_is_none(run: Run, home: Path) -> None:
    assert run("--home", "yonder", "new", "mine").errors == "Fill it in: voiceprep --home yonder edit mine\n"
    assert (home / "yonder" / "answers" / "mine.md").is_file()


def test_a_file_in_a_folder_is_that_file(run: Run, home: Path) -> None:
    assert run("new", "elsewhere/mine.md").status == 0
    assert (home / "elsewhere" / "mine.md").is_file()


@pytest.mark.parametrize(
    "name", ["", ".", "..", "elsewhere/mine", "answer.wav/x", "answer.wav/x.md", "a\0b", "x" * 300]
)
def test_what_cannot_be_a_file_is_an_error(run: Run, name: str) -> None:
    outcome = run("new", name)

    assert (outcome.status, outcome.output) == (1, "")
    assert [line.split(":")[0] for line in outcome.errors.splitlines()] == ["voiceprep", "hint"]
