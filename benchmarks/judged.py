"""What a method makes of labelled points, and how right it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.cases import KINDS, NOT_MADE
from voiceprep.model import Confidence

FOLDS = 8


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One key point with the truth and what a method makes of it."""

    question: str
    how: str
    covered: bool
    confidence: Confidence | None = None
    in_sentence: bool | None = None
    """Whether the evidence of a point that was made lies in the right sentence."""


def macro_f1(judged: Sequence[Judged]) -> float:
    """Give the mean F1 of covered and not covered, partial points left out."""
    told = [(item.covered, item.how not in NOT_MADE) for item in judged if item.how != "partial"]
    return (_f1(told) + _f1([(not said, not true) for said, true in told])) / 2


def _f1(told: Sequence[tuple[bool, bool]]) -> float:
    hits = sum(said and true for said, true in told)
    return 2 * hits / max(1, sum(said for said, _ in told) + sum(true for _, true in told))


def share(judged: Sequence[Judged], how: str) -> float:
    """Give the share of one kind that is called covered."""
    kind = [item.covered for item in judged if item.how == how]
    return sum(kind) / max(1, len(kind))


def precision(judged: Sequence[Judged], confidence: Confidence) -> tuple[float, int]:
    """Give the share of points rightly called covered, traps aside, and of how many."""
    told = [item.how != "omit" for item in judged if item.confidence is confidence and item.how in ("omit", *KINDS[:3])]
    return sum(told) / max(1, len(told)), len(told)


def folds(questions: Sequence[str]) -> list[set[str]]:
    """Split the questions for cross-validation; each fold is held out once."""
    ordered = sorted(set(questions))
    return [set(ordered[fold::FOLDS]) for fold in range(FOLDS)]
