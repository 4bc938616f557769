"""voiceprep on labelled points: as it ships, with thresholds from other questions, and with parts of it left out."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import product

import numpy as np

from benchmarks.cases import Case, in_sentence
from benchmarks.judged import Judged, folds, macro_f1, share
from voiceprep.matching import contradiction, match, meaning, verdict
from voiceprep.matching.similarity import Matrix, Sides
from voiceprep.matching.thresholds import BY_STRICTNESS, Thresholds
from voiceprep.model import Match, Status, Strictness, Transcript, Wording
from voiceprep.protocols import Embedder

LINES = [Thresholds(covered=c, meant=m) for c, m in product((0.42, 0.5), (5.5, 5.7, 5.9))]
WEIGHTS = [{"MARGIN": margin, "REST": rest} for margin, rest in product((1.25, 1.75, 2.25), (1.75, 2.25))]
GRID = list(product(LINES, WEIGHTS))
"""The thresholds and weights of meaning that cross-validation chooses from."""
MEANT = (1.0, 7.0, 0.6)
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


def _nothing(words: Sides) -> Matrix:
    wanted, heard = words
    return np.zeros((len(wanted), len(heard)), np.float32)


def _as_it_stands(wording: Wording, prompt: str) -> tuple[str, ...]:
    del prompt
    return (wording.text,)


def _rules_but(name: str) -> tuple[str, str, object]:
    found = getattr(contradiction, name)
    return "contradiction", "RULES", tuple(rule for rule in contradiction.RULES if rule.find is not found)


def _other_things_but(name: str) -> tuple[str, str, object]:
    found = getattr(verdict, name)
    return "verdict", "OTHER_THINGS", tuple(rule for rule in verdict.OTHER_THINGS if rule[0] is not found)


def _doubts_but(name: str) -> tuple[str, str, object]:
    found = getattr(verdict, name)
    return "verdict", "DOUBTS", tuple(doubt for doubt in verdict.DOUBTS if doubt is not found)


def _in_place_but(name: str) -> tuple[str, str, object]:
    found = getattr(contradiction, name)
    return "contradiction", "IN_PLACE", tuple(find for find in contradiction.IN_PLACE if find is not found)


PARTS: dict[str, tuple[str, str, object]] = {
    "sound across scripts": ("similarity", "_by_sound", _nothing),
    "split and joined words, acronyms": ("similarity", "_add_joins", lambda *_: None),
    "what letters stand for": ("similarity", "stand_ins", lambda *_: ()),
    "stems and spelling beside lemmas": ("similarity", "SHORTEST_FUZZY", 99),
    "windows end with sentences": ("windows", "CROSSING", 0.0),
    "denials": _rules_but("denial"),
    "denials from outside": _rules_but("disclaimed"),
    "too little of a skill": _rules_but("scant"),
    "conditions, near misses, what is to come": _rules_but("unreal"),
    "wishes and plans": _rules_but("wished"),
    "what was only heard of": _rules_but("hearsay"),
    "suppositions": _rules_but("supposed"),
    "what is no more": _rules_but("no_more"),
    "questions answered with no": _rules_but("asked"),
    "somebody else did it": _rules_but("by_another"),
    "exchanged numbers, ways and neighbours of a verb": _rules_but("exchange"),
    "exchanged cases": _rules_but("turned"),
    "done by or to the speaker": _rules_but("on_speaker"),
    "exchanged sides of a relation": _rules_but("misplaced"),
    "exchanged phrases": _rules_but("crossed"),
    "changes told the other way round": _rules_but("changed_back"),
    "comparisons told the other way round": _rules_but("converse"),
    "led, or was led by": _rules_but("suffered"),
    "opposites": _in_place_but("opposite"),
    "others of a series": _in_place_but("another_of_its_series"),
    "how often": _in_place_but("other_frequency"),
    "to for by": _in_place_but("to_for_by"),
    "counted from the end": _in_place_but("from_the_end"),
    "other figures contradict": ("contradiction", "_other_figure", lambda _: None),
    "another noun behind the same preposition": _other_things_but("replaced"),
    "another subject": _other_things_but("other_subject"),
    "another name beside the same word": _other_things_but("renamed"),
    "another kind of the same thing": _other_things_but("other_kind"),
    "another noun behind a number": _other_things_but("another_noun"),
    "two things set against each other": _other_things_but("split"),
    "terms in doubt": ("verdict", "terms_in_doubt", lambda _: (False, {})),
    "words scattered over clauses": _doubts_but("is_scattered"),
    "from for to": _doubts_but("is_turned_round"),
    "another verb": _doubts_but("is_verb_unheard"),
    "perhaps no more": _doubts_but("may_be_no_more"),
    "numbers said of something else": ("verdict", "elsewhere", lambda _: set()),
    "opposites denied (not easy)": ("match", "add_litotes", lambda *_: None),
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
