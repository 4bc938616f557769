"""The page in headless Chromium: what a click, a key, a phone and a screen reader make of it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page, sync_playwright

from tests.rendering.reports import OVERRULED, SILENT, SPOKEN, TYPED
from voiceprep.model import Pause, Report, Sound
from voiceprep.rendering.html import render_page

pytestmark = pytest.mark.real

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--autoplay-policy=no-user-gesture-required",
]
HUM = Sound(samples=0.1 * np.sin(np.arange(40 * 16_000) / 16).astype(np.float32), rate=16_000)
WAIT = 60_000
"""Milliseconds that a busy machine may take for anything."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "these tests need Chromium: sudo apt install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS, timeout=2 * WAIT)
        yield browser
        browser.close()


def opened(browser: Browser, folder: Path, report: Report, sound: Sound | None = HUM, **view: Any) -> Page:
    """Give the page as a browser shows it."""
    file = folder / "report.html"
    file.write_text(render_page(report, sound), encoding="utf-8")
    page = browser.new_page(**view)
    page.set_default_timeout(WAIT)
    page.goto(file.as_uri())
    if sound:
        page.wait_for_function("() => document.querySelector('audio').readyState >= 1")
    return page


def plays_from(page: Page, seconds: float) -> None:
    """Wait until the sound was sought to this second, and plays."""
    page.wait_for_function(
        "at => window.sought.some(one => Math.abs(one - at) < 0.05) && !document.querySelector('audio').paused",
        arg=seconds,
    )


def note_seeking(page: Page) -> None:
    page.evaluate(
        "() => { window.sought = []; const audio = document.querySelector('audio');"
        "audio.addEventListener('seeking', () => window.sought.push(audio.currentTime)); }"
    )


@pytest.mark.parametrize(
    ("what", "seconds"),
    [
        ("#point-4 button.play", 10.5),
        (".transcript .word >> nth=12", 7.0),
        (".transcript button.play >> nth=1", 10.5),
        (".timeline .filler", 9.0),
        (".timeline .pause", 4.0),
        (".timeline .pin.partial circle", 10.5),
        (".moments button.play >> nth=0", 9.0),
    ],
)
def test_a_click_plays_from_the_right_second(browser: Browser, tmp_path: Path, what: str, seconds: float) -> None:
    page = opened(browser, tmp_path, SPOKEN)
    note_seeking(page)
    page.locator(what).dispatch_event("click")

    plays_from(page, seconds)
    page.close()


def test_a_click_into_the_middle_of_the_timeline_plays_the_second_half(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, replace(SPOKEN, delivery=None))
    note_seeking(page)
    box = page.locator(".timeline .ground").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    page.wait_for_function("() => window.sought.some(one => Math.abs(one - 20) < 0.2)")
    page.close()


def test_the_keyboard_plays_a_point(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, SPOKEN)
    note_seeking(page)
    page.locator("#point-6 button.play").focus()
    page.keyboard.press("Enter")

    plays_from(page, 13.5)
    page.close()


def test_the_timeline_is_a_slider_for_the_keyboard(browser: Browser, tmp_path: Path) -> None:
    """Arrows move it by seconds and from mark to mark, which is told; space plays and stops."""
    page = opened(browser, tmp_path, SPOKEN)
    track = page.get_by_role("slider", name="Position in the answer")
    track.focus()

    def press(key: str) -> tuple[float, str | None]:
        page.keyboard.press(key)
        page.wait_for_function("() => !document.querySelector('audio').seeking")
        return page.evaluate("document.querySelector('audio').currentTime"), track.get_attribute("aria-valuetext")

    slipped, covered = (1.0, "0:01 slipped: my exams"), (2.0, "0:02 covered: third-year student")
    assert [press("ArrowUp"), press("ArrowUp"), press("ArrowDown")] == [slipped, covered, slipped]
    assert [press("ArrowRight"), press("ArrowLeft"), press("ArrowLeft")] == [(6.0, "0:06"), slipped, (0.0, "0:00")]
    assert [press("ArrowRight"), press("Home")] == [(5.0, "0:05"), (0.0, "0:00")]
    assert track.get_attribute("aria-valuenow") == "0"
    page.keyboard.press(" ")
    page.wait_for_function("() => !document.querySelector('audio').paused")
    page.keyboard.press(" ")
    page.wait_for_function("() => document.querySelector('audio').paused")
    assert press("End")[0] == pytest.approx(40.0, abs=0.1)
    page.close()


def test_a_page_asks_for_nothing_and_complains_of_nothing(browser: Browser, tmp_path: Path) -> None:
    """Neither the network nor the policy of the page is touched."""
    file = tmp_path / "report.html"
    file.write_text(render_page(SPOKEN, HUM), encoding="utf-8")
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition(":")[0]))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(file.as_uri(), timeout=WAIT)
    page.wait_for_function("() => document.querySelector('audio').readyState >= 1", timeout=WAIT)

    assert (set(asked) - {"data"}, asked.count("file"), said) == ({"file"}, 1, [])
    page.close()


LONG_PAUSE = replace(SPOKEN.delivery, pauses=(Pause(start=4.0, end=6.0),)) if SPOKEN.delivery else None


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, scheme: str, width: int) -> None:
    """And nothing is wider than the window."""
    for report, sound in (
        (SPOKEN, HUM),
        (replace(SPOKEN, delivery=LONG_PAUSE), None),
        (OVERRULED, HUM),
        (SILENT, HUM),
        (TYPED, None),
    ):
        page = opened(browser, tmp_path, report, sound, viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
        found = page.evaluate("async () => (await axe.run()).violations.map(one => [one.id, one.nodes[0].html])")

        assert found == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.close()


def test_it_prints(browser: Browser, tmp_path: Path) -> None:
    """On paper there is no player."""
    page = opened(browser, tmp_path, SPOKEN)
    page.emulate_media(media="print")

    assert not page.locator(".player").is_visible()
    assert page.locator("#point-2").is_visible()
    assert page.pdf().startswith(b"%PDF-")
    page.close()
