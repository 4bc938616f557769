"""Was a point made in other words? Its meaning against that of the passages of the answer.

How near a clause is to a point says little by itself. It is measured against how near unrelated clauses come (z), and
five signs add up: the clause's z; how much nearer it is to this point than to the answer's other points (margin);
whether any other point was said nearby (an answer to another question says none, nor does a digression); and, of what
was not heard of the point itself, how near its words, and all of it, come to the rest of the sentence. The longer the
answer, the nearer something comes by chance, so the threshold grows with the number of clauses. The weights are round
figures from the middle of a plateau: see docs/matching.md.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from voiceprep.matching.answer import Answer
from voiceprep.matching.nearness import FURTHEST, Vector, highest, nearness, rest_nearness, shares_words, word_nearness
from voiceprep.matching.passages import LEAST_CONTENT, Passage, passages
from voiceprep.matching.points import figures, wanted_tokens
from voiceprep.matching.sayable import may_say
from voiceprep.matching.thresholds import FEW, Thresholds
from voiceprep.model import Confidence, KeyPoint, Match, Status, Strictness, Wording
from voiceprep.protocols import Embedder

Columns = NDArray[np.intp]
"""For each wording the point whose it is."""

MARGIN, OTHERS, WORDS, REST = 1.75, 2.5, 2.75, 2.25
"""Weights of the margin, of the best share of another point that was heard nearby, of the nearness of the words that
were not heard, and of that of all that was not, beside the clause's z."""
LEAST_CLAUSE = 0.75
"""Standard deviations below which a clause says nothing of a point, whatever else does. On the labelled answers, as
heard, it costs one point that was made; fewer sentences and words need be looked at."""
MOST_CLAUSE = 3.5
"""Standard deviations that are enough for a clause: a short one with one word of the point has more."""
MOST_MARGIN = 1.0
"""The margin that is enough, in standard deviations: more of it says only that the other points are far."""
LEAST_REST, MOST_REST = -1.0, 2.0
"""Standard deviations that are little and much for the rest of a sentence, of which some belongs to other points."""
NEARBY = 40
"""Tokens before and behind a passage: two or three sentences."""
FEWEST = 5
"""Passages; an answer of fewer is held to the threshold of so many."""
PER_LOG_PASSAGE = 2.4
"""With this, points that were not mentioned pass `Thresholds.meant` about as often in answers of 85 passages as in
those of 12 (labelled answers among sentences of answers to other questions: benchmarks/lengths.py)."""


def raise_by_meaning(
    found: Sequence[Match], answer: Answer, embedder: Embedder, thresholds: Mapping[Strictness, Thresholds]
) -> list[Match]:
    """Call points likely that were missed by their wording, or said in part, where a passage means them."""
    lines = [thresholds[one.point.strictness or Strictness.GIST].meant if _is_open(one) else None for one in found]
    least = np.array([np.inf if line is None else line for line in lines], np.float32)
    places = passages(answer.tokens) if np.isfinite(least).any() else []
    if not places:
        return list(found)
    signs = _signs([one.point for one in found], places, answer, embedder, least)
    return [raised(one, near, answer) for one, near in zip(found, _near(signs, least, places), strict=True)]


def raised(found: Match, near: Sequence[Passage], answer: Answer) -> Match:
    """Give the verdict by the nearest passage that may say the point, better one with a number of it than without."""
    likely = [_likely(found, place, answer) for place in near if may_say(found.point, place, answer)]
    return min(likely, key=lambda one: one.status is Status.PARTIAL, default=found)


def _near(signs: Vector, least: Vector, places: Sequence[Passage]) -> list[list[Passage]]:
    """Give for each point the passages that come near enough, the nearest first."""
    ranks = np.argsort(-signs, axis=0, kind="stable")
    return [
        [places[row] for row in ranks[:, column] if signs[row, column] >= least[column]] for column in range(len(least))
    ]


def _signs(
    points: Sequence[KeyPoint], places: Sequence[Passage], answer: Answer, embedder: Embedder, least: Vector
) -> Vector:
    """Add up the signs that a passage means a point, of its best wording: a row a passage and a column a point.

    To embed takes longest, so after each sign only the passages stay that the most of those to come could still raise
    to the least of a point.
    """
    wordings = [wording for point in points for wording in point.wordings]
    of = np.repeat(np.arange(len(points)), [len(point.wordings) for point in points])
    rivals = [at for at, point in enumerate(points) if not point.parts]
    around = [place.surroundings for place in places]
    shared = shares_words(wordings, around, answer)
    room = WORDS * FURTHEST + REST * MOST_REST * shared

    clause = nearness(wordings, [(place.first, place.last) for place in places], answer, embedder)
    others = _best_other(_shares_nearby(points, places, answer), rivals)[:, of]
    signs = np.minimum(clause, MOST_CLAUSE) + OTHERS * others - PER_LOG_PASSAGE * np.log(max(len(places), FEWEST))
    signs[clause < LEAST_CLAUSE] = -np.inf

    rows = np.flatnonzero((signs + MARGIN * MOST_MARGIN + room >= least[of]).any(1))
    sentences = [places[int(row)].sentence for row in rows]
    both = np.mean((clause[rows], nearness(wordings, sentences, answer, embedder)), axis=0)
    signs[rows] += MARGIN * np.minimum(_margin(both, of, rivals), MOST_MARGIN)

    rows = rows[(signs[rows] + room[rows] >= least[of]).any(1)]
    signs[rows] += WORDS * word_nearness(wordings, [around[int(row)] for row in rows], answer, embedder)

    cells = np.argwhere(shared & (signs + REST * MOST_REST >= least[of]))
    rest = rest_nearness([(wordings[column], around[row]) for row, column in cells], answer, embedder)
    signs[cells[:, 0], cells[:, 1]] += REST * np.clip(rest, LEAST_REST, MOST_REST)
    return _best_wording(signs, of)


def _margin(near: Vector, of: Columns, rivals: Sequence[int]) -> Vector:
    """Give how much nearer each passage is to each wording than to the best other point; 0 where there is no other."""
    return near - _best_other(_best_wording(near, of), rivals)[:, of] if len(rivals) > 1 else np.zeros_like(near)


def _best_wording(by_wording: Vector, of: Columns) -> Vector:
    """Give for each point the best of its wordings; `of` says whose wording each column is."""
    best: Vector = np.maximum.reduceat(by_wording, np.searchsorted(of, np.arange(of[-1] + 1)), axis=1)
    return best


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
    edges = [(max(0, place.first - NEARBY), min(place.last + NEARBY, len(answer.tokens))) for place in places]
    for column, point in enumerate(points):
        for wording in point.wordings:
            weights = np.array([item.weight for item in wanted_tokens(wording)], np.float32)
            share = highest(answer.alike[wording].T, edges) @ weights / max(float(weights.sum()), 1e-6)
            shares[:, column] = np.maximum(shares[:, column], share)
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
