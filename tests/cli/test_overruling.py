"""Overruling by keys, in the menu after a report."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from tests.cli.test_host import TAKE
from tests.rendering.reports import NOW, SPOKEN
from voiceprep.cli.host import TerminalHost
from voiceprep.cli.keys import Keys
from voiceprep.cli.overruling import OverruleDialog
from voiceprep.errors import AnswersError
from voiceprep.history import SqliteHistory
from voiceprep.model import Match, Status
from voiceprep.practice import Attempted, Choice, Overruling, overrule


class FakeKeys(Keys):
    """Presses what it is given, one key after the other."""

    def __init__(self, keys: str) -> None:
        self._presses = iter(keys)

    def next(self, seconds: float | None) -> str | None:
        del seconds
        return next(self._presses)


Press = Callable[[str], Attempted]


@pytest.fixture
def console() -> Console:
    return Console(width=100, color_system=None, markup=False, record=True)


@pytest.fixture
def said() -> list[str | None]:
    """Give what the user said it was, each time he overruled."""
    return []


@pytest.fixture
def press(tmp_path: Path, console: Console, said: list[str | None]) -> Press:
    """Press keys after the report of an attempt, up to q, and give the attempt as it then is."""
    history = SqliteHistory(tmp_path / "history.db")
    number = history.add(SPOKEN, engines={})

    def find_set() -> Path:
        raise AnswersError("there is no set", hint="write one")

    def by_user(attempted: Attempted, found: Match, status: Status, words: str | None) -> Overruling:
        said.append(words)
        return overrule(attempted.number or 0, found, status, said=words, history=history, find_set=find_set, now=NOW)

    def press(keys: str) -> Attempted:
        pressed = FakeKeys(keys)
        dialog = OverruleDialog(by_user, keys=pressed, console=console, home=None)
        host = TerminalHost(console, keys=pressed, reader=None, as_json=False, dialog=dialog)
        attempted = Attempted(question=SPOKEN.question, take=TAKE, report=SPOKEN, number=number)
        assert host.choose(attempted) is Choice.QUIT
        return host.with_verdicts(attempted)

    return press


def statuses(attempted: Attempted) -> list[Status]:
    assert attempted.report
    return [match.status for match in attempted.report.coverage.matches]


BEFORE = [match.status for match in SPOKEN.coverage.matches]


@pytest.mark.parametrize(
    ("keys", "place", "status"),
    [("o1mq", 0, Status.MISSED), ("o3pq", 2, Status.PARTIAL), ("o3cq", 2, Status.COVERED), ("o7sq", 6, Status.SLIPPED)],
)
def test_three_keys_overrule_a_verdict(press: Press, keys: str, place: int, status: Status) -> None:
    assert statuses(press(keys)) == [*BEFORE[:place], status, *BEFORE[place + 1 :]]


def test_the_changed_line_is_shown(press: Press, console: Console, capsys: pytest.CaptureFixture[str]) -> None:
    press("o3cq")

    assert "  ✓ covered (you)  three years of machine learning (voiceprep: contradicted)\n" in capsys.readouterr().out
    assert "The set stays as it is: there is no set" in console.export_text()


def test_several_verdicts_are_overruled_one_after_the_other(press: Press) -> None:
    assert statuses(press("o1mo3co1cq")) == [*BEFORE[:2], Status.COVERED, *BEFORE[3:]]


def test_of_a_point_that_was_missed_the_user_says_where_he_said_it(press: Press, said: list[str | None]) -> None:
    """Or that it was in none of the sentences, which the first key that is not offered says."""
    press("o2c2o2cxq")

    assert said == ["I started with regression and boosting, then moved on to vision.", None]


@pytest.mark.parametrize("keys", ["oxq", "o\x1bq", "o9q", "o1xq", "o1sq", "o7cq"])
def test_any_other_key_leaves(press: Press, said: list[str | None], keys: str) -> None:
    assert statuses(press(keys)) == BEFORE
    assert said == []


def test_what_was_not_kept_cannot_be_overruled(console: Console) -> None:
    def never(*_: object) -> Overruling:
        raise AssertionError

    dialog = OverruleDialog(never, keys=FakeKeys(""), console=console, home=None)
    attempted = Attempted(question=SPOKEN.question, take=TAKE, report=SPOKEN, number=None)

    for one in (attempted, replace(attempted, report=None, number=1)):
        dialog.hold(one)
    assert console.export_text() == "There is no verdict to overrule.\n" * 2
