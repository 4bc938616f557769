import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import Outcome, Run
from voiceprep.answers import read_set
from voiceprep.history import SqliteHistory
from voiceprep.practice import assess_text

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
ANSWER = "I do numbers. I play chamber music."
WORDINGS = "me.wordings.txt"


@pytest.fixture(autouse=True)
def attempt(home: Path) -> Path:
    """Give a history with one attempt at the question of the practice folder, and the set's file."""
    path = home / "answers" / "me.md"
    report = assess_text(read_set(path).questions[0], ANSWER, now=NOW)
    SqliteHistory(home / "recordings" / "history.db").add(report, engines={})
    return path


def check(run: Run) -> dict[str, str]:
    """Assess the same answer again."""
    outcome = run("check", "me", "-q", "self", "--text", "-", "--json", stdin=ANSWER.encode())
    return {point["id"]: point["status"] for point in json.loads(outcome.output)["points"]}


def test_the_user_has_the_last_word(run: Run) -> None:
    """In the report, in the list and the next time he says the same."""
    assert check(run) == {"mathematics": "missed", "violin": "missed"}

    outcome = run("overrule", "1", "violin", "covered", "--said", "I play chamber music")

    assert outcome == Outcome(
        status=0,
        output="  ✓ covered (you)  violin (nice to have) (voiceprep: missed)\n"
        "  Said      1 of 2 points (33 %, nice to have at half)\n",
        errors="From now on this counts as the point: I play chamber music\n",
    )
    assert "  ✓ covered (you)  violin (nice to have) (voiceprep: missed)\n" in run("report", "1").output
    assert "  Said      1 of 2 points (33 %" in run("report", "1").output
    assert run("history").output.splitlines()[1].split("  ")[2] == "(you) 33 %"
    assert check(run) == {"mathematics": "missed", "violin": "covered"}


def test_the_json_has_both_verdicts_and_keeps_the_published_schema(run: Run) -> None:
    run("overrule", "1", "violin", "partial")

    report = json.loads(run("report", "1", "--json").output)
    [listed] = json.loads(run("history", "--json").output)["attempts"]

    Draft202012Validator(SCHEMA).validate(report)
    [mathematics, violin] = report["points"]
    assert "overruled" not in mathematics
    assert (violin["status"], violin["overruled"]["was"]) == ("partial", "missed")
    assert datetime.fromisoformat(violin["overruled"]["at"]).utcoffset() is not None
    assert (report["coverage"], listed["coverage"], listed["overruled"]) == (0.17, 0.17, True)


def test_undone_all_is_as_it_was(run: Run, attempt: Path) -> None:
    before = (run("report"), run("history"), check(run), sorted(attempt.parent.iterdir()))
    run("overrule", "1", "violin", "covered", "--said", "I play chamber music")

    outcome = run("overrule", "1", "violin", "--undo")

    assert outcome == Outcome(
        status=0,
        output="  ✗ missed  violin (nice to have)\n  Said      0 of 2 points (0 %, nice to have at half)\n",
        errors="",
    )
    assert (run("report"), run("history"), check(run), sorted(attempt.parent.iterdir())) == before


@pytest.mark.parametrize("name", ["mathematics", "1", "MATHEM"])
def test_a_point_goes_by_its_id_its_place_or_a_part_of_its_text(run: Run, name: str) -> None:
    outcome = run("overrule", "1", name, "covered")

    command = 'voiceprep overrule 1 mathematics covered --said "…"'
    assert outcome == Outcome(
        status=0,
        output="  ✓ covered (you)  mathematics (voiceprep: missed)\n"
        "  Said      1 of 2 points (67 %, nice to have at half)\n",
        errors=f"To have it heard next time, give the words that said it: {command}\n",
    )


@pytest.mark.parametrize(
    ("arguments", "errors"),
    [
        (["7", "violin", "missed"], "there is no attempt 7\nhint: the nearest is 1\n"),
        (["1", "voilin", "missed"], 'no point "voilin" in that report\nhint: did you mean violin?\n'),
        (["1", "3", "missed"], 'no point "3" in that report\nhint: its points have the numbers 1 to 2\n'),
        (["1", "i", "missed"], '"i" is in 2 points: which one?\nhint: name it: mathematics, violin\n'),
        (["1", "violin", "slipped"], 'the point "violin" cannot be slipped\nhint: it can be covered, '),
    ],
)
def test_what_cannot_be_overruled_is_one_line_and_a_hint(run: Run, arguments: list[str], errors: str) -> None:
    before = run("report")

    outcome = run("overrule", *arguments)

    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.errors.startswith(f"voiceprep: {errors}")
    assert run("report") == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["overrule", "1"],
        ["overrule", "1", "violin"],
        ["overrule", "1", "violin", "covered", "--undo"],
        ["overrule", "1", "violin", "missed", "--said", "music"],
        ["overrule", "1", "violin", "perhaps"],
        ["overrule", "one", "violin", "missed"],
    ],
)
def test_what_is_no_verdict_is_a_usage_error(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)

    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith("Usage: voiceprep overrule")


