"""Which key points the answer made."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from voiceprep.model.questions import KeyPoint


class Status(StrEnum):
    """The verdict on a key point."""

    COVERED = "covered"
    PARTIAL = "partial"
    CONTRADICTED = "contradicted"
    MISSED = "missed"
    SLIPPED = "slipped"


class Confidence(StrEnum):
    """How a point was recognised: by its wording, or only by its meaning or in doubtful words."""

    CERTAIN = "certain"
    LIKELY = "likely"


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The words of the transcript on which a verdict rests."""

    text: str
    first_word: int
    """Index into ``Transcript.words``."""
    last_word: int
    """Index into ``Transcript.words``, inclusive."""
    start: float | None = None
    """Seconds from the start of the recording; None for a typed answer."""
    end: float | None = None


@dataclass(frozen=True, kw_only=True)
class Overruled:
    """The program's verdict, in whose place the user put his own."""

    was: Status
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Match:
    """The verdict on one key point."""

    point: KeyPoint
    status: Status
    score: float
    """The weighted share of the point's words that were heard together, 0 to 1."""
    confidence: Confidence | None = None
    evidence: Evidence | None = None
    missing: tuple[str, ...] = ()
    """Parts and must-hear words that were not heard."""
    reason: str | None = None
    """Why the words that were heard do not make the point, in English; `reasons.say_reason` says it to the user."""
    overruled: Overruled | None = None
    """Where it is there, `status` is the user's; all else stays the program's."""


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """The verdicts on all points of a question, in the user's order."""

    matches: tuple[Match, ...]

    @property
    def share(self) -> float | None:
        """The weighted share of the points that were covered, 0 to 1; None where there is nothing to cover.

        A partial point counts half, a nice-to-have point weighs half, a point that must not be said does not count.
        """
        wanted = [match for match in self.matches if not match.point.must_not_say]
        weights = [0.5 if match.point.nice_to_have else 1.0 for match in wanted]
        made = {Status.COVERED: 1.0, Status.PARTIAL: 0.5}
        if not wanted:
            return None
        return sum(w * made.get(m.status, 0.0) for w, m in zip(weights, wanted, strict=True)) / sum(weights)
