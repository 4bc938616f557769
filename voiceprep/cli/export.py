"""voiceprep export: every attempt, for other programs."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep export --csv > attempts.csv
  voiceprep export --json > attempts.jsonl
"""


def export(
    context: typer.Context,
    as_csv: Annotated[bool, typer.Option("--csv", help="A table for a spreadsheet, a row a point.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="A line of JSON an attempt, with the whole report.")] = False,
) -> None:
    """Give every attempt to other programs, the oldest first, with your verdicts.

    The sound stays where it is; `backup` takes that along as well.
    """
    if as_csv == as_json:
        raise typer.BadParameter(_("give either --csv or --json"))
    from voiceprep import wiring
    from voiceprep.rendering.csv import render_head, render_rows
    from voiceprep.rendering.json import render_exported

    invocation: Invocation = context.obj
    history = wiring.make_history(invocation.folder)
    attempts = history.attempts()[::-1]
    if as_csv:
        sys.stdout.write(render_head())
    for attempt in attempts:
        report = history.report(attempt.number)
        sys.stdout.write(render_rows(attempt, report) if as_csv else render_exported(attempt, report) + "\n")
