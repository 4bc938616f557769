import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import Outcome, Run, hears
from tests.contracts.histories import spoken_at
from voiceprep.history import SqliteHistory

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def test_a_recording_is_checked_against_a_question_of_a_set(run: Run) -> None:
    assert run("check", "me", "-q", "self", "--audio", "answer.wav") == Outcome(
        status=0,
        output=(
            "Who are you?\n"
            "\n"
            "  ✗ missed   violin (nice to have)\n"
            "\n"
            "  ✓ covered  mathematics\n"
            "             0:04 “mathematics”\n"
            "\n"
            "  Said      1 of 2 points (67 %, nice to have at half)\n"
            "  Length    0:03, target 0:05–0:10: short\n"
            "  Pace      120 words a minute (comfortable: 100 to 165)\n"
            "  Pauses    none\n"
            "\n"
            "Transcript\n"
            "  I am a student of [mathematics]\n"
        ),
        errors="",
    )


def test_fillers_are_counted_when_asked_by_hearing_the_recording_a_second_time(run: Run) -> None:
    def check(*options: str) -> str:
        hesitant = hears("I study mathematics", verbatim="I, um, I study")
        return run("check", "me", "-q", "self", "--audio", "answer.wav", *options, make_transcriber=hesitant).output

    assert "Fillers" not in check()
    assert "  Fillers   1, 40.0 a minute (comfortable: up to 5): um 0:02\n" in check("--fillers")
    assert json.loads(check("--fillers", "--json"))["delivery"]["hesitations_counted"]


def test_a_checked_answer_stands_beside_what_is_usual_for_the_user(run: Run, home: Path) -> None:
    """A history that is damaged costs no report."""
    history = SqliteHistory(home / "recordings" / "history.db")
    for words in (100.0, 130.0, 140.0):
        history.add(spoken_at(words, language="en"), engines={})
    check = ("check", "me", "-q", "self", "--audio", "answer.wav")

    assert "  Pace      120 words a minute (comfortable: 100 to 165, you usually: 130)\n" in run(*check).output
    (home / "recordings" / "history.db").write_text("no database")
    assert "  Pace      120 words a minute (comfortable: 100 to 165)\n" in run(*check).output


def test_a_typed_answer_is_checked_from_a_file_and_from_a_pipe(run: Run, home: Path) -> None:
    (home / "answer.txt").write_text("\ufeffI study mathematics.", encoding="utf-8")

    from_file = run("check", "answers/me.md", "-q", "self", "--text", "answer.txt")
    from_pipe = run("check", "me.md", "-q", "self", "--text", "-", stdin=b"I study mathematics.")

    assert from_file == from_pipe
    assert from_file.status == 0
    assert "“mathematics.”" in from_file.output


def test_who_wants_it_verbose_learns_how_long_it_took(run: Run) -> None:
    """Beside the report, which stays as it is."""
    quiet = run("check", "me", "-q", "self", "--audio", "answer.wav")
    verbose = run("check", "me", "-q", "self", "--audio", "answer.wav", "--verbose")

    assert verbose.output == quiet.output
    assert re.fullmatch(r"recognising \d+\.\d\d s, matching \d+\.\d\d s\n", verbose.errors)


def test_json_is_one_line_of_the_published_schema(run: Run) -> None:
    outcome = run("check", "me", "-q", "self", "--audio", "answer.wav", "--json")

    report = json.loads(outcome.output)
    Draft202012Validator(SCHEMA).validate(report)
    assert outcome.output.count("\n") == 1
    assert [(point["id"], point["status"]) for point in report["points"]] == [
        ("mathematics", "covered"),
        ("violin", "missed"),
    ]


def test_a_recording_without_speech_is_said_to_have_none(run: Run) -> None:
    outcome = run("check", "me", "-q", "self", "--audio", "answer.wav", make_transcriber=hears(""))

    assert outcome.status == 0
    assert "No speech was heard." in outcome.output


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["check", "you", "-q", "self", "--text", "-"], 'voiceprep: no question set "you" in'),
        (
            ["check", "me", "-q", "slef", "--text", "-"],
            'voiceprep: no question "slef" in "me"\nhint: did you mean self?',
        ),
        (["check", "me", "--text", "-"], 'voiceprep: "me" has 2 questions: which one?'),
        (["check", "me", "-q", "why", "--text", "-"], 'voiceprep: the question "why" of me has no key points'),
        (["check", "me", "-q", "self", "--text", "nowhere.txt"], "voiceprep: nowhere.txt cannot be read: No such file"),
        (["check", "me", "-q", "self", "--text", "my answer.txt"], "voiceprep: my answer.txt cannot be read: No such"),
        (
            ["check", "me", "-q", "self", "--text", "I led a team."],
            'voiceprep: --text wants a file, and "I led a team." is none\nhint: give the words by standard input: echo',
        ),
        (
            ["check", "me", "-q", "self", "--text", "I led a team of five. " * 20],
            'voiceprep: --text wants a file, and "I led a team of five. I led',
        ),
        (["check", "me", "-q", "self", "--text", "answers"], "voiceprep: answers cannot be read: "),
        (["check", "me", "-q", "self", "--text", "latin1.txt"], "voiceprep: latin1.txt is not UTF-8 (byte 4)"),
        (["check", "me", "-q", "self", "--audio", "nowhere.wav"], "voiceprep: there is no file nowhere.wav"),
        (["check", "--batch", "nowhere.jsonl"], "voiceprep: nowhere.jsonl cannot be read: No such file"),
    ],
)
def test_bad_input_is_one_line_and_a_hint_and_nothing_is_written(
    run: Run, home: Path, arguments: list[str], error: str
) -> None:
    (home / "latin1.txt").write_bytes("caf\u00e9".encode("latin-1"))
    before = sorted(home.rglob("*"))

    outcome = run(*arguments)

    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.errors.startswith(error)
    assert [line.split(":")[0] for line in outcome.errors.splitlines()] == ["voiceprep", "hint"]
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "me"],
        ["check", "--text", "-"],
        ["check", "me", "--text", "-", "--audio", "answer.wav"],
        ["check", "me", "--batch", "-"],
        ["check", "-q", "self", "--batch", "-"],
        ["check", "me", "--loud"],
        ["sing"],
        ["demo", "--language", "fr"],
    ],
)
def test_what_no_command_understands_is_a_usage_error(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)

    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith("Usage: voiceprep")
