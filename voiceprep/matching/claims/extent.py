"""How far a change went, for how much it was: "cut to 35 percent" for "cut by 35 percent", «до» for «на».

Also a place that was counted from the wrong end: «второе место с конца».
"""

from collections.abc import Sequence

from voiceprep.matching.antonyms import is_change
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.tokens import Token, clause_of, spaced

BY, TO = frozenset({"by", "на"}), frozenset({"to", "до"})
"""What stands before the size of a change, and before where it ended."""
ABOUT = frozenset({"about", "around", "almost", "nearly", "some", "почти", "примерно", "где-то", "целых"})
"""What may stand between them and the number."""
FROM_THE_END = (" с конца ", " from the end ", " from the bottom ", " to last ", " to the last ")
BEHIND = 5
"""Tokens from a place in a row to the last of these: «второе место с конца»."""


def to_for_by(mention: Mention) -> tuple[Span, Span] | None:
    """Find a number that was said with the other of the two wherever it was said: the wanted words and the heard."""
    own, heard = mention.own, mention.heard
    if not any(is_change(token.text) for token in own):
        return None
    for index, item in enumerate(mention.wanted):
        places = mention.places[index] if item.is_figure else []
        meant = _before(own, index)
        other = TO if meant in BY else BY if meant in TO else frozenset()
        if places and all(_before(heard, at) in other for at in places):
            return (index - 1, index), (places[0] - 1, places[0])
    return None


def _before(tokens: Sequence[Token], at: int) -> str:
    before = [token.text for token in tokens[max(0, at - 2) : at] if token.text not in ABOUT]
    return before[-1] if before else ""


def from_the_end(mention: Mention) -> tuple[Span, Span] | None:
    """Find a place in a row that the answer counts from its end wherever it has it, and the point does not."""
    for index, item in enumerate(mention.wanted):
        places = mention.places[index] if item.is_figure else []
        ends = [end for at in places if mention.heard[at].is_ordinal and (end := _end(mention.heard, at)) is not None]
        if places and len(ends) == len(places) and _end(mention.own, index) is None:
            return (index, index), (places[0], ends[0])
    return None


def _end(tokens: Sequence[Token], at: int) -> int | None:
    """Give the last word of the end from which a place is counted, in its clause."""
    behind = range(at + 1, min(at + 1 + BEHIND, clause_of(tokens, at).stop))
    return next((last for last in behind if spaced(tokens[at : last + 1]).endswith(FROM_THE_END)), None)
