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
