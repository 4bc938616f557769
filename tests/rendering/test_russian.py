"""Reports as a user with a Russian locale reads them, about answers in either language."""

import re
from collections.abc import Iterator
from io import StringIO

import pytest
from rich.console import Console

from tests.rendering.reports import OVERRULED, SPOKEN, TYPED
from voiceprep.model import Report
from voiceprep.rendering.html import render_page
from voiceprep.rendering.terminal import print_report
from voiceprep.translation import speak


@pytest.fixture(autouse=True)
def _russian() -> Iterator[None]:
    speak("ru")
    yield
    speak("en")


def printed(report: Report) -> str:
    console = Console(file=StringIO(), width=80, color_system=None)
    print_report(report, console)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_a_report_is_in_russian() -> None:
    assert printed(TYPED) == (
        "Кто вы?\n"
        "\n"
        "  ✓ сказано  студент\n"
        "             «студент.»\n"
        "\n"
        "  Сказано   1 из 1 пункта (100 %)\n"
        "\n"
        "Расшифровка\n"
        "  Я [студент.]\n"
    )


@pytest.mark.parametrize("report", [SPOKEN, OVERRULED])
def test_no_line_is_wider_than_the_terminal(report: Report) -> None:
    """Russian words are longer."""
    assert [line for line in printed(report).splitlines() if len(line) > 80] == []


def test_the_page_is_russian_and_the_answer_english() -> None:
    page = render_page(SPOKEN)

    assert '<html lang="ru">' in page
    assert '<h1 lang="en">Tell me about yourself</h1>' in page
    assert 'aria-label="Слушать с 0:02, где пункт 1"' in page
    assert set(re.findall('lang="([a-z]+)"', page)) == {"ru", "en"}
    headings = re.findall("<h[23][^>]*>(.*?)</h[23]>", page)
    assert [heading for heading in headings if not re.search("[а-яё]", heading)] == []
