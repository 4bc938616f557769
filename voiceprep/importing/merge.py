"""Changed notes into a set that the user has edited since: three drafts meet, and his wins.

*before* is the draft of the last import, *after* the draft of the notes as they are now, *mine* the set as the user has
made it. What is new in *after* is added to *mine*; what only the notes changed is changed; all else of *mine* stays,
byte for byte: what he reworded, moved, wrote himself, and what he deleted stays deleted.
"""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from voiceprep.answers.document import Document, Part, read_document
from voiceprep.importing.head import is_head
from voiceprep.importing.units import Unit, read_units

_ALIKE = 0.5
"""The share of its lines that a question has in common with one of another name to be the same question, renamed."""


@dataclass(frozen=True, kw_only=True)
class Merged:
    """A set with what is new in the notes."""

    text: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    """What the notes word otherwise now, and the user had left as it was drafted."""
    both: tuple[str, ...] = ()
    """What the notes word otherwise now and the user, too: the notes' wording was added below his."""
    gone: tuple[str, ...] = ()
    """What is no longer in the notes, and was left in the set."""


@dataclass(kw_only=True)
class _Changes:
    """What is collected on the way."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    both: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def merge(*, before: str, after: str, mine: str) -> Merged:
    """Put what is new in the notes into the user's set."""
    old, new, own = read_document(before), read_document(after), read_document(mine)
    changes = _Changes()
    pairs = _pairs(old.parts, new.parts)
    parts = list(own.parts)
    place = -1
    for part in new.parts:
        was = pairs.get(part.key)
        found = _find(parts, part, was)
        if found is not None:
            place = found
            parts[place] = _merge_part(was, part, parts[place], changes, end=own.line_end)
        elif fresh := _fresh(was, part):
            place += 1
            parts[place:place] = [_new_part(part, fresh, changes, end=own.line_end)]
            parts[:place] = _ended(parts[:place], end=own.line_end)
    return Merged(
        text=Document(parts=tuple(parts)).text,
        added=tuple(changes.added),
        changed=tuple(changes.changed),
        both=tuple(changes.both),
        gone=tuple(changes.gone),
    )


def _pairs(old: Sequence[Part], new: Sequence[Part]) -> dict[str, Part]:
    """Give the old part for each new one: of the same name, or renamed with most of its lines the same."""
    pairs = {part.key: part for part in old}
    left = [part for part in old if part.key not in {one.key for one in new}]
    for part in new:
        if part.key not in pairs and (renamed := next((one for one in left if _are_alike(one, part)), None)):
            left.remove(renamed)
            pairs[part.key] = renamed
    return pairs


def _are_alike(one: Part, other: Part) -> bool:
    ours, theirs = ({unit.words for unit in read_units(part)} for part in (one, other))
    shared = len(ours & theirs)
    return one.level == other.level and shared > 0 and shared >= _ALIKE * max(len(ours), len(theirs))


def _find(parts: Sequence[Part], part: Part, was: Part | None) -> int | None:
    """Find a part of the draft in the user's set: by its key, or by its heading where he took the id away."""
    keys = {part.key, *([was.key] if was else [])}
    for place, own in enumerate(parts):
        if own.key in keys and (own.level == 0) == (part.level == 0):
            return place
    heads = {_head_words(one) for one in (part, was) if one and one.level}
    return next((place for place, own in enumerate(parts) if own.level and _head_words(own) in heads), None)


def _head_words(part: Part) -> str:
    return part.lines[0].split("{#")[0].strip("\ufeff \t\r\n#").casefold()


def _units(part: Part) -> list[Unit]:
    return [unit for unit in read_units(part) if not (part.level == 0 and is_head(unit.text))]


def _fresh(was: Part | None, part: Part) -> list[Unit]:
    """Give what a part that the set lacks brings: nothing where the user deleted it and the notes say nothing new."""
    known = {unit.words for unit in read_units(was)} if was else set()
    return [unit for unit in _units(part) if unit.words not in known]


def _new_part(part: Part, units: Sequence[Unit], changes: _Changes, *, end: str) -> Part:
    heading = [part.lines[0].rstrip("\r\n")] if part.level else []
    changes.added += [*heading, *(unit.text for unit in units)]
    lines = [*heading, *_spaced(units, below_bullet=False), ""]
    return replace(part, lines=tuple(f"{line}{end}" for line in lines))


def _ended(parts: Sequence[Part], *, end: str) -> list[Part]:
    """See to an empty line between the last part and the next."""
    if not parts or not parts[-1].lines:
        return list(parts)
    last = parts[-1].lines
    if last[-1].strip():
        ended = last[-1] if last[-1].endswith(("\r", "\n")) else f"{last[-1]}{end}"
        last = (*last[:-1], ended, end)
    return [*parts[:-1], replace(parts[-1], lines=last)]


