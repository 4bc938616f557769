"""Rows of text in columns."""

import shutil
import sys
from collections.abc import Container, Sequence

_LEAST = 12
"""Letters, of which a text can still be known again."""


def columns(rows: Sequence[Sequence[str]], *, right: Container[int] = ()) -> str:
    """Give a line a row, its cells two spaces apart; the columns numbered in ``right``, from 0, end together."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{_line(row, widths, right)}\n" for row in rows)


def listing(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Container[int] = ()) -> str:
    """Give columns with their titles, on a terminal no wider than that."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    table = [tuple(head), *map(tuple, rows)]
    return columns(fitted(table, width) if width else table, right=right)


def fitted(rows: Sequence[tuple[str, ...]], width: int) -> Sequence[tuple[str, ...]]:
    """Cut the last column to the width; where next to nothing of it is left, leave it out and cut the one before."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    room = width - sum(widths[:-1]) - 2 * (len(widths) - 1)
    if room >= widths[-1] or len(widths) == 1:
        return rows
    if room < _LEAST:
        return fitted([row[:-1] for row in rows], width)
    return [(*row[:-1], row[-1] if len(row[-1]) <= room else row[-1][: room - 1].rstrip() + "…") for row in rows]


def _line(row: Sequence[str], widths: Sequence[int], right: Container[int]) -> str:
    cells = (
        cell.rjust(width) if place in right else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()
