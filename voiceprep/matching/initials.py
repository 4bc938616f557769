"""What is known by its letters, and what they stand for: «МГУ» for «Московский государственный университет»."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from voiceprep.matching.glossary import find_terms
from voiceprep.matching.phonetics import letter_names
from voiceprep.matching.points import Wanted
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token

LEAST_LETTERS = 4
"""Of an acronym that is found by the initials of any words: three begin too many neighbours, "some quick lunch"."""

LEVEL = re.compile("[a-z][1-9]")

Pair = tuple[range, range]
"""The wanted tokens and the heard ones that stand for each other."""


def stand_ins(wordings: Sequence[Sequence[Wanted]], heard: Sequence[Token]) -> Iterator[Pair]:
    """Give the terms of the wordings that were heard in another form, by the places in all of their tokens."""
    said: dict[int, list[range]] | None = None
    start = 0
    for wording in wordings:
        words = [_word(item.token) for item in wording]
        for first, last, line in find_terms(words):
            said = _said(heard) if said is None else said
            yield from ((range(start + first, start + last + 1), places) for places in said.get(line, ()))
        for index, item in enumerate(wording):
            if LEVEL.fullmatch(item.token.text):
                yield from (
                    (range(start + index, start + index + 1), places) for places in _levels(item.token.text, heard)
                )
            if len(item.capitals) >= LEAST_LETTERS:
                yield from (
                    (range(start + index, start + index + 1), places) for places in _initials(item.capitals, heard)
                )
        start += len(wording)


def _said(heard: Sequence[Token]) -> dict[int, list[range]]:
    found: dict[int, list[range]] = {}
    for first, last, line in find_terms([_word(token) for token in heard]):
        if heard[first].sentence == heard[last].sentence:
            found.setdefault(line, []).append(range(first, last + 1))
    return found


def _levels(level: str, heard: Sequence[Token]) -> Iterator[range]:
    """Find a letter that is read out before a digit: «би два» for B2."""
    names = letter_names(level[0])
    for at, (letter, digit) in enumerate(pairwise(heard)):
        if letter.text in names and digit.values and digit.values[0] == int(level[1]):
            yield range(at, at + 2)


def _word(token: Token) -> str:
    return "" if token.values else token.text


def _initials(letters: str, heard: Sequence[Token]) -> Iterator[range]:
    """Find neighbours with these initials; small words among them may have none, as in "Institute of Technology"."""
    for first, token in enumerate(heard):
        if token.values or token.text[0] != letters[0] or is_stop_word(token.text):
            continue
        at, found = first + 1, 1
        while at < len(heard) and found < len(letters) and heard[at].clause == token.clause and not heard[at].values:
            if heard[at].text[0] == letters[found]:
                found += 1
            elif not is_stop_word(heard[at].text):
                break
            at += 1
        if found == len(letters) and not is_stop_word(heard[at - 1].text):
            yield range(first, at)
