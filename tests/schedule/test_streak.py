from datetime import date

import pytest

from voiceprep.schedule import streak

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("days", "count"),
    [([], 0), ([24], 1), ([23], 1), ([22], 0), ([22, 23, 24], 3), ([20, 21, 23, 24], 2), ([21, 22, 23], 3)],
)
def test_days_in_a_row_count_up_to_today_or_yesterday(days: list[int], count: int) -> None:
    """Today is not lost before it is over."""
    assert streak([date(2026, 11, day) for day in days], TODAY) == count
