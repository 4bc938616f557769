"""Numbers the speaker took back: «пять, нет, вру, десять» says ten."""

from collections.abc import Sequence
from dataclasses import replace

from voiceprep.matching.tokens import Token

MARKERS = frozenset(
    {
        "нет",
        "вру",
        "точнее",
        "вернее",
        "ой",
        "простите",
        "извините",
        "no",
        "sorry",
        "actually",
        "rather",
        "wait",
        "oops",
    }
)
REACH = 5
"""Tokens from a number to the one that corrects it."""


def settle(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Turn each number that was taken back into a plain word."""
    return tuple(replace(t, values=(), unit=None) if _is_taken_back(tokens, at) else t for at, t in enumerate(tokens))


def _is_taken_back(tokens: Sequence[Token], at: int) -> bool:
    if not tokens[at].values:
        return False
    marked = False
    for token in tokens[at + 1 : at + 1 + REACH]:
        if token.values:
            return marked
        marked = marked or token.text in MARKERS
    return False
