"""How practice goes, for the eye: a table of the questions, and the page of one with its points by attempts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from voiceprep.model import Moment, PointProgress, QuestionPage, QuestionProgress, Status
from voiceprep.rendering.figures import clock, percent
from voiceprep.rendering.point_history import is_avoided, said, span, stands_out
from voiceprep.rendering.terminal import AVOIDED, CONTROLS, MARKS, Mark, kind_of
from voiceprep.translation import _, decimal, pgettext

LEVELS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, kw_only=True)
class Totals:
    """All of the practice."""

    attempts: int
    days: int
    seconds: float
    """Spoken."""
    streak: int
    """Days in a row."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A question of a set."""

    id: str
    prompt: str
    progress: QuestionProgress | None
    """None: never practised."""
    comes_back: str
    """When, in words."""
    is_due: bool = False
    """Whether that is today, or was before."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """The questions of a set."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class _Column:
    place: int
    """Among the cells of a row."""
    title: str
    justify: Literal["left", "right"]
    width: int


def print_progress(totals: Totals, sections: Iterable[Section], console: Console) -> None:
    """Print the sums and a table a set, no wider than the console."""
    console.print(_totals(totals))
    sections = tuple(sections)
    columns = _columns([row for section in sections for row in section.rows], console.width)
    for section in sections:
        console.print()
        console.print(_text(section.title, "bold"))
        console.print(_table(section, columns))


def print_page(page: QuestionPage, console: Console) -> None:
    """Print the points of a question, a column for each of its last attempts, the latest at the right."""
    shown = max((console.width - 46) // 3, 4)
    moments = page.moments[-shown:]
    points = [_latest(point, len(moments)) for point in page.points]
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(_("point"), ratio=1, max_width=52)
    table.add_column(Text(_("attempts")), justify="left", no_wrap=True)
    table.add_column(_("said"), justify="right", no_wrap=True)
    for point in points:
        table.add_row(_named(point), _marks(point), _said(point))
    table.add_section()
    table.add_row(Text(_("coverage"), style="dim"), Text(_wide(moments), style="cyan"), _trend(moments))
    console.print(_text(page.prompt, "bold"))
    console.print(Text(span(moments), style="dim"))
    console.print(Padding(table, (1, 0, 0, 2), expand=False))
    console.print(Padding(_legend(points), (1, 0, 0, 2), expand=False))


def spark(values: Sequence[float | None]) -> str:
    """Draw values from 0 to 1 as bars; a space where there is none."""
    top = len(LEVELS) - 1
    return "".join(" " if value is None else LEVELS[round(min(max(value, 0), 1) * top)] for value in values)


def spoken(seconds: float) -> str:
    """Give a long time in hours and minutes, or in minutes."""
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return _("{minutes} min").format(minutes=minutes)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=f"{minutes:02}")


def facts(totals: Totals) -> tuple[tuple[str, str], ...]:
    """Give the sums with their names."""
    return (
        (pgettext("count", "answers"), str(totals.attempts)),
        (_("days"), str(totals.days)),
        (_("spoken"), spoken(totals.seconds)),
        (_("days in a row"), str(totals.streak)),
    )


def _totals(totals: Totals) -> Text:
    return Text("   ").join(Text.assemble((f"{name} ", "dim"), (value, "bold")) for name, value in facts(totals))


def _table(section: Section, columns: Sequence[_Column]) -> RenderableType:
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column.title, justify=column.justify, no_wrap=True, overflow="ellipsis", width=column.width)
    for row in section.rows:
        cells = _cells(row)
        table.add_row(*(cells[column.place] for column in columns))
    return Padding(table, (0, 0, 0, 2), expand=False)


