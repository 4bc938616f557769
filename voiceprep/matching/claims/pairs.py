"""Two phrases of a point with their parts exchanged: "the CEO was furious, and sales backed me".

Either phrase of "sales was furious, CEO backed me" is split over two clauses, and over the same two.
"""

from itertools import chain, combinations

from voiceprep.matching.claims.phrases import phrases
from voiceprep.matching.mention import Mention, Span


def crossed(mention: Mention) -> Span | None:
    """Give the first and last heard token of two phrases whose parts are exchanged; None where there are none."""
    split = []
    for phrase in phrases(mention.wording.text, mention.wanted):
        places = [found for index in phrase if (found := mention.places[index])]
        clauses = [{mention.heard[at].clause for at in found} for found in places]
        if clauses and not set.intersection(*clauses):
            split.append(({*chain(*places)}, {*chain(*clauses)}))
    for (one, in_one), (other, in_other) in combinations(split, 2):
        if len(in_one & in_other) > 1:
            return min(one | other), max(one | other)
    return None
