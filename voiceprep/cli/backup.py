"""voiceprep backup: everything of the user's in one file."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep backup /media/stick/voiceprep.zip
  voiceprep backup voiceprep.zip --force
"""


@click.command(epilog=EXAMPLES)
@click.argument("path", type=Path, metavar="FILE.zip", help="The file to write.")
@click.option("--force", is_flag=True, help="Overwrite it, if it is there, without asking.")
@click.pass_obj
def backup(invocation: "Invocation", path: Path, force: bool) -> None:
    """Put everything of yours into one zip: question sets, recordings, the history and your settings.

    You may go on practising meanwhile. The models are not in it.
    """
    from voiceprep.backup import write_backup
    from voiceprep.cli.confirm import agrees
    from voiceprep.cli.progress import stage
    from voiceprep.translation import _, decimal, ngettext

    if path.is_file() and not force:
        question = _("{path} is there already. Overwrite it?").format(path=path)
        if not agrees(question, option="--force"):
            sys.stderr.write(_("Nothing was written.") + "\n")
            raise click.exceptions.Exit(1)
    with stage(_("Backing up")) as progress:
        done = write_backup(invocation.folder, path, now=datetime.now().astimezone(), progress=progress)
    attempts = ngettext("{n} attempt", "{n} attempts", done.attempts).format(n=done.attempts)
    files = ngettext("{n} file", "{n} files", done.files).format(n=done.files)
    size = _("{megabytes} MB").format(megabytes=decimal(max(0.1, done.size / 1e6)))
    sys.stderr.write(
        _("Backed up: {attempts} and {files}, {size}.").format(attempts=attempts, files=files, size=size) + "\n"
    )
