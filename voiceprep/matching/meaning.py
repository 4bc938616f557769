"""Was a point made in other words? Its meaning against that of the passages of the answer.

How near a clause is to a point says little by itself. It is measured against how near unrelated clauses come (z), and
five signs add up: the clause's z, a part of its sentence's, how much nearer it is to this point than to the answer's
other points (margin), how much of the point's wording was heard, and whether the answer says any other point at all
(an answer to another question does not). The longer the answer, the nearer something comes by chance, so the threshold
grows with the number of clauses. The weights are round figures from the middle of a plateau: see docs/matching.md.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from voiceprep.matching.answer import Answer
from voiceprep.matching.background import background
from voiceprep.matching.passages import LEAST_CONTENT, Passage, passages
from voiceprep.matching.points import LABEL, figures, wanted_tokens
from voiceprep.matching.thresholds import FEW, Thresholds
from voiceprep.model import Confidence, KeyPoint, Match, Status, Strictness, Wording
from voiceprep.protocols import Embedder

Vector = NDArray[np.float32]

SENTENCE, WORDING, OTHERS = 0.4, 3.0, 1.0
"""Weights of the sentence's z, of the wording's score and of the best score of another point, beside the clause's z."""
MOST_MARGIN = 1.0
"""The margin that is enough, in standard deviations: more of it says only that the other points are far."""
FEWEST = 5
"""Passages; an answer of fewer is held to the threshold of so many."""
PER_LOG_PASSAGE = 1.2
"""With this, points that were not mentioned pass `Thresholds.meant` no oftener in answers of 60 passages than of 7
(labelled answers, other questions' answers appended)."""


def raise_by_meaning(
    found: Sequence[Match], answer: Answer, embedder: Embedder, thresholds: Mapping[Strictness, Thresholds]
) -> list[Match]:
    """Call points likely that were missed by their wording, or said in part, where a passage means them."""
    places = passages(answer.tokens)
    if not places or not found:
        return list(found)
    signs = _signs(found, places, answer, embedder)
    raised = []
    for index, one in enumerate(found):
        least = thresholds[one.point.strictness or Strictness.GIST].meant
        is_meant = least is not None and signs[:, index].max() >= least and _is_open(one)
        raised.append(_likely(one, places[int(signs[:, index].argmax())], answer) if is_meant else one)
    return raised


def _signs(found: Sequence[Match], places: Sequence[Passage], answer: Answer, embedder: Embedder) -> Vector:
    """Add up the signs that a passage means a point: a row a passage and a column a point."""
    spans = [(place.first, place.last) for place in places] + [place.sentence for place in places]
    near = _nearness([one.point for one in found], [answer.text(*span) for span in spans], answer, embedder)
    clauses, sentences = near[: len(places)], near[len(places) :]
    rivals = [at for at, one in enumerate(found) if not one.point.parts]
    scores = np.array([one.score for one in found], np.float32)
    by_point = [
        np.minimum(_margin(clauses, index, rivals), MOST_MARGIN) + OTHERS * _best_other(scores, index, rivals)
        for index in range(len(found))
    ]
    by_chance = PER_LOG_PASSAGE * np.log(max(len(places), FEWEST))
    signs: Vector = clauses + SENTENCE * sentences + np.column_stack(by_point) + WORDING * scores - by_chance
    return signs


def _margin(near: Vector, index: int, rivals: Sequence[int]) -> Vector:
    """Give how much nearer each passage is to a point than to the best of the others; 0 where there is no other."""
    others = [at for at in rivals if at != index]
    return near[:, index] - near[:, others].max(1) if others else np.zeros(len(near), np.float32)


def _best_other(scores: Vector, index: int, rivals: Sequence[int]) -> float:
    """Give the best wording score of the other points: an answer to another question says none of them."""
    return max((float(scores[at]) for at in rivals if at != index), default=0.0)


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


def _nearness(points: Sequence[KeyPoint], texts: Sequence[str], answer: Answer, embedder: Embedder) -> Vector:
    """Give how many standard deviations each text is nearer to each point than unrelated clauses are.

    The best wording of a point counts; of each, the mean over the ways to read it. One call embeds all: the encoder is
    several times faster on many texts at once.
    """
    unrelated = background(answer.transcript.text)
    wordings = [wording for point in points for wording in point.wordings]
    readings = [reading for wording in wordings for reading in _readings(wording, answer.prompt)]
    vectors = embedder.embed([*texts, *unrelated, *readings])
    heard, chance, meant = np.split(vectors, [len(texts), len(texts) + len(unrelated)])
    by_chance = chance @ meant.T
    z = (heard @ meant.T - by_chance.mean(0)) / by_chance.std(0)
    by_wording = z.reshape(len(texts), len(wordings), -1).mean(2)
    starts = np.cumsum([0, *(len(point.wordings) for point in points[:-1])])
    nearest: Vector = np.maximum.reduceat(by_wording, starts, axis=1)
    return nearest


def _readings(wording: Wording, prompt: str) -> tuple[str, ...]:
    """Read a note as it stands, as an answer to its question, and without its label: three views, each weak alone."""
    return wording.text, f"{prompt} {wording.text}".strip(), LABEL.sub("", wording.text)
