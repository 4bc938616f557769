"""Units of what is counted, so that 18 months are a year and a half and three hours are not three days."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isclose

from voiceprep.matching.morphology import lemma, stem


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """A unit of a quantity."""

    quantity: str
    factor: float
    """How many of the quantity's first unit it is."""


SECONDS = {
    "мс": 0.001, "миллисекунда": 0.001, "ms": 0.001, "millisecond": 0.001,
    "секунда": 1, "сек": 1, "second": 1, "sec": 1,
    "минута": 60, "мин": 60, "minut": 60, "min": 60,
    "час": 3600, "ч": 3600, "hour": 3600,
    "день": 86_400, "сутки": 86_400, "дн": 86_400, "day": 86_400,
    "неделя": 604_800, "нед": 604_800, "week": 604_800,
    "месяц": 2_629_800, "мес": 2_629_800, "month": 2_629_800,
    "год": 31_557_600, "г": 31_557_600, "year": 31_557_600,
}  # fmt: skip
SHARES = {"процент": 1.0, "percent": 1.0}
HERTZ = {"герц": 1.0, "гц": 1, "hz": 1, "килогерц": 1000, "кгц": 1000, "khz": 1000}
BYTES = {
    "кб": 1e3, "kb": 1e3, "мб": 1e6, "мегабайт": 1e6, "mb": 1e6, "megabyt": 1e6,
    "гб": 1e9, "гигабайт": 1e9, "gb": 1e9, "gigabyt": 1e9, "тб": 1e12, "терабайт": 1e12, "tb": 1e12, "terabyt": 1e12,
}  # fmt: skip
ROUBLES = {"рубль": 1.0, "руб": 1.0, "roubl": 1.0, "rubl": 1.0}
DOLLARS = {"доллар": 1.0, "dollar": 1.0, "usd": 1.0}
EUROS = {"евро": 1.0, "euro": 1.0, "eur": 1.0}
QUANTITIES: dict[str, dict[str, float]] = {
    "time": SECONDS,
    "share": SHARES,
    "frequency": HERTZ,
    "data": BYTES,
    "roubles": ROUBLES,
    "dollars": DOLLARS,
    "euros": EUROS,
}
UNITS = {
    name: Unit(quantity=quantity, factor=factor)
    for quantity, names in QUANTITIES.items()
    for name, factor in names.items()
}


def unit_of(word: str) -> Unit | None:
    """Give the unit that a word in lower case names in any of its forms: «часов», «лет», "weeks"."""
    return UNITS.get(lemma(word)) or UNITS.get(stem(word))


def same_amount(wanted: Sequence[float], unit: Unit | None, heard: Sequence[float], other: Unit | None) -> bool:
    """Compare the first reading of a wanted number with any reading of a heard one, in one unit where both have one.

    A unit on one side only is taken for granted: the recogniser and the speaker drop them. Only between two units is
    there room: 2021 is another year than 2022.
    """
    if not unit or not other or unit == other:
        return wanted[0] in heard
    if unit.quantity != other.quantity:
        return False
    return any(isclose(wanted[0] * unit.factor, value * other.factor, rel_tol=0.02) for value in heard)
