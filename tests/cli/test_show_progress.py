from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from tests.cli.conftest import Outcome, Run
from tests.cli.test_due import answer
from tests.rendering.reports import SPOKEN
from voiceprep.history import SqliteHistory
from voiceprep.model import Status


def test_without_attempts_the_user_learns_how_to_make_one(run: Run) -> None:
    said = "There are no attempts yet. Make one: voiceprep practice\n"
    assert run("progress") == Outcome(status=0, output="", errors=said)


def test_every_set_is_shown_and_what_is_only_in_the_history_too(run: Run, home: Path) -> None:
    answer(home, days_ago=1, status=Status.MISSED)
    answer(home, days_ago=0, status=Status.COVERED)
    SqliteHistory(home / "recordings" / "history.db").add(
        replace(SPOKEN, made_at=datetime.now().astimezone() - timedelta(days=100)), engines={}
    )

    lines = [line.rstrip() for line in run("progress").output.splitlines()]

    assert [line for line in lines if line and "─" not in line] == [
        "answers 3   days 3   spoken 1 min   days in a row 2",
        "me",
        "  question   tries   coverage    last   length   comes back",
        "  self           2   ▁█         100 %        –       in 2 d",
        "about-me.en · no longer in answers/",
        "  question   tries   coverage    last   length   comes back",
        "  self           1   ▄           45 %     0:31",
    ]
    for name in ("about-me.en", "about-me.en.md", "answers/about-me.en.md"):
        assert run("progress", name).output.splitlines()[2].startswith("about-me.en · no longer")
        assert run("progress", name, "-q", "self").output.splitlines()[0] == SPOKEN.question.prompt
    assert run("progress", "me").output.splitlines()[2:] == run("progress").output.splitlines()[2:6]


def test_a_question_has_a_page_of_its_own(run: Run, home: Path) -> None:
    answer(home, days_ago=1, status=Status.MISSED)
    answer(home, days_ago=0, status=Status.COVERED)

    lines = [line.strip() for line in run("progress", "me", "-q", "self").output.splitlines()]

    assert lines[0] == "Who are you?"
    assert [line.split("  ")[0] for line in lines[5:7]] == ["mathematics", "violin (nice to have)"]
    for name in ("self", "se", "1"):
        assert run("progress", "-q", name).output.splitlines()[0] == "Who are you?"


def test_what_was_never_practised_is_one_line_and_a_hint(run: Run, home: Path) -> None:
    answer(home, days_ago=0, status=Status.COVERED)

    assert run("progress", "me", "-q", "why") == Outcome(
        status=1,
        output="",
        errors="voiceprep: the question why of me was never practised\nhint: what was practised: voiceprep progress\n",
    )
    assert run("progress", "them").status == 1
