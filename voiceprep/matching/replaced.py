"""Another word in the place of one of the point: "sharded by region" for "sharded by customer".

Only what stands behind a preposition is looked at. A verb or an attribute is often replaced by another that says the
same; behind the same preposition, after the same word, another noun is nearly always another thing.
"""

from collections.abc import Sequence

from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import Window, heard_at

RUSSIAN = "в во на с со к ко по о об от до из за у для при через без под над между"
ENGLISH = "of to in on for with at by from into over about without"
PREPOSITIONS = frozenset((RUSSIAN + " " + ENGLISH).split())
UNLIKE = 0.4
"""The likeness to every word of the point below which a word is another one, not the same misheard."""
REACH = 6
"""Tokens behind a word in which its preposition stands with its noun: "works only on our own GPU"."""


def replaced(wanted: Sequence[Wanted], heard: Sequence[Token], alike: Matrix, window: Window) -> dict[int, int]:
    """Give the words of the point in whose place another was said each time: their index, and where it was said."""
    found = {}
    for index, item in enumerate(wanted):
        before, preposition = _link(wanted, index)
        if before is None or preposition is None or not item.is_word or window.heard[index] >= UNLIKE:
            continue
        others = [_behind(heard, at, preposition, alike) for at in heard_at(before, alike, window)]
        if others and others[0] is not None and None not in others:
            found[index] = others[0]
    return found


def _link(wanted: Sequence[Wanted], index: int) -> tuple[int | None, str | None]:
    """Give the word of content before a word of its clause, and the last preposition between them."""
    preposition = None
    for before in range(index - 1, -1, -1):
        item = wanted[before]
        if item.token.clause != wanted[index].token.clause:
            break
        if item.is_content:
            return before, preposition
        if item.token.text in PREPOSITIONS:
            preposition = preposition or item.token.text
    return None, None


def _behind(heard: Sequence[Token], at: int, preposition: str, alike: Matrix) -> int | None:
    """Give the place of the word behind the preposition that follows a place, if the point has none like it."""
    is_behind = False
    for place in range(at + 1, min(at + 1 + REACH, len(heard))):
        token = heard[place]
        if token.clause != heard[at].clause:
            return None
        if token.values or not (is_stop_word(token.text) or token.text == preposition):
            return place if is_behind and not token.values and alike[:, place].max() < UNLIKE else None
        is_behind = is_behind or token.text == preposition
    return None
