"""Which question set to practise."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.cli.keys import BACKSPACE, ENTER, Keys
from voiceprep.errors import AnswersError
from voiceprep.practice_folder import find_set
from voiceprep.translation import _

if TYPE_CHECKING:
    from rich.console import Console


def choose_set(folder: Path, name: str | None, *, console: "Console", keys: Keys | None, command: str) -> Path:
    """Give the set that was named, the only one there is, or the one chosen from a menu.

    Raises AnswersError where there is none, and where several cannot be chosen from; `command` takes a name then.
    """
    if name is None and keys is not None and len(there := all_sets(folder)) > 1:
        return _menu(there, console, keys)
    return the_set(folder, name, command=command)


def the_set(folder: Path, name: str | None, *, command: str | None = None) -> Path:
    """Give the set that was named, or the only one there is. Raises AnswersError where there is none, or several.

    `command` is what the user would type before the name of one.
    """
    if name is not None:
        return find_set(name, folder)
    there = all_sets(folder)
    if len(there) > 1:
        names = ", ".join(path.stem for path in there)
        hint = _("name it: {names}").format(names=names)
        if command:
            example = f"{command} {shlex.quote(there[0].stem)}"
            hint = _("name one of {names}, such as: {command}").format(names=names, command=example)
        raise AnswersError(_("there are several question sets: which one?"), hint=hint)
    return there[0]


def all_sets(folder: Path) -> list[Path]:
    """Give the sets of the practice folder by name. Raises AnswersError where there is none."""
    there = sorted((folder / "answers").glob("*.md"))
    if not there:
        raise AnswersError(
            _("there is no question set in {folder}").format(folder=folder / "answers"),
            hint=_("begin with one: voiceprep new my-interview"),
        )
    return there


def _menu(there: list[Path], console: "Console", keys: Keys) -> Path:
    """Let the user press the number of a set; where there are ten or more, type it."""
    width = len(str(len(there)))
    for number, path in enumerate(there, 1):
        console.print(f"  {number:>{width}}  {path.stem}", soft_wrap=True)
    asked = _("Which set? Press its number.") if width == 1 else _("Which set? Type its number and press Enter.")
    console.print(asked, style="dim")
    number = 0
    while not 1 <= number <= len(there):
        typed = (keys.next(None) or "") if width == 1 else _type(console, keys)
        number = int(typed) if typed.isdecimal() else 0
    return there[number - 1]


def _type(console: "Console", keys: Keys) -> str:
    """Show digits as they are typed, and give them at Enter."""
    typed = ""
    while (key := keys.next(None)) != ENTER:
        if key and key.isdecimal():
            typed += key
            console.print(key, end="")
        elif key in BACKSPACE and typed:
            typed = typed[:-1]
            console.print("\b \b", end="")
    console.print()
    return typed
