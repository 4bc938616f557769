from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.rendering.reports import NOW, SPOKEN, TYPED
from voiceprep.history import SqliteHistory, SqliteReviews
from voiceprep.model import Card, QuestionName, Rating, Report, Review, Status, Tally
from voiceprep.schedule import reckon

SELF = QuestionName(set_name="about-me.en", question_id="self")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


@pytest.fixture
def history(path: Path) -> SqliteHistory:
    return SqliteHistory(path)


@pytest.fixture
def reviews(path: Path) -> SqliteReviews:
    return SqliteReviews(path)


class Reckoner:
    """Gives a card by which one can tell the reviews it was reckoned from, and keeps how many those were."""

    def __init__(self) -> None:
        self.reckoned: list[tuple[bool, list[int]]] = []

    def __call__(self, card: Card | None, reviews: Sequence[Review]) -> Card:
        self.reckoned.append((card is not None, [review.number for review in reviews]))
        return Card(stability=1.5, difficulty=2.5, reviewed_at=NOW, due=NOW + timedelta(days=len(reviews)))


def another(report: Report, days: int) -> Report:
    return replace(report, made_at=NOW + timedelta(days=days))


def test_a_history_that_is_not_begun_has_no_cards_and_begins_none(reviews: SqliteReviews, path: Path) -> None:
    reviews.bring_up_to_date(reckon)

    assert (reviews.cards(), reviews.review(1), path.exists()) == ({}, None, False)


def test_an_attempt_is_counted_by_the_points_that_must_be_said(history: SqliteHistory, reviews: SqliteReviews) -> None:
    """The user's verdicts and his rating take the place of the program's."""
    must = [m for m in SPOKEN.coverage.matches if not m.point.nice_to_have and not m.point.must_not_say]
    statuses = [match.status for match in must]
    wrong = [m for m in SPOKEN.coverage.matches if m.status in (Status.CONTRADICTED, Status.SLIPPED)]
    missed = next(match for match in must if match.status is Status.MISSED)
    tally = Tally(
        points=len(must),
        covered=statuses.count(Status.COVERED),
        partial=statuses.count(Status.PARTIAL),
        wrong=len(wrong),
    )
    review = Review(number=1, made_at=NOW.astimezone(UTC), tally=tally)
    history.add(SPOKEN, engines={})

    assert reviews.review(1) == review
    history.overrule(1, missed.point.id, Status.COVERED, now=NOW)
    reviews.rate(1, Rating.EASY, now=NOW)
    after = replace(review, tally=replace(tally, covered=tally.covered + 1), rating=Rating.EASY)
    assert reviews.review(1) == after
    reviews.rate(1, None, now=NOW)
    assert reviews.review(1) == replace(after, rating=None)


def test_only_what_is_new_is_reckoned(history: SqliteHistory, reviews: SqliteReviews) -> None:
    """And nothing at all where there is nothing new; a typed answer to a question without a name has no card."""
    reckoner = Reckoner()
    for days in range(2):
        history.add(another(SPOKEN, days), engines={})
    history.add(TYPED, engines={})

    reviews.bring_up_to_date(reckoner)
    reviews.bring_up_to_date(reckoner)
    history.add(another(SPOKEN, 2), engines={})
    reviews.bring_up_to_date(reckoner)

    assert reckoner.reckoned == [(False, [1, 2]), (True, [4])]
    assert reviews.cards() == {
        SELF: Card(stability=1.5, difficulty=2.5, reviewed_at=NOW, due=NOW + timedelta(days=1)),
    }


def test_reckoning_tells_how_far_it_is(history: SqliteHistory, reviews: SqliteReviews) -> None:
    """After a migration there may be years to reckon; where there is nothing, nothing is shown."""
    shares: list[float] = []
    before = reviews.are_outdated()
    history.add(SPOKEN, engines={})

    outdated = reviews.are_outdated()
    reviews.bring_up_to_date(Reckoner(), progress=shares.append)
    reviews.bring_up_to_date(Reckoner(), progress=shares.append)

    assert (before, outdated, reviews.are_outdated()) == (False, True, False)
    assert shares == [1.0]


def test_what_the_user_says_of_an_attempt_has_its_question_reckoned_again(
    history: SqliteHistory, reviews: SqliteReviews
) -> None:
    reckoner = Reckoner()
    for days in range(2):
        history.add(another(SPOKEN, days), engines={})
    point = SPOKEN.coverage.matches[0].point.id

    for change in (
        lambda: history.overrule(1, point, Status.MISSED, now=NOW),
        lambda: history.overrule(1, point, None, now=NOW),
        lambda: reviews.rate(2, Rating.AGAIN, now=NOW),
        lambda: reviews.rate(2, None, now=NOW),
    ):
        reviews.bring_up_to_date(reckoner)
        change()
    reviews.bring_up_to_date(reckoner)

    assert reckoner.reckoned == [(False, [1, 2])] * 5


def test_an_answer_to_only_what_was_missed_does_not_count(history: SqliteHistory, reviews: SqliteReviews) -> None:
    history.add(replace(SPOKEN, question=replace(SPOKEN.question, narrowed=True)), engines={})

    reviews.bring_up_to_date(reckon)

    assert (reviews.review(1), reviews.cards()) == (None, {})


def test_hints_are_counted(history: SqliteHistory, reviews: SqliteReviews) -> None:
    history.add(replace(SPOKEN, hints=2), engines={})

    review = reviews.review(1)

    assert review
    assert review.tally.hints == 2


def test_a_card_comes_back_as_fsrs_made_it(history: SqliteHistory, reviews: SqliteReviews) -> None:
    history.add(SPOKEN, engines={})
    review = reviews.review(1)
    assert review

    reviews.bring_up_to_date(reckon)

    assert reviews.cards() == {SELF: reckon(None, [review])}
    assert isinstance(reviews.cards()[SELF].due, datetime)
