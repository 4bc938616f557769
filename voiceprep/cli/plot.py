"""What `progress --plot` draws: out of the history, into a file."""

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep import wiring
from voiceprep.cli.progress import stage
from voiceprep.cli.progress_pages import find_page, totals
from voiceprep.cli.whole_file import is_ours, write_whole
from voiceprep.delivery.gauges import FILLERS, SYLLABLES, WORDS
from voiceprep.errors import HistoryError, PlotError
from voiceprep.model import Moment, PracticeDay
from voiceprep.rendering.figures import clock, percent
from voiceprep.rendering.plot import (
    MADE_BY,
    Dot,
    Kind,
    Panel,
    draw_heat_map,
    draw_over_time,
    prepare_matplotlib,
)
from voiceprep.rendering.progress import facts
from voiceprep.systems import complaint
from voiceprep.translation import _, decimal

if TYPE_CHECKING:
    from datetime import date

    from voiceprep.cli.invocation import Invocation

INSTALL = 'pip install "voiceprep[plot]"'
ASKED_FOR = (60.0, 120.0)
"""Seconds that recruiters ask an answer to take: one to two minutes."""

Moments = Sequence[tuple[str | None, Moment]]


def plot(invocation: "Invocation", path: Path, set_name: str | None, question_id: str | None) -> None:
    """Draw progress, or the page of a question, into a file of PNG or SVG; over an older one of ours.

    Raises PlotError, and HistoryError where there is nothing to draw.
    """
    kind = _kind(path)
    if find_spec("matplotlib") is None:
        raise PlotError(_("matplotlib is not installed, which draws"), hint=INSTALL)
    draw = _heat_map(invocation, set_name, question_id) if question_id else _over_time(invocation, set_name)
    prepare_matplotlib(invocation.settings.cache)
    try:
        if not is_ours(path, MADE_BY):
            raise PlotError(
                _("{path} is there already and no picture of voiceprep").format(path=path), hint=_("take another name")
            )
        with stage(_("Drawing")):
            picture = draw(kind)
        write_whole(path, picture)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = complaint(error)
        raise PlotError(
            _("cannot write {path}: {reason}").format(path=path, reason=reason),
            hint=_("name a file in a folder that you may write to"),
        ) from error
    sys.stderr.write(_("Drawn: {path}").format(path=path) + "\n")


def _kind(path: Path) -> Kind:
    try:
        return Kind(path.suffix.removeprefix(".").lower())
    except ValueError as error:
        message = _("{path} is no name of a picture").format(path=path)
        raise PlotError(message, hint=_("let it end in .png or .svg")) from error


def _heat_map(invocation: "Invocation", set_name: str | None, question_id: str) -> Callable[[Kind], bytes]:
    page = find_page(invocation.folder, set_name, question_id)
    return lambda kind: draw_heat_map(page, kind)


def _over_time(invocation: "Invocation", set_name: str | None) -> Callable[[Kind], bytes]:
    moments = wiring.make_progress(invocation.folder).moments(set_name)
    if not moments:
        raise HistoryError(_("there is nothing to draw yet"), hint=_("what was practised: voiceprep progress"))
    told = facts(totals(_days(moments)))
    title = _("How practice goes") + (f": {set_name}" if set_name else "")
    line = "  ·  ".join(f"{name} {value}" for name, value in told)
    panels = [panel for panel in _panels(moments) if panel.dots]
    return lambda kind: draw_over_time(title, line, panels, kind)


def _days(moments: Moments) -> list[PracticeDay]:
    """Sum the answers up by the day, where they were made."""
    seconds: dict[date, list[float]] = {}
    for _name, moment in moments:
        seconds.setdefault(moment.made_at.date(), []).append(moment.answer_length or 0.0)
    return [PracticeDay(day=day, attempts=len(spoken), seconds=sum(spoken)) for day, spoken in seconds.items()]


def _panels(moments: Moments) -> Iterator[Panel]:
    yield Panel(
        title=_("Coverage"),
        note=_("of the points to be said"),
        dots=_dots(moments, lambda moment: moment.coverage),
        shown=percent,
        most=1.0,
    )
    yield Panel(
        title=_("Length"),
        note=_("minutes; shaded: what recruiters ask for, {low} to {high}").format(
            low=clock(ASKED_FOR[0]), high=clock(ASKED_FOR[1])
        ),
        dots=_dots(moments, lambda moment: moment.answer_length),
        shown=clock,
        low=ASKED_FOR[0],
        high=ASKED_FOR[1],
        steps=(1, 3, 6, 10),
    )
    yield from _paces(moments)
    yield Panel(
        title=_("Fillers"),
        note=_("a minute; shaded: up to {high}, which do no harm").format(high=f"{FILLERS:.0f}"),
        dots=_dots(moments, lambda moment: moment.fillers_per_minute),
        shown=_whole_or_decimal,
        low=0.0,
        high=FILLERS,
    )


def _paces(moments: Moments) -> Iterator[Panel]:
    """Give the pace by language: Russian words are long, so that syllables are counted."""
    russian = [(name, moment) for name, moment in moments if _code(moment) == "ru"]
    english = [(name, moment) for name, moment in moments if _code(moment) == "en"]
    others = [(name, moment) for name, moment in moments if _code(moment) not in ("ru", "en")]
    comfortable = _("{unit}; shaded: comfortable, {low} to {high}")
    low, high = (float(end or 0) for end in SYLLABLES["ru"])
    yield Panel(
        title=_("Pace in Russian"),
        note=comfortable.format(unit=_("syllables a second"), low=decimal(low), high=decimal(high)),
        dots=_dots(russian, lambda moment: moment.syllables_per_second),
        shown=_whole_or_decimal,
        low=low,
        high=high,
        far_from_nothing=True,
    )
    low, high = (float(end or 0) for end in WORDS["en"])
    yield Panel(
        title=_("Pace in English"),
        note=comfortable.format(unit=_("words a minute"), low=f"{low:.0f}", high=f"{high:.0f}"),
        dots=_dots(english, lambda moment: moment.words_per_minute),
        shown="{:.0f}".format,
        low=low,
        high=high,
        far_from_nothing=True,
    )
    yield Panel(
        title=_("Pace"),
        note=_("words a minute"),
        dots=_dots(others, lambda moment: moment.words_per_minute),
        shown="{:.0f}".format,
        far_from_nothing=True,
    )


def _dots(moments: Moments, measure: Callable[[Moment], float | None]) -> tuple[Dot, ...]:
    return tuple(
        Dot(at=moment.made_at, value=value, set_name=name)
        for name, moment in moments
        if (value := measure(moment)) is not None
    )


def _code(moment: Moment) -> str:
    return moment.language.partition("-")[0].lower()


def _whole_or_decimal(value: float) -> str:
    return f"{value:.0f}" if value == round(value) else decimal(value)
