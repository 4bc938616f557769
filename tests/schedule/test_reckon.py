from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from voiceprep.model import Card, Rating, Review, Tally
from voiceprep.schedule import reckon

MONDAY = datetime(2026, 11, 23, 20, 0, tzinfo=timezone(timedelta(hours=3)))
WHOLE = Tally(points=4, covered=4, partial=0, wrong=0)
POOR = Tally(points=4, covered=1, partial=1, wrong=0)
NONE = Tally(points=0, covered=0, partial=0, wrong=0)


def review(tally: Tally = WHOLE, *, days: float = 0, rating: Rating | None = None) -> Review:
    return Review(number=1, made_at=MONDAY + timedelta(days=days), tally=tally, rating=rating)


def wait(*reviews: Review) -> int:
    """Give for how many days a question rests after its reviews."""
    card = reckon(None, reviews)
    assert card
    return (card.due - card.reviewed_at).days


def test_a_question_rests_the_longer_the_better_it_was_answered() -> None:
    """These are FSRS's own figures for a first answer."""
    assert [wait(review(rating=rating)) for rating in Rating] == [1, 1, 2, 8]
    assert (wait(review(WHOLE)), wait(review(POOR))) == (2, 1)


def test_a_question_rests_longer_after_every_good_answer_and_comes_back_after_a_bad_one() -> None:
    assert [wait(*(review(days=day) for day in (0, 2, 13)[:count])) for count in (1, 2, 3)] == [2, 11, 46]
    assert wait(review(), review(days=2), review(POOR, days=13)) == 2


def test_the_users_rating_counts_before_that_by_coverage() -> None:
    assert reckon(None, [review(POOR, rating=Rating.GOOD)]) == reckon(None, [review(WHOLE)])


def test_what_cannot_be_rated_leaves_the_card_as_it_is() -> None:
    card = reckon(None, [review()])

    assert reckon(None, [review(NONE)]) is None
    assert reckon(card, [review(NONE, days=1)]) == card


reviews = st.lists(
    st.builds(
        review,
        st.sampled_from([WHOLE, POOR, NONE]),
        days=st.floats(-2, 400),
        rating=st.none() | st.sampled_from(Rating),
    ),
    max_size=8,
)


@given(reviews, st.integers(0, 8))
def test_a_card_can_be_kept_at_any_time_and_reckoned_on(made: list[Review], kept: int) -> None:
    """Whatever the clock does, and no question rests for longer than the longest or less than a day."""
    card: Card | None = reckon(None, made)

    assert reckon(reckon(None, made[:kept]), made[kept:]) == card
    if card:
        assert card.due.tzinfo is UTC
        assert timedelta(days=1) <= card.due - card.reviewed_at <= timedelta(days=60)
