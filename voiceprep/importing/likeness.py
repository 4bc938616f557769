"""What of two drafts is the same: word for word, else the most alike, wherever it stands."""

from collections import defaultdict
from collections.abc import Sequence

from voiceprep.importing.units import Unit

_ALIKE = 60.0
"""Per cent. "fair pay" is "pay" reworded; of unrelated bullets in one language hardly any reach it."""
_SUBSET = 0.7
"""What counts of a likeness that leaves out words which only one side has: all words of the other make 70 per cent."""
_MOST_PAIRS = 4_000_000
"""So many are compared within a second; beyond, what changed counts as gone and new."""


def pair(old: Sequence[Unit], new: Sequence[Unit]) -> list[tuple[Unit | None, Unit | None]]:
    """Pair units, in the order of the new ones, then the old ones without a partner; a bullet only with a bullet."""
    by_words: dict[str, list[int]] = defaultdict(list)
    for place in reversed(range(len(old))):
        by_words[old[place].words].append(place)
    partners = [by_words[unit.words].pop() if by_words[unit.words] else None for unit in new]
    left_old = sorted({*range(len(old))} - {place for place in partners if place is not None})
    left_new = [place for place, partner in enumerate(partners) if partner is None]
    for there, here in _most_alike([old[place] for place in left_old], [new[place] for place in left_new]):
        partners[left_new[here]] = left_old[there]
    paired = [(None if place is None else old[place], unit) for place, unit in zip(partners, new, strict=True)]
    alone = sorted({*range(len(old))} - {place for place in partners if place is not None})
    return [*paired, *((old[place], None) for place in alone)]


def _most_alike(old: Sequence[Unit], new: Sequence[Unit]) -> list[tuple[int, int]]:
    """Give the places of the pairs that are alike, the most alike first; each unit is in one pair at most."""
    if not old or not new or len(old) * len(new) > _MOST_PAIRS:
        return []
    import numpy as np
    from rapidfuzz import fuzz, process

    here, there = [unit.plain for unit in old], [unit.plain for unit in new]
    whole = process.cdist(here, there, scorer=fuzz.ratio)
    likeness = np.maximum(whole, _SUBSET * process.cdist(here, there, scorer=fuzz.token_set_ratio))
    rows, columns = np.nonzero(likeness >= _ALIKE)
    pairs: list[tuple[int, int]] = []
    taken_old, taken_new = set[int](), set[int]()
    for n in np.argsort(-likeness[rows, columns], kind="stable"):
        row, column = int(rows[n]), int(columns[n])
        if row in taken_old or column in taken_new or old[row].is_bullet != new[column].is_bullet:
            continue
        taken_old.add(row)
        taken_new.add(column)
        pairs.append((row, column))
    return pairs
