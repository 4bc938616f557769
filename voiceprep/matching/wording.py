"""The verdict on a point by its words alone."""

from voiceprep.matching.answer import Answer
from voiceprep.matching.mention import Mention
from voiceprep.matching.points import wanted_tokens
from voiceprep.matching.thresholds import Thresholds
from voiceprep.matching.verdict import judge
from voiceprep.matching.windows import best_window
from voiceprep.model import KeyPoint, Match, Status, Wording

BEST_FIRST = (Status.COVERED, Status.CONTRADICTED, Status.PARTIAL, Status.MISSED)
"""Which of its wordings decides a point: one that covers it, whatever is said against another; of equal ones the higher
score."""


def match_by_wording(point: KeyPoint, answer: Answer, thresholds: Thresholds) -> Match:
    """Match a point by the best of its wordings."""
    return best_wording(point, answer, thresholds)[1]


def best_wording(point: KeyPoint, answer: Answer, thresholds: Thresholds) -> tuple[Wording, Match]:
    """Give the wording of a point that decides, and the verdict by it."""
    verdicts = ((wording, _match_wording(point, wording, answer, thresholds)) for wording in point.wordings)
    return min(verdicts, key=lambda verdict: _rank(verdict[1]))


def _rank(found: Match) -> tuple[int, float]:
    return BEST_FIRST.index(found.status), -found.score


def _match_wording(point: KeyPoint, wording: Wording, answer: Answer, thresholds: Thresholds) -> Match:
    window = best_window(wording, answer)
    if window is None:
        return Match(point=point, status=Status.MISSED, score=0.0)
    verdict = judge(Mention(wording=wording, wanted=wanted_tokens(wording), answer=answer, window=window), thresholds)
    if verdict.status is Status.MISSED:
        return Match(point=point, status=Status.MISSED, score=max(window.score, 0.0))
    return Match(
        point=point,
        status=verdict.status,
        score=window.score,
        confidence=verdict.confidence,
        evidence=answer.evidence(window.first, window.last),
        missing=verdict.missing,
        reason=verdict.reason,
    )
