"""What goes in for what comes out: "the model takes embeddings and outputs labels" for "the model outputs embeddings".

Also what something moved from for what it moves to: "they moved from Lisbon to here" for "moving to Lisbon".
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from voiceprep.matching.claims.prepositions import turned_round
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import lemma, stem
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, clause_of

TAKES = frozenset({
    "take", "receiv", "accept", "ingest", "consum", "принимать", "получать", "брать", "поглощать", "вход",
})  # fmt: skip
GIVES = frozenset({
    "output", "produc", "return", "emit", "generat", "выдавать", "выдать", "возвращать", "вернуть", "генерировать",
    "отдавать",
})  # fmt: skip
MOVES = frozenset({
    "move", "reloc", "migrat", "switch", "переезжать", "переехать", "переводить", "перевести", "переходить",
    "перейти", "переносить", "перенести", "мигрировать", "перебраться", "перебираться",
})  # fmt: skip
"""As lemmas, and as stems of English words."""


def converse(mention: Mention) -> Span | None:
    """Give the first and last heard token of what was said the converse way; None where nothing was."""
    return next(chain(_taken(mention), _moved(mention)), None)


def _taken(mention: Mention) -> Iterator[Span]:
    """Find what is given in the point taken, and the other way round, where both are said."""
    own, heard = mention.own, mention.heard
    sides = [_side(token) for token in own]
    if len({side for side in sides if side}) != 1:
        return
    meant = next(side for side in sides if side)
    said = range(mention.window.first, mention.window.last + 1)
    if {side for at in said if (side := _side(heard[at]))} != {-1, 1}:
        return
    for index in range(sides.index(meant) + 1, len(own)):
        places = mention.places[index] if mention.wanted[index].is_word else []
        if places and all(_governed_by(heard, at) == -meant for at in places):
            yield min(said), max(said)


def _governed_by(tokens: Sequence[Token], at: int) -> int:
    """Give the side of the nearest such verb before a word in its clause, else behind it."""
    clause = clause_of(tokens, at)
    order = (*range(at - 1, clause.start - 1, -1), *range(at + 1, clause.stop))
    return next((side for place in order if (side := _side(tokens[place]))), 0)


def _side(token: Token) -> int:
    """Tell what gives, 1, and what takes, -1."""
    return _is_of(token, GIVES) - _is_of(token, TAKES)


def _moved(mention: Mention) -> Iterator[Span]:
    """Find the end of a move said as its start, and the other way round."""
    if not any(_is_of(token, MOVES) for token in mention.own):
        return
    for index in turned_round(mention):
        places = mention.places[index]
        verbs = [at for at in clause_of(mention.heard, places[0]) if _is_of(mention.heard[at], MOVES)]
        if verbs:
            yield min(places + verbs), max(places + verbs)


def _is_of(token: Token, words: frozenset[str]) -> bool:
    if token.values or is_stop_word(token.text):
        return False
    return lemma(token.text) in words or stem(token.text) in words
