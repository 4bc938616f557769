"""Overruling by single keys after a report, and what is said of it there as after the command."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from voiceprep.cli.invocation import typed_command
from voiceprep.cli.keys import Keys
from voiceprep.cli.show_error import show_hint
from voiceprep.model import Match, Report, Status
from voiceprep.practice import Attempted, Overruling, possible_statuses, sentences
from voiceprep.translation import _

if TYPE_CHECKING:
    from rich.console import Console

Thing = TypeVar("Thing")

PLACES = "123456789abcdefghijklmnopqrstuvwxyz"
STATUSES = {"c": Status.COVERED, "p": Status.PARTIAL, "m": Status.MISSED, "s": Status.SLIPPED}

Overrule = Callable[[Attempted, Match, Status, str | None], Overruling]
"""From an attempt, a verdict on it, the user's own, and what he said, to what came of it."""


class OverruleDialog:
    """Asks which verdict the user overrules and how; any key that is not offered leaves."""

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
        matches = report.coverage.matches
        found = self._pick(_("Which point?"), matches, [match.point.text for match in matches])
        status = found and self._pick_status(found)
        if not found or not status:
            return
        said = None
        if status is Status.COVERED and found.evidence is None:
            spoken = sentences(report.transcript)
            said = self._pick(_("Where did you say it? Any other key: in none of these."), spoken, spoken)
        overruling = self._overrule(attempted, found, status, said)
        self._reports[attempted.number] = overruling.report
        tell(overruling, attempted.number, self._console, home=self._home)

    def with_verdicts(self, attempted: Attempted) -> Attempted:
        """Give an attempt with what the user has said of it."""
        report = self._reports.get(attempted.number) if attempted.number else None
        return replace(attempted, report=report) if report else attempted

    def _pick(self, question: str, things: Sequence[Thing], texts: Sequence[str]) -> Thing | None:
        for place, text in zip(PLACES, texts, strict=False):
            self._say(f"  {place}  {text}")
        self._say(question)
        of_keys = dict(zip(PLACES, things, strict=False))
        return of_keys.get(self._keys.next(None) or "")

    def _pick_status(self, found: Match) -> Status | None:
        offered = {key: status for key, status in STATUSES.items() if status in possible_statuses(found.point)}
        from voiceprep.rendering.terminal import MARKS

        self._say(" · ".join(f"{key} {MARKS[status].shown}" for key, status in offered.items()))
        return offered.get(self._keys.next(None) or "")

    def _say(self, text: str) -> None:
        self._console.print(text, soft_wrap=True)


def tell(overruling: Overruling, number: int, console: "Console", *, home: Path | None) -> None:
    """Show the verdict as the report has it now, and what the set has learnt from it."""
    from rich.console import Console

    from voiceprep.rendering.terminal import print_verdict

    print_verdict(overruling.match, overruling.report.question.language, Console(highlight=False))
    if overruling.trouble:
        said = _("The set stays as it is: {message}").format(message=overruling.trouble.message)
        said += "\n" + show_hint(overruling.trouble.hint).rstrip()
    elif overruling.wording:
        said = _learnt(overruling).format(wording=overruling.wording)
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
