"""voiceprep report: what was said about an earlier answer."""

from typing import TYPE_CHECKING, Annotated

import typer

from voiceprep import wiring

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep report
  voiceprep report 12 --json
"""


def report(
    context: typer.Context,
    number: Annotated[
        int | None, typer.Argument(metavar="N", help="Its number in the history; the last one, if not given.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Give the report as one line of JSON.")] = False,
) -> None:
    """Show the report on an earlier answer again, as it was then."""
    from voiceprep.cli.show import show

    invocation: Invocation = context.obj
    show(wiring.make_history(invocation.folder).report(number), as_json=as_json)
