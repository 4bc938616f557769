"""Help and usage errors in the user's language.

What click says of its own goes through gettext, which is told here where to look: our catalogue holds click's texts,
too. What commands say of themselves is plain text where the command is, and translated when the command is looked up.
"""

import gettext
import os
from collections.abc import Callable
from copy import copy
from typing import TypeVar

import click

from voiceprep.translation import CATALOGUES, DOMAIN, spoken_language

OF_NOBODY = "messages"
"""The domain that gettext begins with, of which there is no catalogue."""

Command = TypeVar("Command", bound=click.Command)
Parameter = TypeVar("Parameter", bound=click.Parameter)


def choose_language_of_click() -> None:
    """Have click say its own texts in the language of ours."""
    language = spoken_language()
    gettext.textdomain(OF_NOBODY if language == "en" else DOMAIN)
    if language != "en":
        gettext.bindtextdomain(DOMAIN, str(CATALOGUES))
        os.environ["LANGUAGE"] = language  # by which gettext chooses; programs started from here see it, too


def reworded(command: Command, say: Callable[[str], str]) -> Command:
    """Give a copy of a command, with all below it, that has another text in the place of each that its help shows."""
    found = copy(command)
    found.help = _by_paragraph(command.help, say)
    found.epilog = _by_paragraph(command.epilog, say)
    found.options_metavar = command.options_metavar and say(command.options_metavar)
    found.params = [_reworded_parameter(parameter, say) for parameter in command.params]
    if isinstance(found, click.Group):
        found.subcommand_metavar = say(found.subcommand_metavar)
        found.commands = {name: reworded(part, say) for name, part in found.commands.items()}
    return found


def _reworded_parameter(parameter: Parameter, say: Callable[[str], str]) -> Parameter:
    found = copy(parameter)
    found.help = parameter.help and say(parameter.help)
    found.metavar = parameter.metavar and say(parameter.metavar)
    return found


def _by_paragraph(text: str | None, say: Callable[[str], str]) -> str | None:
    r"""Reword paragraph by paragraph, however they are wrapped; those of commands, marked by ``\b``, stay."""
    if text is None:
        return None
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(one if one.startswith("\b") else say(" ".join(one.split())) for one in paragraphs)
