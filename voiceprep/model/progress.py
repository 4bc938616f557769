"""How practice has gone."""

from dataclasses import dataclass
from datetime import date, datetime

from voiceprep.model.coverage import Status


@dataclass(frozen=True, kw_only=True)
class QuestionName:
    """What a question is known by in the history."""

    set_name: str
    question_id: str


@dataclass(frozen=True, kw_only=True)
class PracticeDay:
    """A day on which there was practice, where it was made."""

    day: date
    attempts: int
    seconds: float
    """Spoken."""


@dataclass(frozen=True, kw_only=True)
class Moment:
    """What of an attempt is shown over time."""

    number: int
    made_at: datetime
    language: str
    coverage: float | None
    """0 to 1, with the user's verdicts."""
    answer_length: float | None
    """Seconds."""
    words_per_minute: float | None
    syllables_per_second: float | None
    fillers_per_minute: float | None
    """None where hesitations were not counted."""


@dataclass(frozen=True, kw_only=True)
class QuestionProgress:
    """How a question has gone."""

    name: QuestionName
    prompt: str
    """As it was last asked."""
    attempts: int
    """All of them."""
    seconds: float
    """Spoken."""
    recent: tuple[Moment, ...]
    """The last attempts at the whole question, in order."""


@dataclass(frozen=True, kw_only=True)
class PointProgress:
    """How a point has gone over the last attempts at its question."""

    id: str
    text: str
    nice_to_have: bool
    must_not_say: bool
    statuses: tuple[Status | None, ...]
    """Of the attempts in order; None where the attempt was not about it."""


@dataclass(frozen=True, kw_only=True)
class QuestionPage:
    """The points of a question by its last attempts."""

    prompt: str
    moments: tuple[Moment, ...]
    points: tuple[PointProgress, ...]
    """In the user's order; those that are no longer asked are left out."""
