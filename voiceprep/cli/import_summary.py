"""What an import made of the notes, on standard error."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.cli.columns import columns

if TYPE_CHECKING:
    from voiceprep.importing import Became, Draft, Merged

_SHOWN = 60
"""Lines of the summary. Whoever has more questions looks into the file."""
_LONGEST_TITLE = 52
"""Characters, so that a line of the summary fits a terminal of 100 columns."""


def print_summary(draft: "Draft", *, notes: Path, path: Path) -> None:
    """Say what became what, by the lines of the notes, and what to do next."""
    from rich.console import Console
    from rich.text import Text

    path = _near(path)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(Text(f"{notes} → {path}\n"))
    rows = columns([_cells(one) for one in draft.became[:_SHOWN]])
    for row, one in zip(rows.splitlines(), draft.became, strict=False):
        console.print(Text(f"  {row}", style="" if one.points else "dim"))
    if len(draft.became) > _SHOWN:
        console.print(f"  … and {len(draft.became) - _SHOWN} more")
    console.print(Text("\n" + "\n".join(_conclusion(draft, path))))


def print_merged(merged: "Merged", *, notes: Path, path: Path) -> None:
    """Say what a merge brought, line by line of the set."""
    from rich.console import Console
    from rich.text import Text

    path = _near(path)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    kinds = {
        "new": merged.added,
        "changed": merged.changed,
        "changed by you, too: added below yours": merged.both,
        "no longer in the notes, kept": merged.gone,
    }
    if not any(kinds.values()):
        console.print(Text(f"{notes} → {path}: nothing new in the notes."))
        return
    console.print(Text(f"{notes} → {path}"))
    lines = merged.text.splitlines()
    for kind, texts in kinds.items():
        if texts:
            console.print(Text(f"\n{kind}:"))
        for text in texts:
            first = text.split("\n")[0]
            number = lines.index(first) + 1 if first in lines else None
            console.print(Text(f"  {path}:{number}: {first.strip()}" if number else f"  {first.strip()}"))
    console.print("\nAll else stays as it was.")


def _near(path: Path) -> Path:
    return Path(os.path.relpath(path)) if path.is_relative_to(Path.cwd()) else path


def _cells(one: "Became") -> tuple[str, ...]:
    where = str(one.first) if one.first == one.last else f"{one.first}–{one.last}"
    title = one.title if len(one.title) <= _LONGEST_TITLE else f"{one.title[: _LONGEST_TITLE - 1]}…"
    return (where, one.role.value, title or "(above the first heading)", _points(one))


def _points(one: "Became") -> str:
    if one.role.value != "question":
        return ""
    drafted = f", {one.drafted} drafted" if one.drafted else ""
    return f"{counted(one.points, 'point')}{drafted}" if one.points else "nothing prepared yet"


def _conclusion(draft: "Draft", path: Path) -> Iterator[str]:
    questions, points = len(draft.question_set.questions), sum(one.points for one in draft.became)
    yield f"{counted(questions, 'question')} with {counted(points, 'point')}."
    if draft.question_set.drafted:
        yield f"{counted(len(draft.question_set.drafted), 'point')} drafted from long texts: read them in {path}."
    if draft.question_set.unfinished:
        yield f"{counted(len(draft.question_set.unfinished), 'place')} unfinished: voiceprep lint {path.stem}"
    yield f"Practise: voiceprep practice {path.stem}"


def counted(number: int, noun: str) -> str:
    """Give a number with its noun: one point, two points."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
