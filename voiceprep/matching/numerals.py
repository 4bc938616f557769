"""The words that say numbers, in Russian and English, with their values."""

from collections.abc import Mapping
from functools import cache

from voiceprep.matching.morphology import forms

RUSSIAN_CARDINALS = {
    "ноль": 0, "нуль": 0, "один": 1, "два": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8,
    "девять": 9, "десять": 10, "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14,
    "пятнадцать": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18, "девятнадцать": 19, "двадцать": 20,
    "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70, "восемьдесят": 80,
    "девяносто": 90, "сто": 100, "двести": 200, "триста": 300, "четыреста": 400, "пятьсот": 500, "шестьсот": 600,
    "семьсот": 700, "восемьсот": 800, "девятьсот": 900, "двое": 2, "трое": 3, "четверо": 4, "пятеро": 5, "полтора": 1.5,
    "пару": 2,
}  # fmt: skip
RUSSIAN_ORDINALS = {
    "первый": 1, "второй": 2, "третий": 3, "четвертый": 4, "пятый": 5, "шестой": 6, "седьмой": 7, "восьмой": 8,
    "девятый": 9, "десятый": 10, "одиннадцатый": 11, "двенадцатый": 12, "тринадцатый": 13, "четырнадцатый": 14,
    "пятнадцатый": 15, "шестнадцатый": 16, "семнадцатый": 17, "восемнадцатый": 18, "девятнадцатый": 19,
    "двадцатый": 20, "тридцатый": 30, "сороковой": 40, "пятидесятый": 50, "шестидесятый": 60, "семидесятый": 70,
    "восьмидесятый": 80, "девяностый": 90, "сотый": 100, "двухсотый": 200, "трехсотый": 300, "четырехсотый": 400,
    "пятисотый": 500, "шестисотый": 600, "семисотый": 700, "восьмисотый": 800, "девятисотый": 900,
    "двухтысячный": 2000,
}  # fmt: skip
ENGLISH_CARDINALS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "couple": 2, "nought": 0,
}  # fmt: skip
ENGLISH_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
RUSSIAN_MULTIPLIERS = {
    "десяток": 10, "дюжина": 12, "сотня": 1e2, "тысяча": 1e3, "миллион": 1e6, "миллиард": 1e9, "триллион": 1e12,
}  # fmt: skip
MULTIPLIERS = {
    "dozen": 12, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "bn": 1e9, "тыс": 1e3, "млн": 1e6, "млрд": 1e9, "трлн": 1e12,
}  # fmt: skip


@cache
def cardinals() -> Mapping[str, float]:
    """Give the value of every form of every cardinal: «двадцати» is 20."""
    return _inflected(RUSSIAN_CARDINALS) | ENGLISH_CARDINALS


@cache
def ordinals() -> Mapping[str, float]:
    """Give the value of every form of every ordinal: «третьем» is 3."""
    return _inflected(RUSSIAN_ORDINALS) | ENGLISH_ORDINALS


@cache
def multipliers() -> Mapping[str, float]:
    """Give the value of every form of what multiplies: «тысячи» is 1000."""
    return _inflected(RUSSIAN_MULTIPLIERS) | MULTIPLIERS


@cache
def numerals() -> frozenset[str]:
    """Give every form of every word of a number."""
    return frozenset().union(cardinals(), ordinals(), multipliers())


def _inflected(values: Mapping[str, float]) -> dict[str, float]:
    return {form: value for word, value in values.items() for form in forms(word)}
