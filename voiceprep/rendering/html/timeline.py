"""The answer as a line of time: its waveform, and where on it something is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voiceprep.model import Pause, Report
from voiceprep.rendering.figures import clock, quoted
from voiceprep.rendering.html.points import PointView
from voiceprep.translation import _, decimal

if TYPE_CHECKING:
    from voiceprep.model import Sound

COLUMNS = 600
"""Bars of the waveform: more than a phone has pixels for, few enough to be a page's small part."""
APART = 7.0
"""Per cent of the line that pins of one lane are apart at least: 24 px on a phone of 360."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Something on the line, in per cent of its length."""

    x: float
    width: float
    at: float
    """Seconds, from where it plays."""
    label: str
    kind: str = ""


@dataclass(frozen=True, kw_only=True)
class Pin:
    """A point's moment."""

    point: PointView
    x: float
    """Per cent of the line."""
    lane: int
    """From 0; pins that would cover each other stand in different lanes."""


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """All that is drawn."""

    seconds: float
    waveform: str
    """An SVG path, 0 to COLUMNS across and -100 to 100 down; empty without the sound."""
    pauses: tuple[Place, ...]
    fillers: tuple[Place, ...]
    pins: tuple[Pin, ...]
    lanes: int


def draw_timeline(report: Report, points: Sequence[PointView], sound: "Sound | None") -> Timeline | None:
    """Draw an answer; None where nothing in it has a time."""
    ends = [word.end for word in report.transcript.words if word.end is not None]
    seconds = sound.length if sound else max(ends, default=0.0)
    if not seconds:
        return None
    delivery = report.delivery
    pins = _pins(points, seconds)
    return Timeline(
        seconds=seconds,
        waveform=_waveform(sound) if sound else "",
        pauses=tuple(
            _place(one.start, one.end, seconds, _pause(one), "inside" if one.inside_clause else "")
            for one in (delivery.pauses if delivery else ())
        ),
        fillers=tuple(
            _place(one.start, one.end, seconds, quoted(one.text, report.question.language))
            for one in (delivery.fillers if delivery else ())
        ),
        pins=pins,
        lanes=max((pin.lane + 1 for pin in pins), default=0),
    )


def _pause(pause: Pause) -> str:
    return _("a pause of {length} s").format(length=decimal(pause.length))


def _place(start: float, end: float, seconds: float, label: str, kind: str = "") -> Place:
    label = f"{clock(start)} {label}"
    return Place(x=100 * start / seconds, width=100 * (end - start) / seconds, at=start, label=label, kind=kind)


def _pins(points: Sequence[PointView], seconds: float) -> tuple[Pin, ...]:
    pins: list[Pin] = []
    ends: list[float] = []  # of each lane, where its last pin stands
    for point in sorted((point for point in points if point.at is not None), key=lambda point: point.at or 0.0):
        x = 100 * (point.at or 0.0) / seconds
        lane = next((lane for lane, end in enumerate(ends) if x - end >= APART), len(ends))
        ends[lane:] = [x, *ends[lane + 1 :]]
        pins.append(Pin(point=point, x=x, lane=lane))
    return tuple(pins)


def _waveform(sound: "Sound") -> str:
    """Give a bar a column, as high as the loudest sample in it; the loudest of all fills the height."""
    import numpy as np

    columns = np.array_split(np.abs(sound.samples), min(COLUMNS, len(sound.samples)))
    peaks = np.array([column.max() for column in columns])
    heights = np.maximum(100 * peaks / max(float(peaks.max()), 1e-3), 1.0)
    step = COLUMNS / len(peaks)
    return "".join(f"M{place * step:.1f} {-height:.0f}V{height:.0f}" for place, height in enumerate(heights))
