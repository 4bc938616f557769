from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run
from tests.rendering.reports import SPOKEN, TYPED
from voiceprep.history import SqliteHistory
from voiceprep.model import Recording

NAMES = ("2026-11-23T10-15-02-self.flac", "2026-11-23T10-16-02-self.flac", "2026-11-23T10-17-02-self.flac")


@pytest.fixture
def recordings(home: Path) -> Path:
    """Give a folder with three recordings, of which the last belongs to no attempt, and a file of the user's own."""
    folder = home / "recordings"
    folder.mkdir()
    for name in (*NAMES, "mine.flac"):
        (folder / name).write_bytes(b"sound")
    history = SqliteHistory(folder / "history.db")
    for name in NAMES[:2]:
        history.add(replace(SPOKEN, recording=Recording(path=folder / name)), engines={})
    history.add(TYPED, engines={})
    return folder


def numbers(run: Run) -> list[str]:
    return [line.split()[0] for line in run("history").output.splitlines()[1:]]


def sound(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.flac"))


def test_an_attempt_is_deleted_with_its_sound(run: Run, recordings: Path) -> None:
    """Its number is not used again, and all else stays."""
    done = Outcome(status=0, output="", errors="Deleted: 1 attempt, 1 file of sound.\n")

    assert run("forget", "1", "--yes") == done
    assert (numbers(run), sound(recordings)) == (["2", "3"], [*NAMES[1:], "mine.flac"])
    assert run("report", "1").status == 1


def test_a_set_is_forgotten_by_its_name(run: Run, recordings: Path) -> None:
    assert run("forget", "about-me.en", "--yes").status == 0
    assert (numbers(run), sound(recordings)) == (["3"], [NAMES[2], "mine.flac"])


def test_all_of_it_is_forgotten_with_recordings_that_no_attempt_knows(run: Run, recordings: Path) -> None:
    """What the user has put there himself stays, and so do the question sets."""
    done = Outcome(status=0, output="", errors="Deleted: 3 attempts, 3 files of sound.\n")

    assert run("forget", "--all", "--yes") == done
    assert (numbers(run), sound(recordings)) == ([], ["mine.flac"])
    assert run("progress").output == ""
    assert run("due").output.splitlines()[1:] == ["new         me   self      Who are you?"]


def test_where_nobody_can_be_asked_nothing_is_deleted_without_yes(run: Run, recordings: Path) -> None:
    asked = "Delete 3 attempts and their sound for good? Nobody is here to ask: give --yes.\nNothing was deleted.\n"

    assert run("forget", "--all") == Outcome(status=1, output="", errors=asked)
    assert (numbers(run), len(sound(recordings))) == (["1", "2", "3"], 4)


@pytest.mark.usefixtures("recordings")
def test_what_is_not_there_is_not_forgotten_with_what_is(run: Run) -> None:
    unknown = "voiceprep: there is no attempt 9\nhint: what there is: voiceprep history\n"

    assert run("forget", "1", "9", "--yes") == Outcome(status=1, output="", errors=unknown)
    assert run("forget", "them", "--yes").status == 1
    assert numbers(run) == ["1", "2", "3"]


@pytest.mark.parametrize("arguments", [(), ("1", "--all"), ("1", "me"), ("me", "them")])
def test_what_is_to_be_forgotten_must_be_clear(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("forget", *arguments).status == 2
