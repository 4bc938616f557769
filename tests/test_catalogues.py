"""Every text is there in every language: run `make locale`, translate what is empty, and run it again."""

import ast
import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from babel.messages.catalog import Catalog, Message

from voiceprep import errors
from voiceprep.translation import LANGUAGES, ngettext, speak

MADE = SimpleNamespace(**runpy.run_path(str(Path(__file__).parents[1] / "docs" / "make_translations.py")))
OTHERS = [language for language in LANGUAGES if language != "en"]
IN_ENGLISH = {"{number_type}"}
"""What click fills in untranslated."""
PLACEHOLDER = re.compile(r"(?<!\{)\{\w*[^{}]*\}(?!\})")


@pytest.fixture(scope="module")
def texts() -> Catalog:
    """Give every text of the sources."""
    catalogue: Catalog = MADE.extract()
    return catalogue


def strings(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    return [text or ""] if isinstance(text, str | None) else list(text)


def messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_is_untranslated(texts: Catalog, language: str) -> None:
    """Each that is missing is shown with its place."""
    translated = MADE.read(language)

    def is_missing(text: Message) -> bool:
        found = translated.get(strings(text.id)[0], text.context)
        return found is None or found.fuzzy or strings(found.id) != strings(text.id) or not all(strings(found.string))

    assert [(*text.locations[0], text.id) for text in messages(texts) if is_missing(text)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_translated_that_is_no_longer_said(texts: Catalog, language: str) -> None:
    translated = MADE.read(language)

    assert [one.id for one in messages(translated) if texts.get(strings(one.id)[0], one.context) is None] == []
    assert list(translated.obsolete) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_placeholders_of_its_text(language: str) -> None:
    """And it begins and ends with no more space than that. What would be English in it may be left out."""
    for one in messages(MADE.read(language)):
        wanted = {frozenset(PLACEHOLDER.findall(text)) - IN_ENGLISH for text in strings(one.id)}
        for said in strings(one.string):
            assert frozenset(PLACEHOLDER.findall(said)) in wanted, said
            assert said == said.strip(), said


@pytest.mark.parametrize("language", OTHERS)
def test_what_gettext_reads_is_what_the_catalogue_says(language: str) -> None:
    compiled = MADE.path_of(language).with_suffix(".mo")

    assert compiled.read_bytes() == MADE.compiled(MADE.read(language))


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "0 пунктов"),
        (1, "1 пункт"),
        (2, "2 пункта"),
        (4, "4 пункта"),
        (5, "5 пунктов"),
        (11, "11 пунктов"),
        (12, "12 пунктов"),
        (14, "14 пунктов"),
        (21, "21 пункт"),
        (22, "22 пункта"),
        (111, "111 пунктов"),
        (112, "112 пунктов"),
        (121, "121 пункт"),
    ],
)
def test_russian_counts_with_three_forms(n: int, said: str) -> None:
    speak("ru")

    assert ngettext("{n} point", "{n} points", n).format(n=n) == said


SAYING = {"BadParameter", "stage", "print", "write", "say", "rule", "note", "Text"}
"""What takes a text for the user, besides errors."""
A_TEXT = re.compile(r"[a-z]{2,},? [a-z]{2,}")
A_COMMAND = re.compile(r"(voiceprep|pip|python|sudo|ls|make|export|mkdir|icacls) ")


@pytest.mark.parametrize("path", sorted(MADE.PACKAGE.rglob("*.py")), ids=lambda path: str(path.name))
def test_no_text_is_said_past_the_catalogue(path: Path) -> None:
    """What errors hold and what is printed goes through ``_`` and its like."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    said = [(call.lineno, text) for call in calls if says(call) for text in plain_texts(call)]

    assert [(line, text) for line, text in said if A_TEXT.search(text) and not A_COMMAND.match(text)] == []


@pytest.mark.parametrize("path", sorted(MADE.PACKAGE.rglob("*.py")), ids=lambda path: str(path.name))
def test_no_text_is_marked_within_an_f_string(path: Path) -> None:
    """There it is not found, and so never translated."""
    strings = (
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.JoinedStr)
    )
    within = (node for string in strings for node in ast.walk(string) if isinstance(node, ast.Call))
    marked = [call for call in within if getattr(call.func, "id", "") in ("_", "N_", "ngettext", "pgettext")]

    assert [call.lineno for call in marked if any(isinstance(one, ast.Constant) for one in call.args)] == []


def test_the_page_says_nothing_past_the_catalogue() -> None:
    page = (MADE.PACKAGE / "rendering" / "html" / "page.html.j2").read_text(encoding="utf-8")
    plain = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<[^>]*>", "|", page, flags=re.DOTALL)

    assert set(re.findall(r"[^\W\d_]{2,}", plain)) == {"voiceprep"}


def says(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in SAYING or hasattr(errors, name)


def plain_texts(call: ast.Call) -> Iterator[str]:
    """Give the texts that are its arguments as they stand, the fixed parts of f-strings joined."""
    for argument in (*call.args, *(keyword.value for keyword in call.keywords if keyword.arg != "style")):
        choices = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
        for choice in choices:
            parts = choice.values if isinstance(choice, ast.JoinedStr) else [choice]
            yield "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
