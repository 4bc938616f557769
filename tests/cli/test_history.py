import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from tests.cli.conftest import Outcome, Run
from tests.rendering.reports import SILENT, SPOKEN, TYPED
from voiceprep.history import SqliteHistory
from voiceprep.model import Report, Status
from voiceprep.rendering.terminal import print_report

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
KAZAN = timezone(timedelta(hours=3))
REPORTS = (
    replace(SPOKEN, made_at=datetime(2026, 11, 23, 9, 5, tzinfo=KAZAN)),
    replace(SILENT, made_at=datetime(2026, 11, 23, 9, 10, tzinfo=KAZAN)),
    replace(TYPED, made_at=datetime(2026, 11, 24, 21, 0, tzinfo=KAZAN)),
)


def page(report: Report) -> str:
    """Give what is printed after practice."""
    console = Console(highlight=False, width=80, color_system=None)
    with console.capture() as captured:
        print_report(report, console)
    return captured.get()


@pytest.fixture
def history(home: Path) -> SqliteHistory:
    """Give a history of three attempts in the practice folder."""
    history = SqliteHistory(home / "recordings" / "history.db")
    for report in REPORTS:
        history.add(report, engines={})
    return history


@pytest.mark.usefixtures("history")
def test_attempts_are_listed_with_the_last_at_the_bottom(run: Run) -> None:
    """The times are those of the place where they were made."""
    assert run("history") == Outcome(
        status=0,
        output=(
            "№  when              coverage  length  set          question\n"
            "1  2026-11-23 09:05      45 %    0:31  about-me.en  self      Tell me about yourself\n"
            "2  2026-11-23 09:10       0 %    0:00  about-me.en  self      Tell me about yourself\n"
            "3  2026-11-24 21:00     100 %       –                         Кто вы?\n"
        ),
        errors="",
    )


def test_an_attempt_with_hints_says_how_many(run: Run, history: SqliteHistory) -> None:
    history.add(replace(REPORTS[0], hints=1), engines={})
    number = history.add(replace(REPORTS[0], hints=2), engines={})
    history.overrule(number, SPOKEN.coverage.matches[1].point.id, Status.COVERED, now=REPORTS[0].made_at)

    assert [line[21:40] for line in run("history", "--limit", "2").output.splitlines()[1:]] == [
        "      (1 hint) 45 %",
        "(you, 2 hints) 64 %",
    ]
    assert [one.get("hints") for one in json.loads(run("history", "--json").output)["attempts"]] == [None] * 3 + [1, 2]


@pytest.mark.usefixtures("history")
def test_a_limit_lists_the_last(run: Run) -> None:
    assert [line.split()[0] for line in run("history", "--limit", "2").output.splitlines()] == ["№", "2", "3"]


@pytest.mark.usefixtures("history")
def test_the_list_as_json_is_one_line(run: Run) -> None:
    outcome = run("history", "--json", "--limit", "1")

    assert outcome.output.count("\n") == 1
    assert json.loads(outcome.output) == {
        "schema": 1,
        "attempts": [
            {
                "number": 3,
                "made_at": "2026-11-24T21:00:00+03:00",
                "set": None,
                "question": None,
                "prompt": "Кто вы?",
                "coverage": 1.0,
                "length": None,
            }
        ],
    }


def test_without_attempts_the_user_learns_how_to_make_one(run: Run, home: Path) -> None:
    """And nothing is made by looking."""
    before = sorted(home.rglob("*"))

    said = "There are no attempts yet. Make one: voiceprep practice\n"
    assert run("history") == Outcome(status=0, output="", errors=said)
    assert json.loads(run("history", "--json").output) == {"schema": 1, "attempts": []}
    assert run("report") == Outcome(
        status=1, output="", errors="voiceprep: there are no attempts yet\nhint: make one: voiceprep practice\n"
    )
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize("command", ["history", "progress", "report"])
def test_who_named_his_folder_is_told_commands_with_it(run: Run, home: Path, command: str) -> None:
    (home / "else where").mkdir()

    outcome = run("--home", "else where", command)

    assert outcome.errors.endswith("ake one: voiceprep --home 'else where' practice\n")


@pytest.mark.usefixtures("history")
def test_a_report_is_shown_again_as_it_was(run: Run) -> None:
    """The last one, or the one with the number."""
    assert run("report") == Outcome(status=0, output=page(REPORTS[2]), errors="")
    assert run("report", "1") == Outcome(status=0, output=page(REPORTS[0]), errors="")


@pytest.mark.usefixtures("history")
def test_a_report_as_json_is_of_the_published_schema(run: Run) -> None:
    report = json.loads(run("report", "1", "--json").output)

    Draft202012Validator(SCHEMA).validate(report)
    assert (report["recording"], report["coverage"]) == ("self.flac", 0.45)


@pytest.mark.usefixtures("history")
def test_an_unknown_number_is_answered_with_near_ones(run: Run) -> None:
    assert run("report", "7") == Outcome(
        status=1, output="", errors="voiceprep: there is no attempt 7\nhint: the nearest is 3\n"
    )


def test_a_damaged_history_is_one_line_and_a_hint(run: Run, home: Path) -> None:
    (home / "recordings").mkdir()
    (home / "recordings" / "history.db").write_text("no database")

    for command in ("history", "report"):
        outcome = run(command)
        assert (outcome.status, outcome.output) == (1, "")
        assert [line.split(":")[0] for line in outcome.errors.splitlines()] == ["voiceprep", "hint"]


@pytest.mark.usefixtures("history")
def test_two_attempts_at_a_question_are_compared(run: Run) -> None:
    """And of two questions the user learns that they are two."""
    page = run("report", "1", "--against", "2")
    same = run("report", "3", "--against", "3")

    assert (page.status, page.errors) == (0, "")
    assert "  Coverage  0 % → 45 %\n" in page.output
    assert (same.status, "this is the same" in same.errors) == (2, True)
    assert run("report", "3", "--against", "1") == Outcome(
        status=1,
        output="",
        errors=(
            "voiceprep: these attempts answer two questions: Кто вы? and self (about-me.en)\n"
            "hint: name two attempts at one question: voiceprep history\n"
        ),
    )
