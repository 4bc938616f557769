"""voiceprep forget: sound and verdicts deleted for good."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from voiceprep.translation import _, ngettext

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep forget 12 13
  voiceprep forget about-me.en
  voiceprep forget --all --yes
"""


@click.command(epilog=EXAMPLES)
@click.argument("what", nargs=-1, metavar="[N]...|SET", help="Attempts by number, or all of a question set.")
@click.option("--all", "everything", is_flag=True, help="Every attempt and every recording.")
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.pass_obj
def forget(invocation: "Invocation", what: tuple[str, ...], everything: bool, yes: bool) -> None:
    """Delete attempts for good: their sound, their transcripts and verdicts.

    Question sets are left alone, and so are the wordings that you had them learn.
    """
    if bool(what) == everything:
        raise click.BadParameter(_("name attempts or a set, or give --all"))
    from voiceprep import wiring
    from voiceprep.cli.confirm import agrees
    from voiceprep.cli.invocation import typed_command
    from voiceprep.errors import HistoryError
    from voiceprep.recording import sound_files

    numbers = [int(name) for name in what if name.isdecimal()]
    names = [name for name in what if not name.isdecimal()]
    if len(names) > 1 or (names and numbers):
        raise click.BadParameter(_("name either attempts or one set"))
    forgetting = wiring.make_forgetting(invocation.folder)
    attempts = forgetting.find(numbers=numbers, set_name=Path(names[0]).name.removesuffix(".md") if names else None)
    unknown = sorted(set(numbers) - {attempt.number for attempt in attempts})
    recordings = invocation.folder / "recordings"
    others = sound_files(recordings) if everything else ()
    if unknown or not (attempts or others):
        missing = (
            _("there is no attempt {unknown}").format(unknown=unknown[0])
            if unknown
            else _("there is nothing to forget")
        )
        raise HistoryError(
            missing, hint=_("what there is: {home}").format(home=typed_command(invocation.home, "history"))
        )
    question = _ask(len(attempts))
    if not yes and not agrees(question, option="--yes"):
        sys.stderr.write(_("Nothing was deleted.") + "\n")
        raise click.exceptions.Exit(1)
    gone = forgetting.forget(attempts) if attempts else 0
    gone += forgetting.delete_files(sound_files(recordings)) if everything else 0
    deleted = ngettext("{n} attempt", "{n} attempts", len(attempts)).format(n=len(attempts))
    files = ngettext("{n} file of sound", "{n} files of sound", gone).format(n=gone)
    sys.stderr.write(_("Deleted: {attempts}, {files}.").format(attempts=deleted, files=files) + "\n")


def _ask(count: int) -> str:
    question = ngettext(
        "Delete {n} attempt and its sound for good?", "Delete {n} attempts and their sound for good?", count
    )
    return question.format(n=count)
