"""voiceprep rate: the user has the last word on when a question comes back."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from voiceprep import wiring
from voiceprep.model import Rating
from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep rate 12 easy
  voiceprep rate 12 --undo
"""


def rate(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="N", help="The attempt's number in the history.")],
    rating: Annotated[
        Rating | None, typer.Argument(metavar="RATING", help="again, hard, good or easy: how well you knew it.")
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Go back to the rating by what you covered.")] = False,
) -> None:
    """Say how well you knew an answer, and so when its question comes back.

    Without it an attempt is rated by the points that must be said.
    """
    if (rating is None) != undo:
        raise typer.BadParameter(_("give either your rating or --undo"))
    from voiceprep import schedule

    invocation: Invocation = context.obj
    now = datetime.now().astimezone()
    question = wiring.make_history(invocation.folder).report(number).question
    reviews = wiring.make_reviews(invocation.folder)
    reviews.rate(number, rating, now=now)
    reviews.bring_up_to_date(schedule.reckon)
    card = reviews.cards().get(schedule.name_of(question))
    if card is None:
        sys.stderr.write(_("The question has no points that must be said, and does not come back by itself.") + "\n")
    else:
        sys.stderr.write(
            _("The question {id} comes back on {date}.").format(
                id=question.id, date=card.due.astimezone(now.tzinfo).date()
            )
            + "\n"
        )
