"""How near the passages of an answer are to the key points in meaning, in standard deviations above chance.

Each wording is compared whole with whole passages. Then what of it was heard in the passage's sentence is set aside,
and the rest of the wording is compared with the rest of the sentence, word by word and whole: a digression shares a
word with the point ("the car is old" with "a car and insurance matter to me"), and nothing else. All is measured
against unrelated clauses, or their words (`background.py`).
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from voiceprep.matching.answer import Answer
from voiceprep.matching.background import background
from voiceprep.matching.points import LABEL, Wanted, wanted_tokens
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, tokenize
from voiceprep.matching.windows import HEARD
from voiceprep.model import Wording
from voiceprep.protocols import Embedder

Vector = NDArray[np.float32]
Flags = NDArray[np.bool]
Span = tuple[int, int]
"""The indices of a first and a last token."""

FURTHEST = 4.0
"""Standard deviations; a word that is further above chance counts as so much, and so does a rest without any word."""


def nearness(wordings: Sequence[Wording], spans: Sequence[Span], answer: Answer, embedder: Embedder) -> Vector:
    """Give how near each stretch of the answer is to each wording: a row a stretch and a column a wording.

    Of the ways to read a wording the mean counts. One call embeds all: the encoder is several times faster on many
    texts at once.
    """
    texts, unrelated = [answer.text(*span) for span in spans], background(answer.transcript.text)
    readings = [_readings(wording, answer.prompt) for wording in wordings]
    vectors = embedder.embed([*texts, *unrelated, *chain.from_iterable(readings)])
    heard, chance, meant = np.split(vectors, [len(texts), len(texts) + len(unrelated)])
    mean: Vector = _above_chance(heard, chance, meant).reshape(len(texts), *np.shape(readings)).mean(2)
    return mean


def shares_words(wordings: Sequence[Wording], spans: Sequence[Span], answer: Answer) -> Flags:
    """Tell whether any word or number of a wording was heard in a stretch; shaped as `nearness`."""
    return np.stack([_heard(wording, spans, answer).any(1) for wording in wordings], 1)


def word_nearness(wordings: Sequence[Wording], spans: Sequence[Span], answer: Answer, embedder: Embedder) -> Vector:
    """Give how near the words of each stretch come to those words of each wording that were not heard in it.

    Words that were heard stand for none but themselves. Of the nearest to each word the mean counts; shaped as
    `nearness`.
    """
    places = sorted({at for first, last in spans for at in range(first, last + 1)})
    said = [at for at in places if _is_content(answer.tokens[at])]
    wanted = [[item.is_word for item in wanted_tokens(wording)] for wording in wordings]
    words = [item.token.text for wording in wordings for item in wanted_tokens(wording) if item.is_word]
    unrelated = _words(background(answer.transcript.text))
    vectors = embedder.embed([*(answer.tokens[at].text for at in said), *unrelated, *words])
    heard, chance, meant = np.split(vectors, [len(said), len(said) + len(unrelated)])
    near = np.split(np.minimum(_above_chance(heard, chance, meant), FURTHEST), _ends(wanted)[:-1], axis=1)
    edges = [tuple(np.searchsorted(said, (first, last + 1))) for first, last in spans]
    means = np.zeros((len(spans), len(wordings)), np.float32)
    for column, (wording, are_words) in enumerate(zip(wordings, wanted, strict=True)):
        near[column][_is_taken(wording, answer)[said]] = 0
        nearest = highest(near[column], edges)
        unheard = ~_heard(wording, spans, answer)[:, are_words]
        total = (nearest * unheard).sum(1)
        means[:, column] = np.where(unheard.any(1), total / np.maximum(unheard.sum(1), 1), FURTHEST)
    return means


def rest_nearness(cells: Sequence[tuple[Wording, Span]], answer: Answer, embedder: Embedder) -> Vector:
    """Give how near the rest of a stretch is to the rest of a wording, for each pair of them; 0 where none is left."""
    unrelated = background(answer.transcript.text)
    rests = [(_rest_of_wording(*cell, answer), _rest_of_stretch(*cell, answer)) for cell in cells]
    texts = list(dict.fromkeys(text for rest in rests for text in rest if text))
    chance, vectors = np.split(embedder.embed([*unrelated, *texts]), [len(unrelated)])
    of = dict(zip(texts, vectors, strict=True))
    near = [
        _above_chance(of[said][None], chance, of[wanted][None])[0, 0] if said and wanted else 0.0
        for wanted, said in rests
    ]
    return np.array(near, np.float32)


def _rest_of_wording(wording: Wording, span: Span, answer: Answer) -> str:
    heard = _heard(wording, [span], answer)[0]
    return _text(item.token for item, is_heard in zip(wanted_tokens(wording), heard, strict=True) if not is_heard)


def _rest_of_stretch(wording: Wording, span: Span, answer: Answer) -> str:
    taken = _is_taken(wording, answer)
    return _text(answer.tokens[at] for at in range(span[0], span[1] + 1) if not taken[at])


def _text(tokens: Iterable[Token]) -> str:
    """Join words; "" where none of them has content."""
    words = list(tokens)
    return " ".join(token.text for token in words) if any(_is_content(token) for token in words) else ""


def _heard(wording: Wording, spans: Sequence[Span], answer: Answer) -> Flags:
    """Tell which words and numbers of a wording were heard in each stretch: a row a stretch."""
    heard = highest(answer.alike[wording].T, [(first, last + 1) for first, last in spans]) >= HEARD
    return heard & _carries(wanted_tokens(wording))


def highest(values: Vector, edges: Sequence[Span]) -> Vector:
    """Give the highest of the rows from each first to before each last, but not less than 0; of as many columns."""
    if not len(edges):
        return np.zeros((0, values.shape[1]), np.float32)
    padded = np.vstack([values, np.zeros((1, values.shape[1]), np.float32)])  # `reduceat` wants a row at each edge
    found: Vector = np.maximum.reduceat(padded, np.ravel(edges), axis=0)[::2]
    found[[start >= end for start, end in edges]] = 0
    return np.maximum(found, 0)


def _is_taken(wording: Wording, answer: Answer) -> Flags:
    """Tell the tokens of the answer that are words or numbers of a wording."""
    taken: Flags = answer.alike[wording][_carries(wanted_tokens(wording))].max(0, initial=0) >= HEARD
    return taken


def _carries(wanted: Sequence[Wanted]) -> Flags:
    return np.array([item.is_content for item in wanted], bool)


def _ends(groups: Sequence[Sequence[bool]]) -> NDArray[np.int64]:
    return np.cumsum([sum(group) for group in groups])


def _readings(wording: Wording, prompt: str) -> tuple[str, ...]:
    """Read a note as it stands, as an answer to its question, and without its label: three views, each weak alone."""
    return wording.text, f"{prompt} {wording.text}".strip(), LABEL.sub("", wording.text)


def _above_chance(heard: Vector, chance: Vector, meant: Vector) -> Vector:
    by_chance = chance @ meant.T
    z: Vector = (heard @ meant.T - by_chance.mean(0)) / by_chance.std(0)
    return z


def _is_content(token: Token) -> bool:
    return not token.values and not is_stop_word(token.text)


@cache
def _words(texts: tuple[str, ...]) -> list[str]:
    """Give the different words of content of the background."""
    return list(dict.fromkeys(token.text for text in texts for token in tokenize(text) if _is_content(token)))
