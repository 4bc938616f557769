"""The points of a question by its attempts: what is always forgotten is a row of one colour."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voiceprep.model import PointProgress, QuestionPage, Status
from voiceprep.rendering.figures import percent
from voiceprep.rendering.plot.canvas import DIM, INK, WIDTH, Kind, drawing, encode, head
from voiceprep.rendering.point_history import is_avoided, said, span, stands_out
from voiceprep.rendering.terminal import CONTROLS, kind_of
from voiceprep.translation import N_, _

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_HEAD, _FOOT, _ROW = 1.25, 1.15, 0.44
"""Inches; so high is a row of one line."""
_LEFT, _RIGHT = 4.1, 1.5
_MOST_LEFT = 6.5
"""Where few attempts leave room, the points take it."""
_COLUMNS = 36 / _LEFT
"""Letters of a point in an inch."""
_LINES = 3
_WIDEST = 0.62
"""Inches of a column: few attempts are no wide bars."""


@dataclass(frozen=True, kw_only=True)
class _Tile:
    colour: str
    mark: str
    ink: str
    word: str


_TILES: Mapping[Status, _Tile] = {
    Status.COVERED: _Tile(colour="#2f9e6e", mark="✓", ink="white", word=N_("covered")),
    Status.PARTIAL: _Tile(colour="#f2c14e", mark="◐", ink=INK, word=N_("partial")),
    Status.MISSED: _Tile(colour="#f6d5d2", mark="✗", ink="#b42318", word=N_("missed")),
    Status.CONTRADICTED: _Tile(colour="#d9b3e6", mark="≠", ink="#5b2171", word=N_("contradicted")),
    Status.SLIPPED: _Tile(colour="#d9b3e6", mark="!", ink="#5b2171", word=N_("slipped")),
}
_AVOIDED = _Tile(colour="#c9e8d8", mark="✓", ink="#13603f", word=N_("avoided"))
"""A point that must not be said and was not."""


def draw_heat_map(page: QuestionPage, kind: Kind) -> bytes:
    """Draw a row a point and a column an attempt, and give the picture as a file."""
    column = min(_WIDEST, (WIDTH - _LEFT - _RIGHT) / len(page.moments))
    width = column * len(page.moments)
    left = min(_MOST_LEFT, WIDTH - _RIGHT - width)
    labels = [_label(point, left) for point in page.points]
    heights = [max(_ROW, 0.24 * label.count("\n") + _ROW) for label in labels]
    height = _HEAD + sum(heights) + _FOOT
    title = textwrap.shorten(page.prompt.translate(CONTROLS), 70, placeholder="…")
    with drawing(height) as figure:
        head(figure, title, span(page.moments), height=height)
        box = (left / WIDTH, _FOOT / height, width / WIDTH, sum(heights) / height)
        axes = figure.add_axes(box, xlim=(0, len(page.moments)), ylim=(sum(heights), 0))
        axes.set_axis_off()
        top = 0.0
        for point, label, row in zip(page.points, labels, heights, strict=True):
            _draw_row(axes, point, label, top, row, column)
            top += row
        _draw_foot(axes, page, top, column)
        _draw_legend(axes, _seen(page.points), top + 0.85, column, start=0.3 - left)
        return encode(figure, kind)


def _draw_row(axes: "Axes", point: PointProgress, label: str, top: float, height: float, column: float) -> None:
    from matplotlib.patches import Rectangle

    middle = top + height / 2
    forgotten = stands_out(point)
    ink = "#b42318" if forgotten else DIM if point.nice_to_have else INK
    weight = "bold" if forgotten else "normal"
    axes.text(-0.18 / column, middle, label, ha="right", va="center", color=ink, fontsize=11, fontweight=weight)
    for place, status in enumerate(point.statuses):
        tile = _tile(point, status)
        if tile is None:
            axes.text(place + 0.5, middle, "·", ha="center", va="center", color=DIM)
            continue
        axes.add_patch(Rectangle((place, top), 1, height, facecolor=tile.colour, edgecolor="white", linewidth=2))
        if column > 0.2:
            axes.text(place + 0.5, middle, tile.mark, ha="center", va="center", color=tile.ink, fontsize=11)
    share = axes.text(len(point.statuses) + 0.12 / column, middle, said(point), va="center", color=ink, fontsize=11)
    share.set_fontweight(weight)


def _draw_foot(axes: "Axes", page: QuestionPage, top: float, column: float) -> None:
    """Write the coverage and the days below the columns, as many as there is room for."""
    every = max(1, round(0.55 / column + 0.49))
    axes.text(-0.18 / column, top + 0.2, _("coverage"), ha="right", va="center", color=DIM)
    for place, moment in enumerate(page.moments):
        if (len(page.moments) - 1 - place) % every:
            continue
        axes.text(place + 0.5, top + 0.2, percent(moment.coverage), ha="center", va="center", fontsize=9.5)
        axes.text(place + 0.5, top + 0.45, f"{moment.made_at:%m-%d}", ha="center", va="center", fontsize=9.5, color=DIM)


def _draw_legend(axes: "Axes", tiles: Sequence[_Tile], top: float, column: float, *, start: float) -> None:
    """Say what the colours mean, from so many inches right of the first column on."""
    from matplotlib.patches import Rectangle

    at = start / column
    for tile in tiles:
        axes.add_patch(Rectangle((at, top - 0.11), 0.26 / column, 0.22, facecolor=tile.colour, clip_on=False))
        axes.text(at + 0.13 / column, top, tile.mark, ha="center", va="center", color=tile.ink, fontsize=10)
        axes.text(at + 0.34 / column, top, _(tile.word), va="center", color=DIM, fontsize=10.5)
        at += (0.75 + 0.095 * len(_(tile.word))) / column


def _tile(point: PointProgress, status: Status | None) -> _Tile | None:
    return _AVOIDED if is_avoided(point, status) else _TILES[status] if status else None


def _seen(points: Sequence[PointProgress]) -> list[_Tile]:
    shown = [_tile(point, status) for point in points for status in point.statuses]
    return [tile for tile in (*_TILES.values(), _AVOIDED) if tile in shown]


def _label(point: PointProgress, width: float) -> str:
    note = kind_of(point)
    text = f"{point.text} ({note})" if note else point.text
    return "\n".join(
        textwrap.wrap(text.translate(CONTROLS), round(_COLUMNS * width), max_lines=_LINES, placeholder="…")
    )
