"""One question of two drafts and of the user's set → his, with what the notes changed."""

from dataclasses import dataclass, field, replace

from voiceprep.answers.document import Part
from voiceprep.importing.head import is_head
from voiceprep.importing.likeness import pair
from voiceprep.importing.placing import Edits, Places, apply
from voiceprep.importing.units import Unit, read_units


@dataclass(kw_only=True)
class Changes:
    """What is collected on the way."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    both: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def units_of(part: Part) -> list[Unit]:
    """Give the units of a part of a draft, without those that no later import changes."""
    return [unit for unit in read_units(part) if not (part.level == 0 and is_head(unit.text))]


def merge_part(was: Part | None, part: Part, own: Part, changes: Changes, *, end: str) -> Part:
    """Put what changed between two drafts of a part into the user's."""
    edited = replace(own, lines=(_heading(was, part, own, changes), *own.lines[1:]))
    merging = _Merging(units_of(was) if was else [], units_of(part), own)
    edits = merging.merge(changes)
    return replace(edited, lines=tuple(apply(edited.lines, merging.mine, edits, end=end)))


class _Merging:
    """The units of two drafts and of the user's part."""

    def __init__(self, before: list[Unit], after: list[Unit], own: Part) -> None:
        self.mine = read_units(own)
        self._places = Places(self.mine, first=min(own.level, 1))
        self._by_words = {unit.words: unit for unit in reversed(self.mine)}
        self._pairs = pair(before, after)
        self._kept = {unit.words for unit in after}
        known = self._kept | {unit.words for unit in before}
        lost = [unit for unit in before if unit.words not in self._by_words]
        his = [unit for unit in self.mine if unit.words not in known]
        self._reworded = {old.words: new for old, new in pair(lost, his) if old and new}
        """What the user made of what was drafted."""

    def merge(self, changes: Changes) -> Edits:
        """Say what becomes of the user's lines."""
        edits = Edits()
        anchor: Unit | None = None
        below: int | None = None
        follows = False
        for old, new in self._pairs:
            there = self._by_words.get(old.words) if old else None
            his = there or (self._reworded.get(old.words) if old else None)
            below = None if his or (new and new.words in self._by_words) else below
            if new is None:
                changes.gone += [there.text] if there and there.words not in self._kept else []
            elif new.words in self._by_words:
                anchor = self._by_words[new.words]
            elif old and old.words == new.words:
                anchor, follows = his or anchor, True  # the user reworded or deleted it
            elif there and there.start not in edits.replaced:
                edits.replaced[there.start] = new.in_place_of(there)
                changes.changed.append(edits.replaced[there.start].text)
                anchor = there
            else:
                anchor = his or anchor
                if below is None or not (new.is_bullet and new.indent):  # else it is a part of what is new, too
                    below = self._places.below(anchor, new, follows=follows)
                edits.inserts.setdefault(below, []).append(new)
                (changes.both if old else changes.added).append(new.text)
        return edits


def _heading(was: Part | None, part: Part, own: Part, changes: Changes) -> str:
    """Give the first line of the user's part: the new heading where he left the old one, under the same id."""
    first = own.lines[0]
    is_his = was is not None and was.heading_words != own.heading_words
    if was is None or not part.level or was.heading_words == part.heading_words or is_his:
        return first
    changes.changed.append(part.lines[0].strip())
    bare = first.rstrip("\r\n")
    return _renamed(part.lines[0].rstrip("\r\n"), bare) + first[len(bare) :]


def _renamed(heading: str, own: str) -> str:
    """Put a new heading in front of the id under which the user's answers are kept."""
    _, sign, braces = own.partition("{#")
    return f"{heading.partition('{#')[0].rstrip()} {sign}{braces}".rstrip()
