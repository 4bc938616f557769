"""Which question set to practise."""

from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.cli.keys import Keys
from voiceprep.errors import AnswersError
from voiceprep.practice_folder import find_set
from voiceprep.translation import _

if TYPE_CHECKING:
    from rich.console import Console

KEYS = "123456789"


def choose_set(folder: Path, name: str | None, *, console: "Console", keys: Keys | None) -> Path:
    """Give the set that was named, the only one there is, or the one chosen from a menu.

    Raises AnswersError where there is none, and where several cannot be chosen from.
    """
    if name is None and keys is not None and len(there := all_sets(folder)) > 1:
        return _menu(there[: len(KEYS)], console, keys)
    return the_set(folder, name)


def the_set(folder: Path, name: str | None) -> Path:
    """Give the set that was named, or the only one there is. Raises AnswersError where there is none, or several."""
    if name is not None:
        return find_set(name, folder)
    there = all_sets(folder)
    if len(there) > 1:
        names = ", ".join(path.stem for path in there)
        raise AnswersError(
            _("there are several question sets: which one?"), hint=_("name it: {names}").format(names=names)
        )
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
    for number, path in zip(KEYS, there, strict=False):
        console.print(f"  {number}  {path.stem}")
    console.print(_("Which set? Press its number."), style="dim")
    while True:
        key = keys.next(None)
        if key and key in KEYS[: len(there)]:
            return there[int(key) - 1]
