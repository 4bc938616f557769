"""Was a point made in other words? Its meaning against that of the passages of the answer.

A passage is a clause. How near it is to a point says little by itself: it is measured against how near unrelated
clauses come (z), and against how near the passage is to the answer's other points (margin). The longer the answer, the
nearer something comes by chance, so the threshold grows with the number of passages.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from voiceprep.matching.answer import Answer
from voiceprep.matching.background import background
from voiceprep.matching.points import LABEL, figures, wanted_tokens
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.thresholds import FEW, Thresholds
from voiceprep.matching.tokens import Token
from voiceprep.model import Confidence, KeyPoint, Match, Status, Strictness, Wording
from voiceprep.protocols import Embedder

Vector = NDArray[np.float32]

LEAST_CONTENT = 2
"""Words of content below which a passage means nothing: "no", «ну вот»."""
SHORTEST, LONGEST = 3, 14
"""Words of a passage: shorter clauses join the one before, longer ones are split."""
MARGIN, MOST_MARGIN, WORDING = 0.5, 2.0, 2.0
"""Weights of the margin and of the wording's score beside z, and the margin that is enough."""
FEWEST = 5
"""Passages; an answer of fewer is held to the threshold of so many."""
PER_LOG_PASSAGE = 1.35
"""With this, 5 % of the points that were not mentioned pass `Thresholds.meant`, in answers of 7 as of 60 passages
(labelled answers, other questions' answers appended)."""


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A clause of the answer, by the indices of its first and last token."""

    first: int
    last: int


def raise_by_meaning(
    found: Sequence[Match], answer: Answer, embedder: Embedder, thresholds: Mapping[Strictness, Thresholds]
) -> list[Match]:
    """Call points likely that were missed by their wording, or said in part, where a passage means them."""
    passages = [passage for passage in _passages(answer.tokens) if _has_content(passage, answer.tokens)]
    if not passages or not found:
        return list(found)
    near = np.column_stack([_nearness(one.point, passages, answer, embedder) for one in found])
    by_chance = PER_LOG_PASSAGE * np.log(max(len(passages), FEWEST))
    raised = []
    for index, one in enumerate(found):
        least = thresholds[one.point.strictness or Strictness.GIST].meant
        signs = near[:, index] + MARGIN * _margin(near, index) + WORDING * one.score - by_chance
        is_meant = least is not None and signs.max() >= least and _is_open(one)
        raised.append(_likely(one, passages[int(signs.argmax())], answer) if is_meant else one)
    return raised


def _margin(near: Vector, index: int) -> Vector:
    """Give how much nearer each passage is to a point than to the best of the others."""
    others = np.delete(near, index, axis=1)
    margin: Vector = near[:, index] - others.max(1) if others.size else np.zeros(len(near), np.float32)
    return np.minimum(margin, MOST_MARGIN)


def _is_open(found: Match) -> bool:
    """Tell verdicts that meaning may raise: nothing that must be heard, or must not be said, is at stake."""
    point = found.point
    strict = {must for wording in point.wordings for must in (*wording.must_hear, *figures(wording))}
    words = max(sum(item.is_content for item in wanted_tokens(wording)) for wording in point.wordings)
    # Of a short point, half of the words with another beside them say another thing: "worked at Yandex".
    says_enough = words >= LEAST_CONTENT if found.status is Status.MISSED else words > FEW
    is_unheard = found.status in (Status.MISSED, Status.PARTIAL) and not strict.intersection(found.missing)
    return says_enough and is_unheard and not point.parts and not point.must_not_say


def _likely(found: Match, passage: Passage, answer: Answer) -> Match:
    unsaid = _unsaid_figures(found.point.wordings[0], passage, answer)
    return Match(
        point=found.point,
        status=Status.PARTIAL if unsaid else Status.COVERED,
        missing=unsaid,
        score=found.score,
        confidence=Confidence.LIKELY,
        evidence=answer.evidence(passage.first, passage.last),
    )


def _unsaid_figures(wording: Wording, passage: Passage, answer: Answer) -> tuple[str, ...]:
    """Give the numbers of a wording, if not one of them is said in the sentences of a passage."""
    sentences = {token.sentence for token in answer.tokens[passage.first : passage.last + 1]}
    there = [token.sentence in sentences for token in answer.tokens]
    rows = zip(wanted_tokens(wording), answer.alike[wording][:, there], strict=True)
    said = [bool(row.any()) for item, row in rows if item.is_figure]
    return () if any(said) else figures(wording)


def _nearness(point: KeyPoint, passages: Sequence[Passage], answer: Answer, embedder: Embedder) -> Vector:
    """Give how many standard deviations each passage is nearer to the point than unrelated clauses are.

    The best wording counts; of each, the mean over the ways to read it.
    """
    texts = embedder.embed([answer.text(passage.first, passage.last) for passage in passages])
    unrelated = embedder.embed(background(answer.transcript.text))
    of_wordings = []
    for wording in point.wordings:
        readings = embedder.embed(_readings(wording, answer.prompt)).T
        chance = unrelated @ readings
        of_wordings.append(((texts @ readings - chance.mean(0)) / chance.std(0)).mean(1))
    nearest: Vector = np.max(of_wordings, axis=0)
    return nearest


def _readings(wording: Wording, prompt: str) -> tuple[str, ...]:
    """Read a note as it stands, as an answer to its question, and without its label: three views, each weak alone."""
    return wording.text, f"{prompt} {wording.text}".strip(), LABEL.sub("", wording.text)


def _has_content(passage: Passage, tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens[passage.first : passage.last + 1] if not is_stop_word(token.text)]
    return len(words) >= LEAST_CONTENT


def _passages(tokens: Sequence[Token]) -> Iterator[Passage]:
    """Split an answer into clauses of a size that carries a meaning."""
    for first, last in _clauses(tokens):
        pieces = -(-(last - first + 1) // LONGEST)
        edges = [first + (last - first + 1) * piece // pieces for piece in range(pieces + 1)]
        yield from (Passage(first=a, last=b - 1) for a, b in pairwise(edges))


def _clauses(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    clauses: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(tokens) + 1):
        if at < len(tokens) and tokens[at].clause == tokens[start].clause:
            continue
        if clauses and at - start < SHORTEST and tokens[start].sentence == tokens[clauses[-1][1]].sentence:
            clauses[-1] = (clauses[-1][0], at - 1)
        else:
            clauses.append((start, at - 1))
        start = at
    return clauses
