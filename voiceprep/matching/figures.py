"""The numbers around a window: those that differ from the point's, and those that belong to something else."""

from collections.abc import Sequence

from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import HEARD, Window, heard_at

NEAR = 3
"""Tokens around a window in which another number contradicts the point's."""
FOREIGN = 2
"""Words of content in a sentence without any of the point, from which on the sentence is about something else:
"Costs rose by 12 percent". «Вышло 0,85» has one."""


def others(wanted: Sequence[Wanted], heard: Sequence[Token], window: Window) -> list[int]:
    """Give the places of numbers said near the window that the point does not know.

    A place in a row is none of them where the point has amounts alone: "in my third year" is no duration.
    """
    are_amounts = all(item.token.is_amount for item in wanted if item.token.values)
    known = {value for item in wanted for value in item.token.values}
    units = {item.token.unit for item in wanted if item.token.values}
    near = range(max(0, window.first - NEAR), min(window.last + NEAR + 1, len(heard)))
    clauses = {heard[at].clause for at in range(window.first, window.last + 1)}
    return [
        at
        for at in near
        if heard[at].clause in clauses
        and heard[at].values
        and not (are_amounts and heard[at].is_ordinal)
        and (not known & {*heard[at].values} or heard[at].unit not in units)
    ]


def elsewhere(wanted: Sequence[Wanted], heard: Sequence[Token], alike: Matrix, window: Window) -> set[int]:
    """Give the numbers of the point, by their index, that were said only of something else.

    They stand in a sentence that has no word of the point and enough of its own.
    """
    units = {i + 1 for i, item in enumerate(wanted) if item.token.unit}
    words = [i for i, item in enumerate(wanted) if item.is_word and i not in units]
    about = {
        max(places, key=lambda at: alike[index, at]) for index in words if (places := heard_at(index, alike, window))
    }
    if not about:
        return set()
    return {
        index
        for index, item in enumerate(wanted)
        if item.is_figure
        and window.heard[index] >= HEARD
        and all(_is_foreign(heard, at, about) for at in heard_at(index, alike, window))
    }


def _is_foreign(heard: Sequence[Token], at: int, about: set[int]) -> bool:
    sentence = [place for place, token in enumerate(heard) if token.sentence == heard[at].sentence]
    own = [place for place in sentence if not heard[place].values and not is_stop_word(heard[place].text)]
    own = [place for place in own if not (place and heard[place - 1].unit)]
    return not about.intersection(sentence) and len(own) >= FOREIGN


def with_unit(text: str, tokens: Sequence[Token], at: int) -> str:
    """Quote a number with the unit behind it."""
    last = tokens[at + 1] if tokens[at].unit and at + 1 < len(tokens) else tokens[at]
    return text[tokens[at].quoted_from : last.end]
