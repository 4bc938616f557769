"""voiceprep due: what to practise today."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep due
  voiceprep due about-me.en --all
  voiceprep practice --due
"""


@click.command(epilog=EXAMPLES)
@click.argument("set_name", required=False, metavar="[SET]", help="A question set; all in answers/, if not given.")
@click.option("--all", "everything", is_flag=True, help="Also those that come back later.")
@click.option("--json", "as_json", is_flag=True, help="Give them as one line of JSON.")
@click.pass_obj
def due(invocation: "Invocation", set_name: str | None, everything: bool, as_json: bool) -> None:
    """List what to practise today: the questions that come back, and a few new ones.

    A question comes back the sooner the less of what must be said was said. To practise them: voiceprep practice --due
    """
    from voiceprep import schedule
    from voiceprep.cli.columns import listing
    from voiceprep.cli.scheduled import nothing_due, scheduled, when
    from voiceprep.rendering.json import render_due
    from voiceprep.translation import _

    now = datetime.now().astimezone()
    questions = scheduled(invocation.folder, set_name, now=now)
    listed = questions if everything else schedule.due(questions, now.date())
    if as_json:
        sys.stdout.write(render_due([(one.question, one.day) for one in listed]) + "\n")
    elif listed:
        rows = [(when(one.day, now.date()), one.question) for one in listed]
        cells = [(day, question.set_name or "", question.id or "", question.prompt) for day, question in rows]
        sys.stdout.write(listing((_("comes back"), _("set"), _("question"), ""), cells))
    else:
        sys.stderr.write(nothing_due(questions) + "\n")
