"""Days in a row."""

from collections.abc import Iterable
from datetime import date, timedelta


def streak(days: Iterable[date], today: date) -> int:
    """Give on how many days in a row there was practice, up to today, or to yesterday while today is still to come.

    >>> streak([date(2026, 11, 22), date(2026, 11, 23)], date(2026, 11, 24))
    2
    """
    practised = set(days)
    last = today if today in practised else today - timedelta(days=1)
    count = 0
    while last - timedelta(days=count) in practised:
        count += 1
    return count
