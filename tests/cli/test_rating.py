"""Rating by a key, in the menu after a report, and what comes back at the end of a session."""

import re
from dataclasses import replace

import pytest
from rich.console import Console

from tests.cli.conftest import FakeKeys
from tests.cli.test_host import TAKE
from tests.rendering.reports import SPOKEN
from voiceprep.cli.host import TerminalHost
from voiceprep.cli.keys import ENTER
from voiceprep.cli.rating import RatingDialog
from voiceprep.errors import HistoryError
from voiceprep.model import Rating
from voiceprep.practice import Attempted, Choice

ATTEMPTED = Attempted(question=SPOKEN.question, take=TAKE, report=SPOKEN, number=7)


def press(keys: str, attempted: Attempted = ATTEMPTED) -> tuple[list[tuple[int, Rating | None]], str]:
    """Press keys after a report, up to q; give what was rated, and the screen without the menu."""
    console = Console(width=100, color_system=None, markup=False, record=True)
    pressed = FakeKeys(keys)
    rated: list[tuple[int, Rating | None]] = []

    def rate(number: int, rating: Rating | None) -> str:
        rated.append((number, rating))
        return "It comes back on Friday."

    host = TerminalHost(
        console, keys=pressed, reader=None, as_json=False, rating=RatingDialog(rate, keys=pressed, console=console)
    )
    assert host.choose(attempted) is Choice.QUIT
    return rated, re.sub("Enter next.*?q quit", "", console.export_text(), flags=re.DOTALL)


@pytest.mark.parametrize(
    ("key", "rating"),
    [("1", Rating.AGAIN), ("2", Rating.HARD), ("3", Rating.GOOD), ("4", Rating.EASY), ("0", None)],
)
def test_an_attempt_is_rated_by_a_key(key: str, rating: Rating | None) -> None:
    rated, screen = press(f"r{key}q")

    assert rated == [(7, rating)]
    assert screen.split("\n\n")[1].strip().splitlines() == [
        "How well did you know it? 1 again · 2 hard · 3 good · 4 easy · 0 by what you covered",
        "It comes back on Friday.",
    ]


def test_any_other_key_rates_nothing() -> None:
    """And so does Ctrl-C, which is one step back."""
    assert press("rxq")[0] == press("r5q")[0] == press("r\x03q")[0] == []


@pytest.mark.parametrize(
    "attempted",
    [replace(ATTEMPTED, number=None), replace(ATTEMPTED, question=replace(SPOKEN.question, narrowed=True))],
)
def test_what_says_nothing_of_the_whole_is_not_rated(attempted: Attempted) -> None:
    """Neither an answer that could not be kept, nor one to only what was missed."""
    rated, screen = press("rq", attempted)

    assert rated == []
    assert "Only an answer to the whole question is rated." in screen


def test_a_history_that_fails_is_told_and_practice_goes_on() -> None:
    console = Console(width=100, color_system=None, markup=False, record=True)
    keys = FakeKeys("r1q")

    def rate(number: int, rating: Rating | None) -> str:
        raise HistoryError(f"attempt {number} cannot be rated {rating}", hint="mend it")

    host = TerminalHost(
        console, keys=keys, reader=None, as_json=False, rating=RatingDialog(rate, keys=keys, console=console)
    )

    assert host.choose(ATTEMPTED) is Choice.QUIT
    assert "attempt 7 cannot be rated again" in console.export_text()


@pytest.mark.parametrize(("keys", "repeats"), [("w", True), ("xw", True), (ENTER, False), ("n", False), ("q", False)])
def test_what_was_missed_is_offered_by_a_key(keys: str, repeats: bool) -> None:
    console = Console(width=100, color_system=None, markup=False, record=True)
    host = TerminalHost(console, keys=FakeKeys(keys), reader=None, as_json=False)

    assert host.repeats(2) is repeats
    assert "In 2 questions you missed points. w again, only those · Enter done" in console.export_text()


@pytest.mark.parametrize(("keys", "as_json"), [(None, False), ("w", True)])
def test_where_nobody_is_asked_nothing_comes_back(keys: str | None, as_json: bool) -> None:
    console = Console(width=100, color_system=None)
    host = TerminalHost(console, keys=FakeKeys(keys) if keys else None, reader=None, as_json=as_json)

    assert not host.repeats(2)
