from hypothesis import given
from hypothesis import strategies as st

from voiceprep.cli.columns import columns, fitted

ROWS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.text("абв z", max_size=5), min_size=width, max_size=width), min_size=1)
)


def test_columns_begin_together_or_end_together() -> None:
    rows = [("1", "67 %", "self", "Who?"), ("12", "100 %", "about", "")]

    assert columns(rows, right=(0, 1)) == " 1   67 %  self   Who?\n12  100 %  about\n"


def test_what_does_not_fit_is_cut_and_only_then_left_out() -> None:
    """An id can be typed as long as there is room for it."""
    rows = [("1", "a-rather-long-id", "What a very long question this is"), ("12", "self", "Who?")]

    assert columns(fitted(rows, 40)) == "1   a-rather-long-id  What a very long…\n12  self              Who?\n"
    assert columns(fitted(rows, 24)) == "1   a-rather-long-id\n12  self\n"
    assert columns(fitted(rows, 18)) == "1   a-rather-long…\n12  self\n"
    assert fitted(rows, 80) == rows


@given(ROWS)
def test_there_is_a_line_for_every_row_with_its_cells(rows: list[list[str]]) -> None:
    lines = columns(rows).splitlines()

    assert [line.split() for line in lines] == [" ".join(row).split() for row in rows]
