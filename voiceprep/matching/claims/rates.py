"""How often, where it is said exactly: «раз в месяц», "every two weeks", "hourly"."""

from collections.abc import Iterable, Iterator, Sequence

from voiceprep.matching.morphology import lemma
from voiceprep.matching.tokens import Token
from voiceprep.matching.units import SECONDS, unit_of

HOUR, DAY, WEEK, MONTH, YEAR = (SECONDS[name] for name in ("hour", "day", "week", "month", "year"))
QUARTER = 3 * MONTH
ADVERBS = {
    "hourly": HOUR, "daily": DAY, "nightly": DAY, "weekly": WEEK, "fortnightly": 2 * WEEK, "monthly": MONTH,
    "quarterly": QUARTER, "yearly": YEAR, "annually": YEAR,
    "ежечасно": HOUR, "ежедневно": DAY, "еженедельно": WEEK, "ежемесячно": MONTH, "ежеквартально": QUARTER,
    "ежегодно": YEAR,
    "ежечасный": HOUR, "ежедневный": DAY, "еженедельный": WEEK, "ежемесячный": MONTH, "ежеквартальный": QUARTER,
    "ежегодный": YEAR,
}  # fmt: skip
OTHER_UNITS = {
    "morning": DAY, "evening": DAY, "night": DAY, "утро": DAY, "вечер": DAY, "ночь": DAY,
    "quarter": QUARTER, "квартал": QUARTER,
}  # fmt: skip
EVERY = frozenset({"every", "each", "каждый"})
TIMES = {"once": 1, "раз": 1, "twice": 2, "дважды": 2, "time": 1, "times": 1, "раза": 1}
IN = frozenset({"a", "an", "per", "every", "in", "each", "в", "за", "на"})
PER = frozenset({"a", "an", "per"})
"""Before a period, as in "one paper a week"."""

Rate = tuple[tuple[int, int], float]
"""The first and last token, and the seconds from one time to the next."""


def rates(tokens: Sequence[Token], places: Iterable[int] | None = None) -> Iterator[Rate]:
    """Give how often something is done, where it is said so; at some places only, if they are given."""
    for at in range(len(tokens)) if places is None else places:
        token = tokens[at]
        if (period := ADVERBS.get(token.text) or ADVERBS.get(lemma(token.text))) and not token.values:
            yield (at, at), period
        elif (lemma(token.text) in EVERY and (found := _period(tokens, at + 1))) or (
            token.text in PER and (found := _period(tokens, at + 1))
        ):
            yield (at, found[0]), found[1]
            if (number := _counted(tokens, at)) is not None:
                yield (at, found[0]), found[1] / number
        elif token.text in TIMES:
            behind = at + 1
            while behind < min(at + 3, len(tokens)) and tokens[behind].text in IN:
                behind += 1
            found = _period(tokens, behind) if behind > at + 1 else None
            times = tokens[at - 1].values[0] if at and tokens[at - 1].values else 1
            if found and times > 0:
                yield (at, found[0]), found[1] / times / TIMES[token.text]


def _counted(tokens: Sequence[Token], at: int) -> float | None:
    """Give how many come in the period that begins here: "two releases per month"."""
    before = tokens[at - 2] if at > 1 and tokens[at - 2].clause == tokens[at].clause else None
    return before.values[0] if before and before.values and not before.unit and before.values[0] > 0 else None


def _period(tokens: Sequence[Token], at: int) -> tuple[int, float] | None:
    """Read «две недели» or «неделю»: the last token and the seconds."""
    number = tokens[at].values[0] if at < len(tokens) and tokens[at].values else None
    at += number is not None
    if at >= len(tokens) or tokens[at].values:
        return None
    unit = unit_of(tokens[at].text)
    seconds = unit.factor if unit and unit.quantity == "time" else OTHER_UNITS.get(lemma(tokens[at].text))
    return (at, seconds * (number or 1)) if seconds else None
