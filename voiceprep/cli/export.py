"""voiceprep export: every attempt, for other programs."""

import shlex
import sys
from typing import TYPE_CHECKING

import click

from voiceprep.cli.invocation import typed_command
from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep export --csv > attempts.csv
  voiceprep export --json > attempts.jsonl
"""


@click.command(epilog=EXAMPLES, context_settings={"allow_extra_args": True})
@click.option("--csv", "as_csv", is_flag=True, help="A table for a spreadsheet, a row a point.")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON an attempt, with the whole report.")
@click.pass_context
def export(context: click.Context, as_csv: bool, as_json: bool) -> None:
    """Give every attempt to other programs, the oldest first, with your verdicts.

    The sound stays where it is; `backup` takes that along as well.
    """
    if as_csv == as_json:
        raise click.BadParameter(_("give either --csv or --json"))
    invocation: Invocation = context.obj
    if context.args:
        kind = "--csv" if as_csv else "--json"
        command = f"{typed_command(invocation.home, 'export', kind)} > {shlex.quote(context.args[0])}"
        raise click.BadParameter(_("the attempts go to standard output: {command}").format(command=command))
    from voiceprep import wiring
    from voiceprep.rendering.csv import render_head, render_rows
    from voiceprep.rendering.json import render_exported

    history = wiring.make_history(invocation.folder)
    attempts = history.attempts()[::-1]
    if as_csv:
        sys.stdout.write(render_head())
    for attempt in attempts:
        report = history.report(attempt.number)
        sys.stdout.write(render_rows(attempt, report) if as_csv else render_exported(attempt, report) + "\n")
