import json
from pathlib import Path

from tests.cli.conftest import Outcome, Run

DONE = "## Who are you?\n\n- mathematics student\n"


def test_findings_are_lines_that_an_editor_jumps_to(run: Run) -> None:
    """All sets of the practice folder, where none is named; the sum goes to standard error."""
    assert run("lint") == Outcome(
        status=1,
        output='answers/me.md:13: unfinished: "- ???"\n',
        errors="1 to finish in 1 set\n",
    )


def test_nothing_to_finish_is_success(run: Run, home: Path) -> None:
    (home / "answers" / "done.md").write_text(f"---\ntags: a\n---\n{DONE}", encoding="utf-8")

    assert run("lint", "done") == Outcome(
        status=0,
        output='answers/done.md:2: note: "tags" means nothing to voiceprep: there are title, language, target, '
        "strictness\n",
        errors="Nothing to finish in 1 set.\n",
    )


def test_a_set_that_cannot_be_read_does_not_stop_the_others(run: Run, home: Path) -> None:
    (home / "answers" / "a.md").write_text("notes\x1b[31m\n", encoding="utf-8")
    (home / "answers" / "b.md").write_text("## Why?\n- \x1b[31m??\n- team\n", encoding="utf-8")

    outcome = run("lint", "a", "b", "--json")

    findings = json.loads(outcome.output)
    assert (outcome.status, outcome.errors, findings["schema"]) == (1, "", 1)
    assert [(one["file"], one["line"], one["level"], one["check"]) for one in findings["findings"]] == [
        ("answers/a.md", None, "error", "broken"),
        ("answers/b.md", 2, "warning", "unfinished"),
    ]
    assert "\x1b" not in run("lint", "a", "b").output


def test_an_unknown_set_is_offered_near_names(run: Run) -> None:
    outcome = run("lint", "mee")

    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.errors.endswith("hint: did you mean me?\n")


def test_an_unknown_set_gives_no_json(run: Run) -> None:
    """What is on standard output is for programs: no findings of the other set either."""
    for names in (["mee"], ["me", "mee"]):
        outcome = run("lint", *names, "--json")

        assert (outcome.status, outcome.output) == (1, "")
        assert outcome.errors.startswith('voiceprep: no question set "mee" in ')
        assert outcome.errors.endswith("hint: did you mean me?\n")


def test_a_folder_without_sets_says_how_to_get_one(run: Run, home: Path) -> None:
    (home / "answers" / "me.md").unlink()

    assert run("lint").errors.startswith("voiceprep: there is no question set in ")
