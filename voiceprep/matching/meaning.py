"""Was a point made in other words? Its meaning against that of the passages of the answer.

How near a clause is to a point says little by itself. It is measured against how near unrelated clauses come (z), and
six signs add up: the clause's z, a part of its sentence's, how much nearer both are to this point than to the answer's
other points (margin), how near the words of the sentence come to each word of the point, how much of the point's
wording was heard, and whether any other point was said nearby (an answer to another question says none, nor does a
digression). The longer the answer, the nearer something comes by chance, so the threshold grows with the number of
clauses. The weights are round figures from the middle of a plateau: see docs/matching.md.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from voiceprep.matching.answer import Answer
from voiceprep.matching.nearness import FURTHEST, Vector, nearness, word_nearness
from voiceprep.matching.passages import LEAST_CONTENT, Passage, passages
from voiceprep.matching.points import figures, wanted_tokens
from voiceprep.matching.sayable import may_say
from voiceprep.matching.thresholds import FEW, Thresholds
from voiceprep.model import Confidence, KeyPoint, Match, Status, Strictness, Wording
from voiceprep.protocols import Embedder

SENTENCE, MARGIN, WORDS, WORDING, OTHERS = 0.4, 1.0, 0.4, 2.0, 1.5
"""Weights of the sentence's z, of the margin, of the words' z, of the wording's score and of the best share of another
point that was heard nearby, beside the clause's z."""
MOST_MARGIN = 1.0
"""The margin that is enough, in standard deviations: more of it says only that the other points are far."""
NEARBY = 40
"""Tokens before and behind a passage: two or three sentences."""
FEWEST = 5
"""Passages; an answer of fewer is held to the threshold of so many."""
PER_LOG_PASSAGE = 1.2
"""With this, points that were not mentioned pass `Thresholds.meant` as often in answers of 85 passages as of 20
(labelled answers among sentences of answers to other questions: benchmarks/lengths.py)."""


def raise_by_meaning(
    found: Sequence[Match], answer: Answer, embedder: Embedder, thresholds: Mapping[Strictness, Thresholds]
) -> list[Match]:
    """Call points likely that were missed by their wording, or said in part, where a passage means them."""
    lines = [thresholds[one.point.strictness or Strictness.GIST].meant if _is_open(one) else None for one in found]
    least = np.array([np.inf if line is None else line for line in lines], np.float32)
    places = passages(answer.tokens) if np.isfinite(least).any() else []
    if not places:
        return list(found)
    signs = _signs(found, places, answer, embedder)
    _add_words(signs, least, [one.point for one in found], places, answer, embedder)
    return [
        next((_likely(one, place, answer) for place in near if may_say(one.point, place, answer)), one)
        for one, near in zip(found, _near(signs, least, places), strict=True)
    ]


def _near(signs: Vector, least: Vector, places: Sequence[Passage]) -> list[list[Passage]]:
    """Give for each point the passages that come near enough, the nearest first."""
    ranks = np.argsort(-signs, axis=0, kind="stable")
    return [
        [places[row] for row in ranks[:, column] if signs[row, column] >= least[column]] for column in range(len(least))
    ]


def _signs(found: Sequence[Match], places: Sequence[Passage], answer: Answer, embedder: Embedder) -> Vector:
    """Add up the signs that a passage means a point, without the words': a row a passage and a column a point."""
    points = [one.point for one in found]
    spans = [*((place.first, place.last) for place in places), *(place.sentence for place in places)]
    clause, sentence = np.split(nearness(points, spans, answer, embedder), 2)
    rivals = [at for at, point in enumerate(points) if not point.parts]
    margin = np.minimum(_margin(np.mean((clause, sentence), axis=0), rivals), MOST_MARGIN)
    wording = np.array([one.score for one in found], np.float32)
    others = _best_other(_shares_nearby(points, places, answer), rivals)
    by_chance = PER_LOG_PASSAGE * np.log(max(len(places), FEWEST))
    signs: Vector = clause + SENTENCE * sentence + MARGIN * margin + WORDING * wording + OTHERS * others - by_chance
    return signs


def _add_words(
    signs: Vector,
    least: Vector,
    points: Sequence[KeyPoint],
    places: Sequence[Passage],
    answer: Answer,
    embedder: Embedder,
) -> None:
    """Add how near the words come, which takes longest, where it can still decide."""
    rows = [int(row) for row in np.flatnonzero((signs + WORDS * FURTHEST >= least).any(1))]
    signs[rows] += WORDS * word_nearness(points, [places[row].sentence for row in rows], answer, embedder)


def _margin(near: Vector, rivals: Sequence[int]) -> Vector:
    """Give how much nearer each passage is to each point than to the best of the others; 0 where there is no other."""
    return near - _best_other(near, rivals) if len(rivals) > 1 else np.zeros_like(near)


def _best_other(values: Vector, rivals: Sequence[int]) -> Vector:
    """Give for each point the best value of the others in the same row; 0 where there is no other."""
    best = np.zeros_like(values)
    for index in range(values.shape[1]):
        others = [at for at in rivals if at != index]
        if others:
            best[:, index] = values[:, others].max(1)
    return best


def _shares_nearby(points: Sequence[KeyPoint], places: Sequence[Passage], answer: Answer) -> Vector:
    """Give the weighted share of each point that was heard around each passage, 0 to 1."""
    shares = np.zeros((len(places), len(points)), np.float32)
    for column, point in enumerate(points):
        for wording in point.wordings:
            weights = np.array([item.weight for item in wanted_tokens(wording)], np.float32)
            for row, place in enumerate(places):
                around = answer.alike[wording][:, max(0, place.first - NEARBY) : place.last + NEARBY]
                share = float(weights @ around.max(1)) / max(float(weights.sum()), 1e-6)
                shares[row, column] = max(shares[row, column], share)
    return shares


def _is_open(found: Match) -> bool:
    """Tell verdicts that meaning may raise: nothing that must be heard, or must not be said, is at stake."""
    point = found.point
    strict = {must for wording in point.wordings for must in (*wording.must_hear, *figures(wording))}
    words = max(sum(item.is_content for item in wanted_tokens(wording)) for wording in point.wordings)
    # Of a short point, half of the words with another beside them say another thing: "worked at Yandex".
    says_enough = words >= LEAST_CONTENT if found.status is Status.MISSED else words > FEW
    is_unheard = found.status in (Status.MISSED, Status.PARTIAL) and not strict.intersection(found.missing)
    is_unheard &= found.reason is None
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
