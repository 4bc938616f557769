"""The commands as typer knows them."""

import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from voiceprep import wiring
from voiceprep.cli.invocation import Invocation, MakeTranscriber
from voiceprep.cli.translated import HELP_OPTIONS, say_error, translate
from voiceprep.translation import LANGUAGES, _, spoken_language

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
"""The commands in the order of the help, each with its module, which has a function of the same name or an `app`."""


class LazyGroup(typer.core.TyperGroup):
    """Imports a command when it is called or shown: importing all of them takes longer than most of them take.

    Typer keeps the types of its contexts and commands to itself.
    """

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Give the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Import a command; all of them for a name that is none, so that one of them is suggested in its place."""
        for name in [cmd_name] if cmd_name in COMMANDS else COMMANDS:
            self.commands[name] = self.commands.get(name) or _imported(name)
        return self.commands.get(cmd_name)


def _imported(name: str) -> Any:
    module = import_module(f"voiceprep.cli.{COMMANDS[name]}")
    part = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    if hasattr(module, "app"):
        part.add_typer(module.app, name=name)
    else:
        part.command(name, epilog=module.EXAMPLES)(getattr(module, COMMANDS[name]))
    return translate(typer.main.get_group(part).commands[name])


app = typer.Typer(
    cls=LazyGroup,
    add_completion=False,
    rich_markup_mode=None,  # so that help need not import rich
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": HELP_OPTIONS},
)


def run(arguments: Sequence[str], make_transcriber: MakeTranscriber | None = None, *, width: int | None = None) -> int:
    """Run a command and give its exit status; its errors are the caller's. ``width`` is that of help, in columns."""
    invocation = Invocation(make_transcriber=make_transcriber or wiring.make_transcriber)
    command = translate(typer.main.get_command(app))
    try:
        status = command.main(
            args=list(arguments), prog_name="voiceprep", obj=invocation, terminal_width=width, standalone_mode=False
        )
    except TyperException as error:
        return _explain(error)
    except SystemExit as end:
        status = end.code
    return status if isinstance(status, int) else 0


def _explain(error: Any) -> int:
    """Say what is wrong with the command line, and give the exit status."""
    if spoken_language() == "en":
        error.show()
        return int(error.exit_code)
    if context := getattr(error, "ctx", None):
        sys.stderr.write(context.get_usage() + "\n")
        sys.stderr.write(_("Help: {command}").format(command=f"{context.command_path} -h") + "\n\n")
    sys.stderr.write(_("Error: {message}").format(message=say_error(error.format_message())) + "\n")
    return int(error.exit_code)


def help_page(*command: str) -> str:
    """Give what ``voiceprep COMMAND --help`` prints on a terminal of 80 columns."""
    with redirect_stdout(StringIO()) as page:
        run([*command, "--help"], width=78)  # typer leaves two columns free
    return page.getvalue()


def _check_language(language: str | None) -> str | None:
    if language is not None and language not in LANGUAGES:
        raise typer.BadParameter(_("choose one of: {languages}").format(languages=", ".join(LANGUAGES)))
    return language


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib import metadata

        typer.echo(f"voiceprep {metadata.version('voiceprep')}")
        raise typer.Exit


@app.callback(
    epilog="""Examples:

\b
  voiceprep demo
  voiceprep doctor
  voiceprep practice about-me.en
  voiceprep check about-me.en -q self --audio answer.ogg
"""
)
def program(
    context: typer.Context,
    home: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The practice folder, which holds answers/ and voiceprep.toml."),
    ] = None,
    lang: Annotated[  # noqa: ARG001 main has looked at it before this module was imported
        str | None,
        typer.Option("--lang", metavar="en|ru", callback=_check_language, help="The language of what is said here."),
    ] = None,
    version: Annotated[  # noqa: ARG001 its callback answers it
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Practise interview answers aloud, and see which of your key points you said and which you missed.

    Everything runs on this computer; nothing is sent anywhere.
    """
    context.obj = replace(context.obj, home=home)
