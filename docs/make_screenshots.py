"""Write docs/report-*.png: the page of the bundled answer in a browser (`python docs/make_screenshots.py CHROMIUM`)."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

from voiceprep.answers import read_set
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
            page = browser.new_page(viewport={"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if name == "report-dark" else "light")
            page.goto(page_file.as_uri())
            page.wait_for_function("document.querySelector('audio').readyState > 0")
            if top:
                page.locator(top).evaluate("heading => heading.scrollIntoView()")
            page.screenshot(path=folder / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    build = DOCS.parent / "build"
    build.mkdir(exist_ok=True)
    written = build / "report.html"
    written.write_text(render_page(report(), Sound(samples=read_sound(SAMPLE), rate=RATE)), encoding="utf-8")
    shoot(written, sys.argv[1] if len(sys.argv) > 1 else "/usr/bin/chromium", DOCS)
