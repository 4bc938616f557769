"""How a point has gone over the attempts at its question, in words and marks that the terminal and pictures share."""

from collections.abc import Sequence

from voiceprep.model import Moment, PointProgress, Status
from voiceprep.translation import _, ngettext

OFTEN = 0.5
"""The share of its last attempts from which on a point that was not said stands out: our choice."""


def is_avoided(point: PointProgress, status: Status | None) -> bool:
    """Tell whether a point that must not be said was not, which is right and yet nothing that was said."""
    return point.must_not_say and status is Status.MISSED


def said(point: PointProgress) -> str:
    """Say how often it was said; of a point that must not be, how often it was not."""
    right, asked = _right_of_asked(point)
    told = _("avoided {n} of {all}") if point.must_not_say else _("{n} of {all}")
    return told.format(n=right, all=asked)


def stands_out(point: PointProgress) -> bool:
    """Tell whether a point goes wrong often; twice at least, for once is nothing."""
    right, asked = _right_of_asked(point)
    wrong = asked - right
    return wrong >= 2 and wrong / asked > OFTEN and not point.nice_to_have


def span(moments: Sequence[Moment]) -> str:
    """Say which attempts these are, and when they were made."""
    return f"{_numbers([moment.number for moment in moments])}, {_days(moments[0], moments[-1])}"


def _right_of_asked(point: PointProgress) -> tuple[int, int]:
    asked = [status for status in point.statuses if status]
    return asked.count(Status.MISSED if point.must_not_say else Status.COVERED), len(asked)


def _numbers(numbers: Sequence[int]) -> str:
    """Name attempts in a row by their ends; of others there may be any number between these."""
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        told = _("Attempt {first}")
    elif len(numbers) == 2:
        told = _("Attempts {first} and {last}")
    elif last - first == len(numbers) - 1:
        told = _("Attempts {first} to {last}")
    else:
        told = ngettext("{n} attempt from {first} to {last}", "{n} attempts from {first} to {last}", len(numbers))
    return told.format(first=first, last=last, n=len(numbers))


def _days(first: Moment, last: Moment) -> str:
    start, end = (f"{moment.made_at:%Y-%m-%d}" for moment in (first, last))
    return start if start == end else _("{start} to {end}").format(start=start, end=end)
