"""Numbers as they are said and as the recogniser writes them, in Russian and English, read as values.

«две тысячи двадцать первом», "twenty nineteen", «полтора», «ноль восемьдесят пять», "3,6" and "100k" all become floats.
What can be read in two ways keeps both readings: «четыре и два» is 4 and also 4.2.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from voiceprep.matching.clock import code, may_begin_time, time_of_day
from voiceprep.matching.decimals import POINTS, below_one, with_decimals
from voiceprep.matching.fractions import fraction, may_begin_fraction
from voiceprep.matching.morphology import REMEMBERED
from voiceprep.matching.number import Number
from voiceprep.matching.numerals import cardinals, multipliers, numerals, ordinals

ATTACHED = {"k": 1e3, "к": 1e3, "m": 1e6}
HALVES = {"с": ("с", "половиной"), "and": ("and", "a", "half")}
"""By their first words."""
ALONE = {"сотня", "сотню", "десяток", "дюжина", "дюжину", "dozen"}
"""Of the multipliers up to a hundred those that are a number by themselves: «десятки» are any number."""
SHARES_OF = {10.0, 100.0}
"""Of so many a part is a share: "seven out of ten" are 70 percent."""
ORDINAL_IN_DIGITS = re.compile(r"\d-?(?:st|nd|rd|th|[а-я]+)$")
DIGITS = re.compile(r"(\d+)(?:([.,])(\d+))?([kкm]\b)?")
ONES, TEENS, TENS, HUNDREDS = 1, 10, 20, 100


def read_numbers(words: Sequence[str]) -> list[Number]:
    """Find the numbers among words in lower case, with ё written as е.

    >>> read_numbers("в две тысячи двадцать первом году".split())
    [Number(first=1, last=4, values=(2021.0,))]
    """
    return list(_numbers(words))


def _numbers(words: Sequence[str]) -> Iterator[Number]:
    at, before = 0, None
    while at < len(words):
        if not _may_begin(words[at]):
            at += 1
            continue
        number = _time_or_code(words, at) or _fraction(words, at)
        if number:
            yield number
            at, before = number.last + 1, number
            continue
        number = _number(words, at) or _trailing_half(words, at, before)
        if number:
            number = _share(words, with_decimals(words, _half(words, number), _plain))
            yield number
            at, before = number.last, number
        at += 1


@lru_cache(REMEMBERED)
def _may_begin(word: str) -> bool:
    """Tell words that a number may begin with; most are none of them."""
    return (
        word[0].isdigit()
        or word in numerals()
        or word in POINTS
        or word in HALVES
        or may_begin_time(word)
        or may_begin_fraction(word)
    )


def _time_or_code(words: Sequence[str], at: int) -> Number | None:
    found = time_of_day(words, at) or code(words, at)
    return Number(first=at, last=found[0], values=found[1]) if found else None


def _fraction(words: Sequence[str], at: int) -> Number | None:
    found = fraction(words, at)
    return Number(first=at, last=found[0], values=(found[1],), is_share=True) if found else None


def _number(words: Sequence[str], at: int) -> Number | None:
    if words[at][0].isdigit():
        return _digits(words, at)
    if words[at] == "point" or words[at : at + 2] == ["oh", "point"]:
        return below_one(words, at, _plain)
    return _half_of_one(words, at) or _spelled(words, at)


def _half_of_one(words: Sequence[str], at: int) -> Number | None:
    """Read "half an hour" and "half a million"."""
    if words[at] != "half" or words[at + 1 : at + 2] not in (["a"], ["an"]):
        return None
    factor = multipliers().get(words[at + 2], 1) if at + 2 < len(words) else 1
    return Number(first=at, last=at + 1 + (factor > 1), values=(0.5 * factor,))


def _digits(words: Sequence[str], at: int) -> Number | None:
    """Read a number in digits with the multiplier that follows; 5,20 may be 5.2 or, misheard, 5 and 20."""
    matched = DIGITS.match(re.sub(r"\s", "", words[at]))
    if not matched:
        return None
    whole, sign, decimals, multiplier = matched.groups()
    value = float(f"{whole}.{decimals}") if decimals else float(whole)
    readings = [value]
    if sign == ",":
        readings = [float(whole + decimals), value] if len(decimals) == 3 else [value, float(whole), float(decimals)]
    readings = [reading * ATTACHED.get(multiplier, 1) for reading in readings]
    last = at
    while last + 1 < len(words) and words[last + 1] in multipliers():
        readings = [reading * multipliers()[words[last + 1]] for reading in readings]
        last += 1
    is_ordinal = last == at and not multiplier and bool(ORDINAL_IN_DIGITS.search(words[at]))
    return Number(first=at, last=last, values=tuple(readings), is_ordinal=is_ordinal)


def _spelled(words: Sequence[str], at: int) -> Number | None:
    """Read a number in words: hundreds, tens and ones add up, a multiplier multiplies what came before it."""
    if words[at] not in numerals():
        return None
    total, group, step, last = 0.0, 0.0, float("inf"), at - 1
    for index in range(at, len(words)):
        word = words[index]
        if factor := _factor(words, at, index):
            total, group, step = (total, (group or 1) * 100, 100) if factor == 100 else (
                total + (group or 1) * factor, 0.0, float("inf"))  # fmt: skip
        elif last >= at and _links(words, last, index):
            continue
        elif word in cardinals() and _fits(cardinals()[word], step):
            group, step = group + cardinals()[word], _magnitude(cardinals()[word])
        elif word in cardinals() and _is_year(group, total, cardinals()[word]):
            group, step = group * 100 + cardinals()[word], _magnitude(cardinals()[word])
        elif word in ordinals() and _fits(ordinals()[word], step) and not (index == at and _is_seconds(words, at)):
            return Number(first=at, last=index, values=(total + group + ordinals()[word],), is_ordinal=True)
        else:
            break
        last = index
    return Number(first=at, last=last, values=(total + group,)) if last >= at else None


def _factor(words: Sequence[str], first: int, at: int) -> float | None:
    """Give what multiplies the number before it: a thousand also alone, less as "a hundred", "a dozen" and «сотню»."""
    if words[at] == "100" and words[first:at] == ["couple", "of"]:
        return 100  # as the recogniser writes "a couple of hundred"
    is_alone = at == first and words[at - 1 : at] != ["a"] and words[at] not in ALONE
    factor = multipliers().get(words[at])
    return None if factor and factor <= 100 and is_alone else factor


def _links(words: Sequence[str], last: int, at: int) -> bool:
    """Tell the "and" of "two hundred and five" and the "of" of "a couple of hundred" by what stands around them."""
    if words[at] == "and":
        return words[last] in multipliers() and _is_number(words, at + 1)
    return words[at] == "of" and words[last] == "couple" and words[at + 1 : at + 2] in (["hundred"], ["100"])


def _is_number(words: Sequence[str], at: int) -> bool:
    return at < len(words) and (words[at] in cardinals() or words[at] in ordinals() or words[at][0].isdigit())


def _is_seconds(words: Sequence[str], at: int) -> bool:
    """Tell the unit of time in "five second timeout" and "a second" from the ordinal."""
    return words[at] == "second" and at > 0 and (words[at - 1] == "a" or _is_number(words, at - 1))


def _magnitude(value: float) -> float:
    """Say what may still follow: after tens come ones, after teens, ones and zero nothing."""
    return HUNDREDS if value >= HUNDREDS else TENS if value >= TENS else ONES


def _fits(value: float, step: float) -> bool:
    return step == float("inf") or (step == HUNDREDS and value < HUNDREDS) or (step == TENS and 0 < value < TEENS)


def _is_year(group: float, total: float, value: float) -> bool:
    """Recognise "twenty nineteen" and "nineteen ninety eight", read in pairs of digits."""
    return total == 0 and group in (18, 19, 20) and 10 <= value < 100


def _half(words: Sequence[str], number: Number) -> Number:
    """Add «с половиной» and "and a half" to the number right before them: "three and a half million"."""
    length = _half_length(words, number.last + 1)
    if not length:
        return number
    last = number.last + length
    factor = multipliers().get(words[last + 1], 1) if last + 1 < len(words) else 1
    values = tuple((value + 0.5) * factor for value in number.values)
    return Number(first=number.first, last=last + (factor > 1), values=values)


def _share(words: Sequence[str], number: Number) -> Number:
    """Read "seven out of ten" and «7 из 10» as 70 percent, and as 7."""
    after = number.last + 1
    link = 1 if words[after : after + 1] in (["из"], ["of"]) else 2 if words[after : after + 2] == ["out", "of"] else 0
    whole = _plain(words, after + link) if link else None
    if whole is None or whole.values[0] not in SHARES_OF or number.values[0] >= whole.values[0]:
        return number
    share = number.values[0] / whole.values[0] * 100
    return Number(first=number.first, last=whole.last, values=(share, *number.values))


def _trailing_half(words: Sequence[str], at: int, before: Number | None) -> Number | None:
    """Read the half behind the unit: "a year and a half" and «год с половиной» are 1.5, "two years and a half" 2.5."""
    length = _half_length(words, at)
    if not length or at == 0:
        return None
    whole = before if before and before.last == at - 2 else None
    begins = whole.first if whole else at - 2 if words[max(0, at - 2)] == "a" else at - 1
    values = tuple(value + 0.5 for value in (whole.values if whole else (1.0,)))
    return Number(first=at, last=at + length - 1, values=values, begins=begins)


def _half_length(words: Sequence[str], at: int) -> int:
    half = HALVES.get(words[at]) if at < len(words) else None
    return len(half) if half and tuple(words[at : at + len(half)]) == half else 0


def _plain(words: Sequence[str], at: int) -> Number | None:
    """Read a number at this place without decimals of its own."""
    number = _number(words, at) if at < len(words) else None
    return number if number and number.values[0].is_integer() else None
