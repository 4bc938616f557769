import runpy
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

import pytest

from tests.cli.conftest import Outcome, Run
from voiceprep.cli.app import help_page
from voiceprep.cli.invocation import MakeTranscriber
from voiceprep.cli.main import HELP_PAGES
from voiceprep.protocols import Progress
from voiceprep.settings import Settings
from voiceprep.translation import speak

DOCS = Path(__file__).parents[2] / "docs"


def raises(error: BaseException) -> MakeTranscriber:
    def make(settings: Settings, *, progress: Progress) -> NoReturn:
        del settings, progress
        raise error

    return make


def words(page: str) -> list[str]:
    """Give what a page says, however this version of click wraps it."""
    return page.split()


def test_the_prepared_help_is_what_the_commands_say() -> None:
    """`make docs` mends it."""
    for language, page in HELP_PAGES.items():
        speak(language)
        assert words(page.read_text(encoding="utf-8")) == words(help_page())


def test_the_documented_commands_are_what_the_commands_say() -> None:
    """`make docs` mends it."""
    made = runpy.run_path(str(DOCS / "make_commands.py"))["commands_page"]()

    assert words((DOCS / "commands.md").read_text(encoding="utf-8")) == words(made)


@pytest.mark.parametrize("arguments", [[], ["-h"], ["--help"], ["--home", ".", "--help"]])
def test_help_is_help(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)

    assert (outcome.status, outcome.errors) == (0, "")
    assert words(outcome.output) == words(HELP_PAGES["en"].read_text(encoding="utf-8"))


@pytest.mark.parametrize("arguments", [["--version"], ["--home", ".", "--version"]])
def test_version(run: Run, arguments: list[str]) -> None:
    assert run(*arguments) == Outcome(status=0, output=f"voiceprep {version('voiceprep')}\n", errors="")


def test_a_defect_is_logged_and_not_thrown_at_the_user(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = home / "state" / "voiceprep.log"
    monkeypatch.setattr("voiceprep.cli.defect.user_log_path", lambda *_, **__: log.parent)

    outcome = run(
        "check", "me", "-q", "self", "--audio", "answer.wav", make_transcriber=raises(RuntimeError("out of cheese"))
    )

    assert outcome == Outcome(
        status=3,
        output="",
        errors=f"voiceprep: this is a defect of voiceprep\nhint: please report it with the end of {log}\n",
    )
    assert log.read_text(encoding="utf-8").endswith("RuntimeError: out of cheese\n")


def test_where_no_log_can_be_written_the_defect_is_shown(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voiceprep.cli.defect.user_log_path", lambda *_, **__: home / "answer.wav")

    outcome = run(
        "check", "me", "-q", "self", "--audio", "answer.wav", make_transcriber=raises(RuntimeError("out of cheese"))
    )

    assert outcome.status == 3
    assert "RuntimeError: out of cheese\nvoiceprep: this is a defect of voiceprep\n" in outcome.errors


def test_an_interrupt_ends_quietly(run: Run) -> None:
    outcome = run("check", "me", "-q", "self", "--audio", "answer.wav", make_transcriber=raises(KeyboardInterrupt()))

    assert outcome == Outcome(status=130, output="", errors="")


@pytest.mark.parametrize("arguments", ["--help", "check --help", "check me.md --text - --json"])
def test_a_reader_that_has_read_enough_is_no_error(home: Path, arguments: str) -> None:
    (home / "me.md").write_text("## Who?\n- student\n", encoding="utf-8")
    script = "import sys; from voiceprep.cli.main import main; sys.exit(main())"
    command = [sys.executable, "-c", script, *arguments.split()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(b"a student")
        process.stdin.close()

        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_home_names_the_practice_folder(run: Run, home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "answers").mkdir()
    (home / "answers" / "me.md").rename(other / "answers" / "you.md")

    assert run("check", "you", "-q", "self", "--text", "-").status == 1
    assert run("--home", str(other), "check", "you", "-q", "self", "--text", "-").status == 0
