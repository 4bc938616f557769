"""Write what depends on the commands' own help: voiceprep/cli/help.*.txt and docs/commands.md (`make docs`)."""

from collections.abc import Iterator
from pathlib import Path

import click

from voiceprep.cli.app import help_page, program
from voiceprep.cli.main import HELP_PAGES
from voiceprep.translation import speak

COMMANDS_PAGE = Path(__file__).with_name("commands.md")


def commands_page() -> str:
    """Give docs/commands.md: the help of the program and of every command."""
    commands = _commands(program)
    sections = [f"## voiceprep {' '.join(words)}\n\n```\n{help_page(*words)}```\n" for words in commands]
    start = f"# Commands\n\nMade by `make docs` from the commands themselves.\n\n```\n{help_page()}```\n"
    return "\n".join([start, *sections])


def _commands(command: click.Command | None, *words: str) -> Iterator[tuple[str, ...]]:
    """Give the words of every command that does something, in the order of the help."""
    if not isinstance(command, click.Group):
        yield words
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        yield from _commands(command.get_command(context, name), *words, name)


if __name__ == "__main__":
    COMMANDS_PAGE.write_text(commands_page(), encoding="utf-8")
    for language, page in HELP_PAGES.items():
        speak(language)
        page.write_text(help_page(), encoding="utf-8")
