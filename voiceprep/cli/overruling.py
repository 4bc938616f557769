"""Overruling by single keys after a report, and what is said of it there as after the command."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from voiceprep.cli.invocation import typed_command
from voiceprep.cli.keys import ENTER, Keys
from voiceprep.cli.menu import broken_between
from voiceprep.cli.show_error import show_hint
from voiceprep.model import Match, Report, Status
from voiceprep.practice import Attempted, Overruling, sentences
from voiceprep.translation import _

if TYPE_CHECKING:
    from rich.console import Console

Thing = TypeVar("Thing")

PLACES = "123456789abcdefghijklmnopqrstuvwxyz"
NOWHERE = "0"
UNDO = "u"
STATUSES = {"c": Status.COVERED, "p": Status.PARTIAL, "m": Status.MISSED}
STATUSES_OF_WHAT_MUST_NOT_BE_SAID = {"a": Status.MISSED, "s": Status.SLIPPED}

Overrule = Callable[[Attempted, Match, Status | None, str | None], Overruling]
"""From an attempt, a verdict on it, the user's own, None to take it back, and what he said, to what came of it."""


class Back(Exception):  # noqa: N818 -- it is no error
    """The user changes nothing."""


class OverruleDialog:
    """Asks which verdict the user overrules and how.

    A digit that is not offered asks again, and so that nothing happens to who types a number as on a line, an Enter
    after it is passed over; any other key leaves.
    """

    def __init__(self, overrule: Overrule, *, keys: Keys, console: "Console", home: Path | None) -> None:
        self._overrule = overrule
        self._home = home
        self._keys = keys
        self._console = console
        self._reports: dict[int, Report] = {}

    def hold(self, attempted: Attempted) -> None:
        """Overrule a verdict of an attempt, if the user goes through with it. Raises HistoryError."""
        report = self.with_verdicts(attempted).report
        if attempted.number is None or report is None or not report.coverage.matches:
            self._say(_("There is no verdict to overrule."))
            return
        try:
            found = self._pick_point(report.coverage.matches)
            status = self._pick_status(found, PLACES[report.coverage.matches.index(found)])
            said = self._pick_sentence(report) if status is Status.COVERED and found.evidence is None else None
        except Back:
            self._say(_("Nothing was changed."))
            return
        overruling = self._overrule(attempted, found, status, said)
        self._reports[attempted.number] = overruling.report
        tell(overruling, attempted.number, self._console, home=self._home)

    def with_verdicts(self, attempted: Attempted) -> Attempted:
        """Give an attempt with what the user has said of it."""
        report = self._reports.get(attempted.number) if attempted.number else None
        return replace(attempted, report=report) if report else attempted

    def _pick_point(self, matches: Sequence[Match]) -> Match:
        offered = self._list(matches, [match.point.text for match in matches])
        prompt = _("Which point? Press {keys} · any other key: back").format(keys=shown_keys(offered))
        return self._pick(prompt, offered, begins=True)

    def _pick_status(self, found: Match, place: str) -> Status | None:
        from voiceprep.rendering.terminal import AVOIDED, MARKS

        must_not = found.point.must_not_say
        statuses = STATUSES_OF_WHAT_MUST_NOT_BE_SAID if must_not else STATUSES
        marks = {**MARKS, Status.MISSED: AVOIDED} if must_not else MARKS
        labels = [f"{key} {marks[status].shown}" for key, status in statuses.items()]
        offered: dict[str, Status | None] = {**statuses}
        if found.overruled:
            labels.append(_("{key} undo").format(key=UNDO))
            offered[UNDO] = None
        prompt = _("Point {place}: {keys} · any other key: back").format(place=place, keys=" · ".join(labels))
        return self._pick(prompt, offered)

    def _pick_sentence(self, report: Report) -> str | None:
        spoken = sentences(report.transcript)
        if not spoken:
            return None
        offered: dict[str, str | None] = self._list(spoken, spoken)
        prompt = _("Where did you say it? Press {keys} · {nowhere} in none of these · any other key: back")
        return self._pick(prompt.format(keys=shown_keys(offered), nowhere=NOWHERE), {**offered, NOWHERE: None})

    def _list(self, things: Sequence[Thing], texts: Sequence[str]) -> dict[str, Thing]:
        """Show each with the key that picks it."""
        for place, text in zip(PLACES, texts, strict=False):
            self._say(text, first=f"  {place}  ")
        return dict(zip(PLACES, things, strict=False))

    def _pick(self, prompt: str, offered: Mapping[str, Thing], *, begins: bool = False) -> Thing:
        """Wait for one of the keys that are offered. Raises Back for one that leaves."""
        prompt = broken_between(prompt, " · ", width=self._console.width)
        self._say(prompt)
        while (key := self._keys.answer()) not in offered:
            if key.isdecimal():
                self._say(prompt)
            elif begins or key != ENTER:
                raise Back
        return offered[key]

    def _say(self, text: str, *, first: str = "") -> None:
        _print_prose(text, self._console, first=first)


def shown_keys(keys: Iterable[str]) -> str:
    """Give keys in the order of PLACES as ranges: 1–9, a–c."""
    runs = [[key for key in keys if key.isdecimal() is digits] for digits in (True, False)]
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs if run)


def _print_prose(text: str, console: "Console", *, first: str = "") -> None:
    """Print a text wrapped between words, the lines after the first indented as far as it is by what stands before."""
    from rich.text import Text

    from voiceprep.rendering.terminal import WIDEST, hanging

    for line in hanging(Text(text), min(console.width, WIDEST), console, first=Text(first)):
        console.print(line)


def tell(overruling: Overruling, number: int, console: "Console", *, home: Path | None) -> None:
    """Show the verdict as the report has it now, and what the set has learnt from it."""
    from rich.console import Console

    from voiceprep.rendering.terminal import print_verdict

    print_verdict(overruling.match, overruling.report, Console(highlight=False))
    if overruling.trouble:
        said = _("The set stays as it is: {message}").format(message=overruling.trouble.message)
        said += "\n" + show_hint(overruling.trouble.hint).rstrip()
    elif overruling.wording:
        _print_prose(_learnt(overruling).format(wording=overruling.wording), console)
        return
    elif overruling.part is None and overruling.match.overruled and overruling.match.status is Status.COVERED:
        said = _not_learnt(overruling, number, home)
    else:
        return
    console.print(said, soft_wrap=True)


def _learnt(overruling: Overruling) -> str:
    if overruling.part:
        return _("From now on this counts as the part: {wording}")
    if overruling.match.point.parts:
        return _("From now on this counts as its heading; its parts are heard one by one: {wording}")
    return _("From now on this counts as the point: {wording}")


def _not_learnt(overruling: Overruling, number: int, home: Path | None) -> str:
    point = overruling.match.point
    if not point.parts:
        command = typed_command(home, "overrule", str(number), point.id, "covered", "--said")
        return _('To have it heard next time, give the words that said it: {command} "…"').format(command=command)
    command = typed_command(home, "overrule", str(number), point.parts[0].id, "covered", "--said")
    return _(
        "It counts for this attempt. Its parts are heard one by one, so that no words are kept for all of them.\n"
        'To have a part heard, give the words that said it: {command} "…"'
    ).format(command=command)
