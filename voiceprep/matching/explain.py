"""A verdict in words: what was heard of a point, and where the lines are."""

from collections.abc import Sequence

from voiceprep.matching.answer import Answer
from voiceprep.matching.match import hear, match
from voiceprep.matching.points import Wanted, wanted_tokens
from voiceprep.matching.thresholds import BY_STRICTNESS, Thresholds
from voiceprep.matching.windows import HEARD, Window, best_window
from voiceprep.matching.wording import best_wording
from voiceprep.model import Confidence, Coverage, Match, Status, Strictness, Transcript, Wording
from voiceprep.translation import N_, _, decimal, ngettext

PARTS = {
    Status.COVERED: N_("heard:"),
    Status.PARTIAL: N_("heard in part:"),
    Status.CONTRADICTED: N_("contradicted:"),
    Status.SLIPPED: N_("slipped:"),
    Status.MISSED: N_("not heard:"),
}


def explain(coverage: Coverage, transcript: Transcript, *, prompt: str = "") -> list[tuple[str, ...]]:
    """Say of each verdict why it is so, in a few lines, in the order of the points; the prompt is the question."""
    answer = hear([found.point for found in coverage.matches], transcript, prompt=prompt)
    return [tuple(_parts(found, answer) if found.point.parts else _lines(found, answer)) for found in coverage.matches]


def _parts(found: Match, answer: Answer) -> list[str]:
    """Say of each part whether it was heard: a verdict knows which it lacks, their wording tells the rest."""
    parts = found.point.parts
    by_wording = match(parts, answer.transcript, prompt=answer.prompt).matches
    judged = ngettext("judged by its {n} part", "judged by its {n} parts", len(parts)).format(n=len(parts))
    needed = [part for part in parts if not (part.nice_to_have or part.must_not_say)]
    needed = needed or [part for part in parts if not part.must_not_say]
    made = [] if found.point.must_not_say else [part for part in needed if part.text not in found.missing]
    return [judged, *(_part(one, is_made=one.point in made) for one in by_wording)]


def _part(by_wording: Match, *, is_made: bool) -> str:
    """Say it of one part; one that is made and whose wording was not heard was by its meaning."""
    text, status = by_wording.point.text, by_wording.status
    if is_made and status is not Status.COVERED:
        return _("heard: {part} (by meaning)").format(part=text)
    heard = _(PARTS[status])
    return f"{heard} {text}"


def _lines(found: Match, answer: Answer) -> list[str]:
    wording, by_wording = best_wording(found.point, answer, _thresholds(found))
    window = best_window(wording, answer)
    lines = [*_which(found, wording), _words(found, wording, window), _score(found, window)]
    if found.confidence is Confidence.LIKELY:
        lines.append(_doubt(by_wording))
    if any(item.is_figure for item in wanted_tokens(wording)) or wording.must_hear:
        lines.append(_("its numbers and bold words must be heard"))
    return lines


def _thresholds(found: Match) -> Thresholds:
    return BY_STRICTNESS[found.point.strictness or Strictness.GIST]


def _which(found: Match, wording: Wording) -> list[str]:
    """Name the wording that decided, where there are several."""
    wordings = found.point.wordings
    if len(wordings) == 1:
        return []
    place = wordings.index(wording) + 1
    return [_("by wording {place} of {n}: {text}").format(place=place, n=len(wordings), text=wording.text)]


def _doubt(by_wording: Match) -> str:
    """Say why a verdict is no more than likely."""
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
    lines = _thresholds(found)
    score = max(0.0, window.score) if window else 0.0
    return _("score {score} by wording; covered from {covered}, partial from {partial}").format(
        score=decimal(score, 2), covered=decimal(lines.covered, 2), partial=decimal(lines.partial, 2)
    )
