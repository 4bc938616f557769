"""voiceprep on labelled points: as it ships, with thresholds from other questions, and with parts of it left out."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import product

import numpy as np

from benchmarks.cases import Case, in_sentence
from benchmarks.judged import Judged, folds, macro_f1, share
from voiceprep.matching import match, meaning
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.thresholds import BY_STRICTNESS, Thresholds
from voiceprep.model import Match, Status, Strictness, Transcript, Wording
from voiceprep.protocols import Embedder

LINES = [Thresholds(covered=c, meant=m) for c, m in product((0.42, 0.5), (5.5, 5.7, 5.9))]
WEIGHTS = [{"MARGIN": margin, "REST": rest} for margin, rest in product((1.25, 1.75, 2.25), (1.75, 2.25))]
GRID = list(product(LINES, WEIGHTS))
"""The thresholds and weights of meaning that cross-validation chooses from."""
MEANT = (0.0, 7.0, 0.4)
"""First, last and step of the thresholds of meaning that are tried where one of its signs is left out."""
MOST_OMITTED = 0.05
"""The share of omitted points called covered that thresholds must keep to; more costs them double."""


def judge(
    cases: Sequence[Case],
    transcripts: Sequence[Transcript],
    embedder: Embedder | None = None,
    thresholds: Thresholds = BY_STRICTNESS[Strictness.GIST],
) -> list[Judged]:
    """Judge with voiceprep; without an embedder by the wording alone."""
    judged = []
    for case, transcript in zip(cases, transcripts, strict=True):
        by_strictness = {Strictness.GIST: thresholds}
        coverage = match(case.key_points, transcript, embedder, prompt=case.prompt, thresholds=by_strictness)
        for found, label in zip(coverage.matches, case.labels, strict=True):
            covered = found.status is Status.COVERED
            hit = _hit(case, transcript, found, label.evidence) if covered and label.made else None
            confidence = found.confidence if covered else None
            judged.append(
                Judged(question=case.question, how=label.how, covered=covered, confidence=confidence, in_sentence=hit)
            )
    return judged


def _hit(case: Case, transcript: Transcript, found: Match, sentence: str | None) -> bool | None:
    return in_sentence(case, transcript, found.evidence, sentence) if found.evidence and sentence else None


def cross_validate(cases: Sequence[Case], transcripts: Sequence[Transcript], embedder: Embedder) -> list[Judged]:
    """Judge the questions of each fold with the thresholds and weights that are best on all others."""
    each = [judge_with(weights, cases, transcripts, embedder, thresholds) for thresholds, weights in GRID]
    judged = []
    for held_out in folds([case.question for case in cases]):
        known = [[item for item in judgement if item.question not in held_out] for judgement in each]
        best = max(range(len(GRID)), key=lambda at: _worth(known[at]))
        judged += [item for item in each[best] if item.question in held_out]
    return judged


def judge_with(
    weights: Mapping[str, float],
    cases: Sequence[Case],
    transcripts: Sequence[Transcript],
    embedder: Embedder,
    thresholds: Thresholds,
) -> list[Judged]:
    """Judge with other weights of meaning."""
    shipped = {name: getattr(meaning, name) for name in weights}
    try:
        for name, weight in weights.items():
            setattr(meaning, name, weight)
        return judge(cases, transcripts, embedder, thresholds)
    finally:
        for name, weight in shipped.items():
            setattr(meaning, name, weight)


def judge_without(
    part: str, cases: Sequence[Case], transcripts: Sequence[Transcript], embedder: Embedder
) -> list[Judged]:
    """Judge without a part; of meaning, with the threshold that is then the best: without a sign the sum is lower."""
    with without(part):
        if part.startswith("meaning"):
            lines = (Thresholds(meant=float(line)) for line in np.arange(*MEANT))
            return max((judge(cases, transcripts, embedder, line) for line in lines), key=_worth)
        return judge(cases, transcripts, embedder)


def _worth(judged: Sequence[Judged]) -> float:
    return macro_f1(judged) - 2 * max(0.0, share(judged, "omit") - MOST_OMITTED)


def _nothing(rows: Sequence[str], columns: Sequence[str]) -> Matrix:
    return np.zeros((len(rows), len(columns)), np.float32)


def _as_it_stands(wording: Wording, prompt: str) -> tuple[str, ...]:
    del prompt
    return (wording.text,)


PARTS = {
    "sound across scripts": ("similarity", "_by_sound", _nothing),
    "split and joined words, acronyms": ("similarity", "_add_joins", lambda *_: None),
    "stems and spelling beside lemmas": ("similarity", "SHORTEST_FUZZY", 99),
    "windows end with sentences": ("windows", "CROSSING", 0.0),
    "denials": ("contradiction", "denial", lambda *_: None),
    "wishes, conditions, near misses": ("contradiction", "unreal", lambda *_: None),
    "questions answered with no": ("contradiction", "asked", lambda *_: None),
    "somebody else did it": ("contradiction", "by_another", lambda *_: None),
    "opposites denied (not easy)": ("match", "add_litotes", lambda *_: None),
    "opposites": ("contradiction", "opposite", lambda *_: None),
    "exchanged parts": ("contradiction", "exchange", lambda *_: None),
    "other figures contradict": ("contradiction", "others", lambda *_: []),
    "numbers said of something else": ("verdict", "elsewhere", lambda *_: set()),
    "numbers and names taken back": ("match", "settle", lambda tokens, _: tokens),
    "meaning: the point with its question": ("nearness", "_readings", _as_it_stands),
    "meaning: competition of the points": ("meaning", "MARGIN", 0.0),
    "meaning: other points nearby": ("meaning", "OTHERS", 0.0),
    "meaning: the words that were not heard": ("meaning", "WORDS", 0.0),
    "meaning: the rest of the sentence": ("meaning", "REST", 0.0),
    "meaning: unsaid numbers make partial": ("meaning", "_unsaid_figures", lambda *_: ()),
}
"""Each part with what stands in for it when it is left out."""


@contextmanager
def without(part: str) -> Iterator[None]:
    """Leave a part of the matcher out."""
    module_name, name, stand_in = PARTS[part]
    module = import_module(f"voiceprep.matching.{module_name}")
    real = getattr(module, name)
    setattr(module, name, stand_in)
    try:
        yield
    finally:
        setattr(module, name, real)
