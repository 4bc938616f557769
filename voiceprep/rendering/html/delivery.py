"""How an answer was spoken, as the page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from voiceprep.model import Delivery, Gauge, Measure
from voiceprep.rendering.delivery import UNITS

NAMES = {
    Measure.WORDS: "Pace",
    Measure.SYLLABLES: "Pace",
    Measure.LONGEST_PAUSE: "Longest pause",
    Measure.FILLERS: "Fillers",
    Measure.LOUDNESS: "Loudness",
    Measure.PITCH_RANGE: "Pitch",
}
LONG_PAUSE = 1.0
"""Seconds from which a pause can be heard by itself (findings, "Speech measures")."""


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


def scales(delivery: Delivery) -> tuple[Scale, ...]:
    """Give a line for every measure of which it is known what is comfortable."""
    known = (one for one in delivery.gauges if one.measure in NAMES)
    return tuple(_scale(one) for one in known if one.low is not None or one.high is not None)


def moments(delivery: Delivery) -> tuple[tuple[str, tuple[Moment, ...]], ...]:
    """Give what stands out, by kind, with its times."""
    kinds = (
        ("Fillers", tuple(Moment(at=one.start, label=one.text) for one in delivery.fillers)),
        ("Stumbles", tuple(Moment(at=one.start, label=one.text) for one in delivery.stumbles)),
        ("Long pauses", tuple(_long_pauses(delivery))),
    )
    return tuple((name, found) for name, found in kinds if found)


def _long_pauses(delivery: Delivery) -> Iterator[Moment]:
    for pause in delivery.pauses:
        if pause.length >= LONG_PAUSE:
            where = ", inside a clause" if pause.inside_clause else ""
            yield Moment(at=pause.start, label=f"{pause.length:.1f} s{where}")


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
        name=NAMES[gauge.measure],
        text=UNITS[gauge.measure].format(gauge.value).replace("-", "−"),
        low=0.0 if gauge.low is None else place(gauge.low),
        high=100.0 if gauge.high is None else place(gauge.high),
        value=place(gauge.value),
        usual=None if gauge.usual is None else place(gauge.usual),
        is_out=below or above,
    )
