"""Coverage, length, pace and fillers over time: a panel each, a dot an answer, a line through the weeks."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING

from voiceprep.rendering.plot.canvas import DIM, GRID, INK, SHADE, WIDTH, Kind, drawing, encode, head
from voiceprep.translation import _

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_HEAD, _PANEL, _GAP, _FOOT = 1.45, 1.45, 0.62, 0.6
"""Inches."""
_LEFT, _RIGHT = 0.85, 0.35
_COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00")
"""Okabe and Ito's, which people tell apart who see fewer colours."""
_OTHERS = "#9ca3af"
_FEW = 5
"""Answers at either end whose medians are told: one answer says little."""
_AROUND = 3
"""Days before and after a day that are counted with it."""
_MANY = 400
"""Dots, beyond which they are drawn smaller and fainter."""
_HANDFUL = 50
"""Dots, up to which none need be seen through another."""
_TOO_MANY = 0.1
"""The share below which an SVG holds dots as pixels: a hundred thousand shapes would be 20 MB."""
_LEAST_DAYS = 7
"""The shortest time drawn, so that a first day is no cloud without measure."""


@dataclass(frozen=True, kw_only=True)
class Dot:
    """What one answer measured."""

    at: datetime
    """Where the answer was made."""
    value: float
    set_name: str | None


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A measure over time."""

    title: str
    note: str
    """The unit, and what is shaded."""
    dots: tuple[Dot, ...]
    """In order."""
    shown: Callable[[float], str]
    low: float | None = None
    """Where the shaded range begins and ends."""
    high: float | None = None
    most: float | None = None
    """The top of the scale; None leaves it to the values."""
    far_from_nothing: bool = False
    """Whether the scale need not begin at 0."""
    steps: tuple[float, ...] = (1, 2, 5, 10)
    """Of the scale, as matplotlib's MaxNLocator has them."""


def draw_over_time(title: str, facts: str, panels: Sequence[Panel], kind: Kind) -> bytes:
    """Draw the panels below each other on the same days, and give the picture as a file."""
    height = _HEAD + len(panels) * (_PANEL + _GAP) - _GAP + _FOOT
    dots = sorted((dot for panel in panels for dot in panel.dots), key=_when)
    colours = _colours(dots)
    with drawing(height) as figure:
        head(figure, title, facts, height=height)
        _legend(figure, colours, height)
        for place, panel in enumerate(panels):
            bottom = height - _HEAD - place * (_PANEL + _GAP) - _PANEL
            box = (_LEFT / WIDTH, bottom / height, 1 - (_LEFT + _RIGHT) / WIDTH, _PANEL / height)
            axes = figure.add_axes(box)
            _draw(axes, panel, colours)
            _date(axes, dots, is_last=place == len(panels) - 1)
        return encode(figure, kind)


def _colours(dots: Sequence[Dot]) -> dict[str | None, str]:
    """Give each set its colour, in the order in which they were begun; the seventh and later ones share one."""
    names = dict.fromkeys(dot.set_name for dot in dots)
    return {name: _COLOURS[at] if at < len(_COLOURS) else _OTHERS for at, name in enumerate(names)}


