"""Rows of text in columns."""

from collections.abc import Container, Sequence


def columns(rows: Sequence[Sequence[str]], *, right: Container[int] = ()) -> str:
    """Give a line a row, its cells two spaces apart; the columns numbered in ``right``, from 0, end together."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{_line(row, widths, right)}\n" for row in rows)


def _line(row: Sequence[str], widths: Sequence[int], right: Container[int]) -> str:
    cells = (
        cell.rjust(width) if place in right else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()
