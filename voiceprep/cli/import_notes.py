"""voiceprep import: from free notes to a question set."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation
    from voiceprep.importing import Draft

EXAMPLES = """Examples:

\b
  voiceprep import notes.md
  voiceprep import notes.txt -o internship
  voiceprep import notes.txt -o internship --merge
"""


@click.command(epilog=EXAMPLES)
@click.argument("notes", type=Path, metavar="NOTES", help="Your notes: Markdown or plain text.")
@click.option(
    "--output", "-o", metavar="SET", help="The set to make: a name under answers/, or a file in another folder."
)
@click.option(
    "--merge",
    "into_existing",
    is_flag=True,
    help="Add what is new in the notes to the set; what you edited in it stays.",
)
@click.pass_obj
def import_notes(invocation: "Invocation", notes: Path, output: str | None, into_existing: bool) -> None:
    """Draft a question set from your own free notes.

    Headings, numbered lines and lines that ask become questions, bullets become key points. A long text becomes the
    model answer and drafted points, marked for you to look at. What is no question is kept as context;
    no word is lost.
    """
    from voiceprep.cli.import_summary import print_summary
    from voiceprep.cli.progress import stage
    from voiceprep.importing import draft_set, read_notes, set_path, write_new

    path = set_path(notes, output, invocation.folder)
    with stage(_("Reading the notes")) as progress:
        draft = draft_set(read_notes(notes), name=notes.name, progress=progress)
    if into_existing and path.exists():
        _merge(draft, notes, path)
    else:
        write_new(path, draft.text)
        if into_existing:
            click.echo(_("There was no {path} to merge into: it is new.").format(path=path), err=True)
        print_summary(draft, notes=notes, path=path, invocation=invocation)


def _merge(draft: "Draft", notes: Path, path: Path) -> None:
    from voiceprep.cli.import_summary import print_merged
    from voiceprep.cli.progress import stage
    from voiceprep.importing import merge, read_for_merge, write_merged

    with stage(_("Merging them into the set")):
        before, mine = read_for_merge(path)
        merged = merge(before=before, after=draft.text, mine=mine)
    write_merged(path, merged.text, draft.text)
    print_merged(merged, notes=notes, path=path)
