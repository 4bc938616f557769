"""The window in which a wording was heard → the verdict on the point."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from voiceprep.matching.claims.cases import other_subject
from voiceprep.matching.claims.contrast import split
from voiceprep.matching.claims.figures import elsewhere, unit_words
from voiceprep.matching.claims.nouns import another_noun
from voiceprep.matching.claims.past import may_be_no_more
from voiceprep.matching.claims.prepositions import is_turned_round
from voiceprep.matching.claims.replaced import other_kind, renamed, replaced, whole_name
from voiceprep.matching.claims.scattered import is_scattered
from voiceprep.matching.claims.terms import terms_in_doubt
from voiceprep.matching.claims.verbs import is_verb_unheard
from voiceprep.matching.contradiction import contradiction
from voiceprep.matching.mention import Mention
from voiceprep.matching.points import Wanted
from voiceprep.matching.thresholds import FEW, Thresholds
from voiceprep.matching.windows import HEARD
from voiceprep.model import Confidence, Status, Wording
from voiceprep.reasons import ELSEWHERE, REPLACED

ROUGHLY = 0.4
"""The likeness from which on a word of a short point was heard: «озвучивал книжки» for «озвучка книг»."""
NAMED = 0.75
"""The score of a point's words from which on they name it without its numbers, so that a number may be told to belong
to something else. With less, a number in the next sentence is what ties the words together (labelled answers)."""

NAMELESS = 0.6
"""The least score of a point that is covered without one of its names: «курс в Университете Иннополис» is not said by
the words of any other course at a university. On the labelled answers it costs nothing that was said
(docs/benchmarks.md)."""

SURE = 0.6
"""The least score of a point that is certain: of 21 labelled ones with less five were not made."""

OTHER_THINGS: tuple[tuple[Callable[[Mention], Mapping[int, int]], str], ...] = (
    (replaced, REPLACED),
    (other_subject, REPLACED),
    (renamed, REPLACED),
    (other_kind, REPLACED),
    (another_noun, REPLACED),
    (split, ELSEWHERE),
)
"""What finds another word in the place of one of the point: the indices of the wanted and of the heard ones."""
DOUBTS: tuple[Callable[[Mention], bool], ...] = (is_verb_unheard, is_turned_round, is_scattered, may_be_no_more)
"""What tells that the words which were heard may say another thing than the point."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a wording's window says of its point."""

    status: Status
    confidence: Confidence = Confidence.CERTAIN
    missing: tuple[str, ...] = ()
    reason: str | None = None


MISSED = Verdict(status=Status.MISSED)


def judge(mention: Mention, thresholds: Thresholds) -> Verdict:
    """Decide whether a wording was said.

    Three stages: was it mentioned, that is, were most of its words heard together? Was it contradicted, by another
    number or unit or by a denial, or is it another thing that was said in its words? What is left is covered when all
    its numbers and its must-hear words were heard.
    """
    score = mention.window.score
    if max(score, _score_without_amounts(mention)) < thresholds.partial:
        return MISSED
    if against := contradiction(mention):
        return Verdict(status=Status.CONTRADICTED, reason=against)
    if score < thresholds.partial:
        return MISSED
    for find, reason in OTHER_THINGS:
        if said := find(mention):
            return _another(mention, said, reason)
    is_rough, strangers = terms_in_doubt(mention)
    if strangers and score >= thresholds.covered:
        return _another(mention, strangers, ELSEWHERE)
    return _by_what_was_heard(mention, thresholds, is_rough=is_rough)


def _by_what_was_heard(mention: Mention, thresholds: Thresholds, *, is_rough: bool) -> Verdict:
    wording, window = mention.wording, mention.window
    is_named = _score_without_amounts(mention) >= NAMED
    away = elsewhere(mention) if is_named else set()
    content = [(i, item) for i, item in enumerate(mention.wanted) if item.is_content]
    unheard = [item for i, item in content if window.heard[i] < HEARD or i in away]
    figures = [item.written_in(wording) for item in unheard if item.is_figure]
    missing = [*_unheard_musts(mention), *figures]
    names = _unheard_names(mention)
    confidence = _confidence(mention)
    if confidence and (is_rough or names or _is_doubtful(mention)):
        confidence = Confidence.LIKELY
    least = max(thresholds.covered, NAMELESS) if names else thresholds.covered
    if window.score >= least and confidence in thresholds.accepted and not missing:
        return Verdict(status=Status.COVERED, confidence=confidence)
    missing = missing or names or [item.written_in(wording) for item in unheard]
    return Verdict(status=Status.PARTIAL, missing=tuple(dict.fromkeys(missing)))


def _another(mention: Mention, swapped: Mapping[int, int], reason: str) -> Verdict:
    """Say which words were said in the place of the point's, or of something else."""
    answer = mention.answer
    missing = tuple(mention.wanted[index].written_in(mention.wording) for index in swapped)
    spans = (whole_name(answer.tokens, at, answer.transcript.text) for at in swapped.values())
    said = ", ".join(dict.fromkeys(answer.text(*span) for span in spans))
    return Verdict(status=Status.PARTIAL, missing=missing, reason=reason.format(said=said))


def _confidence(mention: Mention) -> Confidence | None:
    """Say how sure a covered point is by the words of it that were heard, if only roughly; a number has its unit.

    Of a short point every word counts: without one of three it is likely, without more it is not covered. A word that
    was heard only roughly leaves a doubt, and is another word when it stands in another sentence.
    """
    window = mention.window
    units = unit_words(mention.own)
    content = [i for i, item in enumerate(mention.wanted) if i not in units and (item.is_word or item.is_figure)]
    if len(content) > FEW:
        return Confidence.CERTAIN
    is_across = mention.heard[window.first].sentence != mention.heard[window.last].sentence
    least = HEARD if is_across else ROUGHLY
    unheard = sum(window.heard[i] < least for i in content)
    if not unheard:
        return Confidence.CERTAIN if all(window.heard[i] >= HEARD for i in content) else Confidence.LIKELY
    return Confidence.LIKELY if unheard == 1 and len(content) == FEW else None


def _is_doubtful(mention: Mention) -> bool:
    return mention.window.score < SURE or any(doubt(mention) for doubt in DOUBTS)


def _score_without_amounts(mention: Mention) -> float:
    """Give the score of the words alone: an amount that differs must not hide that the point was mentioned."""
    wanted = mention.wanted
    units = unit_words(mention.own)
    words = [i for i, item in enumerate(wanted) if not item.token.values and i not in units]
    weight = sum(wanted[i].weight for i in words)
    return sum(wanted[i].weight * mention.window.heard[i] for i in words) / weight if weight else 0.0


def _unheard_musts(mention: Mention) -> list[str]:
    """Give the must-hear words that were not heard in the window."""
    heard = list(zip(mention.wanted, mention.window.heard, strict=True))
    return [must for must in mention.wording.must_hear if not _is_heard(must, mention.wording, heard)]


def _is_heard(must: str, wording: Wording, heard: Sequence[tuple[Wanted, float]]) -> bool:
    """Tell whether all words of which the bold run is a part were heard."""
    start = wording.text.find(must)
    run = range(start, start + len(must))
    return all(alike >= HEARD for item, alike in heard if item.token.end > run.start and item.token.start < run.stop)


def _unheard_names(mention: Mention) -> list[str]:
    """Give the names of which nothing like them was heard; recognisers mishear names more than other words."""
    heard = zip(mention.wanted, mention.window.heard, strict=True)
    return [
        item.written_in(mention.wording) for item, alike in heard if item.is_name and item.is_word and alike < ROUGHLY
    ]
