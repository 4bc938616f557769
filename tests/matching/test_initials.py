"""What is known by its letters and what they stand for are the same, in both scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.matching.answers import one, statuses
from voiceprep.matching.glossary import TERMS, find_terms
from voiceprep.model import Status

LINES = [line.split(" = ") for line in TERMS.strip().splitlines()]
SAME = [
    ("учусь в МГУ", "учусь в Московском государственном университете"),
    ("учусь в Московском государственном университете", "учусь в МГУ"),
    ("СПбГУ, матмех", "Санкт-Петербургский государственный университет, матмех"),
    ("MIT internship", "internship at the Massachusetts Institute of Technology"),
    ("опыт с LLM", "опыт с большими языковыми моделями"),
    ("ML в проде", "машинное обучение в проде"),
    ("машинное обучение в проде", "эм эл в проде"),
    ("machine learning в проде", "машинное обучение в проде"),
    ("делал ASR и TTS", "делал automatic speech recognition и text to speech"),
    ("делал синтез речи", "делал тэ тэ эс"),
    ("MOS 4.2", "mean opinion score 4.2"),
    ("доклад на RNTS", "доклад на Russian national technology summit"),
    ("настроил CI/CD", "настроил сиай сиди"),
    ("A/B тест", "эй би тест"),
    ("A/B тест", "аб тест"),
    ("английский B2", "английский би два"),
    ("английский C1", "английский цэ один"),
]
OTHER = [
    ("учусь в МГУ", "учусь в Мурманском государственном техническом университете"),
    ("опыт с LLM", "опыт с машинным обучением"),
    ("английский B2", "английский би один"),
    ("доклад на RNTS", "доклад на Russian technology summit"),
    ("ML в проде", "моя любимая база данных в проде"),
]


@pytest.mark.parametrize(("key_point", "heard"), SAME)
def test_letters_and_what_they_stand_for_are_the_same(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize(("key_point", "heard"), OTHER)
def test_other_words_are_not(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) != [Status.COVERED]


def test_the_whole_term_is_quoted() -> None:
    evidence = one("Потом я занялся большими языковыми моделями всерьёз.", "занялся LLM").evidence

    assert evidence is not None
    assert evidence.text == "занялся большими языковыми моделями"


@given(line=st.sampled_from(range(len(LINES))), before=st.integers(0, 3), data=st.data())
def test_every_form_is_found_where_it_is_said(line: int, before: int, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(LINES[line])).lower().replace("ё", "е").replace("/", "").replace("-", " ").split()
    words = ["потом"] * before + form + ["потом"]

    assert (before, before + len(form) - 1, line) in find_terms(words)
