"""voiceprep overrule: the user has the last word on a verdict."""

from pathlib import Path
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
  voiceprep overrule 12 3.1 covered --said "I teach the cello"
  voiceprep overrule 12 violin --undo
"""


@click.command(epilog=EXAMPLES)
@click.argument("number", type=int, metavar="N", help="The attempt's number in the history.")
@click.argument("name", metavar="POINT", help="The point: its id, its place (of a part: 3.1), or a piece of its text.")
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
    which you may edit. A point with parts is judged by them: say of a part what said it.
    """
    if (status is None) != undo:
        raise click.BadParameter(_("give either your verdict or --undo"))
    if said is not None and status is not Status.COVERED:
        raise click.BadParameter(_("--said goes with covered"))
    from datetime import datetime

    from rich.console import Console

    from voiceprep.cli.overruling import tell
    from voiceprep.errors import HistoryError
    from voiceprep.practice import overrule, teach_part
    from voiceprep.practice_folder import find_point, find_set

    history = wiring.make_history(invocation.folder)
    report = history.report(number)
    found, point = find_point(report.coverage, name)

    def set_path() -> Path:
        return find_set(set_name or report.question.set_name or "", invocation.folder)

    if point is found.point:
        now = datetime.now().astimezone()
        overruling = overrule(number, found, status, said=said, history=history, find_set=set_path, now=now)
    elif said or undo:
        overruling = teach_part(number, found, point, said, report=report, find_set=set_path)
    else:
        raise HistoryError(
            _('"{text}" is a part, and has no verdict of its own').format(text=point.text),
            hint=_('give the words that say it, with covered --said "…", or overrule the point: {id}').format(
                id=found.point.id
            ),
        )
    tell(overruling, number, Console(stderr=True, markup=False, emoji=False, highlight=False), home=invocation.home)
