import subprocess
import sys
from collections.abc import Iterator

import pytest

from voiceprep.translation import decimal, ngettext, speak, spoken_language


@pytest.fixture
def russian() -> Iterator[None]:
    speak("ru")
    yield
    speak("en")


def test_english_needs_no_catalogue() -> None:
    """What is said in English costs no import and no file."""
    script = (
        "import sys; from voiceprep.translation import _, speak; speak('en'); print(_('x'), 'gettext' in sys.modules)"
    )

    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    assert said == "x False\n"


def test_english_counts_without_a_catalogue() -> None:
    assert [ngettext("{n} point", "{n} points", n).format(n=n) for n in (0, 1, 2)] == [
        "0 points",
        "1 point",
        "2 points",
    ]
    assert decimal(0.25, 1) == "0.2"
    assert spoken_language() == "en"


@pytest.mark.usefixtures("russian")
def test_russian_writes_a_decimal_comma() -> None:
    assert decimal(1.5) == "1,5"
    assert decimal(3, 0) == "3"
    assert spoken_language() == "ru"
