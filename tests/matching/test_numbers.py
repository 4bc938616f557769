import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from voiceprep.matching.number import Number
from voiceprep.matching.numbers import read_numbers


def words(text: str) -> list[str]:
    return text.lower().replace("ё", "е").replace(",", "").replace("-", " ").split()


@given(st.integers(0, 10**12 - 1), st.sampled_from(["ru", "en"]))
def test_a_spelled_out_whole_number_is_read_by_value(value: int, language: str) -> None:
    spelled = words(num2words(value, lang=language))

    assert read_numbers(spelled) == [Number(first=0, last=len(spelled) - 1, values=(value,))]


@given(st.integers(1, 99) | st.integers(1, 9).map(lambda hundreds: hundreds * 100), st.sampled_from(["ru", "en"]))
def test_an_ordinal_is_read_by_value(value: int, language: str) -> None:
    spelled = words(num2words(value, lang=language, to="ordinal"))
    if spelled[-1] == "hundredth":
        return

    assert read_numbers(spelled) == [Number(first=0, last=len(spelled) - 1, values=(value,), is_ordinal=True)]


@given(st.integers(1900, 2099).filter(lambda year: year % 100 >= 10))
def test_an_english_year_is_read_in_pairs_of_digits(year: int) -> None:
    assert [number.values for number in read_numbers(words(num2words(year, to="year")))] == [(year,)]


NUMBER_WORDS = """ноль два тысяч сто полтора и с половиной целых десятых point and a half 5,20 3.6 0 - k"""


@given(st.lists(st.sampled_from(NUMBER_WORDS.split())))
def test_any_order_of_number_words_is_read_without_overlap(text: list[str]) -> None:
    spans = [(number.first, number.last) for number in read_numbers(text)]

    assert all(first <= last < len(text) for first, last in spans)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("полтора года", [(1.5,)]),
        ("около полутора лет", [(1.5,)]),
        ("три с половиной", [(3.5,)]),
        ("три с половиной триллиона", [(3.5e12,)]),
        ("three and a half million", [(3.5e6,)]),
        ("more than a hundred users", [(100,)]),
        ("a couple of 100 checks", [(200,)]),
        ("около сотни", []),
        ("три сотни", [(300,)]),
        ("seven out of ten", [(70, 7)]),
        ("7 из 10", [(70, 7)]),
        ("один из первых", [(1,), (1,)]),
        ("two of the ten", [(2,), (10,)]),
        ("год с половиной", [(1.5,)]),
        ("about a year and a half", [(1.5,)]),
        ("two years and a half", [(2,), (2.5,)]),
        ("ноль целых восемь десятых", [(0.8,)]),
        ("ноль восемьдесят пять", [(0.85,)]),
        ("zero point nine", [(0.9,)]),
        ("three point six", [(3.6,)]),
        ("четыре целых две десятых", [(4.2,)]),
        ("3.6 и 3,9", [(3.6,), (3.9, 3, 9)]),
        ("четыре и два", [(4, 4.2), (2,)]),
        ("0 - 9", [(0.9,)]),
        ("100k и 20 тысяч", [(100_000,), (20_000,)]),
        ("2 миллиона 300 тысяч", [(2_000_000,), (300_000,)]),
        ("первая из двоих", [(1,), (2,)]),
        ("a five second delay", [(5,)]),
        ("сорока двух", [(42,)]),
        ("one hundred and five people", [(105,)]),
        ("cats and dogs", []),
        ("two fifty thousand", [(2,), (50_000,)]),
        ("five oh three", [(503, 5, 3)]),
        ("a couple of hundred checks", [(200,)]),
        ("пару суток", [(2,)]),
        ("85 сотых", [(0.85,)]),
        ("восемьдесят пять сотых", [(0.85,)]),
    ],
)
def test_a_number_is_read_as_it_is_said(text: str, values: list[tuple[float, ...]]) -> None:
    assert [number.values for number in read_numbers(text.split())] == values
