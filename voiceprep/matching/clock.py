"""Times of day and codes as they are said: "half past four", «без четверти семь», "a four twenty-nine"."""

from collections.abc import Sequence

from voiceprep.matching.numerals import ENGLISH_CARDINALS, cardinals, multipliers, ordinals

PAST = {"half": 0.5, "quarter": 0.25}
WITHOUT = "без"
BEGIN = frozenset({*PAST, WITHOUT})
HALF_OF = frozenset({"половина", "половине", "половину"})
QUARTER_OF = "четверти"
HALF = "пол"
HOURS = 12
"""On the face of a clock; a time is also that of the other half of the day."""
MINUTES = 60
OH = frozenset({"oh", "o"})
ONES, TWO_DIGITS, TENS, HUNDRED = range(1, 10), range(10, 100), range(20, 100, 10), 100


def may_begin_time(word: str) -> bool:
    """Tell words that a time of day may begin with."""
    return word in BEGIN or word in HALF_OF or (word.startswith(HALF) and word.removeprefix(HALF) in ordinals())


def time_of_day(words: Sequence[str], at: int) -> tuple[int, tuple[float, ...]] | None:
    """Read a time of day that begins with a word: its last word; and the hours, as in 16.5, or 16 and 30 of 16:30."""
    word, following = words[at], words[at + 1 : at + 3]
    if word.startswith(HALF) and word.removeprefix(HALF) in ordinals():
        return at, _readings(ordinals()[word.removeprefix(HALF)] - 0.5)
    if word in HALF_OF and following and following[0] in ordinals():
        return at + 1, _readings(ordinals()[following[0]] - 0.5)
    hour = _hour(following[1]) if word in BEGIN and len(following) > 1 else None
    if hour is None:
        return None
    if word in PAST and following[0] == "past":
        return at + 2, _readings(hour + PAST[word])
    if word == "quarter" and following[0] == "to":
        return at + 2, _readings(hour - 0.25)
    if word == WITHOUT and (following[0] == QUARTER_OF or following[0] in cardinals()):
        minutes = 15 if following[0] == QUARTER_OF else cardinals()[following[0]]
        return at + 2, _readings(hour - minutes / MINUTES)
    return None


def code(words: Sequence[str], at: int) -> tuple[int, tuple[float, ...]] | None:
    """Read three digits said as one and two of them, or with an "oh", also as the numbers that they may be."""
    first = ENGLISH_CARDINALS.get(words[at], 0)
    if first not in ONES or (at and words[at - 1] in ENGLISH_CARDINALS):
        return None
    following = words[at + 1 : at + 3]
    second, third = (*(ENGLISH_CARDINALS.get(word, 0) for word in following), 0, 0)[:2]
    if third in ONES and following[0] in OH:
        return at + 2, (first * HUNDRED + third, first, third)
    if second not in TWO_DIGITS:
        return None
    has_ones = third in ONES and second in TENS
    value, last = second + third * has_ones, at + 1 + has_ones
    if last + 1 < len(words) and words[last + 1] in multipliers():  # "one fifty thousand" is no code
        return None
    return last, (first * HUNDRED + value, *_readings(first + value / MINUTES), value)


def _readings(hour: float) -> tuple[float, ...]:
    """Give a time in hours, those of the other half of the day, the full hours of both, and the minutes."""
    other = (hour + HOURS) % (2 * HOURS)
    return hour, other, hour // 1, other // 1, round(hour % 1 * MINUTES)


def _hour(word: str) -> float | None:
    value = cardinals().get(word)
    return value if value and value <= HOURS else None
