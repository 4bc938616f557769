"""How near the passages of an answer are to the key points in meaning, in standard deviations above chance.

Each wording is compared whole with whole passages, and word by word: the nearest word of the sentence to each word of
the wording. Both are measured against unrelated clauses, or their words (`background.py`).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from voiceprep.matching.answer import Answer
from voiceprep.matching.background import background
from voiceprep.matching.points import LABEL, wanted_tokens
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, tokenize
from voiceprep.model import KeyPoint, Wording
from voiceprep.protocols import Embedder

Vector = NDArray[np.float32]
Span = tuple[int, int]
"""The indices of a first and a last token."""

FURTHEST = 8.0
"""Standard deviations; a word that was said itself is further, and counts as so much."""


def nearness(points: Sequence[KeyPoint], spans: Sequence[Span], answer: Answer, embedder: Embedder) -> Vector:
    """Give how near each stretch of the answer is to each point: a row a stretch and a column a point.

    The best wording of a point counts; of each, the mean over the ways to read it. One call embeds all: the encoder is
    several times faster on many texts at once.
    """
    texts, unrelated = [answer.text(*span) for span in spans], background(answer.transcript.text)
    wordings = _wordings(points)
    readings = [reading for wording in wordings for reading in _readings(wording, answer.prompt)]
    vectors = embedder.embed([*texts, *unrelated, *readings])
    heard, chance, meant = np.split(vectors, [len(texts), len(texts) + len(unrelated)])
    by_wording = _above_chance(heard, chance, meant).reshape(len(texts), len(wordings), -1).mean(2)
    return _best_wording(points, by_wording)


def word_nearness(points: Sequence[KeyPoint], spans: Sequence[Span], answer: Answer, embedder: Embedder) -> Vector:
    """Give how near the words of each stretch come to those of each point on average; shaped as `nearness`."""
    places = sorted({at for first, last in spans for at in range(first, last + 1)})
    said = [at for at in places if _is_content(answer.tokens[at])]
    wordings = _wordings(points)
    wanted = [[item for item in wanted_tokens(wording) if item.is_word] for wording in wordings]
    words = [item for items in wanted for item in items]
    if not said or not words:
        return np.zeros((len(spans), len(points)), np.float32)
    unrelated = _words(background(answer.transcript.text))
    texts = [*(answer.tokens[at].text for at in said), *unrelated, *(item.token.text for item in words)]
    heard, chance, meant = np.split(embedder.embed(texts), [len(said), len(said) + len(unrelated)])
    near = np.minimum(_above_chance(heard, chance, meant), FURTHEST)
    edges = np.searchsorted(said, [(first, last + 1) for first, last in spans])
    nearest = np.stack([near[a:b].max(0, initial=0) for a, b in edges])
    weights = np.zeros((len(words), len(wordings)), np.float32)
    ends = np.cumsum([len(items) for items in wanted])
    for column, (items, end) in enumerate(zip(wanted, ends, strict=True)):
        weights[end - len(items) : end, column] = [item.weight for item in items]
    return _best_wording(points, nearest @ weights / np.maximum(weights.sum(0), 1e-6))


def _wordings(points: Sequence[KeyPoint]) -> list[Wording]:
    return [wording for point in points for wording in point.wordings]


def _readings(wording: Wording, prompt: str) -> tuple[str, ...]:
    """Read a note as it stands, as an answer to its question, and without its label: three views, each weak alone."""
    return wording.text, f"{prompt} {wording.text}".strip(), LABEL.sub("", wording.text)


def _above_chance(heard: Vector, chance: Vector, meant: Vector) -> Vector:
    by_chance = chance @ meant.T
    z: Vector = (heard @ meant.T - by_chance.mean(0)) / by_chance.std(0)
    return z


def _best_wording(points: Sequence[KeyPoint], by_wording: Vector) -> Vector:
    starts = np.cumsum([0, *(len(point.wordings) for point in points[:-1])])
    best: Vector = np.maximum.reduceat(by_wording, starts, axis=1)
    return best


def _is_content(token: Token) -> bool:
    return not token.values and not is_stop_word(token.text)


def _words(texts: Sequence[str]) -> list[str]:
    """Give the different words of content of some texts."""
    return list(dict.fromkeys(token.text for text in texts for token in tokenize(text) if _is_content(token)))