def _merge_part(was: Part | None, part: Part, own: Part, changes: _Changes, *, end: str) -> Part:
    """Put what changed between two drafts of a part into the user's."""
    edited = replace(own, lines=(_heading(was, part, own, changes), *own.lines[1:]))
    mine = read_units(own)
    by_words = {unit.words: unit for unit in reversed(mine)}
    inserts: dict[int, list[Unit]] = {}
    replaced: dict[int, Unit] = {}
    anchor: Unit | None = None
    follows, below = False, None
    for old, new in _steps(_units(was) if was else [], _units(part)):
        there = by_words.get((new or old or _NOTHING).words) or (by_words.get(old.words) if old else None)
        if there and new:
            anchor, below = there, None
        if new is None:
            changes.gone += [there.text] if there else []
        elif new.words in by_words or (old and old.words == new.words):
            follows = True  # it is there, or the user reworded or deleted it
        elif old and there and there.lines == old.lines:
            replaced[there.start] = new
            changes.changed.append(new.text)
        else:
            below = _place(new, anchor, mine, follows=follows, own=own) if below is None else below
            inserts.setdefault(below, []).append(new)
            (changes.both if old else changes.added).append(new.text)
    return replace(edited, lines=tuple(_apply(edited.lines, mine, inserts, replaced, end=end)))


def _place(new: Unit, anchor: Unit | None, mine: Sequence[Unit], *, follows: bool, own: Part) -> int:
    """Say where something new goes: below what it follows in the notes, and below the parts of that.

    Where the user reworded all that it follows, it goes below his last point, or to the end.
    """
    if anchor is None and not follows and own.level:
        return 1
    bullets = [unit for unit in mine if unit.is_bullet]
    anchor = anchor or (bullets[-1] if bullets and new.is_bullet else mine[-1] if mine else None)
    if anchor is None:
        return len(own.lines)
    end = anchor.end
    for unit in mine:
        if unit.start == end and new.is_bullet and unit.is_bullet and unit.indent > new.indent:
            end = unit.end
    return end


_NOTHING = Unit(start=0, lines=("",))


def _heading(was: Part | None, part: Part, own: Part, changes: _Changes) -> str:
    """Give the first line of the user's part: the new heading where he left the old one, under the same id."""
    first = own.lines[0]
    if not (was and part.level) or _head_words(was) == _head_words(part) or _head_words(was) != _head_words(own):
        return first
    changes.changed.append(part.lines[0].strip())
    bare = first.rstrip("\r\n")
    return _renamed(part.lines[0].rstrip("\r\n"), bare) + first[len(bare) :]


def _renamed(heading: str, own: str) -> str:
    """Put a new heading in front of the id under which the user's answers are kept."""
    _, sign, braces = own.partition("{#")
    return f"{heading.partition('{#')[0].rstrip()} {sign}{braces}".rstrip()


def _steps(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[tuple[Unit | None, Unit | None]]:
    """Pair the units of two drafts in the order of the new one; what has no partner stands alone."""
    matcher = difflib.SequenceMatcher(None, [unit.words for unit in old], [unit.words for unit in new], autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        before, after = list(old[old_start:old_end]), list(new[new_start:new_end])
        both = min(len(before), len(after))
        yield from zip(before[:both], after[:both], strict=True)
        yield from ((unit, None) for unit in before[both:])
        yield from ((None, unit) for unit in after[both:])


def _apply(
    lines: Sequence[str], mine: Sequence[Unit], inserts: dict[int, list[Unit]], replaced: dict[int, Unit], *, end: str
) -> list[str]:
    """Give the lines of a part with the changes in their places, from the last to the first."""
    result = list(lines)
    ends, starts = {unit.end: unit for unit in mine}, {unit.start: unit for unit in mine}
    for place in sorted({*inserts, *replaced}, reverse=True):
        if place in replaced:
            was = starts[place]
            last = result[was.end - 1]
            result[place : was.end] = [f"{line}{end}" for line in replaced[place].lines[:-1]]
            result.insert(place + len(replaced[place].lines) - 1, replaced[place].lines[-1] + _line_end(last))
        if units := inserts.get(place):
            above, below = ends.get(place), starts.get(place)
            text = _spaced(units, below_bullet=above is not None and above.is_bullet, first=place == 0)
            if below and not (below.is_bullet and units[-1].is_bullet):
                text.append("")
            if place and not _line_end(result[place - 1]):
                result[place - 1] += end
            result[place:place] = [f"{line}{end}" for line in text]
    return result


def _spaced(units: Sequence[Unit], *, below_bullet: bool, first: bool = False) -> list[str]:
    """Give the lines of units with an empty line before each, but between bullets."""
    lines: list[str] = []
    for unit in units:
        lines += [*([] if (below_bullet and unit.is_bullet) or first else [""]), *unit.lines]
        below_bullet, first = unit.is_bullet, False
    return lines


def _line_end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]
