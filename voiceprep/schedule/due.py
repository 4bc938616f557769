"""Which questions to practise today."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from voiceprep.model import Card, Question, QuestionName, QuestionSet

NEW_AT_ONCE = 5
"""How many questions that were never practised are due at once: our choice, about ten minutes of speaking."""


@dataclass(frozen=True, kw_only=True)
class Scheduled:
    """A question and the day when it comes back."""

    question: Question
    day: date | None
    """None: never practised."""


def schedule(sets: Iterable[QuestionSet], cards: Mapping[QuestionName, Card], now: datetime) -> tuple[Scheduled, ...]:
    """Give every question that has points to be said, the longest overdue first and new ones at the end.

    `now` is local: a day begins at the user's midnight.
    """
    scheduled = [
        Scheduled(question=question, day=_day(cards.get(name_of(question)), now))
        for question_set in sets
        for question in question_set.questions
        if _must_be_said(question)
    ]
    return tuple(sorted(scheduled, key=lambda one: one.day or date.max))


def due(scheduled: Iterable[Scheduled], today: date) -> tuple[Scheduled, ...]:
    """Give those that are to be practised today, of new ones only the first few."""
    scheduled = tuple(scheduled)
    back = (one for one in scheduled if one.day and one.day <= today)
    new = [one for one in scheduled if one.day is None]
    return (*back, *new[:NEW_AT_ONCE])


def name_of(question: Question) -> QuestionName:
    """Give what a question of a set is known by in the history."""
    return QuestionName(set_name=question.set_name or "", question_id=question.id or "")


def _day(card: Card | None, now: datetime) -> date | None:
    return card.due.astimezone(now.tzinfo).date() if card else None


def _must_be_said(question: Question) -> bool:
    return any(not point.nice_to_have and not point.must_not_say for point in question.key_points)
