"""Changed notes into a set that the user has edited since: three drafts meet, and his wins.

*before* is the draft of the last import, *after* the draft of the notes as they are now, *mine* the set as the user has
made it. What is new in *after* is added to *mine*; what only the notes changed is changed; all else of *mine* stays,
byte for byte: what he reworded, moved, wrote himself, and what he deleted stays deleted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from voiceprep.answers.document import Document, Part, read_document
from voiceprep.answers.marked_text import has_word
from voiceprep.importing.merge_part import Changes, merge_part, units_of
from voiceprep.importing.placing import spaced
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


def merge(*, before: str, after: str, mine: str) -> Merged:
    """Put what is new in the notes into the user's set."""
    old, new, own = read_document(before), read_document(after), read_document(mine)
    changes, pairs, where = Changes(), _pairs(old.parts, new.parts), _Places(own.parts)
    parts = list(own.parts)
    added: dict[int, list[Part]] = {}
    place = -1
    for part in new.parts:
        was = pairs.get(part.key)
        found = where.find(part, was)
        if found is not None:
            place = found
            parts[place] = merge_part(was, part, parts[place], changes, end=own.line_end)
        elif (fresh := _fresh(was, part)) or (was is None and part.level):
            added.setdefault(place, []).append(_new_part(part, fresh, changes, end=own.line_end))
    return Merged(
        text=Document(parts=tuple(_together(parts, added, end=own.line_end))).text,
        added=tuple(changes.added),
        changed=tuple(changes.changed),
        both=tuple(changes.both),
        gone=tuple(changes.gone),
    )


def _pairs(old: Sequence[Part], new: Sequence[Part]) -> dict[str, Part]:
    """Give the old part for each new one: of the same name, or renamed with most of its lines the same."""
    pairs = {part.key: part for part in old}
    keys = {part.key for part in new}
    left = [(part, _telling(part)) for part in old if part.key not in keys]
    for part in new:
        if part.key in pairs or not left:
            continue
        lines = _telling(part)
        shares = [_share(lines, theirs) if one.level == part.level else 0.0 for one, theirs in left]
        best = max(range(len(left)), key=shares.__getitem__)
        if shares[best] >= _ALIKE:
            pairs[part.key] = left.pop(best)[0]
    return pairs


def _telling(part: Part) -> set[str]:
    return {unit.words for unit in read_units(part) if has_word(unit.plain)}


def _share(ours: set[str], theirs: set[str]) -> float:
    return len(ours & theirs) / max(1, len(ours), len(theirs))


class _Places:
    """Where the parts of the user's set stand."""

    def __init__(self, parts: Sequence[Part]) -> None:
        numbered = list(enumerate(parts))[::-1]
        self._keys = {(part.key, part.level == 0): place for place, part in numbered}
        self._headings = {part.heading_words: place for place, part in numbered if part.level}

    def find(self, part: Part, was: Part | None) -> int | None:
        """Find a part of the draft: by its key, or by its heading where the user took the id away."""
        known = [one for one in (part, was) if one]
        keys = [self._keys.get((one.key, part.level == 0)) for one in known]
        headings = [self._headings.get(one.heading_words) for one in known if one.level]
        return next((place for place in (*keys, *headings) if place is not None), None)


def _fresh(was: Part | None, part: Part) -> list[Unit]:
    """Give what a part that the set lacks brings: nothing where the user deleted it and the notes say nothing new."""
    known = {unit.words for unit in read_units(was)} if was else set()
    return [unit for unit in units_of(part) if unit.words not in known]


def _new_part(part: Part, units: Sequence[Unit], changes: Changes, *, end: str) -> Part:
    heading = [part.lines[0].rstrip("\r\n")] if part.level else []
    changes.added += [*heading, *(unit.text for unit in units)]
    lines = [*heading, *spaced(units, below_bullet=False), ""]
    return replace(part, lines=tuple(f"{line}{end}" for line in lines))


def _together(parts: Sequence[Part], added: dict[int, list[Part]], *, end: str) -> list[Part]:
    """Give the parts with those that are new behind them, and an empty line between."""
    whole = list(added.get(-1, []))
    for place, part in enumerate(parts):
        whole.append(_ended(part, end=end) if place in added else part)
        whole += added.get(place, [])
    return whole


def _ended(part: Part, *, end: str) -> Part:
    """See to an empty line at the end of a part."""
    last = part.lines[-1]
    if not last.strip():
        return part
    ended = last if last.endswith(("\r", "\n")) else f"{last}{end}"
    return replace(part, lines=(*part.lines[:-1], ended, end))
