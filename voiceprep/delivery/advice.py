"""The one thing that would help most."""

from collections.abc import Iterator

from voiceprep.model import Advice, Delivery, Gauge, Measure

_SHORTEST = 15.0
"""Seconds: of a shorter answer one pause or one um is too large a share."""
_TOLERANCE = 1.1
"""How many times the end of the range a value must be before it is worth a word; the ranges are not that exact."""
_FEWEST = 3
"""Fillers: fewer are nothing to talk about, however short the answer."""
_LOUDER = 6.0
"""Decibels that count as twice as far from the range."""
_A_BREAK = 0.5
"""What each long silence inside a clause counts: one is let be, three are as far outside as twice the fillers."""

BOTH = {
    Measure.WORDS: (Advice.FASTER, Advice.SLOWER),
    Measure.SYLLABLES: (Advice.FASTER, Advice.SLOWER),
    Measure.LONGEST_PAUSE: (None, Advice.SHORTER_PAUSES),
    Measure.PAUSES_INSIDE: (None, Advice.WHOLE_CLAUSES),
    Measure.FILLERS: (None, Advice.FEWER_FILLERS),
    Measure.LOUDNESS: (Advice.LOUDER, Advice.SOFTER),
    Measure.PITCH_RANGE: (Advice.LIVELIER, None),
}
"""What to say where a measure is below its range, and where it is above."""


def advise(delivery: Delivery, *, seconds: float) -> Advice | None:
    """Give the advice on what is farthest outside its range; None where nothing of note is."""
    if seconds < _SHORTEST:
        return None
    far = [(excess, advice) for excess, advice in _outside(delivery) if excess > _TOLERANCE]
    return max(far, key=lambda one: one[0])[1] if far else None


def _outside(delivery: Delivery) -> Iterator[tuple[float, Advice]]:
    """Give how many times farther than its range reaches every measure is, with the advice on it."""
    for one in delivery.gauges:
        below, above = BOTH.get(one.measure, (None, None))
        if one.measure is Measure.FILLERS and len(delivery.fillers) < _FEWEST:
            continue
        if below and one.low is not None and one.value < one.low:
            yield _excess(one, one.low), below
        if above and one.high is not None and one.value > one.high:
            yield _excess(one, one.high), above


def _excess(gauge: Gauge, end: float) -> float:
    if gauge.measure is Measure.LOUDNESS:
        return 1 + abs(gauge.value - end) / _LOUDER
    if gauge.measure is Measure.PAUSES_INSIDE:
        return _A_BREAK * (1 + gauge.value)
    larger, smaller = max(gauge.value, end), min(gauge.value, end)
    return larger / max(smaller, 0.01)
