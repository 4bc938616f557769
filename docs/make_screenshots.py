"""Write the pictures of docs/ (`python docs/make_screenshots.py [CHROMIUM]`).

The page of the bundled answer in a browser, and progress, as it looks in a terminal and as it is drawn, of six weeks of
practice that `example_history.py` makes up.
"""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from example_history import HOME, write_example
from playwright.sync_api import sync_playwright
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from voiceprep.answers import read_set
from voiceprep.history import SqliteHistory
from voiceprep.model import Recording, Report, Sound
from voiceprep.practice import assess, hear_again
from voiceprep.rendering.html import render_page
from voiceprep.settings import read_settings
from voiceprep.sound import RATE, read_sound
from voiceprep.wiring import make_embedder, make_transcriber

DOCS = Path(__file__).parent
SET = DOCS.parent / "answers" / "about-me.ru.md"
SAMPLE = DOCS.parent / "voiceprep" / "demo" / "self.ru.ogg"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


def report() -> Report:
    """Assess the bundled answer."""
    transcriber = make_transcriber(read_settings(DOCS.parent, {}))
    heard = assess(
        read_set(SET).questions[0],
        Recording(path=SAMPLE),
        transcriber=transcriber,
        embedder=make_embedder(),
        now=datetime(2026, 11, 24, 18, 30, tzinfo=UTC),
    )
    return hear_again(heard, transcriber=transcriber)


def shoot(page_file: Path, chromium: str, folder: Path) -> None:
    """Take the page on a desktop and on a phone, light and dark."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, width, height, top in (
            ("report-dark", 900, 900, ""),
            ("report-light", 900, 900, "#delivery"),
            ("report-phone", 390, 844, ""),
        ):
            page = browser.new_page(
                viewport={"width": width, "height": height}, has_touch=width < 500, is_mobile=width < 500
            )
            page.emulate_media(color_scheme="dark" if name == "report-dark" else "light")
            page.goto(page_file.as_uri())
            page.wait_for_function("document.querySelector('audio').readyState > 0")
            if top:
                page.locator(top).evaluate("heading => heading.scrollIntoView()")
            page.screenshot(path=folder / f"{name}.png")
            page.close()
        browser.close()


def terminal(folder: Path, *arguments: str, columns: int = 100) -> str:
    """Give what a command shows in a terminal so many columns wide, as a page of SVG."""
    program = [str(Path(sys.executable).with_name("voiceprep")), "--home", str(folder), *arguments]
    settings = {"FORCE_COLOR": "1", "COLUMNS": str(columns), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    shown = subprocess.run(program, env=os.environ | settings, capture_output=True, check=True, encoding="utf-8").stdout
    console = Console(record=True, width=columns, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(shown.rstrip()))
    fontless = re.sub(r"@font-face {{.*?}}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    return console.export_svg(title=" ".join(["voiceprep", *arguments]), code_format=fontless)


def shoot_progress(chromium: str, folder: Path) -> None:
    """Take progress and a question's page, in a terminal and drawn."""
    with TemporaryDirectory() as scratch, sync_playwright() as playwright:
        home = Path(scratch) / "home"
        write_example(home, end=datetime.now(HOME))
        attempts = SqliteHistory(home / "recordings" / "history.db").attempts()
        last, *_, first = (str(one.number) for one in attempts if one.set_name == "about-me.en")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, arguments in (
            ("terminal-progress", ("progress",)),
            ("terminal-question", ("progress", "about-me.en", "-q", "self")),
            ("terminal-against", ("report", last, "--against", first)),
        ):
            page = browser.new_page(viewport={"width": 1000, "height": 600})
            page.set_content(terminal(home, *arguments))
            page.locator("svg").first.screenshot(path=folder / f"{name}.png", omit_background=True)
            page.close()
        browser.close()
        for name, chosen in (("progress", ()), ("progress-question", ("about-me.en", "-q", "self"))):
            drawn = Path(scratch) / f"{name}.png"
            program = [str(Path(sys.executable).with_name("voiceprep")), "--home", str(home)]
            subprocess.run([*program, "progress", *chosen, "--plot", str(drawn)], check=True)
            copy(drawn, folder / drawn.name)


if __name__ == "__main__":
    build = DOCS.parent / "build"
    build.mkdir(exist_ok=True)
    written = build / "report.html"
    written.write_text(render_page(report(), Sound(samples=read_sound(SAMPLE), rate=RATE)), encoding="utf-8")
    browser_path = sys.argv[1] if len(sys.argv) > 1 else "/usr/bin/chromium"
    shoot(written, browser_path, DOCS)
    shoot_progress(browser_path, DOCS)
