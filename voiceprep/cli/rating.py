"""The user's rating of an attempt, by command and by key."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep import wiring
from voiceprep.cli.keys import Keys
from voiceprep.model import Rating
from voiceprep.practice import Attempted
from voiceprep.translation import _

if TYPE_CHECKING:
    from rich.console import Console

RATINGS = {"1": Rating.AGAIN, "2": Rating.HARD, "3": Rating.GOOD, "4": Rating.EASY, "0": None}

Rate = Callable[[int, Rating | None], str]
"""From the number of an attempt and the rating, None for the one by coverage, to when its question comes back."""


def rate_attempt(folder: Path, number: int, rating: Rating | None) -> str:
    """Keep the user's rating, None to take it back, and say when the question comes back. Raises HistoryError."""
    from voiceprep import schedule

    now = datetime.now().astimezone()
    question = wiring.make_history(folder).report(number).question
    reviews = wiring.make_reviews(folder)
    reviews.rate(number, rating, now=now)
    reviews.bring_up_to_date(schedule.reckon)
    card = reviews.cards().get(schedule.name_of(question))
    if card is None:
        return _("The question has no points that must be said, and does not come back by itself.")
    day = card.due.astimezone(now.tzinfo).date()
    return _("The question {id} comes back on {date}.").format(id=question.id, date=day)


class RatingDialog:
    """Asks how well the user knew an answer; any key that is not offered leaves."""

    def __init__(self, rate: Rate, *, keys: Keys, console: "Console") -> None:
        self._rate = rate
        self._keys = keys
        self._console = console

    def hold(self, attempted: Attempted) -> None:
        """Rate an attempt, if the user goes through with it. Raises HistoryError."""
        if attempted.number is None or attempted.question.narrowed:
            self._say(_("Only an answer to the whole question is rated."))
            return
        self._say(_("How well did you know it? 1 again · 2 hard · 3 good · 4 easy · 0 by what you covered"))
        key = self._keys.answer()
        if key in RATINGS:
            self._say(self._rate(attempted.number, RATINGS[key]))

    def _say(self, text: str) -> None:
        self._console.print(text, soft_wrap=True)
