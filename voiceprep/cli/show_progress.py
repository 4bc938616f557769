"""voiceprep progress: how practice goes over the weeks."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep progress
  voiceprep progress about-me.en -q self
"""


def show_progress(
    context: typer.Context,
    set_name: Annotated[
        str | None, typer.Argument(metavar="SET", help="A question set; all of them, if not given.")
    ] = None,
    question_id: Annotated[
        str | None, typer.Option("--question", "-q", metavar="ID", help="The points of this question by its attempts.")
    ] = None,
) -> None:
    """Show how practice goes: every question with its coverage over time, length, pace, and when it comes back.

    With --question it is a page of its own: which points were said in which attempt, and which are always forgotten.
    """
    from voiceprep.cli.progress_pages import show_question, show_sets

    invocation: Invocation = context.obj
    if question_id:
        show_question(invocation.folder, set_name, question_id)
    else:
        show_sets(invocation.folder, set_name and Path(set_name).stem)
