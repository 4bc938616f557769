"""Where what is new in the notes goes in the user's part of a set, and how it is put there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from voiceprep.importing.units import Unit


@dataclass(kw_only=True)
class Edits:
    """What becomes of the lines of a part."""

    inserts: dict[int, list[Unit]] = field(default_factory=dict)
    """By the place of the line above which they go."""
    replaced: dict[int, Unit] = field(default_factory=dict)
    """By the place of the first line of the unit whose place they take."""


class Places:
    """The units of the user's part, and where something new goes among them."""

    def __init__(self, mine: Sequence[Unit], *, first: int) -> None:
        """`first` is the place below the heading."""
        self._mine = mine
        self._first = first
        self._at = {unit.start: n for n, unit in enumerate(mine)}
        self._bullets = [unit for unit in mine if unit.is_bullet]
        self._list_ends: list[int] = []
        """For each unit where the bullets end that it and the next ones are."""
        end = 0
        for unit, below in zip(reversed(mine), [None, *reversed(mine)], strict=False):
            end = end if below and below.is_bullet else unit.end
            self._list_ends.append(end)
        self._list_ends.reverse()

    def below(self, anchor: Unit | None, new: Unit, *, follows: bool) -> int:
        """Give the place below what something follows in the notes, and below the parts of that.

        A bullet goes to bullets, a paragraph never between them. Where the user reworded all that it follows, it goes
        below his last point, or to the end.
        """
        if not new.is_bullet:
            anchor = anchor or (self._mine[-1] if self._mine else None)
            return self._list_ends[self._at[anchor.start]] if anchor else self._first
        if anchor is None and not follows:
            return self._bullets[0].start if self._bullets else self._first
        if anchor is None or not (anchor.is_bullet or anchor.is_subheading):
            anchor = self._bullets[-1] if self._bullets else None
        return self._below_parts(anchor, new) if anchor else self._first

    def _below_parts(self, anchor: Unit, new: Unit) -> int:
        place, end = self._at[anchor.start] + 1, anchor.end
        while place < len(self._mine) and self._mine[place].start == end and self._mine[place].is_bullet:
            if self._mine[place].indent <= new.indent:
                break
            end = self._mine[place].end
            place += 1
        return end


def apply(lines: Sequence[str], mine: Sequence[Unit], edits: Edits, *, end: str) -> list[str]:
    """Give the lines of a part with the changes in their places, from the last to the first."""
    result = list(lines)
    ends, starts = {unit.end: unit for unit in mine}, {unit.start: unit for unit in mine}
    for place in sorted({*edits.inserts, *edits.replaced}, reverse=True):
        if place in edits.replaced:
            was, new = starts[place], edits.replaced[place]
            last = result[was.end - 1]
            result[place : was.end] = [*(f"{line}{end}" for line in new.lines[:-1]), new.lines[-1] + _line_end(last)]
        if units := edits.inserts.get(place):
            above, below = ends.get(place), starts.get(place)
            if above and above.is_bullet and not any(unit.is_subheading for unit in units):
                units = sorted(units, key=lambda unit: not unit.is_bullet)
            text = spaced(units, below_bullet=above is not None and above.is_bullet, first=place == 0)
            if below and not (below.is_bullet and units[-1].is_bullet):
                text.append("")
            if below and below.is_bullet and units[0].is_bullet and not text[0] and _is_empty_above(result, place):
                text = text[1:]
            if place and not _line_end(result[place - 1]):
                result[place - 1] += end
            result[place:place] = [f"{line}{end}" for line in text]
    return result


def _is_empty_above(lines: Sequence[str], place: int) -> bool:
    return place > 0 and not lines[place - 1].strip()


def spaced(units: Sequence[Unit], *, below_bullet: bool, first: bool = False) -> list[str]:
    """Give the lines of units with an empty line before each, but between bullets."""
    lines: list[str] = []
    for unit in units:
        lines += [*([] if (below_bullet and unit.is_bullet) or first else [""]), *unit.lines]
        below_bullet, first = unit.is_bullet, False
    return lines


def _line_end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]
