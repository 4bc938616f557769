"""voiceprep new: a question set to begin with."""

import sys
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import click

from voiceprep.cli.demo import Language
from voiceprep.cli.invocation import typed_command
from voiceprep.cli.one_of import OneOf
from voiceprep.errors import AnswersError
from voiceprep.practice_folder import new_set_path
from voiceprep.systems import complaint
from voiceprep.translation import _, spoken_language

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep new my-interview
  voiceprep new my-interview --language ru
"""


@click.command(epilog=EXAMPLES)
@click.argument("set_name", metavar="SET", help="Its name under answers/, or a new file in another folder.")
@click.option("--language", type=OneOf(Language), help="The language of its questions; yours, if not given.")
@click.pass_obj
def new(invocation: "Invocation", set_name: str, language: Language | None) -> None:
    """Write a question set to begin with: three questions, and how answers are written.

    What is there already is never overwritten.
    """
    path = new_set_path(set_name, invocation.folder)
    language = language or Language(spoken_language())
    starter = resources.files("voiceprep") / "starters" / f"{language}.md"
    write_new(path, starter.read_text(encoding="utf-8"), edit=typed_command(invocation.home, "edit", set_name))
    sys.stdout.write(f"{path}\n")
    sys.stderr.write(_("Fill it in: {command}").format(command=typed_command(invocation.home, "edit", set_name)) + "\n")


def write_new(path: Path, text: str, *, edit: str) -> None:
    """Write a file that is not there yet; `edit` is the command for one that is. Raises AnswersError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise AnswersError(
            _("{path} is there already").format(path=path),
            hint=_("take another name, or edit it: {edit}").format(edit=edit),
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = complaint(error)
        raise AnswersError(
            _("cannot write {path}: {reason}").format(path=path, reason=reason), hint=_("take another name or folder")
        ) from error
