"""From coverage to a rating."""

from voiceprep.model import Rating, Tally

ENOUGH = 0.8
"""The share of the points that must be said, a partial one counted as a half, below which an answer has failed.

A convention, that of the summary of a session: one point of five may be missing.
"""


def rate(tally: Tally) -> Rating | None:
    """Rate an answer by the points that must be said; None where there are none.

    | what was said | rating |
    |---|---|
    | every point, nothing wrong, no hint | good |
    | at least `ENOUGH`, with a hole, a mistake or a hint | hard |
    | less | again |

    Never easy: that is for the user to say. FSRS counts hard as a success, so an answer with a hole in it comes back
    sooner than a whole one, and one that has failed at once.

    >>> rate(Tally(points=5, covered=4, partial=1, wrong=0))
    <Rating.HARD: 'hard'>
    """
    if not tally.points:
        return None
    if tally.covered == tally.points and not tally.wrong and not tally.hints:
        return Rating.GOOD
    return Rating.HARD if (tally.covered + tally.partial / 2) / tally.points >= ENOUGH else Rating.AGAIN
