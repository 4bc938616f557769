"""Decimals as they are said: «ноль целых девять десятых», «ноль девять», "point nine nine", «4 и 2»."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from voiceprep.matching.clock import OH
from voiceprep.matching.number import Number
from voiceprep.matching.numerals import cardinals

Plain = Callable[[Sequence[str], int], Number | None]
"""Reads a number at a place without decimals of its own."""

WHOLE = {"целых", "целая", "целые"}
TENTHS = {
    "десятых": 10, "десятая": 10, "десятые": 10, "сотых": 100, "сотая": 100, "сотые": 100,
    "тысячных": 1000, "тысячная": 1000, "тысячные": 1000,
}  # fmt: skip
TEN, HUNDRED = 10, 100
POINTS = {"point", "oh"}
"""What begins a number below one without its zero."""
POINT = {"и", "point", "запятая", "точка", "-"}


def below_one(words: Sequence[str], at: int, plain: Plain) -> Number | None:
    """Read "point five five" and "point eighty-seven"; "point five" may be the fifth point."""
    point = at + (words[at] != "point")
    in_turn = _in_turn(words, point, has_point=True)
    if in_turn:
        return Number(first=at, last=in_turn[0], values=(float(f"0.{in_turn[1]}"),))
    decimals = plain(words, point + 1)
    if decimals is None or not TEN <= decimals.values[0] < HUNDRED:
        return None
    return Number(first=at, last=decimals.last, values=(decimals.values[0] / HUNDRED,))


def with_decimals(words: Sequence[str], number: Number, plain: Plain) -> Number:
    """Read the decimals that follow a whole number: «ноль целых девять десятых», «ноль девять», «4 и 2», "0-9"."""
    whole, after = number.values[0], number.last + 1
    if after < len(words) and words[after] in TENTHS:
        return Number(first=number.first, last=after, values=(whole / TENTHS[words[after]],))
    if not whole.is_integer() or whole >= 1000:
        return number
    in_turn = _in_turn(words, after, has_point=whole != 0)
    if in_turn:
        return Number(first=number.first, last=in_turn[0], values=(float(f"{int(whole)}.{in_turn[1]}"),))
    if words[after : after + 1] == ["и"] and (hundredths := _hundredths(words, after + 1, plain)):
        return Number(first=number.first, last=hundredths.last, values=(whole + hundredths.values[0],))
    if after < len(words) and words[after] in WHOLE:
        return _tenths(words, number, after + 1, plain)
    if whole == 0:
        fraction = plain(words, after + (after < len(words) and words[after] in POINT))
    else:
        fraction = plain(words, after + 1) if after < len(words) and words[after] in POINT else None
    if (
        fraction is None
        or fraction.values[0] >= (1000 if whole == 0 else 100)
        or (whole and words[after] != "point" and fraction.values[0] >= 10)
    ):
        return number
    value = float(f"{int(whole)}.{int(fraction.values[0])}")
    if whole == 0 or words[after] == "point":
        return Number(first=number.first, last=fraction.last, values=(value,))
    return Number(first=number.first, last=number.last, values=(*number.values, value))


def _in_turn(words: Sequence[str], at: int, *, has_point: bool) -> tuple[int, str] | None:
    """Read decimals digit by digit, behind a point if there must be one: the last word of "point nine nine", and 99."""
    is_point = at < len(words) and words[at] == "point"
    if has_point and not is_point:
        return None
    start = at + is_point
    digits = list(takewhile(lambda word: cardinals().get(word, 10) < 10 or (word in OH and is_point), words[start:]))
    if len(digits) < 2 or not (is_point or cardinals()[digits[0]] == 0):  # «ноль девять. Четыре…» is 0.9
        return None
    return start + len(digits) - 1, "".join(str(int(cardinals().get(word, 0))) for word in digits)


def _hundredths(words: Sequence[str], at: int, plain: Plain) -> Number | None:
    """Read «девяносто пять сотых»."""
    count = plain(words, at)
    parts = TENTHS.get(words[count.last + 1]) if count and count.last + 1 < len(words) else None
    return Number(first=at, last=count.last + 1, values=(count.values[0] / parts,)) if count and parts else None


def _tenths(words: Sequence[str], number: Number, at: int, plain: Plain) -> Number:
    at += at < len(words) and words[at] == "и"
    fraction = plain(words, at)
    if fraction is None:
        return number
    named = fraction.last + 1 < len(words) and words[fraction.last + 1] in TENTHS
    parts = TENTHS[words[fraction.last + 1]] if named else 10 ** len(str(int(fraction.values[0])))
    value = number.values[0] + fraction.values[0] / parts
    return Number(first=number.first, last=fraction.last + named, values=(value,))
