"""What people would use instead: one similarity of a point to the answer, and a threshold."""

import itertools
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from benchmarks.cases import Case
from benchmarks.judged import Judged, folds, macro_f1
from voiceprep.matching.tokens import tokenize
from voiceprep.wiring import make_embedder

Likeness = Callable[[str, str], float]
"""Of a point and an answer, 0 to 100."""


def sentence_embedding(point: str, answer: str) -> float:
    """Give the greatest cosine of the point to a sentence of the answer, as a percentage."""
    tokens = tokenize(answer)
    edges = [i for i, token in enumerate(tokens) if i == 0 or token.sentence != tokens[i - 1].sentence] + [len(tokens)]
    sentences = [answer[tokens[a].start : tokens[b - 1].end] for a, b in itertools.pairwise(edges)]
    vectors = make_embedder().embed([point, *sentences])
    return float((vectors[1:] @ vectors[0]).max()) * 100


BASELINES: dict[str, Likeness] = {
    "rapidfuzz partial_ratio": fuzz.partial_ratio,
    "rapidfuzz token_set_ratio": fuzz.token_set_ratio,
    "rapidfuzz partial_token_set_ratio": fuzz.partial_token_set_ratio,
    "sentence embeddings (USE), best sentence": sentence_embedding,
}


def judge_by(likeness: Likeness, cases: Sequence[Case], texts: Sequence[str]) -> list[Judged]:
    """Judge every point by the threshold that is best on the other folds."""
    rows = [
        (case.question, label.how, likeness(point.text.lower(), text.lower()))
        for case, text in zip(cases, texts, strict=True)
        for point, label in zip(case.key_points, case.labels, strict=True)
    ]
    judged = []
    for held_out in folds([case.question for case in cases]):
        known = [row for row in rows if row[0] not in held_out]
        best = max(range(0, 101, 2), key=lambda least: macro_f1(_at(known, least)))
        judged += _at([row for row in rows if row[0] in held_out], best)
    return judged


def _at(rows: Sequence[tuple[str, str, float]], least: float) -> list[Judged]:
    return [Judged(question=question, how=how, covered=score >= least) for question, how, score in rows]