def _columns(rows: Iterable[Row], width: int) -> list[_Column]:
    """Give the columns there is room for, as wide in every table; a narrow console leaves out what matters least."""
    wide, medium = width >= 96, width >= 72
    titles = (
        *(_("question"), _("tries"), _("coverage"), _("last")),
        *(_("length"), _("pace"), _("fillers"), _("comes back")),
    )
    shown = [0, 1, 2, 3, *([4] if medium else []), *([5, 6] if wide else []), 7]
    widths = [
        max(map(cell_len, column)) for column in zip(titles, *(map(str, _cells(row)) for row in rows), strict=True)
    ]
    widths[0] = min(widths[0], 34 if wide else 20)
    return [
        _Column(place=at, title=titles[at], justify="left" if at in (0, 2) else "right", width=widths[at])
        for at in shown
    ]


def _cells(row: Row) -> tuple[Text, ...]:
    due = Text(row.comes_back, style="yellow" if row.is_due else "")
    if row.progress is None or not row.progress.recent:
        tries = Text(str(row.progress.attempts) if row.progress else "–", style="dim")
        return (_text(row.id), tries, *(Text("–" if at == 1 else "", style="dim") for at in range(5)), due)
    moments = row.progress.recent
    last = moments[-1]
    fillers = last.fillers_per_minute
    return (
        _text(row.id),
        Text(str(row.progress.attempts)),
        Text(spark([moment.coverage for moment in moments]), style="cyan"),
        Text(percent(last.coverage), style=_colour(last.coverage)),
        Text("–" if last.answer_length is None else clock(last.answer_length)),
        Text(pace(last)),
        Text("–" if fillers is None else _("{value}/min").format(value=decimal(fillers))),
        due,
    )


def pace(moment: Moment) -> str:
    """Give how fast an answer was, in syllables for Russian, whose words are long, and else in words."""
    if moment.language.split("-")[0] == "ru" and moment.syllables_per_second is not None:
        return _("{value} syll/s").format(value=decimal(moment.syllables_per_second))
    if moment.words_per_minute is None:
        return "–"
    return _("{value} words/min").format(value=round(moment.words_per_minute))


def _colour(share: float | None) -> str:
    if share is None:
        return "dim"
    return "green" if share >= 0.8 else "yellow" if share >= 0.5 else "red"


def _latest(point: PointProgress, count: int) -> PointProgress:
    from dataclasses import replace

    return replace(point, statuses=point.statuses[-count:])


def _named(point: PointProgress) -> Text:
    note = kind_of(point)
    shown = _text(point.text, "bold red" if stands_out(point) else "")
    return Text.assemble(shown, (f" ({note})" if note else "", "dim"))


def _marks(point: PointProgress) -> Text:
    return Text("  ").join(_mark(point, status) for status in point.statuses)


def _mark(point: PointProgress, status: Status | None) -> Text:
    return _mark_of(point, status).label[:1] if status else Text("·", style="dim")


def _mark_of(point: PointProgress, status: Status) -> Mark:
    return AVOIDED if is_avoided(point, status) else MARKS[status]


def _said(point: PointProgress) -> Text:
    return Text(said(point), style="bold red" if stands_out(point) else "")


def _wide(moments: Sequence[Moment]) -> str:
    return "  ".join(spark([moment.coverage for moment in moments]))


def _trend(moments: Sequence[Moment]) -> Text:
    return Text(percent(moments[-1].coverage), style=_colour(moments[-1].coverage))


def _legend(points: Sequence[PointProgress]) -> RenderableType:
    seen = [_mark_of(point, status) for point in points for status in point.statuses if status]
    marks = [mark.label for mark in (*MARKS.values(), AVOIDED) if mark in seen]
    lines: list[RenderableType] = [Text("   ").join(marks)]
    if any(None in point.statuses for point in points):
        lines.append(Text("· " + _("not asked for"), style="dim"))
    forgotten = [point for point in points if stands_out(point) and not point.must_not_say]
    if forgotten:
        lines.append(Text(_("Red points are missing from most of these answers.")))
    return Group(*lines)


def _text(text: str, style: str = "") -> Text:
    return Text(text.translate(CONTROLS), style=style)
