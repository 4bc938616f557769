"""The attempts as FSRS sees them, and what it makes of them, kept so that it is reckoned only once."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from voiceprep.history.database import Database
from voiceprep.history.failures import damaged
from voiceprep.history.rows import moment
from voiceprep.model import Card, QuestionName, Rating, Review, Tally
from voiceprep.protocols import Progress, silent

Noun = TypeVar("Noun")

Reckon = Callable[[Card | None, Sequence[Review]], Card | None]
"""From a card, or none, and the reviews that came after it, in order, to the card after them."""

OUTDATED = """
    SELECT questions.set_name, questions.question_id, attempt, stability, difficulty, reviewed_at, due
    FROM questions LEFT JOIN cards USING (set_name, question_id)
    WHERE coalesce(attempt, 0) < last
"""
REVIEWS = """
    SELECT number, attempts.made_at, rating,
        sum(NOT nice_to_have AND NOT must_not_say),
        sum(NOT nice_to_have AND NOT must_not_say AND coalesce(overrules.status, points.status) = 'covered'),
        sum(NOT nice_to_have AND NOT must_not_say AND coalesce(overrules.status, points.status) = 'partial'),
        sum(coalesce(overrules.status, points.status) IN ('contradicted', 'slipped')),
        hints
    FROM attempts
    JOIN points ON points.attempt = number
    LEFT JOIN overrules ON overrules.attempt = number AND overrules.point_id = points.point_id
    LEFT JOIN ratings ON ratings.attempt = number
    WHERE {which} AND NOT narrowed
    GROUP BY number ORDER BY number
"""
"""An answer to only what an earlier one missed says nothing of the whole, and does not count."""


class SqliteReviews:
    """The reviews in the database of a `SqliteHistory`. Every method raises HistoryError where it cannot be used."""

    def __init__(self, path: Path, *, patience: float = 10.0) -> None:
        self._database = Database(path, patience=patience)

    def are_outdated(self) -> bool:
        """Tell whether a question has been practised since its card was reckoned, or a verdict has changed."""
        if not self._database.is_begun():
            return False
        with self._database.opened() as connection:
            return bool(connection.execute(f"SELECT EXISTS ({OUTDATED})").fetchone()[0])

    def bring_up_to_date(self, reckon: Reckon, *, progress: Progress = silent) -> None:
        """Reckon the card of every question that has been practised since, or whose verdicts have changed."""
        if not self.are_outdated():
            return
        with self._database.opened() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            outdated = connection.execute(OUTDATED).fetchall()
            for done, row in enumerate(outdated, 1):
                self._reckon(connection, row[0], row[1], row[2:], reckon)
                progress(done / len(outdated))

    def cards(self) -> dict[QuestionName, Card]:
        """Give the card of every question that was rated, as of `bring_up_to_date`."""
        if not self._database.is_begun():
            return {}
        with self._database.opened() as connection:
            rows = connection.execute("SELECT * FROM cards WHERE due IS NOT NULL")
            return {QuestionName(set_name=row[0], question_id=row[1]): self._read(_card, row[3:]) for row in rows}

    def review(self, number: int) -> Review | None:
        """Give an attempt as FSRS sees it; None where it does not count."""
        if not self._database.is_begun():
            return None
        with self._database.opened() as connection:
            row = connection.execute(REVIEWS.format(which="number = ?"), (number,)).fetchone()
            return self._read(_review, row) if row else None

    def rate(self, number: int, rating: Rating | None, *, now: datetime) -> None:
        """Put the user's rating of an attempt in the place of the one by coverage; None takes it back."""
        with self._database.opened() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM ratings WHERE attempt = ?", (number,))
            if rating:
                connection.execute("INSERT INTO ratings VALUES (?, ?, ?)", (number, rating, moment(now)))

    def _reckon(
        self, connection: sqlite3.Connection, set_name: str, question_id: str, known: tuple[object, ...], reckon: Reckon
    ) -> None:
        attempt, card = known[0], known[1:]
        which = REVIEWS.format(which="set_name = ? AND question_id = ? AND number > ?")
        rows = connection.execute(which, (set_name, question_id, attempt or 0)).fetchall()
        before = self._read(_card, card) if card[-1] else None
        after = reckon(before, [self._read(_review, row) for row in rows])
        connection.execute(
            "INSERT OR REPLACE INTO cards SELECT set_name, question_id, last, ?, ?, ?, ? FROM questions "
            "WHERE set_name = ? AND question_id = ?",
            (*_values(after), set_name, question_id),
        )

    def _read(self, read: Callable[[tuple[object, ...]], Noun], row: tuple[object, ...]) -> Noun:
        try:
            return read(row)
        except (ValueError, TypeError) as error:
            raise damaged(self._database.path, str(error)) from error


def _card(row: tuple[object, ...]) -> Card:
    stability, difficulty, reviewed_at, due = map(str, row)
    return Card(
        stability=float(stability),
        difficulty=float(difficulty),
        reviewed_at=datetime.fromisoformat(reviewed_at),
        due=datetime.fromisoformat(due),
    )


def _review(row: tuple[object, ...]) -> Review:
    number, made_at, rating, *counts = row
    points, covered, partial, wrong, hints = (int(str(count)) for count in counts)
    return Review(
        number=int(str(number)),
        made_at=datetime.fromisoformat(str(made_at)),
        tally=Tally(points=points, covered=covered, partial=partial, wrong=wrong, hints=hints),
        rating=Rating(str(rating)) if rating else None,
    )


def _values(card: Card | None) -> tuple[float | str | None, ...]:
    if card is None:
        return (None,) * 4
    return card.stability, card.difficulty, moment(card.reviewed_at), moment(card.due)
