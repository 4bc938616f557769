"""What an earlier practice left, as somebody is asked about it who came for it."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile
from rich.console import Console

from tests.cli.conftest import FakeKeys
from tests.fakes import FakeTranscriber
from voiceprep.cli.host import TerminalHost
from voiceprep.cli.leftovers import assess_leftovers
from voiceprep.history import SqliteHistory
from voiceprep.practice import Attempted, Ear, Room

NOW = datetime(2026, 11, 23, 10, 15, 2, tzinfo=UTC)


def never_recorded() -> Ear:
    raise AssertionError


def leave(home: Path, *names: str) -> None:
    """Leave answers to the question of the practice folder that nobody has assessed."""
    (home / "recordings").mkdir()
    for name in names:
        with soundfile.SoundFile(home / "recordings" / f"{name}.flac", "w", 16_000, 1) as file:
            file.title, file.album, file.date = "self", "me", NOW.isoformat()
            file.write(np.full(16_000, 0.1, np.float32))


def resume(home: Path, keys: str) -> tuple[list[Attempted], str]:
    room = Room(
        reader=None,
        ear=never_recorded,
        transcriber=lambda: FakeTranscriber("I study physics"),
        embedder=lambda: None,
        history=SqliteHistory(home / "recordings" / "history.db"),
        clock=lambda: NOW,
        settings={},
    )
    console = Console(width=80, color_system=None, markup=False)
    host = TerminalHost(console, keys=FakeKeys(keys), reader=None, as_json=False)
    with console.capture() as captured:
        done = assess_leftovers(home, room=room, host=host, wanted=True)
    return done, captured.get()


def test_what_alone_is_left_is_assessed_without_a_question(home: Path) -> None:
    leave(home, "one")

    done, screen = resume(home, "")

    assert [attempted.number for attempted in done] == [1]
    assert screen == "An answer of 0:01 was never assessed: one.flac\n\n"


@pytest.mark.parametrize(("keys", "numbers"), [("ny", [1]), ("yn", [1]), ("nn", []), ("yy", [1, 2])])
def test_of_several_each_is_offered(home: Path, keys: str, numbers: list[int]) -> None:
    """The newest first; a report is set off from what comes below it."""
    leave(home, "one", "two")

    done, screen = resume(home, keys)

    assert [attempted.number for attempted in done] == numbers
    first, second = screen.split("An answer of 0:01 was never assessed: ")[1:]
    assert first.startswith("two.flac\nAssess this one? y yes · n no\n")
    assert second.startswith("one.flac\nAssess this one? y yes · n no\n")
    assert first.endswith("\n\n\n" if keys[0] == "y" else "It stays as it is.\n")
