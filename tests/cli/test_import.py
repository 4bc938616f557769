import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run

NOTES = """\
# Company
Makes speech tools.

# About me
I study applied mathematics at Kazan Federal University, and I build small tools for speech in my spare time. ++which?++

1. Why us?
- the team
"""


def test_notes_become_a_question_set_that_can_be_practised(run: Run, home: Path) -> None:
    """What became what is said with the lines of the notes, on standard error."""
    (home / "notes.md").write_text(NOTES, encoding="utf-8")

    outcome = run("import", "notes.md")

    assert outcome == Outcome(
        status=0,
        output="",
        errors="""\
notes.md → answers/notes.md

  1–2  context   Company
  4–5  question  Tell me about yourself  2 points, 2 drafted
  7–8  question  Why us?                 1 point

2 questions with 3 points.
2 points drafted from long texts: read them in answers/notes.md.
2 things to finish: voiceprep lint notes
Practise: voiceprep practice notes
""",
    )
    assert run("check", "notes", "-q", "why", "--text", "-", stdin=b"The team is why").status == 0


@pytest.mark.parametrize(
    ("options", "wanted", "home_option", "name"),
    [
        ([], "x/out.md", "", "x/out.md"),
        ([], "answers/deep/out.md", "", "deep/out"),
        ([], "мой star", "", "'мой star'"),
        ([], "bare", "", "{home}/answers/bare.md"),
        (["--home", "my home"], "out", "--home 'my home' ", "out"),
    ],
)
def test_the_next_commands_work_wherever_the_set_lies(
    run: Run, home: Path, options: list[str], wanted: str, home_option: str, name: str
) -> None:
    """A name is one under answers/ that no other file has; a shell takes the commands as they are printed."""
    (home / "notes.md").write_text(NOTES, encoding="utf-8")
    (home / "bare").touch()

    errors = run(*options, "import", "notes.md", "-o", wanted).errors

    *_, lint, practise = errors.splitlines()
    assert lint == f"2 things to finish: voiceprep {home_option}lint {name.format(home=home)}"
    assert practise == f"Practise: voiceprep {home_option}practice {name.format(home=home)}"
    linted = run(*shlex.split(lint.partition(": voiceprep ")[2]))
    assert (linted.status, linted.errors.splitlines()[-1]) == (1, "2 to finish in 1 set")


def test_points_are_counted_as_in_the_report(run: Run, home: Path) -> None:
    (home / "notes.md").write_text("1. Why us?\n- the team\n    - strong\n    - kind\n- the product\n")

    assert "Why us?  2 points with 2 parts\n" in run("import", "notes.md").errors
    assert "0 of 2 points" in run("check", "notes", "--text", "-", stdin=b"Well").output


def test_a_page_of_notion_is_named_without_its_number(run: Run, home: Path) -> None:
    (home / "My prep 3f2a9c8e7b1d4c5f9a0b1c2d3e4f5a6b.md").write_text(NOTES, encoding="utf-8")

    assert run("import", "My prep 3f2a9c8e7b1d4c5f9a0b1c2d3e4f5a6b.md").status == 0
    assert (home / "answers" / "My prep.md").is_file()


def test_a_set_that_is_there_is_never_overwritten(run: Run, home: Path) -> None:
    (home / "notes.md").write_text(NOTES, encoding="utf-8")
    before = (home / "answers" / "me.md").read_bytes()

    for name in ("me", "answers/me.md", str(home / "answers" / "me.md")):
        outcome = run("import", "notes.md", "-o", name)
        assert (outcome.status, outcome.output) == (1, "")
        assert outcome.errors.splitlines()[0].endswith("me.md is there already, and it is yours")
    assert (home / "answers" / "me.md").read_bytes() == before
    assert sorted(path.name for path in (home / "answers").iterdir()) == ["me.md"]


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("list.md", b"- milk\n- eggs\n", "voiceprep: list.md: there is no question in it\nhint: write a question as "),
        ("empty.txt", b"", "voiceprep: empty.txt: there is no question in it\n"),
        ("photo.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "voiceprep: photo.md is no text\n"),
        ("cv.docx", b"PK\x03\x04junk", "voiceprep: cv.docx is an office document or an archive, not text\n"),
    ],
)
def test_what_holds_no_questions_is_one_line_and_a_hint_and_nothing_is_written(
    run: Run, home: Path, name: str, content: bytes, error: str
) -> None:
    (home / name).write_bytes(content)
    before = sorted(home.rglob("*"))

    outcome = run("import", name)

    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.errors.startswith(error)
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["nowhere.md"], "voiceprep: no such file: nowhere.md"),
        (["answers"], "voiceprep: answers is a folder"),
        (["answers/me.md"], "voiceprep: {home}/answers/me.md are the notes themselves"),
        (
            ["notes.md", "-o", "sets/me.txt"],
            'voiceprep: "sets/me.txt" is no name for a question set\nhint: take a name such as',
        ),
        (
            ["notes.md", "-o", "sets/me"],
            'voiceprep: "sets/me" is no name for a question set\nhint: take a name such as',
        ),
        (["notes.md", "-o", "./notes.md"], "voiceprep: notes.md are the notes themselves"),
    ],
)
def test_a_place_that_cannot_be_is_refused(run: Run, home: Path, arguments: list[str], error: str) -> None:
    (home / "notes.md").write_text(NOTES, encoding="utf-8")

    outcome = run("import", *arguments)

    assert outcome.status == 1
    assert outcome.errors.startswith(error.format(home=home))


