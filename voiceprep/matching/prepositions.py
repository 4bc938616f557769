"""Prepositions, and what stands behind them."""

from collections.abc import Sequence

from voiceprep.matching.morphology import is_adjective
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token

RUSSIAN = "в во на с со к ко по о об от до из за у для при через без под над между против из-за вместо перед"
ENGLISH = "of to in on for with at by from into over about without"
PREPOSITIONS = frozenset((RUSSIAN + " " + ENGLISH).split())


def is_behind_preposition(tokens: Sequence[Token], at: int) -> bool:
    """Tell a word that a preposition governs, with nothing but adjectives, numbers and small words between."""
    for place in range(at - 1, -1, -1):
        token = tokens[place]
        if token.clause != tokens[at].clause:
            return False
        if token.text in PREPOSITIONS:
            return True
        if not (token.values or is_stop_word(token.text) or is_adjective(token.text)):
            return False
    return False
