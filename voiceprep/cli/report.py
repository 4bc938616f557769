"""voiceprep report: what was said about an earlier answer."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from voiceprep import wiring
from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation
    from voiceprep.model import Question

EXAMPLES = """Examples:

\b
  voiceprep report
  voiceprep report 12 --json
  voiceprep report 12 --html report.html --open
  voiceprep report 12 --against 3
"""


@click.command(epilog=EXAMPLES)
@click.argument(
    "number", type=int, required=False, metavar="[N]", help="Its number in the history; the last one, if not given."
)
@click.option("--against", type=int, metavar="M", help="What got better and worse since this attempt.")
@click.option("--json", "as_json", is_flag=True, help="Give the report as one line of JSON.")
@click.option(
    "--html",
    type=Path,
    metavar="FILE",
    help="Write it as a page with the sound in it, for a browser or to mail; over an older page of voiceprep only.",
)
@click.option("--open", "opened", is_flag=True, help="Open the page in your browser.")
@click.pass_obj
def report(
    invocation: "Invocation", number: int | None, against: int | None, as_json: bool, html: Path | None, opened: bool
) -> None:
    """Show the report on an earlier answer again, as it was then."""
    from voiceprep.cli.show import show

    if against is not None and (as_json or html):
        raise click.BadParameter(_("--against compares on the terminal: leave out --json and --html"))
    if as_json and html:
        raise click.BadParameter(_("give one of --json and --html"))
    if opened and not html:
        raise click.BadParameter(_("--open opens the page that --html FILE writes: name a file"))
    if against is not None:
        compare(invocation, number, against)
        return
    found = wiring.make_history(invocation.folder).report(number)
    if html is None:
        show(found, as_json=as_json)
        return
    from voiceprep.cli.page import open_page, write_page

    write_page(found, html)
    sys.stdout.write(f"{html}\n")
    if opened:
        open_page(html)


def compare(invocation: "Invocation", number: int | None, against: int) -> None:
    """Print what changed from one attempt at a question to another."""
    from rich.console import Console

    from voiceprep.errors import HistoryError
    from voiceprep.rendering.against import print_against

    history = wiring.make_history(invocation.folder)
    later, earlier = history.report(number), history.report(against)
    if later == earlier:
        raise click.BadParameter(_("--against compares with another attempt: this is the same"))
    names = [(report.question.set_name, report.question.id) for report in (earlier, later)]
    if names[0] != names[1]:
        raise HistoryError(
            _("these attempts answer two questions: {first} and {second}").format(
                first=_named(later.question), second=_named(earlier.question)
            ),
            hint=_("name two attempts at one question: voiceprep history"),
        )
    print_against(earlier, later, Console(highlight=False))


def _named(question: "Question") -> str:
    """Name a question so that it is told from one of the same words in another set."""
    return f"{question.id} ({question.set_name})" if question.set_name else question.prompt
