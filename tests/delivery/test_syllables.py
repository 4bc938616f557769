import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from voiceprep.delivery.english import count_english
from voiceprep.delivery.syllables import count_syllables


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Здравствуйте, меня зовут Леонид", 3 + 2 + 2 + 3),
        ("в 2021 году", 8 + 2),  # две тысячи двадцать один: Whisper's digits don't tell the ordinal
        ("95 % и 3.6", 5 + 3 + 1 + 7),
        ("обучал HiFi-GAN", 3 + 3),
        ("ВУЗ, КФУ, МГУ", 1 + 3 + 3),
        ("SNR и MOS", 3 + 1 + 1),
        ("", 0),
        ("… — !", 0),
    ],
)
def test_russian_has_a_syllable_a_vowel_and_reads_its_numbers(text: str, count: int) -> None:
    assert count_syllables(text, language="ru") == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hello! I'm a third year student", 2 + 1 + 1 + 1 + 1 + 2),
        ("In 1994, 1,500 people", 1 + 5 + 6 + 2),
        ("90% of the GPU, NASA's AWS", 4 + 1 + 1 + 3 + 2 + 5),
        ("café", 2),
    ],
)
def test_english_reads_years_numbers_and_acronyms(text: str, count: int) -> None:
    assert count_syllables(text, language="en-GB") == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("rate whole moved scored makes rules the me", 1),
        ("people needed tables didn't rhythm being bias science language something", 2),
        ("audio ratio hundreds' everyone idea variance", 3),
    ],
)
def test_english_words_follow_rules(words: str, count: int) -> None:
    expected = {word: 2 if word in ("language", "hundreds'") else count for word in words.split()}

    assert {word: count_english(word) for word in words.split()} == expected


@given(st.integers(0, 999_999))
def test_a_number_has_the_syllables_of_its_words(number: int) -> None:
    spelled = num2words(number, lang="ru")

    assert count_syllables(str(number), language="ru") == count_syllables(spelled, language="ru")


@given(st.text(), st.sampled_from(["ru", "en", "de"]))
def test_any_text_has_a_count(text: str, language: str) -> None:
    """Two texts side by side have the sum of their syllables."""
    count = count_syllables(text, language=language)

    assert count >= 0
    assert count_syllables(f"{text}\n\n{text}", language=language) == 2 * count
