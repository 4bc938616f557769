"""What an import made of the notes, on standard error."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.cli.columns import columns
from voiceprep.cli.invocation import typed_command
from voiceprep.importing.sections import Role
from voiceprep.practice_folder import name_set
from voiceprep.translation import N_, _, ngettext, pgettext

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation
    from voiceprep.importing import Became, Draft, Merged

ROLES = {
    Role.QUESTION: N_("question"),
    Role.HEADING: N_("heading"),
    Role.CONTEXT: N_("context"),
    Role.ASKED_BACK: N_("your questions"),
    Role.ADVICE: N_("advice"),
}
_SHOWN = 60
"""Lines of the summary. Whoever has more questions looks into the file."""
_LONGEST_TITLE = 52
"""Characters, so that a line of the summary fits a terminal of 100 columns."""


def print_summary(draft: "Draft", *, notes: Path, path: Path, invocation: "Invocation") -> None:
    """Say what became what, by the lines of the notes, and what to do next."""
    from rich.console import Console
    from rich.text import Text

    from voiceprep.cli.findings import look

    to_finish = sum(finding.is_to_do for finding in look([path]))
    name = name_set(path, invocation.folder)
    commands = {word: typed_command(invocation.home, word, name) for word in ("lint", "practice")}
    path = _near(path)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(Text(f"{notes} → {path}\n"))
    rows = columns([_cells(one) for one in draft.became[:_SHOWN]])
    for row, one in zip(rows.splitlines(), draft.became, strict=False):
        console.print(Text(f"  {row}", style="" if one.points else "dim"))
    if len(draft.became) > _SHOWN:
        console.print("  " + _("… and {n} more").format(n=len(draft.became) - _SHOWN))
    console.print(Text("\n" + "\n".join(_conclusion(draft, path, to_finish, commands))))


def print_merged(merged: "Merged", *, notes: Path, path: Path) -> None:
    """Say what a merge brought, line by line of the set."""
    from rich.console import Console
    from rich.text import Text

    path = _near(path)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    kinds = {
        pgettext("points", "new"): merged.added,
        _("changed"): merged.changed,
        _("changed by you, too: added below yours"): merged.both,
        _("no longer in the notes, kept"): merged.gone,
    }
    if not any(kinds.values()):
        console.print(Text(_("{notes} → {path}: nothing new in the notes.").format(notes=notes, path=path)))
        return
    console.print(Text(f"{notes} → {path}"))
    numbers: dict[str, int] = {}
    for number, line in enumerate(merged.text.splitlines(), start=1):
        numbers.setdefault(line, number)
    for kind, texts in kinds.items():
        if texts:
            console.print(Text(f"\n{kind}:"))
        for text in texts[:_SHOWN]:
            first = text.split("\n")[0]
            found = numbers.get(first)
            console.print(Text(f"  {path}:{found}: {first.strip()}" if found else f"  {first.strip()}"))
        if len(texts) > _SHOWN:
            console.print("  " + _("… and {n} more").format(n=len(texts) - _SHOWN))
    console.print("\n" + _("All else stays as it was."))


def _near(path: Path) -> Path:
    return Path(os.path.relpath(path)) if path.is_relative_to(Path.cwd()) else path


def _cells(one: "Became") -> tuple[str, ...]:
    where = str(one.first) if one.first == one.last else f"{one.first}–{one.last}"
    title = one.title if len(one.title) <= _LONGEST_TITLE else f"{one.title[: _LONGEST_TITLE - 1]}…"
    return (where, _(ROLES[one.role]), title or _("(above the first heading)"), _points(one))


def _points(one: "Became") -> str:
    if one.role is not Role.QUESTION:
        return ""
    if not one.points:
        return _("nothing prepared yet")
    drafted = ngettext("{n} drafted", "{n} drafted", one.drafted).format(n=one.drafted)
    points = _counted(one)
    return f"{points}, {drafted}" if one.drafted else points


def _counted(one: "Became") -> str:
    """Count as the report does: what is nested in a point is a part of it."""
    points = ngettext("{n} point", "{n} points", one.points).format(n=one.points)
    if not one.parts:
        return points
    parts = ngettext("{points} with {n} part", "{points} with {n} parts", one.parts)
    return parts.format(points=points, n=one.parts)


def _conclusion(draft: "Draft", path: Path, to_finish: int, commands: Mapping[str, str]) -> Iterator[str]:
    questions, points = len(draft.question_set.questions), sum(one.points for one in draft.became)
    asked = ngettext("{n} question", "{n} questions", questions).format(n=questions)
    made = ngettext("with {n} point", "with {n} points", points).format(n=points)
    yield f"{asked} {made}."
    if drafted := len(draft.question_set.drafted):
        read = ngettext(
            "{n} point drafted from long texts: read it in {path}.",
            "{n} points drafted from long texts: read them in {path}.",
            drafted,
        )
        yield read.format(n=drafted, path=path)
    if to_finish:
        finish = ngettext("{n} thing to finish: {command}", "{n} things to finish: {command}", to_finish)
        yield finish.format(n=to_finish, command=commands["lint"])
    yield _("Practise: {command}").format(command=commands["practice"])
