"""voiceprep rate: the user has the last word on when a question comes back."""

import sys
from typing import TYPE_CHECKING

import click

from voiceprep.cli.one_of import OneOf
from voiceprep.model import Rating
from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep rate 12 easy
  voiceprep rate 12 --undo
"""


@click.command(epilog=EXAMPLES)
@click.argument("number", type=int, metavar="N", help="The attempt's number in the history.")
@click.argument(
    "rating",
    type=OneOf(Rating),
    required=False,
    metavar="[RATING]",
    help="again, hard, good or easy: how well you knew it.",
)
@click.option("--undo", is_flag=True, help="Go back to the rating by what you covered.")
@click.pass_obj
def rate(invocation: "Invocation", number: int, rating: Rating | None, undo: bool) -> None:
    """Say how well you knew an answer, and so when its question comes back.

    Without it an attempt is rated by the points that must be said.
    """
    if (rating is None) != undo:
        raise click.BadParameter(_("give either your rating or --undo"))
    from voiceprep.cli.rating import rate_attempt

    sys.stderr.write(rate_attempt(invocation.folder, number, rating) + "\n")
