"""Two phrases of a point with their parts exchanged: "the CEO was furious, and sales backed me".

Either phrase of "sales was furious, CEO backed me" is split over two clauses, and over the same two.
"""

from collections.abc import Sequence
from itertools import chain, combinations

from voiceprep.matching.phrases import phrases
from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import Window, heard_at


def crossed(
    text: str, wanted: Sequence[Wanted], heard: Sequence[Token], alike: Matrix, window: Window
) -> tuple[int, int] | None:
    """Give the first and last heard token of two phrases whose parts are exchanged; None where there are none."""
    split = []
    for phrase in phrases(text, wanted):
        places = [found for index in phrase if (found := heard_at(index, alike, window))]
        clauses = [{heard[at].clause for at in found} for found in places]
        if clauses and not set.intersection(*clauses):
            split.append(({*chain(*places)}, {*chain(*clauses)}))
    for (one, in_one), (other, in_other) in combinations(split, 2):
        if len(in_one & in_other) > 1:
            return min(one | other), max(one | other)
    return None
