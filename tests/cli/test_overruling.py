"""Overruling by keys, in the menu after a report."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from tests.cli.conftest import FakeKeys
from tests.cli.test_host import TAKE
from tests.rendering.reports import NOW, SPOKEN
from voiceprep.cli.host import TerminalHost
from voiceprep.cli.overruling import PLACES, OverruleDialog, shown_keys
from voiceprep.errors import AnswersError
from voiceprep.history import SqliteHistory
from voiceprep.model import Match, Status
from voiceprep.practice import Attempted, Choice, Overruling, overrule

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

    def by_user(attempted: Attempted, found: Match, status: Status | None, words: str | None) -> Overruling:
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


def test_the_changed_line_is_shown_and_what_it_comes_to(
    press: Press, console: Console, capsys: pytest.CaptureFixture[str]
) -> None:
    press("o3cq")

    shown = capsys.readouterr().out
    assert "  ✓ covered (you)  three years of machine learning (voiceprep: contradicted)\n" in shown
    assert "\n  Said      3 of 6 points, 1 more in part (" in shown
    assert "The set stays as it is: there is no set" in console.export_text()


def test_several_verdicts_are_overruled_one_after_the_other(press: Press) -> None:
    assert statuses(press("o1mo3co1cq")) == [*BEFORE[:2], Status.COVERED, *BEFORE[3:]]


def test_of_a_point_that_was_missed_the_user_says_where_he_said_it(press: Press, said: list[str | None]) -> None:
    """Or that it was in none of the sentences."""
    press("o2c2o2c0q")

    assert said == ["I started with regression and boosting, then moved on to vision.", None]


@pytest.mark.parametrize(
    "keys",
    ["oxq", "o\x1bq", "o\nq", "o\x03q", "o1xq", "o1sq", "o1\x1bq", "o1\x03q", "o7cq", "o2cxq", "o2c\x1bq", "o2c\x03q"],
)
def test_any_other_key_leaves(press: Press, said: list[str | None], console: Console, keys: str) -> None:
    """At each question, and so does Ctrl-C."""
    assert statuses(press(keys)) == BEFORE
    assert said == []
    assert console.export_text().count("Nothing was changed.\n") == 1


def test_a_digit_that_is_not_offered_asks_again(press: Press, console: Console) -> None:
    assert statuses(press("o9023c0cq"))[1] is Status.COVERED
    assert [line for line in console.export_text().splitlines() if line.endswith("any other key: back")] == [
        *["Which point? Press 1–8 · any other key: back"] * 3,
        *["Point 2: c covered · p partial · m missed · any other key: back"] * 2,
        "Where did you say it? Press 1–2 · 0 in none of these · any other key: back",
    ]


def test_an_enter_after_a_number_does_no_harm(press: Press) -> None:
    assert statuses(press("o3\ncq"))[2] is statuses(press("o2\nc\n1q"))[1] is Status.COVERED


def test_a_verdict_is_taken_back(press: Press, console: Console) -> None:
    assert statuses(press("o1mo1uq")) == BEFORE
    assert "Point 1: c covered · p partial · m missed · u undo · any other key: back\n" in console.export_text()


def test_what_must_not_be_said_is_avoided_or_slipped(press: Press, console: Console) -> None:
    assert statuses(press("o8aq")) == [*BEFORE[:7], Status.MISSED]
    assert "Point 8: a avoided · s slipped · any other key: back\n" in console.export_text()


def test_long_texts_are_wrapped_between_words_and_keys_between_keys(press: Press, console: Console) -> None:
    console.width = 41

    press("o2cxq")

    screen = console.export_text()
    assert "  2  second place in the case\n     championship of Innopolis\n" in screen
    assert "\nPoint 2: c covered · p partial · m missed\nany other key: back\n" in screen


@pytest.mark.parametrize(
    ("keys", "shown"), [(PLACES[:1], "1"), (PLACES[:9], "1–9"), (PLACES[:10], "1–9, a"), (PLACES[:12], "1–9, a–c")]
)
def test_keys_are_shown_as_ranges(keys: str, shown: str) -> None:
    assert shown_keys(keys) == shown


def test_what_was_not_kept_cannot_be_overruled(console: Console) -> None:
    def never(*_: object) -> Overruling:
        raise AssertionError

    dialog = OverruleDialog(never, keys=FakeKeys(""), console=console, home=None)
    attempted = Attempted(question=SPOKEN.question, take=TAKE, report=SPOKEN, number=None)

    for one in (attempted, replace(attempted, report=None, number=1)):
        dialog.hold(one)
    assert console.export_text() == "There is no verdict to overrule.\n" * 2
