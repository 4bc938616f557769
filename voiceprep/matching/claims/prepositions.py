"""Prepositions, and what stands behind them."""

from collections.abc import Sequence

from voiceprep.matching.mention import Mention
from voiceprep.matching.morphology import is_adjective, tags
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token
from voiceprep.matching.units import unit_of

RUSSIAN = "в во на с со к ко по о об от до из за у для при через без под над между против из-за вместо перед"
ENGLISH = "of to in on for with at by from into over about without"
PREPOSITIONS = frozenset((RUSSIAN + " " + ENGLISH).split())
FROM = frozenset({"из", "с", "со", "от", "from"})
TO = frozenset({"в", "во", "на", "к", "ко", "до", "to", "into", "onto"})


def is_behind_preposition(tokens: Sequence[Token], at: int) -> bool:
    """Tell a word that a preposition governs, with nothing but adjectives, numbers and small words between."""
    return preposition(tokens, at) is not None


def preposition(tokens: Sequence[Token], at: int) -> str | None:
    """Give the preposition that governs a word."""
    for place in range(at - 1, -1, -1):
        token = tokens[place]
        if token.clause != tokens[at].clause:
            return None
        if token.text in PREPOSITIONS:
            return token.text
        if not (token.values or is_stop_word(token.text) or is_adjective(token.text)):
            return None
    return None


def is_turned_round(mention: Mention) -> bool:
    """Tell a point with a word that it was said to come from instead of to go to: «с Kaggle» for «на Kaggle»."""
    return bool(turned_round(mention))


def turned_round(mention: Mention) -> list[int]:
    """Give the words, by index, that something goes to in the point and comes from as it was said, or the other way."""
    own, found = mention.own, []
    for index in (at for at, item in enumerate(mention.wanted) if item.is_word and not unit_of(own[at].text)):
        meant = _direction(own, index)
        said = {_direction(mention.heard, at) for at in mention.places[index]}
        if meant and said == {FROM if meant is TO else TO}:
            found.append(index)
    return found


def _direction(tokens: Sequence[Token], at: int) -> frozenset[str] | None:
    """Tell from and to; «с командой» is neither but "with"."""
    if "ablt" in tags(tokens[at].text):
        return None
    return next((side for side in (FROM, TO) if preposition(tokens, at) in side), None)
