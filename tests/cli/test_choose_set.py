from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from voiceprep.cli.choose_set import choose_set
from voiceprep.cli.keys import ENTER, Keys
from voiceprep.errors import AnswersError


class FakeKeys(Keys):
    """Presses what it is given, one key after the other."""

    def __init__(self, *keys: str) -> None:
        self.left = iter(keys)

    def next(self, seconds: float | None) -> str | None:
        del seconds
        return next(self.left)


def menu(folder: Path, count: int, *keys: str) -> tuple[str, str]:
    """Press keys in the menu of so many sets, and give the name of the chosen one and the menu."""
    (folder / "answers").mkdir()
    for number in range(1, count + 1):
        (folder / "answers" / f"set-{number:02}.md").touch()
    pressed, page = FakeKeys(*keys), StringIO()
    console = Console(file=page, width=80, color_system=None, markup=False)
    chosen = choose_set(folder, None, console=console, keys=pressed, command="voiceprep practice")
    assert list(pressed.left) == []
    return chosen.stem, page.getvalue()


def test_up_to_nine_sets_are_chosen_by_one_key(tmp_path: Path) -> None:
    chosen, page = menu(tmp_path, 9, "0", "x", "9")

    assert chosen == "set-09"
    assert page.splitlines()[-2:] == ["  9  set-09", "Which set? Press its number."]


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (("1", "2", ENTER), "set-12"),
        (("2", ENTER), "set-02"),
        (("x", "1", "9", "\x7f", "1", ENTER), "set-11"),
        (("\b", ENTER, "0", ENTER, "1", "3", ENTER, "7", ENTER), "set-07"),
    ],
)
def test_of_more_all_are_shown_and_the_number_is_typed(tmp_path: Path, keys: tuple[str, ...], chosen: str) -> None:
    found, page = menu(tmp_path, 12, *keys)

    assert found == chosen
    assert page.splitlines()[:13] == [
        *(f"  {number:>2}  set-{number:02}" for number in range(1, 13)),
        "Which set? Type its number and press Enter.",
    ]


def test_without_a_keyboard_the_command_is_given(tmp_path: Path) -> None:
    (tmp_path / "answers").mkdir()
    for name in ("my notes.md", "other.md"):
        (tmp_path / "answers" / name).touch()

    with pytest.raises(AnswersError) as caught:
        choose_set(tmp_path, None, console=Console(), keys=None, command="voiceprep practice")

    assert caught.value.hint == "name one of my notes, other, such as: voiceprep practice 'my notes'"
