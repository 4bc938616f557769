"""A preposition that was said of another word of the point: «что H0 верна при данных» for «данных при верной H0».

Only of those that put the one of two things first, or under the condition of the other: "before", "given", «при».
"""

from collections.abc import Sequence

from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_comparative
from voiceprep.matching.stopwords import is_negation, is_stop_word
from voiceprep.matching.tokens import Token, clause_of

RELATIONS = frozenset({
    "при", "перед", "прежде", "после", "вместо", "ради", "благодаря", "чем",
    "before", "after", "given", "than", "instead", "until", "despite",
})  # fmt: skip

THAN = "чем"


def misplaced(mention: Mention) -> Span | None:
    """Give the first and last heard token of a relation that has its sides exchanged; None where there is none."""
    own, window = mention.own, mention.window
    for index, token in enumerate(own):
        relation = THAN if _compares_alone(own, index) else token.text
        if relation not in RELATIONS:
            continue
        behind = set(_behind(own, index))
        before = {
            i for i, item in enumerate(mention.wanted) if item.is_word and i < index and own[i].text not in RELATIONS
        }
        places = [at for at in range(window.first, window.last + 1) if mention.heard[at].text == relation]
        if len(places) != 1 or not behind or not before or any(item.is_negation for item in mention.wanted):
            continue
        said = _behind(mention.heard, places[0])
        follows = {i for i in before if not {*mention.places[i]}.isdisjoint(said)}
        precedes = {i for i in behind if any(at < places[0] for at in mention.places[i])}
        keeps = {i for i in behind if not {*mention.places[i]}.isdisjoint(said)}
        if follows and precedes and not keeps:
            return window.first, window.last
    return None


def _compares_alone(own: Sequence[Token], at: int) -> bool:
    """Tell a comparative whose other side follows in the genitive: «точность важнее скорости»."""
    return is_comparative(own[at].text) and all(token.text != THAN for token in own)


def _behind(tokens: Sequence[Token], at: int) -> list[int]:
    """Give the words of content behind a preposition, up to the end of its clause."""
    return [
        place
        for place in range(at + 1, clause_of(tokens, at).stop)
        if not is_stop_word(tokens[place].text) and not is_negation(tokens[place].text)
    ]
