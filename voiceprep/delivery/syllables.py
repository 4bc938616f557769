"""How many syllables a text has when it is spoken: Russian and English, and the mixture of both.

A Russian word has as many syllables as vowels. English needs rules: groups of vowels, silent and sounded endings. Over
running text their errors cancel out: benchmarks/delivery.py measures them against a pronouncing dictionary. Numbers
count as they are spoken, acronyms letter by letter where they cannot be read as a word (SNR, КФУ; not MOS, ВУЗ).
"""

import re
from functools import cache
from unicodedata import normalize

from voiceprep.delivery.english import count_english

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|%|[^\W\d_]+(?:'[^\W\d_]+)*")
_LATIN = re.compile(r"[a-zà-ɏ]")
_RUSSIAN_VOWELS = frozenset("аеёиоуыэюя")
_LONGEST_ACRONYM = 5
"""Letters: what is longer is a word in capitals."""
_VOWELS = "AEIOUYАЕЁИОУЫЭЮЯ"
_READABLE = re.compile(rf"[^{_VOWELS}](?:[{_VOWELS}][^{_VOWELS}]+)+[{_VOWELS}]?")
"""Acronyms that are read as words: they begin with a consonant, and no two vowels meet."""
_LARGEST = 10**12
"""Longer numbers are read digit by digit."""


def count_syllables(text: str, *, language: str) -> int:
    """Count the syllables of a text; `language` (BCP 47) says how numbers are read.

    >>> count_syllables("Обучал HiFi-GAN 2 года", language="ru")
    9
    """
    russian = language.partition("-")[0].lower() == "ru"
    plain = normalize("NFC", text).replace("’", "'")
    return sum(_syllables(token, russian=russian) for token in _TOKEN.findall(plain))


def _syllables(token: str, *, russian: bool) -> int:
    if token == "%":
        return 3 if russian else 2  # процентов, percent
    if token[0].isdecimal():
        return _number(token, russian=russian)
    return _word(token)


@cache
def _number(digits: str, *, russian: bool) -> int:
    from num2words import num2words

    number = re.sub(r",(?=\d{3}(?:\D|$))", "", digits).replace(",", ".")
    if number.count(".") > 1 or float(number) >= _LARGEST:
        return sum(_number(digit, russian=russian) for digit in digits if digit.isdigit())
    year = not russian and len(number) == 4 and number[:2] in ("17", "18", "19", "20")
    value = float(number) if "." in number else int(number)
    spoken = num2words(value, lang="ru" if russian else "en", to="year" if year else "cardinal")
    return sum(_word(word) for word in _TOKEN.findall(spoken))


@cache
def _word(word: str) -> int:
    """Count the syllables of a word; one without vowels belongs to the next: «в», «к», «с»."""
    if word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM:
        return _acronym(word)
    low = word.lower()
    return count_english(low) if _LATIN.match(low) else sum(letter in _RUSSIAN_VOWELS for letter in low)


def _acronym(letters: str) -> int:
    if _READABLE.fullmatch(letters):
        return _word(letters.lower())
    return sum(3 if letter == "W" else 1 for letter in letters)
