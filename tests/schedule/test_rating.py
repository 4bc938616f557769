from dataclasses import replace

import pytest

from voiceprep.model import Rating, Tally
from voiceprep.schedule import rate


@pytest.mark.parametrize(
    ("points", "covered", "partial", "wrong", "rating"),
    [
        (5, 5, 0, 0, Rating.GOOD),
        (5, 5, 0, 1, Rating.HARD),
        (5, 4, 1, 0, Rating.HARD),
        (5, 4, 0, 1, Rating.HARD),
        (5, 3, 2, 0, Rating.HARD),
        (5, 3, 1, 0, Rating.AGAIN),
        (1, 0, 1, 0, Rating.AGAIN),
        (4, 0, 0, 0, Rating.AGAIN),
        (0, 0, 0, 1, None),
    ],
)
def test_an_answer_is_rated_by_what_must_be_said(
    points: int, covered: int, partial: int, wrong: int, rating: Rating | None
) -> None:
    """Whole and right is good, a small hole hard, a large one again; where nothing must be said there is no rating."""
    assert rate(Tally(points=points, covered=covered, partial=partial, wrong=wrong)) is rating


def test_what_took_a_hint_was_not_wholly_known() -> None:
    """However much was said."""
    whole = Tally(points=5, covered=5, partial=0, wrong=0, hints=1)

    assert rate(whole) is Rating.HARD
    assert rate(replace(whole, covered=3)) is Rating.AGAIN
