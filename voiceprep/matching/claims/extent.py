"""How far a change went, for how much it was: "cut to 35 percent" for "cut by 35 percent", «до» for «на»."""

from collections.abc import Sequence

from voiceprep.matching.antonyms import is_change
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.tokens import Token

BY, TO = frozenset({"by", "на"}), frozenset({"to", "до"})
"""What stands before the size of a change, and before where it ended."""
ABOUT = frozenset({"about", "around", "almost", "nearly", "some", "почти", "примерно", "где-то", "целых"})
"""What may stand between them and the number."""


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
