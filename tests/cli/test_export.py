import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run
from tests.rendering.reports import SPOKEN, TYPED
from voiceprep.history import SqliteHistory
from voiceprep.model import Status


@pytest.fixture
def history(home: Path) -> SqliteHistory:
    history = SqliteHistory(home / "recordings" / "history.db")
    for report in (SPOKEN, TYPED):
        history.add(report, engines={})
    return history


def test_the_table_has_a_row_a_point(run: Run, history: SqliteHistory) -> None:
    """With the user's verdict, and the program's beside it."""
    missed = SPOKEN.coverage.matches[1]
    history.overrule(1, missed.point.id, Status.COVERED, now=SPOKEN.made_at)

    rows = list(csv.DictReader(StringIO(run("export", "--csv").output)))

    assert [(row["attempt"], row["text"]) for row in rows] == [
        *(("1", match.point.text) for match in SPOKEN.coverage.matches),
        *(("2", match.point.text) for match in TYPED.coverage.matches),
    ]
    assert {name: rows[1][name] for name in ("set", "question", "seconds", "point", "status", "program", "user")} == {
        "set": "about-me.en",
        "question": "self",
        "seconds": "31.23",
        "point": missed.point.id,
        "status": "covered",
        "program": "missed",
        "user": "covered",
    }


def test_coverage_can_be_reckoned_from_the_table(run: Run, history: SqliteHistory) -> None:
    history.overrule(1, SPOKEN.coverage.matches[1].point.id, Status.COVERED, now=SPOKEN.made_at)
    weights = {"must_say": 1.0, "nice_to_have": 0.5, "must_not_say": 0.0}
    worth = {"covered": 1.0, "partial": 0.5}

    rows = [row for row in csv.DictReader(StringIO(run("export", "--csv").output)) if row["attempt"] == "1"]

    said = sum(weights[row["kind"]] * worth.get(row["status"], 0.0) for row in rows)
    assert said / sum(weights[row["kind"]] for row in rows) == pytest.approx(float(rows[0]["coverage"]), abs=0.005)


def test_json_has_a_line_an_attempt_with_the_whole_report(run: Run, history: SqliteHistory) -> None:
    lines = [json.loads(line) for line in run("export", "--json").output.splitlines()]

    assert [(line["number"], line["made_at"]) for line in lines] == [
        (number, history.report(number).made_at.isoformat(timespec="seconds")) for number in (1, 2)
    ]
    assert [line["report"] for line in lines] == [json.loads(run("report", str(n), "--json").output) for n in (1, 2)]


def test_an_empty_history_gives_an_empty_table(run: Run) -> None:
    assert run("export", "--json") == Outcome(status=0, output="", errors="")
    assert run("export", "--csv").output.count("\n") == 1
    assert "voiceprep export --csv > a.csv" in run("export", "--csv", "a.csv").errors
    assert run("export").status == run("export", "--csv", "--json").status == 2
