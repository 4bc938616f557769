"""What is due, out of the question sets and the history."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from voiceprep import wiring
from voiceprep.answers import read_set
from voiceprep.cli.choose_set import all_sets
from voiceprep.cli.progress import stage
from voiceprep.model import Card, QuestionName
from voiceprep.practice_folder import find_set
from voiceprep.schedule import Scheduled, reckon, schedule
from voiceprep.translation import _, pgettext


def scheduled(folder: Path, set_name: str | None, *, now: datetime) -> tuple[Scheduled, ...]:
    """Give the questions of a set, or of all sets, with the day when each comes back."""
    paths = [find_set(set_name, folder)] if set_name else all_sets(folder)
    sets = [read_set(path) for path in paths]
    return schedule(sets, read_cards(folder), now)


def read_cards(folder: Path) -> dict[QuestionName, Card]:
    """Give the card of every question that was rated, first reckoning those that have been practised since.

    That takes long where a great many attempts have not been reckoned yet, such as of an older version.
    """
    reviews = wiring.make_reviews(folder)
    if reviews.are_outdated():
        with stage(_("Working out when questions come back")) as progress:
            reviews.bring_up_to_date(reckon, progress=progress)
    return reviews.cards()


def nothing_due(questions: Sequence[Scheduled]) -> str:
    """Say that there is nothing to do today, and when there is."""
    later = next((one for one in questions if one.day), None)
    if later is None:
        return _("Nothing is due today: no question has a point that must be said.")
    return _("Nothing is due today. Next is {id} ({set_name}) on {day}.").format(
        id=later.question.id, set_name=later.question.set_name, day=later.day
    )


def when(day: date | None, today: date) -> str:
    """Say when a question comes back."""
    if day is None:
        return pgettext("question", "new")
    days = (day - today).days
    if days < 0:
        return _("{days} d late").format(days=-days)
    return {0: _("today"), 1: _("tomorrow")}.get(days) or _("in {days} d").format(days=days)
