"""The lines of a part of an answers file → what is merged as one: a bullet, a paragraph, a table, a block of code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from voiceprep.answers.document import Part

_BULLET = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_DRAFTED = re.compile(r"\s*<!--\s*drafted\s*-->")
_FENCES = ("```", "~~~")


@dataclass(frozen=True, kw_only=True)
class Unit:
    """Lines that belong together."""

    start: int
    """The place of its first line in the part, from 0."""
    lines: tuple[str, ...]
    """Without their ends."""

    @property
    def end(self) -> int:
        """The place after its last line."""
        return self.start + len(self.lines)

    @property
    def is_bullet(self) -> bool:
        """Whether it can stand right below another one."""
        return _BULLET.match(self.lines[0]) is not None

    @property
    def is_subheading(self) -> bool:
        """Whether it orders the bullets below it."""
        return self.lines[0].startswith("#")

    @property
    def indent(self) -> int:
        """How far in it stands, in columns."""
        first = self.lines[0].expandtabs(4)
        return len(first) - len(first.lstrip())

    @cached_property
    def words(self) -> str:
        """What it is known by: neither line breaks nor the mark of a draft count, nor which sign a bullet has."""
        return f"{'- ' * self.is_bullet}{self.plain}"

    @cached_property
    def plain(self) -> str:
        """Its words alone."""
        sign = _BULLET.match(self.lines[0])
        return " ".join(_DRAFTED.sub("", " ".join(self.lines)[sign.end() if sign else 0 :]).split())

    @property
    def is_drafted(self) -> bool:
        """Whether nobody has read it yet."""
        return _DRAFTED.search(self.text) is not None

    def as_read(self) -> "Unit":
        """Give it without the mark of a draft."""
        return replace(self, lines=tuple(_DRAFTED.sub("", line) for line in self.lines))

    def in_place_of(self, other: "Unit") -> "Unit":
        """Give its words behind the sign and the indent of another bullet, read if that was read."""
        unit = self if other.is_drafted else self.as_read()
        mine, its = _BULLET.match(unit.lines[0]), _BULLET.match(other.lines[0])
        if not (mine and its):
            return unit
        return replace(unit, lines=(its[0] + unit.lines[0][mine.end() :], *unit.lines[1:]))

    @property
    def text(self) -> str:
        """Its lines as one text."""
        return "\n".join(self.lines)


def read_units(part: Part) -> list[Unit]:
    """Give the units of a part below its heading."""
    bare = [line.rstrip("\r\n") for line in part.lines]
    units: list[Unit] = []
    place = min(part.level, 1)
    while place < len(bare):
        if bare[place].strip():
            end = _end(bare, place)
            units.append(Unit(start=place, lines=tuple(bare[place:end])))
            place = end
        else:
            place += 1
    return units


def _end(lines: Sequence[str], start: int) -> int:
    """Give the place after a unit: the next empty line or bullet, for code and comments the line that ends them."""
    first = lines[start].lstrip()
    closing = "-->" if first.startswith("<!--") else first[:3] if first.startswith(_FENCES) else None
    if closing == "-->" and "-->" in first:
        closing = None
    for place in range(start + 1, len(lines)):
        if closing:
            if closing in lines[place]:
                return place + 1
        elif not lines[place].strip() or _BULLET.match(lines[place]) or lines[place].lstrip().startswith(_FENCES):
            return place
    return len(lines)
