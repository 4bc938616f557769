"""voiceprep overrule: the user has the last word on a verdict."""

from typing import TYPE_CHECKING

import click

from voiceprep import wiring
from voiceprep.cli.one_of import OneOf
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


@click.command(epilog=EXAMPLES)
@click.argument("number", type=int, metavar="N", help="The attempt's number in the history.")
@click.argument("name", metavar="POINT", help="The point: its id, its place from 1, or a part of its text.")
@click.argument(
    "status",
    type=OneOf(Status),
    required=False,
    metavar="[STATUS]",
    help="covered, partial, contradicted or missed; or slipped, for points that must not be said.",
)
@click.option("--said", metavar="WORDS", help="What made it covered; the quoted words, if not given.")
@click.option("--undo", is_flag=True, help="Go back to voiceprep's verdict.")
@click.option("--set", "set_name", metavar="SET", help="The set's file, if it is not under answers/.")
@click.pass_obj
def overrule(
    invocation: "Invocation",
    number: int,
    name: str,
    status: Status | None,
    said: str | None,
    undo: bool,
    set_name: str | None,
) -> None:
    """Put your own verdict on a point in the place of voiceprep's.

    What you said and call covered counts as that point from then on. It is kept beside the set, in SET.wordings.txt,
    which you may edit.
    """
    if (status is None) != undo:
        raise click.BadParameter(_("give either your verdict or --undo"))
    if said is not None and status is not Status.COVERED:
        raise click.BadParameter(_("--said goes with covered"))
    from datetime import datetime

    from rich.console import Console

    from voiceprep.cli.overruling import tell
    from voiceprep.practice import overrule
    from voiceprep.practice_folder import find_point, find_set

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
