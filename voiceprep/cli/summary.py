"""What a session came to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from voiceprep.cli.columns import columns
from voiceprep.model import Question, Report
from voiceprep.practice import Attempted
from voiceprep.rendering.figures import clock, percent
from voiceprep.translation import _, ngettext

if TYPE_CHECKING:
    from rich.console import Console

ENOUGH = 0.8
"""The coverage below which a question is worth repeating."""


def print_summary(done: Sequence[Attempted], console: "Console") -> None:
    """Show the coverage of each question at its last attempt, the time spoken, and what to repeat."""
    done = [attempted for attempted in done if attempted.report is None or attempted.report.transcript.words]
    whole = [attempted for attempted in done if not attempted.question.narrowed]
    last = {_name(attempted.question): attempted.report for attempted in whole if attempted.report}
    if not last:
        return
    rows = [("", percent(r.coverage.share), _length(r), r.question.prompt) for r in last.values()]
    console.print()
    console.rule(_("this session"), style="dim", align="left")
    console.print(columns(rows, right=(1, 2)), end="", soft_wrap=True)
    spoken = sum(a.report.length.answer for a in done if a.report and a.report.length)
    said = ngettext("spoken for {time} in {n} answer", "spoken for {time} in {n} answers", len(done))
    console.print("  " + said.format(time=clock(spoken), n=len(done)), style="dim")
    again = [report.question.id or "" for report in last.values() if _is_worth_repeating(report)]
    if again:
        console.print("  " + _("to repeat: {questions}").format(questions=", ".join(again)))


def _name(question: Question) -> tuple[str | None, str | None]:
    """Give what stays the same when the user edits the question during the session."""
    return question.set_name, question.id


def _is_worth_repeating(report: Report) -> bool:
    share = report.coverage.share
    return share is not None and share < ENOUGH


def _length(report: Report) -> str:
    return clock(report.length.answer) if report.length else "–"
