import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run
from voiceprep.answers import read_set
from voiceprep.history import SqliteHistory
from voiceprep.model import Coverage, Match, Report, Status, Timing, Transcript

HEAD = "comes back  set  question\n"


def answer(home: Path, *, days_ago: int, status: Status) -> None:
    """Keep an attempt at the first question with this verdict on all points."""
    question = read_set(home / "answers" / "me.md").questions[0]
    report = Report(
        question=question,
        recording=None,
        transcript=Transcript(words=(), engine="typed"),
        coverage=Coverage(matches=tuple(Match(point=p, status=status, score=1.0) for p in question.key_points)),
        length=None,
        delivery=None,
        timing=Timing(matching=0.0),
        made_at=datetime.now().astimezone() - timedelta(days=days_ago),
    )
    SqliteHistory(home / "recordings" / "history.db").add(replace(report), engines={})


@pytest.mark.parametrize(
    ("days_ago", "status", "listed"),
    [
        (4, Status.COVERED, "2 d late    me   self      Who are you?\n"),
        (2, Status.COVERED, "today       me   self      Who are you?\n"),
        (1, Status.MISSED, "today       me   self      Who are you?\n"),
    ],
)
def test_what_comes_back_is_listed(run: Run, home: Path, days_ago: int, status: Status, listed: str) -> None:
    answer(home, days_ago=days_ago, status=status)

    assert run("due") == Outcome(status=0, output=HEAD + listed, errors="")


def test_what_was_never_practised_is_new(run: Run, home: Path) -> None:
    """A question without points is not listed, and nothing is made by looking."""
    before = sorted(home.rglob("*"))

    assert run("due", "me") == Outcome(status=0, output=HEAD + "new         me   self      Who are you?\n", errors="")
    assert json.loads(run("due", "--json").output) == {
        "schema": 1,
        "questions": [{"set": "me", "id": "self", "prompt": "Who are you?", "due": None}],
    }
    assert sorted(home.rglob("*")) == before


def test_where_nothing_is_due_the_next_day_is_named(run: Run, home: Path) -> None:
    answer(home, days_ago=0, status=Status.COVERED)
    day = (datetime.now().astimezone() + timedelta(days=2)).date()
    nothing = f"Nothing is due today. Next is self (me) on {day}.\n"

    assert run("due") == Outcome(status=0, output="", errors=nothing)
    assert run("due", "--all") == Outcome(
        status=0, output=HEAD + "in 2 d      me   self      Who are you?\n", errors=""
    )


def test_due_and_named_questions_exclude_each_other(run: Run) -> None:
    outcome = run("practice", "--due", "-q", "self")

    assert (outcome.status, outcome.output) == (2, "")
    assert "--due chooses the questions, and so does --question: take one of them" in " ".join(outcome.errors.split())