def test_windows_notes_go_into_a_folder_that_is_yet_to_be_made(run: Run, home: Path) -> None:
    """Line ends of Windows, tabs, Windows-1251."""
    notes = "О себе:\r\n\r\n-\tстудент 3 курса\r\n\t- прикладная математика\r\n"
    (home / "заметки.txt").write_bytes(notes.encode("cp1251"))

    assert run("import", "заметки.txt", "-o", "new/me.md").status == 0

    text = (home / "new" / "me.md").read_bytes().decode()
    assert text.endswith("## Расскажите о себе {#o-sebe}\n\n- студент 3 курса\n    - прикладная математика\n")
    assert "\r" not in text


def test_changed_notes_are_merged_into_what_the_user_has_edited(run: Run, home: Path) -> None:
    """What is new is named with its line; the rest of the file stays, Windows line ends and all."""
    (home / "notes.md").write_text(NOTES, encoding="utf-8")
    run("import", "notes.md")
    path = home / "answers" / "notes.md"
    edited = path.read_bytes().replace(b"- the team", b"- a **strong** team {#team}").replace(b"\n", b"\r\n")
    path.write_bytes(edited)
    (home / "notes.md").write_text(f"{NOTES}- the product\n", encoding="utf-8")

    outcome = run("import", "notes.md", "--merge")
    again = run("import", "notes.md", "--merge")

    line = edited.splitlines().index(b"- a **strong** team {#team}") + 1
    assert outcome == Outcome(
        status=0,
        output="",
        errors=f"""\
notes.md → answers/notes.md

new:
  answers/notes.md:{line + 1}: - the product

All else stays as it was.
""",
    )
    assert path.read_bytes().replace(b"- the product\r\n", b"", 1) == edited
    assert again.errors == "notes.md → answers/notes.md: nothing new in the notes.\n"


def test_a_merge_into_no_set_says_that_it_makes_one(run: Run, home: Path) -> None:
    """Its name may be mistyped."""
    (home / "notes.md").write_text(NOTES, encoding="utf-8")

    outcome = run("import", "notes.md", "-o", "ntoes.md", "--merge")

    path = home / "answers" / "ntoes.md"
    assert outcome.status == 0
    assert outcome.errors.startswith(f"There was no {path} to merge into: it is new.\nnotes.md → answers/ntoes.md\n")
    assert path.is_file()


def test_a_set_that_was_not_imported_cannot_be_merged(run: Run, home: Path) -> None:
    (home / "notes.md").write_text(NOTES, encoding="utf-8")
    before = (home / "answers" / "me.md").read_bytes()

    outcome = run("import", "notes.md", "-o", "me", "--merge")

    assert outcome.status == 1
    assert "me.imported.txt, the draft of its last import, is not beside it\nhint: " in outcome.errors
    assert (home / "answers" / "me.md").read_bytes() == before


def test_the_readme_shows_what_an_import_prints(run: Run, home: Path) -> None:
    project = Path(__file__).parents[2]
    notes = "docs/samples/interview-notes.ru.md"
    (home / notes).parent.mkdir(parents=True)
    (home / notes).write_bytes((project / notes).read_bytes())

    errors = run("import", notes, "-o", "internship").errors

    assert f"```\n{errors}```" in (project / "README.md").read_text(encoding="utf-8")
