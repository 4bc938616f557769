"""The clauses of an answer in which a point is heard."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import Window

MAIN = 0.3
"""The share of a point's weight from which on a clause is about the point."""


def main_clauses(wanted: Sequence[Wanted], heard: Sequence[Token], alike: Matrix, window: Window) -> list[int]:
    """Give the clauses in which a good part of the point is heard."""
    weight: dict[int, float] = {}
    for index, item in enumerate(wanted):
        at = window.first + int(alike[index, window.first : window.last + 1].argmax())
        weight[heard[at].clause] = weight.get(heard[at].clause, 0) + item.weight * float(alike[index, at])
    return [clause for clause in weight if weight[clause] >= MAIN * sum(weight.values())]


def places_of(clause: int, heard: Sequence[Token]) -> list[int]:
    """Give the indices of a clause's tokens; clauses are counted in their order."""
    first = bisect_left(heard, clause, key=attrgetter("clause"))
    return list(range(first, bisect_right(heard, clause, lo=first, key=attrgetter("clause"))))
