"""The verdict on a point that has parts."""

from collections.abc import Sequence
from dataclasses import replace

from voiceprep.model import Confidence, Match, Status
from voiceprep.reasons import OF_PART, SLIPPED, of_parts

BEGUN = 0.25
"""The least share of its parts, those said in part at half, with which a point is said in part: a word or two of one
part in eight are nothing of the point."""


def match_by_parts(own: Match, parts: Sequence[Match]) -> Match:
    """Judge a point by its parts: its own words are often only their heading.

    Parts that are nice to have may be missing; what must not be said counts when it slipped.
    """
    wanted = [part for part in parts if not part.point.must_not_say]
    needed = [part for part in wanted if not part.point.nice_to_have] or wanted
    made = [part for part in wanted if part.status is Status.COVERED]
    begun = [part for part in wanted if part.status in (Status.COVERED, Status.PARTIAL)]
    status = _status(own, needed, made, begun) if wanted else own.status
    shown = next(iter(begun), own)
    likely = any(part.confidence is Confidence.LIKELY for part in begun)
    against = [_reason(part) for part in parts if part.status in (Status.CONTRADICTED, Status.SLIPPED)]
    return replace(
        own,
        status=status,
        score=sum(part.score for part in wanted) / len(wanted) if wanted else own.score,
        confidence=None if status is Status.MISSED else Confidence.LIKELY if likely else Confidence.CERTAIN,
        evidence=None if status is Status.MISSED else shown.evidence or own.evidence,
        missing=tuple(part.point.text for part in needed if part not in made),
        reason=of_parts(against),
    )


def _reason(part: Match) -> str:
    if part.reason is None:
        return SLIPPED.format(part=part.point.text)
    return OF_PART.format(part=part.point.text, message=part.reason)


def _status(own: Match, needed: Sequence[Match], made: Sequence[Match], begun: Sequence[Match]) -> Status:
    statuses = {part.status for part in needed}
    if statuses == {Status.COVERED}:
        return Status.COVERED
    share = (len(made) + len(begun)) / 2 / len(needed)
    if made or share >= BEGUN or own.status is Status.COVERED:
        return Status.PARTIAL
    return Status.CONTRADICTED if Status.CONTRADICTED in statuses else Status.MISSED
