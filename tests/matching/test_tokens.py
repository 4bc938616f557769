import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.matching.numbers import read_numbers
from voiceprep.matching.tokens import AMOUNTS, tokenize


def is_no_number(word: str) -> bool:
    return not read_numbers([word]) and word not in AMOUNTS


def test_punctuation_is_left_out_and_numbers_are_values() -> None:
    tokens = tokenize("Ещё, в 2021-м: WER с 24 % до «пятнадцати» — и 100k+ часов!")

    assert [token.text for token in tokens] == [
        "еще", "в", "2021", "wer", "с", "24", "процент", "до", "15", "и", "100000", "часов",
    ]  # fmt: skip


@given(st.text() | st.text(alphabet="аё1,.5k-% Zİ’'ﬃ"))
def test_every_token_lies_in_the_text_in_order(text: str) -> None:
    tokens = tokenize(text)

    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(before.end <= after.start for before, after in itertools.pairwise(tokens))


@given(st.lists(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя", min_size=1).filter(is_no_number), max_size=8))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    assert [token.text for token in tokenize(", ".join(words))] == words


def test_a_word_that_says_a_number_and_its_unit_is_both() -> None:
    assert [(token.text, token.unit is not None) for token in tokenize("Полгода, a fortnight")] == [
        ("0.5", True),
        ("года", False),
        ("a", False),
        ("2", True),
        ("weeks", False),
    ]


@pytest.mark.parametrize(
    "text", ["5 лет", "лет пять", "лет через пять", "полтора часа", "год с половиной", "a year and a half"]
)
def test_a_number_knows_its_unit_before_and_behind_it(text: str) -> None:
    (number,) = (token for token in tokenize(text) if token.values)

    assert number.unit
    assert number.unit.quantity == "time"


@pytest.mark.parametrize("text", ["5 лет 3 человека", "через год 3 человека", "в 2021 году 3 человека"])
def test_the_unit_of_another_number_is_none_of_its_own(text: str) -> None:
    assert [token.unit for token in tokenize(text) if token.text == "3"] == [None]


@pytest.mark.parametrize("text", ["from 800 to 120 ms", "800 → 120 ms", "с 800 до 120 мс", "800–120 мс"])
def test_a_range_has_the_unit_of_its_end(text: str) -> None:
    first, second = (token for token in tokenize(text) if token.values)

    assert first.unit == second.unit
    assert first.unit
