"""The commands as click knows them."""

import re
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from importlib import import_module
from io import StringIO
from pathlib import Path

import click

from voiceprep import wiring
from voiceprep.cli.invocation import Invocation, MakeTranscriber, typed_command
from voiceprep.cli.translated import choose_language_of_click, reworded
from voiceprep.errors import VoiceprepError
from voiceprep.translation import LANGUAGES, _

COMMANDS = {
    "demo": "demo",
    "practice": "practice",
    "check": "check",
    "import": "import_notes",
    "new": "new",
    "edit": "edit",
    "lint": "lint",
    "listen": "listen",
    "due": "due",
    "progress": "show_progress",
    "history": "history",
    "report": "report",
    "overrule": "overrule",
    "rate": "rate",
    "export": "export",
    "backup": "backup",
    "restore": "restore",
    "forget": "forget",
    "doctor": "doctor",
    "voices": "voices",
    "models": "models",
}
"""The commands in the order of the help, each with its module, which has a command of the same name."""


def imported(name: str) -> click.Command:
    """Give one of COMMANDS as it is written."""
    module = import_module(f"voiceprep.cli.{COMMANDS[name]}")
    command: click.Command = getattr(module, COMMANDS[name])
    return command


class Program(click.Group):
    """Imports a command when it is called or shown: importing all of them takes longer than most of them take."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Give the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Import a command, or suggest one in the place of a name that is none."""
        if cmd_name not in COMMANDS:
            raise click.NoSuchCommand(cmd_name, possibilities=COMMANDS, ctx=ctx)
        return reworded(imported(cmd_name), _)


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""Examples:

\b
  voiceprep demo
  voiceprep doctor
  voiceprep practice about-me.en
  voiceprep check about-me.en -q self --audio answer.ogg
""",
)
@click.option("--home", type=Path, metavar="DIR", help="The practice folder, which holds answers/ and voiceprep.toml.")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    metavar="en|ru",
    expose_value=False,  # main has looked at it before this module was imported
    help="The language of what is said here.",
)
@click.version_option(package_name="voiceprep", message="%(prog)s %(version)s", help="Print the version.")
@click.pass_context
def program(context: click.Context, home: Path | None) -> None:
    """Practise interview answers aloud, and see which of your key points you said and which you missed.

    Everything runs on this computer; nothing is sent anywhere.
    """
    context.obj = replace(context.obj, home=home)


def run(arguments: Sequence[str], make_transcriber: MakeTranscriber | None = None, *, width: int | None = None) -> int:
    """Run a command and give its exit status; its errors are the caller's. ``width`` is that of help, in columns.

    Click's own ``main`` would take interrupts and closed pipes into its hands as well.
    """
    choose_language_of_click()
    command = reworded(program, _)
    invocation = Invocation(make_transcriber=make_transcriber or wiring.make_transcriber)
    try:
        with command.make_context("voiceprep", list(arguments), obj=invocation, terminal_width=width) as context:
            _invoke(command, context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return 0


def _invoke(command: click.Command, context: click.Context) -> None:
    """Run a command; the commands that a hint offers are for the practice folder that the user named."""
    try:
        command.invoke(context)
    except VoiceprepError as error:
        here = typed_command(context.obj.home)
        error.hint = re.sub(rf"\bvoiceprep(?= (?:{'|'.join(COMMANDS)})\b)", lambda _found: here, error.hint)
        raise


def help_page(*command: str) -> str:
    """Give what ``voiceprep COMMAND --help`` prints on a terminal of 80 columns."""
    with redirect_stdout(StringIO()) as page:
        run([*command, "--help"], width=78)  # click leaves two columns free
    return page.getvalue()
