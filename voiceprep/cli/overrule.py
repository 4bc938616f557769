"""voiceprep overrule: the user has the last word on a verdict."""

from typing import TYPE_CHECKING, Annotated

import typer

from voiceprep import wiring
from voiceprep.model import Status
from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep overrule 12 3 covered
  voiceprep overrule 12 violin covered --said "I play in a quartet"
  voiceprep overrule 12 violin --undo
"""


def overrule(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="N", help="The attempt's number in the history.")],
    name: Annotated[
        str, typer.Argument(metavar="POINT", help="The point: its id, its place from 1, or a part of its text.")
    ],
    status: Annotated[
        Status | None,
        typer.Argument(metavar="STATUS", help="Your verdict; slipped is for points that must not be said."),
    ] = None,
    said: Annotated[
        str | None, typer.Option(metavar="WORDS", help="What made it covered; the quoted words, if not given.")
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Go back to voiceprep's verdict.")] = False,
    set_name: Annotated[
        str | None, typer.Option("--set", metavar="SET", help="The set's file, if it is not under answers/.")
    ] = None,
) -> None:
    """Put your own verdict on a point in the place of voiceprep's.

    What you said and call covered counts as that point from then on. It is kept beside the set, in SET.wordings.txt,
    which you may edit.
    """
    if (status is None) != undo:
        raise typer.BadParameter(_("give either your verdict or --undo"))
    if said is not None and status is not Status.COVERED:
        raise typer.BadParameter(_("--said goes with covered"))
    from datetime import datetime

    from rich.console import Console

    from voiceprep.cli.overruling import tell
    from voiceprep.practice import overrule
    from voiceprep.practice_folder import find_point, find_set

    invocation: Invocation = context.obj
    history = wiring.make_history(invocation.folder)
    report = history.report(number)
    overruling = overrule(
        number,
        find_point(report.coverage, name),
        status,
        said=said,
        history=history,
        find_set=lambda: find_set(set_name or report.question.set_name or "", invocation.folder),
        now=datetime.now().astimezone(),
    )
    tell(overruling, number, Console(stderr=True, markup=False, emoji=False, highlight=False), home=invocation.home)
