import webbrowser
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run
from tests.rendering.reports import SPOKEN
from voiceprep.history import SqliteHistory
from voiceprep.model import Recording


@pytest.fixture(autouse=True)
def attempt(home: Path) -> None:
    """Keep an attempt whose recording is there."""
    report = replace(SPOKEN, recording=Recording(path=home / "answer.wav"))
    SqliteHistory(home / "recordings" / "history.db").add(report, engines={})


def test_a_page_is_written_and_its_name_printed(run: Run, home: Path) -> None:
    assert run("report", "--html", "page.html") == Outcome(status=0, output="page.html\n", errors="")

    page = (home / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>\n")
    assert "data:audio/ogg;base64," in page
    assert list(home.glob(".*.part")) == []


def test_a_page_of_ours_is_written_anew(run: Run, home: Path) -> None:
    run("report", "--html", "page.html")
    (home / "answer.wav").unlink()
    outcome = run("report", "--html", "page.html")

    assert (outcome.status, outcome.errors.splitlines()[0]) == (
        0,
        f"The page is without sound: there is no file {home / 'answer.wav'}",
    )
    assert "The recording is gone" in (home / "page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["answers/me.md", "answers", "nowhere/page.html"])
def test_no_other_file_is_touched(run: Run, home: Path, name: str) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    outcome = run("report", "--html", name)

    assert (outcome.status, outcome.output) == (1, "")
    assert [line.split(":")[0] for line in outcome.errors.splitlines()] == ["voiceprep", "hint"]
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("arguments", [("--open",), ("--html", "page.html", "--json")])
def test_options_that_do_not_go_together_are_refused(run: Run, home: Path, arguments: tuple[str, ...]) -> None:
    assert run("report", *arguments).status == 2
    assert not (home / "page.html").exists()


@pytest.mark.parametrize("has_browser", [True, False])
def test_a_page_is_opened_where_there_is_a_browser(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, has_browser: bool
) -> None:
    opened: list[str] = []

    def open_browser(address: str) -> bool:
        opened.append(address)
        return has_browser

    monkeypatch.setattr(webbrowser, "open", open_browser)
    outcome = run("report", "--html", "page.html", "--open")

    address = (home / "page.html").as_uri()
    said = "" if has_browser else f"No browser could be started; open this in one: {address}\n"
    assert (outcome, opened) == (Outcome(status=0, output="page.html\n", errors=said), [address])
