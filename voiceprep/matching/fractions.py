"""Parts of a whole as they are said: "two thirds", "half of them", «четверть», «пятая часть», "1/3"; in percent."""

import re
from collections.abc import Sequence
from functools import cache

from voiceprep.matching.morphology import forms, lemma
from voiceprep.matching.numerals import cardinals, ordinals
from voiceprep.matching.units import unit_of

RUSSIAN = {"половина": 2, "треть": 3, "четверть": 4}
ENGLISH = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
PLURAL = {"thirds": 3, "fifths": 5, "tenths": 10}
"""Without quarters, which may be those of a year: of them only three are told."""
THREE_QUARTERS = (["three", "quarters"], ["3", "quarters"])
PART = frozenset({"часть", "части", "частью"})
LEAST_PART = 5
"""From here on a part by its ordinal is one of so many: «вторая часть» is the one behind the first."""
OF = frozenset({"of", "the", "our", "my", "their", "his", "her", "all"})
"""Behind "half": of the others only "of" tells a part from an ordinal, "a third of" from "a third option"."""
BY = frozenset({"by", "about", "around", "nearly", "almost", "over", "under", "than"})
ONE = frozenset({"a", "one", "1"})
SIDES = frozenset({"other", "latter", "последняя", "последней", "последнюю", "другая", "другую", "другой"})
"""With ordinals, before a half that is one of two: «вторая половина дня»."""
DAYS = frozenset({
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
"""Behind «каждую вторую» they say how often, as units of time do."""
WRITTEN = re.compile(r"(\d)/(\d+)")


def fraction(words: Sequence[str], at: int) -> tuple[int, float] | None:
    """Read a part of a whole that begins with a word: its last word, and how many percent it is."""
    written = WRITTEN.fullmatch(words[at])
    if written:
        return at, _percent(int(written[1]), int(written[2]))
    following = words[at + 1] if at + 1 < len(words) else ""
    count = float(words[at]) if words[at].isdigit() else cardinals().get(words[at], 0)
    whole = 4 if list(words[at : at + 2]) in THREE_QUARTERS else PLURAL.get(following) or _russian().get(following)
    if whole and 0 < count < whole:
        return at + 1, _percent(count, whole)
    if following in PART and ordinals().get(words[at], 0) >= LEAST_PART:
        return at + 1, _percent(1, ordinals()[words[at]])
    before = words[at - 1] if at else ""
    if _is_one_of_so_many(before, words[at], following):
        return at, _percent(1, ordinals()[words[at]])
    whole = _russian().get(words[at]) or (ENGLISH.get(words[at]) if _is_part(words, at) else None)
    return (at, _percent(1, whole)) if whole and before not in ordinals() and before not in SIDES else None


def may_begin_fraction(word: str) -> bool:
    """Tell words that a part of a whole may begin with, but numerals and digits, which may as well."""
    return word in _russian() or word in ENGLISH


def _is_one_of_so_many(before: str, word: str, following: str) -> bool:
    """Tell "every fifth user" from "every second counts" and «каждый второй день»."""
    is_every = (before == "every" and word != "second") or before.startswith("кажд")
    is_time = bool(following) and (unit_of(following) is not None or lemma(following) in DAYS)
    return is_every and ordinals().get(word, 0) > 1 and not is_time


def _is_part(words: Sequence[str], at: int) -> bool:
    """Tell an English part from an ordinal, and from the half of a match, by the words around it."""
    before, following = words[max(0, at - 2) : at], words[at + 1] if at + 1 < len(words) else ""
    is_one_by = bool(ONE.intersection(before[-1:]) and BY.intersection(before[:-1]))
    if words[at] == "half":
        return is_one_by or following in OF or bool(BY.intersection(before[-1:]))
    return is_one_by or (following == "of" and bool(ONE.intersection(before[-1:])))


def _percent(count: float, whole: float) -> float:
    return round(100 * count / whole, 2)


@cache
def _russian() -> dict[str, int]:
    """Give every form of the Russian words for parts that is none of an ordinal: not «третью»."""
    return {form: whole for word, whole in RUSSIAN.items() for form in forms(word) if form not in ordinals()}
