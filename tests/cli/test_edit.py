import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run
from voiceprep.cli.edit import editor_of
from voiceprep.errors import SettingsError


def editor(script: str) -> str:
    """Give an editor, a Python script, as EDITOR names it; its last argument is the file."""
    return shlex.join([sys.executable, "-c", f"import sys; path = sys.argv[-1]; {script}", "--wait"])


@pytest.fixture(autouse=True)
def _no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)


def test_the_set_is_looked_over_once_it_is_edited(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the editor wrote stays as it is."""
    monkeypatch.setenv("VISUAL", editor("open(path, 'w').write('## Why?\\n\\n- ??\\n- your papers\\n')"))
    monkeypatch.setenv("EDITOR", "no-such-editor")

    assert run("edit", "me") == Outcome(
        status=1, output='answers/me.md:3: unfinished: "- ??"\n', errors="1 to finish in 1 set\n"
    )
    assert (home / "answers" / "me.md").read_text() == "## Why?\n\n- ??\n- your papers\n"


def test_the_only_set_need_not_be_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", editor("open(path, 'w').write('## Why?\\n\\n- your papers\\n')"))

    assert run("edit") == Outcome(status=0, output="", errors="Nothing to finish in 1 set.\n")


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (None, "voiceprep: there is no editor: neither VISUAL nor EDITOR is set\nhint: name yours: "),
        ("no-such-editor -w", "voiceprep: the editor no-such-editor cannot be started: No such file"),
        ("'vi", "voiceprep: EDITOR cannot be read: No closing quotation\nhint: write it like EDITOR="),
        (editor("sys.exit(3)"), f"voiceprep: the editor {sys.executable} ended with 3\nhint: look whether "),
    ],
)
def test_without_an_editor_that_works_the_error_says_how_to_name_one(
    run: Run, monkeypatch: pytest.MonkeyPatch, value: str | None, error: str
) -> None:
    if value is not None:
        monkeypatch.setenv("EDITOR", value)

    outcome = run("edit", "me")

    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.errors.startswith(error)


def test_a_set_that_is_not_there_is_offered_near_names(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", editor("sys.exit(9)"))

    assert run("edit", "mee").errors.endswith("hint: did you mean me?\n")


def test_an_editor_comes_with_its_arguments() -> None:
    assert editor_of({"VISUAL": "", "EDITOR": "emacs -nw"}, windows=False) == ["emacs", "-nw"]
    assert editor_of({"EDITOR": r'"C:\Program Files\ed.exe" /w'}, windows=True) == [r"C:\Program Files\ed.exe", "/w"]
    with pytest.raises(SettingsError, match="there is no editor") as error:
        editor_of({"VISUAL": " "}, windows=True)
    assert error.value.hint == "name yours: set EDITOR=notepad"
