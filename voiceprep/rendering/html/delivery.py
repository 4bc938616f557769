"""How an answer was spoken, as the page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from voiceprep.model import Delivery, Gauge, Measure
from voiceprep.rendering.delivery import with_unit
from voiceprep.translation import N_, _, decimal

NAMES = {
    Measure.WORDS: N_("Pace"),
    Measure.SYLLABLES: N_("Pace"),
    Measure.LONGEST_PAUSE: N_("Longest pause"),
    Measure.FILLERS: N_("Fillers"),
    Measure.LOUDNESS: N_("Loudness"),
    Measure.PITCH_RANGE: N_("Pitch"),
}
LONG_PAUSE = 1.0
"""Seconds from which a pause stands out inside a clause (docs/delivery.md), and is worth a place to listen to."""


@dataclass(frozen=True, kw_only=True)
class Scale:
    """A measure on a line, beside what is comfortable and usual; places in per cent of the line."""

    name: str
    text: str
    low: float
    high: float
    """Between these two it is comfortable."""
    value: float
    usual: float | None
    is_out: bool


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Something that can be listened to."""

    at: float
    """Seconds."""
    label: str
    is_said: bool
    """Whether the label is what the user said, in the language of the answer."""


def scales(delivery: Delivery) -> tuple[Scale, ...]:
    """Give a line for every measure of which it is known what is comfortable."""
    known = (one for one in delivery.gauges if one.measure in NAMES)
    return tuple(_scale(one) for one in known if one.low is not None or one.high is not None)


def moments(delivery: Delivery) -> tuple[tuple[str, tuple[Moment, ...]], ...]:
    """Give what stands out, by kind, with its times."""
    kinds = (
        (_("Fillers"), tuple(_said(one.start, one.text) for one in delivery.fillers)),
        (_("Stumbles"), tuple(_said(one.start, one.text) for one in delivery.stumbles)),
        (_("Long pauses"), tuple(_long_pauses(delivery))),
    )
    return tuple((name, found) for name, found in kinds if found)


def _said(at: float, text: str) -> Moment:
    return Moment(at=at, label=text, is_said=True)


def _long_pauses(delivery: Delivery) -> Iterator[Moment]:
    for pause in delivery.pauses:
        if pause.length >= LONG_PAUSE:
            length = _("{seconds} s").format(seconds=decimal(pause.length))
            where = ", " + _("inside a clause") if pause.inside_clause else ""
            yield Moment(at=pause.start, label=length + where, is_said=False)


def _scale(gauge: Gauge) -> Scale:
    given = [value for value in (gauge.value, gauge.low, gauge.high, gauge.usual) if value is not None]
    margin = 0.25 * (max(given) - min(given)) or 1.0
    start, end = min(given) - margin, max(given) + margin
    if min(given) >= 0:
        start = max(start, 0.0)

    def place(value: float) -> float:
        return 100 * (value - start) / (end - start)

    below = gauge.low is not None and gauge.value < gauge.low
    above = gauge.high is not None and gauge.value > gauge.high
    return Scale(
        name=_(NAMES[gauge.measure]),
        text=with_unit(gauge.measure, gauge.value),
        low=0.0 if gauge.low is None else place(gauge.low),
        high=100.0 if gauge.high is None else place(gauge.high),
        value=place(gauge.value),
        usual=None if gauge.usual is None else place(gauge.usual),
        is_out=below or above,
    )
