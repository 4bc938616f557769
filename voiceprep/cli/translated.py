"""Help and usage errors in the user's language: what commands say of themselves, and what typer says of its own.

A command's help is plain text where the command is; it is translated when the command is imported.
"""

import gettext
import os
from collections.abc import Callable
from typing import Any

import typer

from voiceprep.translation import CATALOGUES, DOMAIN, N_, _, say_again, spoken_language

NO_DOMAIN = "messages"
"""Where gettext looks if it is not told where: there is nothing of typer's."""
HELP_OPTIONS = ["-h", "--help"]
OF_TYPER = (
    N_("Arguments"),
    N_("Options"),
    N_("Commands"),
    N_("default: {default}"),
    N_("required"),
)
"""What typer translates by itself, if gettext is told where."""
OF_ERRORS = (
    N_("Missing command."),
    N_("Missing argument {name}."),
    N_("Missing option {name}."),
    N_("No such command {name}."),
    N_("No such option: {name}"),
    N_("{message} (Possible options: {names})"),
    N_("{message} Did you mean {names}?"),
    N_("Got unexpected extra argument(s) ({names})"),
    N_("Option {name} requires an argument."),
    N_("Option {name} requires {n} arguments."),
    N_("Option {name} does not take a value."),
    N_("Invalid value for {name}: {message}"),
    N_("Invalid value: {message}"),
    N_("Input should be a valid integer, unable to parse string as an integer"),
    N_("Input should be greater than or equal to {least}"),
    N_("Value error, {name} is not one of {names}."),
    N_("Input should be {names}"),
)
"""What typer, and pydantic for it, say in English only; the more special before the more general."""


class _Formatter(typer.Context.formatter_class):  # type: ignore[misc, valid-type]  # a type typer keeps to itself
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or _("Usage:") + " ")


class _Context(typer.Context):
    formatter_class = _Formatter


def translate(command: Any) -> Any:
    """Have a command of typer, with all below it, say its help in the user's language, and give it back."""
    language = spoken_language()
    gettext.textdomain(NO_DOMAIN if language == "en" else DOMAIN)
    if language != "en":
        gettext.bindtextdomain(DOMAIN, str(CATALOGUES))
        os.environ["LANGUAGE"] = language  # by which gettext chooses; programs started from here see it, too
        reword(command, _)
    return command


def reword(command: Any, say: Callable[[str], str]) -> None:
    """Put another text in the place of each that the help of a command, or of one below it, shows."""
    command.context_class = _Context
    command.help = _by_paragraph(command.help, say)
    command.epilog = _by_paragraph(command.epilog, say)
    command.options_metavar = say(command.options_metavar)
    for parameter in (*command.params, command.get_help_option(typer.Context(command, help_option_names=HELP_OPTIONS))):
        parameter.help = parameter.help and say(parameter.help)
        parameter.metavar = parameter.metavar and say(parameter.metavar)
    if hasattr(command, "commands"):
        command.subcommand_metavar = say(command.subcommand_metavar)
        for part in command.commands.values():
            reword(part, say)


def say_error(message: str) -> str:
    """Say what typer says of a wrong command line."""
    return say_again(message, OF_ERRORS)


def _by_paragraph(text: str | None, say: Callable[[str], str]) -> str | None:
    r"""Reword paragraph by paragraph, however they are wrapped; those of commands, marked by ``\b``, stay."""
    if text is None:
        return None
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(one if one.startswith("\b") else say(" ".join(one.split())) for one in paragraphs)
