"""voiceprep restore: everything of the user's from a backup."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep restore voiceprep.zip
  voiceprep --home ~/interviews restore voiceprep.zip
  voiceprep restore voiceprep.zip --force
"""


@click.command(epilog=EXAMPLES)
@click.argument("path", type=Path, metavar="FILE.zip", help="What `backup` has written.")
@click.option("--force", is_flag=True, help="Even if the practice folder is in use: what is there is set aside.")
@click.pass_obj
def restore(invocation: "Invocation", path: Path, force: bool) -> None:
    """Put everything back as it was when you backed it up.

    The whole backup is checked before anything is changed. Nothing is deleted: with --force, what is in the practice
    folder moves into before-restore-… in it, all of it.
    """
    from voiceprep.backup import check_backup, is_occupied
    from voiceprep.backup import restore as restore_backup
    from voiceprep.cli.invocation import typed_command
    from voiceprep.cli.progress import stage
    from voiceprep.errors import BackupError
    from voiceprep.translation import _, ngettext

    check_backup(path)
    if is_occupied(invocation.folder) and not force:
        command = typed_command(invocation.home, "restore", str(path), "--force")
        raise BackupError(
            _("there is practice in {folder} already").format(folder=invocation.folder),
            hint=_("restore elsewhere with --home DIR, or set aside what is there: {command}").format(command=command),
        )
    with stage(_("Restoring")) as progress:
        done = restore_backup(path, invocation.folder, now=datetime.now().astimezone(), progress=progress)
    attempts = ngettext("{n} attempt", "{n} attempts", done.attempts).format(n=done.attempts)
    files = ngettext("{n} file", "{n} files", done.files).format(n=done.files)
    told = _("Restored: {attempts} and {files}, in {folder}.")
    sys.stderr.write(told.format(attempts=attempts, files=files, folder=invocation.folder) + "\n")
    if done.aside:
        sys.stderr.write(_("What was there before is in {folder}.").format(folder=done.aside) + "\n")
