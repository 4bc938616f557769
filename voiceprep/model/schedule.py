"""What is known of a question, and when it comes back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Rating(StrEnum):
    """How well a question was answered, in the words of FSRS."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


@dataclass(frozen=True, kw_only=True)
class Tally:
    """What an answer made of the points that must be said, those that are only nice to have left out."""

    points: int
    """How many there are."""
    covered: int
    partial: int
    wrong: int
    """Contradicted, and slipped."""
    hints: int = 0
    """How many the user asked for."""


@dataclass(frozen=True, kw_only=True)
class Review:
    """An attempt as FSRS needs it."""

    number: int
    made_at: datetime
    tally: Tally
    rating: Rating | None = None
    """The user's; None: by the tally."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """What FSRS knows of a question."""

    stability: float
    """Days after which the answer is still known with a probability of 90 %."""
    difficulty: float
    """1 to 10."""
    reviewed_at: datetime
    due: datetime
