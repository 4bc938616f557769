"""Where in the answer the words of a key point are heard together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from voiceprep.matching.answer import Answer
from voiceprep.matching.points import Wanted, wanted_tokens
from voiceprep.matching.similarity import Matrix
from voiceprep.model import Wording

CROSSING = 0.1
"""What a window loses that crosses the end of a sentence."""
HEARD = 0.6
"""A wanted word counts as heard from this similarity on."""


@dataclass(frozen=True, kw_only=True)
class Window:
    """The stretch of the answer in which most of a wording is heard."""

    score: float
    """The weighted share of the wording that is heard in it, 0 to 1."""
    first: int
    """Index of the first heard token that belongs to the wording."""
    last: int
    """Index of the last one, inclusive."""
    heard: tuple[float, ...]
    """How well each wanted token is heard in it, 0 to 1."""


def heard_at(index: int, alike: Matrix, window: Window) -> list[int]:
    """Give the places in a window where a wanted token is heard, as indices of the heard tokens."""
    inside = alike[index, window.first : window.last + 1].tolist()
    return [at for at, one in enumerate(inside, window.first) if one >= HEARD]


def best_window(wording: Wording, answer: Answer) -> Window | None:
    """Slide a window of about 2.2·K + 6 tokens over the answer and take the best; None where nothing is alike.

    K is the number of tokens of the wording. The width was chosen on labelled answers (docs/benchmarks.md): wide enough
    for a speaker who wanders, narrow enough that words from other sentences do not add up. A window that crosses the
    end of a sentence scores less.
    """
    wanted, alike, sentences = wanted_tokens(wording), answer.alike[wording], answer.sentences
    if not wanted or not alike.any():
        return None
    weights = np.array([item.weight for item in wanted], np.float32)
    start, end = _best_span(weights, alike, answer, min(int(2.2 * len(wanted) + 6), len(sentences)))
    best = alike[:, start:end].max(1)
    first, last = _trim(wanted, alike[:, start:end], best)
    score = float(weights @ best / weights.sum()) - CROSSING * (sentences[start] != sentences[end - 1])
    return Window(score=score, first=start + first, last=start + last, heard=tuple(map(float, best)))


def _best_span(weights: NDArray[np.float32], alike: Matrix, answer: Answer, width: int) -> tuple[int, int]:
    """Give the start and end of the best window, which may be a whole sentence shorter than the width."""
    sentences, starts, ends = answer.sentences, answer.sentence_starts, answer.sentence_ends
    slid = weights @ _sliding_maximum(alike, width) / weights.sum()
    slid -= CROSSING * (sentences[: len(slid)] != sentences[width - 1 :])
    whole = weights @ np.maximum.reduceat(alike, starts, axis=1) / weights.sum()
    whole[ends - starts > width] = 0
    if whole.max() >= slid.max():
        return int(starts[whole.argmax()]), int(ends[whole.argmax()])
    return int(slid.argmax()), int(slid.argmax()) + width


def _sliding_maximum(alike: Matrix, width: int) -> Matrix:
    """Give the maximum of each row over every so many neighbouring columns; of twice as many, of two neighbours."""
    best, reached = alike, 1
    while reached < width:
        step = min(reached, width - reached)
        best = np.maximum(best[:, :-step], best[:, step:])
        reached += step
    return best


def _trim(wanted: Sequence[Wanted], alike: Matrix, heard: NDArray[np.float32]) -> tuple[int, int]:
    """Narrow a window to the shortest stretch that carries it: a word said twice counts where the others stand.

    Of equal ones the first with most of the small words of the wording in or beside it.
    """
    rows = [i for i, item in enumerate(wanted) if item.is_content and heard[i] > HEARD / 2]
    if not rows:
        return 0, alike.shape[1] - 1
    best = [np.flatnonzero(alike[i] >= heard[i]).tolist() for i in rows]
    stretches = [stretch for first in sorted({*chain(*best)}) if (stretch := _from(first, best))]
    shortest = min(last - first for first, last in stretches)
    said = alike.max(0) >= HEARD
    tied = [(first, last) for first, last in stretches if last - first == shortest]
    first, last = max(tied, key=lambda stretch: said[max(0, stretch[0] - 1) : stretch[1] + 2].sum())
    while last + 1 < alike.shape[1] and any(alike[i, last] == alike[i, last + 1] == heard[i] for i in rows):
        last += 1  # of «эс эн эр» each stands for the acronym
    return first, last


def _from(first: int, best: Sequence[Sequence[int]]) -> tuple[int, int] | None:
    """Give the shortest stretch from a place on that has each word; None where one is not heard behind it."""
    places = [next((at for at in row if at >= first), None) for row in best]
    known = [at for at in places if at is not None]
    return (min(known), max(known)) if len(known) == len(best) else None