def test_a_set_elsewhere_keeps_its_wordings_beside_it(run: Run, home: Path, attempt: Path) -> None:
    (home / "notes").mkdir()
    attempt.rename(home / "notes" / "me.md")

    outcome = run("overrule", "1", "violin", "covered", "--said", "chamber music", "--set", "notes/me.md")

    assert outcome.status == 0
    assert (home / "notes" / WORDINGS).read_text(encoding="utf-8").splitlines()[2:] == ["self violin 1 chamber music"]


def test_a_set_that_is_gone_is_said_to_learn_nothing(run: Run, attempt: Path) -> None:
    """The history has the verdict all the same."""
    attempt.unlink()

    outcome = run("overrule", "1", "violin", "covered", "--said", "chamber music")

    assert outcome.status == 0
    assert outcome.errors.startswith('The set stays as it is: no question set "me" in ')
    assert "covered (you)" in run("report").output


def test_wordings_that_cannot_be_read_are_named_by_their_line(run: Run, attempt: Path) -> None:
    attempt.with_name(WORDINGS).write_text("music\n", encoding="utf-8")

    outcome = run("check", "me", "-q", "self", "--text", "-", stdin=b"music")

    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.errors.startswith(f'voiceprep: {attempt.with_name(WORDINGS)}:1: "music" is no wording\nhint: ')


PARTS = """\
## Who are you? {#self}

- my own projects
    - a punch counter for boxing
    - a credit scoring model
    - a speech synthesizer
"""


def test_of_a_point_with_parts_the_verdict_counts_for_the_attempt_only(run: Run, home: Path, attempt: Path) -> None:
    """Nothing is copied to the parts: lint is as content as before, and what was not said is missed the next time."""
    attempt.write_text(PARTS, encoding="utf-8")
    report = assess_text(read_set(attempt).questions[0], "I built a punch counter for boxing.", now=NOW)
    SqliteHistory(home / "recordings" / "history.db").add(report, engines={})
    linted = run("lint", "me")

    outcome = run("overrule", "2", "1", "covered")

    assert outcome.status == 0
    assert "covered (you)" in outcome.output
    assert outcome.errors == (
        "It counts for this attempt. Its parts are heard one by one, so that no words are kept for all of them.\n"
        "To have a part heard, give the words that said it: "
        'voiceprep overrule 2 a-punch-counter-for-boxing covered --said "…"\n'
    )
    assert run("lint", "me") == linted
    again = run("check", "me", "--text", "-", "--json", stdin=b"I built a punch counter for boxing.")
    assert [point["status"] for point in json.loads(again.output)["points"]] == ["partial"]


def test_words_are_given_to_a_part_and_taken_back(run: Run, home: Path, attempt: Path) -> None:
    """The verdict of the attempt, which is on the point as a whole, stays."""
    attempt.write_text(PARTS, encoding="utf-8")
    answer = "I built a punch counter for boxing. Banks ask me who pays back. My machine talks."
    report = assess_text(read_set(attempt).questions[0], answer, now=NOW)
    SqliteHistory(home / "recordings" / "history.db").add(report, engines={})
    before = run("report", "2")

    for name, words in (("1.2", "Banks ask me who pays back."), ("synthesizer", "My machine talks.")):
        assert run("overrule", "2", name, "covered", "--said", words).errors.endswith(f": {words}\n")

    assert run("report", "2") == before
    assert json.loads(run("check", "me", "--text", "-", "--json", stdin=answer.encode()).output)["coverage"] == 1
    assert run("lint", "me").status == 0

    for name in ("1.2", "1.3"):
        assert run("overrule", "2", name, "--undo").errors == ""
    assert not attempt.with_name(WORDINGS).exists()


def test_a_part_has_no_verdict_of_its_own(run: Run, home: Path, attempt: Path) -> None:
    attempt.write_text(PARTS + "    - ~~a failure~~\n", encoding="utf-8")
    report = assess_text(read_set(attempt).questions[0], ANSWER, now=NOW)
    SqliteHistory(home / "recordings" / "history.db").add(report, engines={})

    for name, arguments, message in (
        ("1.1", ["missed"], '"a punch counter for boxing" is a part, and has no verdict of its own\n'),
        ("1.1", ["covered"], '"a punch counter for boxing" is a part, and has no verdict of its own\n'),
        ("1.4", ["covered", "--said", "I failed"], 'the point "a failure" cannot be covered\n'),
    ):
        outcome = run("overrule", "2", name, *arguments)
        assert (outcome.status, outcome.output) == (1, "")
        assert outcome.errors.startswith(f"voiceprep: {message}hint: ")
    assert not attempt.with_name(WORDINGS).exists()
