"""What the program says, in the language of its user. The sources say it in English; voiceprep/locale holds the rest.

Texts are marked where they are used: ``_("Play {path}.").format(path=path)``, never an f-string, which no catalogue can
hold. What is stored, or read by programs, is not translated. `make locale` brings the catalogues up to date.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from gettext import NullTranslations

LANGUAGES = ("en", "ru")
DOMAIN = "voiceprep"
CATALOGUES = Path(__file__).with_name("locale")

_catalogue: "NullTranslations | None" = None
"""None while the program speaks English, for which nothing need be read."""


def speak(language: str) -> None:
    """Say every text from now on in this language, one of LANGUAGES."""
    global _catalogue
    if language == "en":
        _catalogue = None
        return
    from gettext import translation

    _catalogue = translation(DOMAIN, CATALOGUES, [language])


@contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Say every text in this language while the context is entered; None leaves it as it is."""
    before = spoken_language()
    speak(language or before)
    try:
        yield
    finally:
        speak(before)


def spoken_language() -> str:
    """Give the language that texts are said in."""
    return str(_catalogue.info()["language"]) if _catalogue else "en"


def _(message: str) -> str:
    """Say a text in the user's language."""
    return _catalogue.gettext(message) if _catalogue else message


def ngettext(one: str, many: str, n: int) -> str:
    """Say a text about n things: ``ngettext("{n} point", "{n} points", n).format(n=n)``."""
    if _catalogue:
        return _catalogue.ngettext(one, many, n)
    return one if n == 1 else many


def pgettext(context: str, message: str) -> str:
    """Say a text whose English alone would be ambiguous; the context is for the translator."""
    return _catalogue.pgettext(context, message) if _catalogue else message


def alternatives(names: Sequence[str]) -> str:
    """Name things of which one is meant: a or b or c."""
    between = _("or")
    return f" {between} ".join(names)


def N_(message: str) -> str:  # noqa: N802 what every gettext calls it
    """Mark a text for the catalogue and leave it as it is: for a constant, which is said by ``_(constant)`` later."""
    return message


def say_again(text: str, templates: Sequence[str], quotes: str = "") -> str:
    """Say in the user's language what was said in English, by the template it was made of; else give it as it is.

    For what is stored, or comes from libraries. The first template that fits counts; a ``{message}`` in it is said
    again by itself. What is quoted in it is put between these quotation marks, an opening and a closing one.
    """
    if _catalogue or quotes:
        for template in templates:
            if found := _pattern(template).fullmatch(text):
                parts = found.groupdict()
                if "message" in parts:
                    parts["message"] = say_again(parts["message"], templates, quotes)
                marks = str.maketrans("“”«»", quotes * 2) if quotes else {}
                return _(template).translate(marks).format(**parts)
    return text


@cache
def _pattern(template: str) -> "re.Pattern[str]":
    import re

    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(template)), re.DOTALL)


def decimal(value: float, digits: int = 1) -> str:
    """Write a number with so many digits after the point, or after the comma, as the language has it."""
    text = f"{value:.{digits}f}"
    return text.replace(".", ",") if spoken_language() == "ru" else text
