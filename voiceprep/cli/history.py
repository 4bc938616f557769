"""voiceprep history: every attempt that was kept."""

import sys
from typing import TYPE_CHECKING

import click

from voiceprep import wiring
from voiceprep.translation import _, ngettext

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation
    from voiceprep.model import Attempt

EXAMPLES = """Examples:

\b
  voiceprep history
  voiceprep history --limit 100
  voiceprep report 12
"""


@click.command(epilog=EXAMPLES)
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="Only the last so many."
)
@click.option("--json", "as_json", is_flag=True, help="Give them as one line of JSON.")
@click.pass_obj
def history(invocation: "Invocation", limit: int, as_json: bool) -> None:
    """List your attempts, the last one at the bottom.

    Each with its number, when it was, how much it covered, how long it took, and the question.
    """
    from voiceprep.cli.columns import listing
    from voiceprep.cli.invocation import no_attempts
    from voiceprep.rendering.json import render_attempts

    attempts = wiring.make_history(invocation.folder).attempts(limit=limit)[::-1]
    if as_json:
        sys.stdout.write(render_attempts(attempts) + "\n")
    elif attempts:
        head = ("№", _("when"), _("coverage"), _("length"), _("set"), _("question"), "")
        sys.stdout.write(listing(head, [_cells(attempt) for attempt in attempts], right=(0, 2, 3)))
    else:
        sys.stderr.write(no_attempts(invocation.home) + "\n")


def _cells(attempt: "Attempt") -> tuple[str, ...]:
    from voiceprep.rendering.figures import clock, percent

    return (
        str(attempt.number),
        f"{attempt.made_at:%Y-%m-%d %H:%M}",
        f"{_remarks(attempt)}{percent(attempt.coverage)}",
        "–" if attempt.answer_length is None else clock(attempt.answer_length),
        attempt.set_name or "",
        attempt.question_id or "",
        attempt.prompt,
    )


def _remarks(attempt: "Attempt") -> str:
    """Say whose the coverage is if it is the user's, and how many hints it took."""
    hints = ngettext("{n} hint", "{n} hints", attempt.hints).format(n=attempt.hints) if attempt.hints else ""
    remarks = [remark for remark in (_("you") if attempt.overruled else "", hints) if remark]
    return f"({', '.join(remarks)}) " if remarks else ""
