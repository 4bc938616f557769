"""The numbers around a window: those that differ from the point's, and those that belong to something else."""

from collections.abc import Sequence

from voiceprep.matching.mention import Mention
from voiceprep.matching.morphology import is_cyrillic, tags
from voiceprep.matching.points import LITTLE
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, sentence_of
from voiceprep.matching.units import SHARE, unit_of
from voiceprep.matching.windows import HEARD

NEAR = 3
"""Tokens around a window in which another number contradicts the point's."""
FOREIGN = 2
"""Words of content in a sentence without any of the point, from which on the sentence is about something else:
"Costs rose by 12 percent". «Вышло 0,85» has one."""

TIMES = frozenset({"раз", "раза", "times", "x"})
LESS = frozenset({"меньше", "менее", "до", "less", "under", "below", "within"})
MORE = frozenset({"больше", "более", "свыше", "от", "more", "over", "above"})
"""Words before a unit that leave room below it, and above it."""


def others(mention: Mention) -> list[int]:
    """Give the places of numbers said near the window that the point does not know.

    A place in a row is none of them where the point has amounts alone: "in my third year" is no duration. A part of a
    whole is none where the point has no share, nor another number where it has parts: "by half" is "two times less".
    Nor is a multiple beside percent, «в полтора раза» is by 50 %, nor an amount where only counts were not heard: eight
    days are not against 4 speakers.
    """
    wanted, heard, window = mention.wanted, mention.heard, mention.window
    are_amounts = all(item.token.is_amount for item in wanted if item.token.values)
    known = {value for item in wanted for value in item.token.values}
    units = {item.token.unit for item in wanted if item.token.values}
    figures = [item.token for i, item in enumerate(wanted) if item.is_figure and window.heard[i] < HEARD]
    are_counts = bool(figures) and not any(token.unit for token in figures)
    has_shares = any(_is_share(item.token) for item in wanted)
    near = range(max(0, window.first - NEAR), min(window.last + NEAR + 1, len(heard)))
    clauses = {heard[at].clause for at in range(window.first, window.last + 1)}
    return [
        at
        for at in near
        if heard[at].clause in clauses
        and heard[at].values
        and not (are_amounts and heard[at].is_ordinal)
        and not (are_counts and heard[at].unit)
        and (_is_share(heard[at]) or units != {SHARE})
        and (has_shares or heard[at].unit != SHARE)
        and not (has_shares and at + 1 < len(heard) and heard[at + 1].text in TIMES)
        and (not known & {*heard[at].values} or heard[at].unit not in units)
    ]


def _is_share(token: Token) -> bool:
    return token.unit is not None and token.unit.quantity == SHARE.quantity


def elsewhere(mention: Mention) -> set[int]:
    """Give the numbers of the point, by their index, that were said only of something else.

    They stand in a sentence that has no word of the point and enough of its own.
    """
    wanted = mention.wanted
    units = unit_words(mention.own)
    words = [i for i, item in enumerate(wanted) if item.is_word and i not in units]
    about = {
        max(places, key=lambda at: mention.alike[index, at]) for index in words if (places := mention.places[index])
    }
    if not about:
        return set()
    return {
        index
        for index, item in enumerate(wanted)
        if item.is_figure
        and mention.window.heard[index] >= HEARD
        and all(_is_foreign(mention.heard, at, about) for at in mention.places[index])
    }


def _is_foreign(heard: Sequence[Token], at: int, about: set[int]) -> bool:
    sentence = sentence_of(heard, at)
    own = [place for place in sentence if not heard[place].values and not is_stop_word(heard[place].text)]
    own = [place for place in own if not _is_unit_word(heard, place)]
    return not about.intersection(sentence) and len(own) >= FOREIGN


def counted(mention: Mention) -> tuple[int, list[int]] | None:
    """Give a single unit of the point and the numbers that were said before it: "under ten seconds" for "a second"."""
    own, heard = mention.own, mention.heard
    for index in range(len(own)):
        unit = unit_of(own[index].text) if _is_single(own, index) else None
        if unit is None or any(token.unit == unit for token in own):
            continue
        places = [at for at in mention.places[index] if unit_of(heard[at].text) == unit]
        numbers = [at - 1 for at in places if at and heard[at - 1].is_amount and not _is_one(own, index, heard[at - 1])]
        if numbers and len(numbers) == len(places):
            return index, numbers
    return None


def _is_single(own: Sequence[Token], at: int) -> bool:
    """Tell a unit of which there is one without its being said: «меньше секунды», "a week of leave"."""
    token, before = own[at], own[at - 1] if at else None
    if token.values or (before and before.values):
        return False
    return "sing" in tags(token.text) if is_cyrillic(token.text) else not token.text.endswith("s")


def _is_one(own: Sequence[Token], index: int, said: Token) -> bool:
    """Tell an amount that is one, or that is as much less or more as the point says: 0.8 for "under a second"."""
    words = {token.text for token in own[max(0, index - 2) : index]}
    return (
        LITTLE in said.values
        or (bool(words & LESS) and said.values[0] < LITTLE)
        or (bool(words & MORE) and said.values[0] > LITTLE)
    )


def with_unit(text: str, tokens: Sequence[Token], at: int) -> str:
    """Quote a number with the unit behind it."""
    return text[tokens[at].quoted_from : tokens[at + tokens[at].unit_words].end]


def _is_unit_word(tokens: Sequence[Token], at: int) -> bool:
    """Tell a word that names the unit of a number before it, as one or two words do."""
    return any(tokens[before].unit_words >= at - before for before in range(max(0, at - 2), at))


def unit_words(tokens: Sequence[Token]) -> set[int]:
    """Give where the units behind the numbers stand."""
    return {place for at, token in enumerate(tokens) for place in range(at + 1, at + 1 + token.unit_words)}
