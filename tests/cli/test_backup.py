from pathlib import Path

import pytest

from tests.backup.folders import read_files
from tests.cli.conftest import Outcome, Run
from tests.rendering.reports import SPOKEN, TYPED
from voiceprep.history import SqliteHistory


@pytest.fixture
def practised(home: Path) -> Path:
    """Give a practice folder with two attempts."""
    history = SqliteHistory(home / "recordings" / "history.db")
    for report in (SPOKEN, TYPED):
        history.add(report, engines={})
    return home


def test_what_was_backed_up_is_restored_elsewhere(run: Run, practised: Path, tmp_path: Path) -> None:
    backed_up = Outcome(status=0, output="", errors="Backed up: 2 attempts and 1 file, 0.1 MB.\n")
    restored = Outcome(status=0, output="", errors=f"Restored: 2 attempts and 1 file, in {tmp_path / 'new'}.\n")

    assert run("backup", "it.zip") == backed_up
    assert run("--home", "new", "restore", "it.zip") == restored

    assert read_files(practised / "new") == {
        name: content for name, content in read_files(practised).items() if name.startswith(("answers", "history"))
    }


@pytest.mark.usefixtures("practised")
def test_nothing_is_overwritten_unasked(run: Run, home: Path) -> None:
    (home / "it.zip").write_bytes(b"mine")
    asked = "it.zip is there already. Overwrite it? Nobody is here to ask: give --force.\nNothing was written.\n"

    assert run("backup", "it.zip") == Outcome(status=1, output="", errors=asked)
    assert (home / "it.zip").read_bytes() == b"mine"
    assert run("backup", "it.zip", "--force").status == 0
    assert (home / "it.zip").read_bytes()[:2] == b"PK"


@pytest.mark.usefixtures("practised")
def test_practice_that_is_there_is_set_aside_only_when_told(run: Run, home: Path) -> None:
    run("backup", "it.zip")
    refused = (
        f"voiceprep: there is practice in {home} already\n"
        "hint: restore elsewhere with --home DIR, or set aside what is there: voiceprep restore it.zip --force\n"
    )

    assert run("restore", "it.zip") == Outcome(status=1, output="", errors=refused)
    assert not list(home.glob("before-restore-*"))

    told = run("restore", "it.zip", "--force")
    [aside] = home.glob("before-restore-*")
    assert told.errors.endswith(f"What was there before is in {aside}.\n")
    assert sorted(path.name for path in aside.iterdir()) == ["answers", "recordings"]
    assert len(run("history").output.splitlines()) == 3


def test_there_has_to_be_something_to_back_up(run: Run, home: Path) -> None:
    nothing = (
        f"voiceprep: there is nothing to back up in {home / 'nowhere'}\n"
        "hint: name the practice folder: voiceprep --home DIR backup FILE.zip\n"
    )

    assert run("--home", "nowhere", "backup", "it.zip") == Outcome(status=1, output="", errors=nothing)
    assert not (home / "it.zip").exists()


@pytest.mark.parametrize(("language", "complaint"), [("en", "it is no zip"), ("ru", "это не zip")])
def test_what_is_no_backup_is_refused_before_the_folder_is(run: Run, home: Path, language: str, complaint: str) -> None:
    (home / "README.md").write_text("no backup")

    refused = run("--lang", language, "restore", "README.md")

    assert (refused.status, complaint in refused.errors, "--force" in refused.errors) == (1, True, False)
