import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.answers.targets import parse_target
from voiceprep.model import Target


@pytest.mark.parametrize(
    ("text", "shortest", "longest"),
    [
        ("60-120s", 60, 120),
        ("60–120s", 60, 120),
        ("60 — 120 сек.", 60, 120),
        ("60-120", 60, 120),
        ("1-2m", 60, 120),
        ("1,5-2 мин", 90, 120),
        ("45s-1m", 45, 60),
        ("1:00-2:30", 60, 150),
        ("0-60s", 0, 60),
        ("90s", 67.5, 112.5),
        ("2m", 90, 150),
    ],
)
def test_a_target_is_read_as_people_write_it(text: str, shortest: float, longest: float) -> None:
    """A single length means about that long."""
    assert parse_target(text) == Target(shortest=shortest, longest=longest)


@pytest.mark.parametrize("text", ["", "soon", "120-60s", "60-60s", "1-2-3s", "-60s", "60-", "0s", "1h-2h", "1:75-2:00"])
def test_what_is_no_range_is_none(text: str) -> None:
    assert parse_target(text) is None


@given(st.text() | st.from_regex(r"[0-9:.,smс –-]{0,12}", fullmatch=True))
def test_any_text_is_a_range_or_none(text: str) -> None:
    """Whatever is read, an answer can be shorter than it, on it and longer."""
    target = parse_target(text)

    assert target is None or 0 <= target.shortest < target.longest


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_the_ends_come_back(shortest: int, longest: int) -> None:
    expected = Target(shortest=shortest, longest=longest) if shortest < longest else None

    assert parse_target(f"{shortest}-{longest}s") == expected
