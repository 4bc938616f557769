"""voiceprep rate: the user has the last word on when a question comes back."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

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
    from voiceprep.cli.rating import rate_attempt

    invocation: Invocation = context.obj
    sys.stderr.write(rate_attempt(invocation.folder, number, rating) + "\n")
