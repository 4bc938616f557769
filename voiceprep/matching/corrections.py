"""Numbers and names the speaker took back: «пять, нет, вру, десять» says ten, "in Paris, sorry, in Berlin" Berlin."""

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


NAME_MARKERS = MARKERS - {"actually", "rather", "нет", "no", "точнее", "вернее"}
"""What takes a name back: "no" alone often denies something else, and «в МГУ, точнее на ВМК» takes nothing back."""
PHRASES = (("i", "mean"), ("то", "есть", "нет"), ("no", "wait"))
FIRST_OF_PHRASE = frozenset(phrase[0] for phrase in PHRASES)
TAKEN_BACK = "…"


def settle(tokens: Sequence[Token], text: str) -> tuple[Token, ...]:
    """Turn each number that was taken back into a plain word, and each name into none."""
    marked = [at for at, token in enumerate(tokens) if token.text in MARKERS or token.text in FIRST_OF_PHRASE]
    near = {at for place in marked for at in range(max(0, place - REACH), place)}
    return tuple(_settled(tokens, at, text) if at in near else token for at, token in enumerate(tokens))


def _settled(tokens: Sequence[Token], at: int, text: str) -> Token:
    if _is_taken_back(tokens, at):
        return replace(tokens[at], values=(), unit=None)
    return replace(tokens[at], text=TAKEN_BACK) if _is_name_taken_back(tokens, at, text) else tokens[at]


def _is_name_taken_back(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Tell a name before a marker that another name follows: "in Paris, sorry, I mean Berlin"."""
    if not _is_name(tokens, at, text):
        return False
    marked = False
    for place in range(at + 1, min(at + 1 + REACH, len(tokens))):
        if tokens[place].sentence != tokens[at].sentence:
            return False
        if _is_name(tokens, place, text):
            return marked
        following = tuple(token.text for token in tokens[place : place + 3])
        marked |= following[0] in NAME_MARKERS or any(following[: len(phrase)] == phrase for phrase in PHRASES)
    return False


def _is_name(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Tell a word written with a capital letter inside a sentence, or with more than one."""
    written = text[tokens[at].start : tokens[at].end]
    inside = at > 0 and tokens[at - 1].sentence == tokens[at].sentence
    return not tokens[at].values and written != "I" and written[:1].isupper() and (inside or not written[1:].islower())


def _is_taken_back(tokens: Sequence[Token], at: int) -> bool:
    if not tokens[at].values:
        return False
    marked = False
    for token in tokens[at + 1 : at + 1 + REACH]:
        if token.values:
            return marked
        marked = marked or token.text in MARKERS
    return False
