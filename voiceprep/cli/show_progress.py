"""voiceprep progress: how practice goes over the weeks."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep progress
  voiceprep progress about-me.en -q self
  voiceprep progress --plot progress.png
  voiceprep progress about-me.en -q self --plot self.svg
"""


@click.command(epilog=EXAMPLES)
@click.argument("set_name", required=False, metavar="[SET]", help="A question set; all of them, if not given.")
@click.option(
    "--question",
    "-q",
    "question_id",
    metavar="ID",
    help="The points of this question by its attempts; name it by its id, the beginning of it, or its number.",
)
@click.option(
    "--plot",
    "picture",
    type=Path,
    metavar="FILE",
    help="Draw it into this file, .png or .svg; over an older picture of voiceprep only.",
)
@click.pass_obj
def show_progress(
    invocation: "Invocation", set_name: str | None, question_id: str | None, picture: Path | None
) -> None:
    """Show how practice goes: every question with its coverage over time, length, pace, and when it comes back.

    With --question it is a page of its own: which points were said in which attempt, and which are always forgotten.
    """
    from voiceprep.cli.progress_pages import show_question, show_sets

    name = Path(set_name).name.removesuffix(".md") if set_name else None  # "about-me.en" has no suffix
    if picture:
        from voiceprep.cli.plot import plot

        plot(invocation, picture, name, question_id)
    elif question_id:
        show_question(invocation.folder, name, question_id)
    else:
        show_sets(invocation.folder, name, home=invocation.home)
