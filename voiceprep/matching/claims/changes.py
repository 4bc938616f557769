"""A change said the other way round: "error rate was 0.6, at the peak it had climbed to 2.4" for "2.4 → 0.6".

Also one figure that was said instead of the other: «десять процентов вместо двух» for «2 % вместо 10 %».
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import lemma
from voiceprep.matching.tokens import Token, clause_of

ARROW = re.compile(r"→|->|=>|⇒")
INSTEAD = re.compile(r"\b(?:instead of|вместо)\b", re.IGNORECASE)
FROM = frozenset({"from", "с", "со", "instead", "вместо"})
TO = frozenset({"to", "до"})
"""What stands before the earlier of two, or the one that it is no more, and before the later one."""
WAS = frozenset({
    "was", "were", "been", "before", "earlier", "раньше", "прежде", "быть",
})  # fmt: skip
IS = frozenset({
    "now", "became", "become", "becomes", "climbed", "climb", "rose", "risen", "grew", "grown", "reached", "dropped",
    "fell", "fallen", "shrank", "went", "later", "then", "теперь", "стать", "становиться", "вырасти", "упасть",
    "снизиться", "подняться", "дойти", "потом", "позже", "затем", "сократиться",
})  # fmt: skip
"""What tells of a number that it was so before, and that it became so; of Russian words the lemmas."""
BEHIND = 3
"""Tokens behind such a word in which its number stands."""
SIDE, BESIDE, AROUND = 3, 2, 1
"""How much such words count: FROM and TO before a number, the others right before it, and elsewhere in its clause."""
CLEARLY = 2
"""The difference from which on the one of two numbers is the later one."""


def changed_back(mention: Mention) -> Span | None:
    """Give the first and last heard token of a change, if what it begins with in the point came later."""
    for earlier, later in _changes(mention):
        begun, ended = mention.places[earlier], mention.places[later]
        if len(begun) != 1 or len(ended) != 1 or begun == ended:
            continue
        if _lateness(mention.heard, begun[0]) - _lateness(mention.heard, ended[0]) >= CLEARLY:
            return min(begun + ended), max(begun + ended)
    return None


def _changes(mention: Mention) -> Iterator[tuple[int, int]]:
    """Give the indices of the numbers of the point that a change leads from and to."""
    own = mention.own
    for one, two in pairwise([index for index, token in enumerate(own) if token.values]):
        between = mention.wording.text[own[one].end : own[two].start]
        if INSTEAD.search(between):
            yield two, one
        elif ARROW.search(between) or (_side(own, one) < 0 < _side(own, two)):
            yield one, two


def _lateness(tokens: Sequence[Token], at: int) -> int:
    """Say by the words of a number's clause whether it came later, or earlier where that is below zero.

    Another number has its own: only what stands between them, before this one, or behind the last one counts.
    """
    clause = clause_of(tokens, at)
    first = next((place + 1 for place in range(at - 1, clause.start - 1, -1) if tokens[place].values), clause.start)
    is_last = not any(tokens[place].values for place in range(at + 1, clause.stop))
    late = _side(tokens, at)
    for place in (*range(first, at), *(range(at + 1, clause.stop) if is_last else ())):
        word = lemma(tokens[place].text) if tokens[place].text not in WAS | IS else tokens[place].text
        weight = BESIDE if at - BEHIND < place < at else AROUND
        late += weight * ((word in IS) - (word in WAS))
    return late


def _side(tokens: Sequence[Token], at: int) -> int:
    for place in range(at - 1, max(clause_of(tokens, at).start, at - BEHIND) - 1, -1):
        if tokens[place].values:
            break
        if tokens[place].text in FROM | TO:
            return SIDE if tokens[place].text in TO else -SIDE
    return 0
