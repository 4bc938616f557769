"""Units of what is counted, so that 18 months are a year and a half and two hundred micrometres are not 200 nm."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import isclose

from voiceprep.matching.morphology import REMEMBERED, lemma, stem


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """A unit of a quantity."""

    quantity: str
    factor: float
    """How many of the quantity's first unit it is."""
    is_round: bool = False
    """Of parts of a whole in words: two thirds are 67 percent."""


SHARE = Unit(quantity="share", factor=1, is_round=True)

SECONDS = {
    "мс": 0.001, "миллисекунда": 0.001, "ms": 0.001, "millisecond": 0.001,
    "секунда": 1, "сек": 1, "second": 1, "sec": 1, "s": 1,
    "минута": 60, "мин": 60, "minut": 60, "min": 60,
    "час": 3600, "ч": 3600, "hour": 3600, "h": 3600, "hr": 3600,
    "день": 86_400, "сутки": 86_400, "дн": 86_400, "day": 86_400,
    "неделя": 604_800, "нед": 604_800, "week": 604_800,
    "месяц": 2_629_800, "мес": 2_629_800, "month": 2_629_800,
    "год": 31_557_600, "year": 31_557_600, "yr": 31_557_600, "yrs": 31_557_600,
}  # fmt: skip
PREFIXES = {
    "nano": 1e-9, "micro": 1e-6, "milli": 1e-3, "centi": 1e-2, "kilo": 1e3, "mega": 1e6, "giga": 1e9, "tera": 1e12,
    "нано": 1e-9, "микро": 1e-6, "милли": 1e-3, "санти": 1e-2, "кило": 1e3, "мега": 1e6, "гига": 1e9, "тера": 1e12,
}  # fmt: skip
PREFIXED = {
    "length": "metre meter метр", "mass": "gram грамм", "power": "watt ватт", "frequency": "hertz герц",
    "data": "byte байт", "bits": "bit бит",
}  # fmt: skip
"""Units that stand with any of the prefixes, in Russian with those in Cyrillic."""
QUANTITIES: dict[str, dict[str, float]] = {
    "time": SECONDS,
    "share": {"процент": 1, "percent": 1},
    "length": {
        "нм": 1e-9, "nm": 1e-9, "мкм": 1e-6, "µm": 1e-6, "um": 1e-6, "микрон": 1e-6, "micron": 1e-6,
        "мм": 1e-3, "mm": 1e-3, "см": 1e-2, "cm": 1e-2, "м": 1, "m": 1, "км": 1e3, "km": 1e3,
        "inch": 0.0254, "дюйм": 0.0254, "foot": 0.3048, "feet": 0.3048, "ft": 0.3048, "mile": 1609, "миля": 1609,
    },
    "area": {"m²": 1, "м²": 1, "km²": 1e6, "км²": 1e6, "гектар": 1e4, "га": 1e4, "hectare": 1e4},
    "volume": {
        "m³": 1, "м³": 1, "кубометр": 1, "куб": 1, "л": 1e-3, "l": 1e-3, "литр": 1e-3, "litre": 1e-3, "liter": 1e-3,
        "миллилитр": 1e-6, "millilitre": 1e-6, "milliliter": 1e-6,
    },
    "mass": {
        "µg": 1e-6, "мкг": 1e-6, "мг": 1e-3, "mg": 1e-3, "g": 1, "кг": 1e3, "kg": 1e3, "т": 1e6, "t": 1e6,
        "тонна": 1e6, "tonne": 1e6, "ton": 1e6,
    },
    "temperature": {"°c": 1, "°с": 1, "celsius": 1, "цельсий": 1},
    "temperature, fahrenheit": {"°f": 1, "fahrenheit": 1, "фаренгейт": 1},
    "temperature, kelvin": {"kelvin": 1, "кельвин": 1},
    "power": {"вт": 1, "w": 1, "квт": 1e3, "kw": 1e3, "мвт": 1e6, "mw": 1e6, "гвт": 1e9, "gw": 1e9},
    "energy": {"wh": 3600, "kwh": 3.6e6, "mwh": 3.6e9, "gwh": 3.6e12, "joule": 1, "джоуль": 1},
    "frequency": {"гц": 1, "hz": 1, "кгц": 1e3, "khz": 1e3, "мгц": 1e6, "mhz": 1e6, "ггц": 1e9, "ghz": 1e9},
    "data": {"кб": 1e3, "kb": 1e3, "мб": 1e6, "mb": 1e6, "гб": 1e9, "gb": 1e9, "тб": 1e12, "tb": 1e12},
    "bits": {
        "кбит": 1e3, "kbit": 1e3, "kbps": 1e3, "мбит": 1e6, "mbit": 1e6, "mbps": 1e6, "гбит": 1e9, "gbit": 1e9,
        "gbps": 1e9,
    },
    "roubles": {"рубль": 1, "руб": 1, "rouble": 1, "ruble": 1, "₽": 1},
    "dollars": {"доллар": 1, "dollar": 1, "usd": 1, "бакс": 1, "buck": 1, "$": 1},
    "euros": {"евро": 1, "euro": 1, "eur": 1, "€": 1},
}  # fmt: skip
"""What exclude each other are quantities of their own. Left out is what may mean two: degrees, «г», "ml", pounds."""
POWERS = {
    "square": ("area", 2), "sq": ("area", 2), "квадратный": ("area", 2), "кв": ("area", 2),
    "cubic": ("volume", 3), "кубический": ("volume", 3), "куб": ("volume", 3),
}  # fmt: skip
"""Before a unit of length."""
DEGREES = frozenset({"degree", "degrees", "градус"})
HOUR = 3600.0


