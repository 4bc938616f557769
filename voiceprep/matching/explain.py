"""A verdict in words: what was heard of a point, and where the lines are."""

from collections.abc import Sequence

from voiceprep.matching.answer import Answer
from voiceprep.matching.match import hear
from voiceprep.matching.points import Wanted, wanted_tokens
from voiceprep.matching.thresholds import BY_STRICTNESS
from voiceprep.matching.windows import HEARD, Window, best_window
from voiceprep.matching.wording import match_by_wording
from voiceprep.model import Confidence, Coverage, Match, Status, Strictness, Transcript, Wording
from voiceprep.translation import _, decimal, ngettext


def explain(coverage: Coverage, transcript: Transcript) -> list[tuple[str, ...]]:
    """Say of each verdict why it is so, in a few lines, in the order of the points."""
    answer = hear([found.point for found in coverage.matches], transcript)
    return [tuple(_lines(found, answer)) for found in coverage.matches]


def _lines(found: Match, answer: Answer) -> list[str]:
    if found.point.parts:
        parts = len(found.point.parts)
        return [ngettext("judged by its {n} part", "judged by its {n} parts", parts).format(n=parts)]
    windows = [(wording, best_window(wording, answer)) for wording in found.point.wordings]
    wording, window = max(windows, key=lambda pair: pair[1].score if pair[1] else 0.0)
    lines = [_words(found, wording, window), _score(found, window)]
    if found.confidence is Confidence.LIKELY:
        lines.append(_doubt(found, answer))
    if any(item.is_figure for item in wanted_tokens(wording)) or wording.must_hear:
        lines.append(_("its numbers and bold words must be heard"))
    return lines


def _doubt(found: Match, answer: Answer) -> str:
    """Say why a verdict is no more than likely."""
    by_wording = match_by_wording(found.point, answer, BY_STRICTNESS[found.point.strictness or Strictness.GIST])
    if by_wording.status is not Status.COVERED:
        return _("by meaning: nearer to this clause than unrelated clauses are, and than your other points")
    if by_wording.confidence is Confidence.LIKELY:
        return _("a name, a term or a word of a short point was not heard, or not clearly")
    return _("the recogniser was not sure of these words")


def _words(found: Match, wording: Wording, window: Window | None) -> str:
    wanted = [item for item in wanted_tokens(wording) if item.is_content]
    likeness = dict(zip(wanted_tokens(wording), window.heard, strict=True)) if window else {}
    missing = {item for item in wanted if item.written_in(wording) in found.missing}
    heard = [item for item in wanted if likeness.get(item, 0) >= HEARD and item not in missing]
    unheard = [item for item in wanted if item not in heard]
    groups = ((_("heard:"), heard), (_("not heard:"), unheard))
    parts = [f"{name} {_list(wording, items)}" for name, items in groups if items]
    return " · ".join(parts) or _("it has no word to listen for")


def _list(wording: Wording, items: Sequence[Wanted]) -> str:
    return ", ".join(item.written_in(wording) for item in items)


def _score(found: Match, window: Window | None) -> str:
    lines = BY_STRICTNESS[found.point.strictness or Strictness.GIST]
    score = max(0.0, window.score) if window else 0.0
    return _("score {score} by wording; covered from {covered}, partial from {partial}").format(
        score=decimal(score, 2), covered=decimal(lines.covered, 2), partial=decimal(lines.partial, 2)
    )
