"""From reviews to the day when a question comes back."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from voiceprep.model import Card, Rating, Review
from voiceprep.schedule.rating import rate

if TYPE_CHECKING:
    import fsrs

LONGEST = 60
"""Days after which a question comes back at the latest. An interview is weeks away, not years: our choice."""


def reckon(card: Card | None, reviews: Iterable[Review]) -> Card | None:
    """Give what FSRS knows of a question after further reviews; None where none of them was rated.

    The parameters are FSRS's own, for a memory of 90 %. There are no steps of minutes: what failed comes back within
    the session or the next day.
    """
    for review in reviews:
        rating = review.rating or rate(review.tally)
        if rating:
            card = _after(card, rating, review.made_at.astimezone(UTC))
    return card


def _after(card: Card | None, rating: Rating, at: datetime) -> Card:
    import fsrs

    before = fsrs.Card(card_id=0)
    if card:
        at = max(at, card.reviewed_at.astimezone(UTC))  # a clock may have been put back
        before = fsrs.Card(
            card_id=0,
            state=fsrs.State.Review,
            stability=card.stability,
            difficulty=card.difficulty,
            due=card.due,
            last_review=card.reviewed_at,
        )
    after, _ = _scheduler().review_card(before, fsrs.Rating[rating.name.title()], at)
    assert after.stability is not None
    assert after.difficulty is not None
    return Card(stability=after.stability, difficulty=after.difficulty, reviewed_at=at, due=after.due)


@cache
def _scheduler() -> "fsrs.Scheduler":
    import fsrs

    return fsrs.Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False)
