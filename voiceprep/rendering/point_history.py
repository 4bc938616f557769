"""How a point has gone over the attempts at its question, in words and marks that the terminal and pictures share."""

from collections.abc import Sequence

from voiceprep.model import Moment, PointProgress, Status
from voiceprep.translation import _

OFTEN = 0.5
"""The share of its last attempts from which on a point that was not said stands out: our choice."""


def shown_status(point: PointProgress, status: Status) -> Status:
    """Give the status by which an attempt is marked: a point that must not be said and was not went right."""
    return Status.COVERED if point.must_not_say and status is Status.MISSED else status


def said(point: PointProgress) -> str:
    """Say how often it was said; of a point that must not be, how often it was not."""
    right, asked = _right_of_asked(point)
    return _("{n} of {all}").format(n=right, all=asked)


def stands_out(point: PointProgress) -> bool:
    """Tell whether a point goes wrong often; twice at least, for once is nothing."""
    right, asked = _right_of_asked(point)
    wrong = asked - right
    return wrong >= 2 and wrong / asked > OFTEN and not point.nice_to_have


def span(moments: Sequence[Moment]) -> str:
    """Say which attempts these are, and when they were made."""
    first, last = moments[0], moments[-1]
    if first is last:
        return _("Attempt {number}, {day}").format(number=first.number, day=f"{first.made_at:%Y-%m-%d}")
    return _("Attempts {first} to {last}, {start} to {end}").format(
        first=first.number, last=last.number, start=f"{first.made_at:%Y-%m-%d}", end=f"{last.made_at:%Y-%m-%d}"
    )


def _right_of_asked(point: PointProgress) -> tuple[int, int]:
    asked = [shown_status(point, status) for status in point.statuses if status]
    return asked.count(Status.COVERED), len(asked)
