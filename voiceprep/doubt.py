"""Words that a recogniser may have made up: it is unsure of them, or they go round in circles.

Measured with Whisper base on labelled answers in two languages, whole and in pieces, and on recordings of 11 people: of
7,473 words 36 were doubtful. Of 135 that were heard in espeak's Russian 123 were; of English played backwards all.
Where Whisper goes round in circles it is as sure as of real words (.93 to .96).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from voiceprep.model import Transcript, Word

UNSURE = 0.5
"""The mean confidence of a word and its neighbours under which it is doubtful.

A single word says little: of those that were heard rightly 2 % have less.
"""
NEIGHBOURS = 2
"""Words on either side."""
AROUND, SHARE = 10, 0.4
"""Words on either side, and the share of them from which on a word among unsure ones is doubtful itself.

Where nobody can be understood, some made-up words come with confidence; of what was heard rightly this takes none.
"""
TIMES, WORDS = 4, 8
"""How often the same words follow each other, and how many words that are, from where on they are doubtful.

Whoever does say a phrase so often keeps it, but what rests on it is no more than likely.
"""
LONGEST = 20
"""Words of a phrase that is looked for again."""


def doubtful_words(transcript: Transcript) -> frozenset[int]:
    """Give the indices of the words that may be made up; typed words are none."""
    words = transcript.words
    unsure = frozenset(_unsure(words))
    return unsure.union(_among(unsure, words), _circling(words))


def goes_round(words: Sequence[Word], *, times: int) -> bool:
    """Tell whether a phrase is said so often, one straight after the other, as Whisper does in circles."""
    return any(True for _ in _circling(words, times=times, least=2 * times))


def _unsure(words: Sequence[Word]) -> Iterator[int]:
    for at, word in enumerate(words):
        if word.confidence is None:
            continue
        near = words[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]
        sure = [one.confidence for one in near if one.confidence is not None]
        if sum(sure) < UNSURE * len(sure):
            yield at


def _among(unsure: frozenset[int], words: Sequence[Word]) -> Iterator[int]:
    """Give the words with so many unsure ones around them that they are no better."""
    for at, word in enumerate(words if unsure else ()):
        around = range(max(0, at - AROUND), min(len(words), at + AROUND + 1))
        if word.confidence is not None and len(unsure.intersection(around)) >= SHARE * len(around):
            yield at


def _circling(words: Sequence[Word], *, times: int = TIMES, least: int = WORDS) -> Iterator[int]:
    """Give the words of phrases that are said over and over."""
    heard = [at for at, word in enumerate(words) if word.confidence is not None]
    said = ["".join(filter(str.isalnum, words[at].text.casefold())) for at in heard]
    for length in range(1, min(LONGEST, len(said) // times) + 1):
        again = [a == b for a, b in zip(said, said[length:], strict=False)]
        if sum(again) + length < max(least, times * length):
            continue
        for is_again, run in groupby(enumerate(again), key=lambda one: one[1]):
            places = [at for at, _ in run]
            count = len(places) + length
            if is_again and count >= max(least, times * length):
                yield from heard[places[0] : places[0] + count]