def unit_of(word: str) -> Unit | None:
    """Give the unit that a word in lower case names in any of its forms: «часов», «лет», "weeks"."""
    units = _units()
    return units.get(word) or units.get(lemma(word)) or units.get(stem(word))


def is_percent(word: str) -> bool:
    """Tell a word for percent in any of its forms."""
    unit = unit_of(word)
    return unit is not None and unit.quantity == SHARE.quantity


@lru_cache(REMEMBERED)
def unit_in(words: tuple[str, ...]) -> tuple[Unit, int] | None:
    """Give the unit that words begin with, and how many words name it: "cubic metres", «киловатт-часов» are two."""
    if not words:
        return None
    unit = unit_of(words[0])
    following = unit_of(words[1]) if len(words) > 1 else None
    power = POWERS.get(lemma(words[0]))
    if power and following and following.quantity == "length":
        return Unit(quantity=power[0], factor=following.factor ** power[1]), 2
    if unit and unit.quantity == "power" and following and following.factor == HOUR:
        return Unit(quantity="energy", factor=unit.factor * HOUR), 2
    if lemma(words[0]) in DEGREES and following and following.quantity.startswith("temperature"):
        return following, 2
    return (unit, 1) if unit else None


def same_amount(wanted: Sequence[float], unit: Unit | None, heard: Sequence[float], other: Unit | None) -> bool:
    """Compare the first reading of a wanted number with any reading of a heard one, in one unit where both have one.

    A unit on one side only is taken for granted: the recogniser and the speaker drop them. Only between two units is
    there room: 2021 is another year than 2022.
    """
    if not unit or not other or unit == other:
        is_same = wanted[0] in heard and not (unit == SHARE) ^ (other == SHARE)
        return is_same or _same_share(wanted[0], unit, heard[0], other)
    if unit.quantity != other.quantity:
        return False
    return any(isclose(wanted[0] * unit.factor, value * other.factor, rel_tol=0.02) for value in heard)


def _same_share(wanted: float, unit: Unit | None, heard: float, other: Unit | None) -> bool:
    """Compare percent with what is said as a number below one: 92 % with 0.92."""
    share, number, known = (wanted, heard, unit) if unit else (heard, wanted, other)
    return known is not None and known.quantity == SHARE.quantity and number < 1 and isclose(share, 100 * number)


@cache
def _units() -> dict[str, Unit]:
    """Give the units by their names, and the English ones by their stems."""
    named = [(name, quantity, factor) for quantity, names in QUANTITIES.items() for name, factor in names.items()]
    for quantity, names in PREFIXED.items():
        for name in names.split():
            prefixes = {prefix: factor for prefix, factor in PREFIXES.items() if prefix.isascii() is name.isascii()}
            named += [(prefix + name, quantity, factor) for prefix, factor in {"": 1.0, **prefixes}.items()]
    units = {name: Unit(quantity=quantity, factor=factor) for name, quantity, factor in named}
    return {stem(name): unit for name, unit in units.items() if name.isascii()} | units
