"""Every text is there in every language: run `make locale`, translate what is empty, and run it again."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from babel.messages.catalog import Catalog, Message

from voiceprep.translation import LANGUAGES, ngettext, speak

MADE = SimpleNamespace(**runpy.run_path(str(Path(__file__).parents[1] / "docs" / "make_translations.py")))
OTHERS = [language for language in LANGUAGES if language != "en"]
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
    """And it begins and ends with no more space than that."""
    for one in messages(MADE.read(language)):
        wanted = {frozenset(PLACEHOLDER.findall(text)) for text in strings(one.id)}
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
