"""What is said of an answer, and what is kept of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from voiceprep.model.coverage import Coverage
from voiceprep.model.delivery import Delivery, Length
from voiceprep.model.questions import Question
from voiceprep.model.sounds import Recording
from voiceprep.model.transcripts import Transcript


@dataclass(frozen=True, kw_only=True)
class Timing:
    """How long the program took, in seconds."""

    matching: float
    transcription: float | None = None
    """Of the recogniser's work, also while the answer was recorded; None for a typed answer."""
    stop_to_report: float | None = None
    """From the user's stop to the report; None where nothing was recorded live."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """Everything voiceprep has to say about one answer."""

    question: Question
    recording: Recording | None
    """None for a typed answer."""
    transcript: Transcript
    coverage: Coverage
    length: Length | None
    """None for a typed answer."""
    delivery: Delivery | None
    """None for a typed answer."""
    timing: Timing
    made_at: datetime
    hints: int = 0
    """How many the user asked for in mid-answer."""


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """A line of the history."""

    number: int
    """From 1, never used twice."""
    made_at: datetime
    set_name: str | None
    question_id: str | None
    prompt: str
    coverage: float | None
    """0 to 1; None where the question has no points."""
    answer_length: float | None
    """Seconds; None for a typed answer."""
    overruled: bool = False
    """Whether `coverage` follows verdicts of the user's."""
    hints: int = 0
    """How many the user asked for in mid-answer."""


@dataclass(frozen=True, kw_only=True)
class Forgettable:
    """An attempt that can be forgotten."""

    number: int
    recording: Path | None
    """The sound that goes with it; None where there is none, or where it lies elsewhere and is the user's own."""