def _draw(axes: "Axes", panel: Panel, colours: Mapping[str | None, str]) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    values = [dot.value for dot in panel.dots]
    if panel.low is not None and panel.high is not None:
        axes.axhspan(panel.low, panel.high, color=SHADE, zorder=0)
    _scatter(axes, panel.dots, colours)
    line = [*_medians(panel.dots)]
    axes.plot(
        _numbers(day for day, _value in line), [value for _day, value in line], color=INK, linewidth=1.8, zorder=4
    )
    axes.set_ylim(_bottom(panel), panel.most or max([*values, panel.high or 0.0]) * 1.06 or 1.0)
    axes.yaxis.set_major_locator(MaxNLocator(4, steps=list(panel.steps)))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _place: panel.shown(value)))
    axes.yaxis.grid(visible=True, color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    named = axes.text(0, 1.1, panel.title, transform=axes.transAxes, fontweight="bold", fontsize=12)
    beside = (named, axes.transAxes)
    axes.annotate(panel.note, (1, 1.1), (9, 0), xycoords=beside, textcoords="offset points", color=DIM, fontsize=10.5)
    axes.text(1, 1.1, _from_to(panel), transform=axes.transAxes, ha="right", fontsize=10.5)


def _scatter(axes: "Axes", dots: Sequence[Dot], colours: Mapping[str | None, str]) -> None:
    share = min(1.0, _MANY / max(1, len(dots)))  # thousands would be a wall: they become mist
    for name, colour in colours.items():
        own = [dot for dot in dots if dot.set_name == name]
        days, values = _numbers(dot.at for dot in own), [dot.value for dot in own]
        (drawn,) = axes.plot(days, values, "o", color=colour, markeredgewidth=0, zorder=3, clip_on=False)
        drawn.set(markersize=max(2.5, 5.5 * share**0.25), alpha=max(0.04, 0.5 * share), rasterized=share < _TOO_MANY)
        if len(dots) <= _HANDFUL:  # each is seen by itself, and colours of sets do not mix
            drawn.set(alpha=1.0, markeredgecolor="white", markeredgewidth=0.8, markersize=7.0)


def _bottom(panel: Panel) -> float:
    """Give where the scale begins: at nothing, or a little below what there is of a measure that is never near it."""
    return 0.9 * min([panel.low or 0.0, *(dot.value for dot in panel.dots)]) if panel.far_from_nothing else 0.0


def _medians(dots: Sequence[Dot]) -> Iterator[tuple[datetime, float]]:
    """Give every day with practice with the median of the week around it: of a day's two answers it would jump."""
    days = [dot.at.toordinal() for dot in dots]
    for day in dict.fromkeys(days):
        first, last = bisect_left(days, day), bisect_right(days, day)
        week = dots[bisect_left(days, day - _AROUND) : bisect_right(days, day + _AROUND)]
        yield dots[(first + last - 1) // 2].at, median(dot.value for dot in week)


def _from_to(panel: Panel) -> str:
    """Give the medians of the first and the last answers, where there are enough to be apart."""
    values = [dot.value for dot in panel.dots]
    if len(values) < 2 * _FEW:
        return ""
    first, last = (panel.shown(median(some)) for some in (values[:_FEW], values[-_FEW:]))
    told = _("first {n}: {first}  →  last {n}: {last}")
    return told.format(n=_FEW, first=first, last=last)


def _date(axes: "Axes", dots: Sequence[Dot], *, is_last: bool) -> None:
    """Give all panels the same whole days, and write them below the last."""
    from matplotlib.dates import AutoDateLocator
    from matplotlib.ticker import FuncFormatter

    first, last = (min(dots, key=_when).at, max(dots, key=_when).at)
    first = min(first, last - timedelta(days=_LEAST_DAYS))  # back, for nothing is known of days to come
    axes.set_xlim(*_numbers((first.replace(hour=0, minute=0), last.replace(hour=23, minute=59))))
    axes.xaxis.set_major_locator(AutoDateLocator(minticks=3, maxticks=9))
    axes.xaxis.set_major_formatter(FuncFormatter(_day_of))
    axes.tick_params(axis="x", labelbottom=is_last, pad=6)


def _day_of(number: float, place: int | None) -> str:
    """Write a day, with its year at the left and where that changes."""
    from matplotlib.dates import num2date

    day = num2date(number)
    months = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    text = f"{day.day} {months[day.month - 1]}"
    return f"{text}\n{day.year}" if place == 0 or (day.month == 1 and day.day == 1) else text


def _legend(figure: "Figure", colours: Mapping[str | None, str], height: float) -> None:
    """Name the sets by their colours, at the right of the head."""
    from matplotlib.lines import Line2D

    named = [(name, colour) for name, colour in colours.items() if colour != _OTHERS]
    entries = [(name or _("without a set"), colour) for name, colour in named]
    if len(named) < len(colours):
        entries.append((_("others"), _OTHERS))
    handles = [Line2D([], [], marker="o", linestyle="", color=colour, alpha=0.8) for _name, colour in entries]
    handles.append(Line2D([], [], color=INK, linewidth=1.8))
    figure.legend(
        handles,
        [*(name for name, _colour in entries), _("median of a week")],
        loc="center right",
        bbox_to_anchor=(1 - _RIGHT / WIDTH, 1 - 0.45 / height),
        ncols=len(handles),
        frameon=False,
        borderaxespad=0,
        handletextpad=0.4,
        columnspacing=1.4,
        fontsize=10.5,
    )


def _numbers(moments: Iterable[datetime]) -> list[float]:
    """Give moments as matplotlib has them: days since 1970, by the clock where they were."""
    from matplotlib.dates import date2num

    return [float(date2num(moment.replace(tzinfo=None))) for moment in moments]


def _when(dot: Dot) -> datetime:
    return dot.at.replace(tzinfo=None)
