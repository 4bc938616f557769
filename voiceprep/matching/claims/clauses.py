"""What makes a clause one of its own: its verbs, and no word that points back."""

from voiceprep.matching.morphology import is_cyrillic, is_past, is_predicate
from voiceprep.matching.tokens import Token

COPULAS = frozenset({"is", "are", "was", "were", "am", "isn't", "aren't", "wasn't", "weren't"})
RUSSIAN = (
    "он она оно они то его него ее нее их ему ей им ней нем них это этот эта эту этого этом этим эти тот та ту того "
    "том тем там туда так такой"
)
ENGLISH = "it its it's they them their that that's this these those there him her he she"
BACK = frozenset((RUSSIAN + " " + ENGLISH).split())
"""Words that point back to what was said in the clause before."""


def is_verb(token: Token) -> bool:
    """Tell predicates of Russian; of English only what can be told without a dictionary: the past and the copulas."""
    if token.values:
        return False
    return is_predicate(token.text) if is_cyrillic(token.text) else is_past(token.text) or token.text in COPULAS
