"""The doctor's checks for the eye and for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from rich.console import Console
from rich.text import Text

from voiceprep.doctor import Check, Health, main_job_runs
from voiceprep.rendering.terminal import Mark, hanging
from voiceprep.translation import N_, _

SCHEMA = 1
MARKS = {
    Health.WORKS: Mark(symbol="✓", word=N_("works"), colour="green"),
    Health.WARNS: Mark(symbol="!", word=N_("warns"), colour="yellow"),
    Health.FAILS: Mark(symbol="✗", word=N_("fails"), colour="red"),
}


def render_checks(checks: Sequence[Check]) -> str:
    """Give the checks as one line of JSON, without the line end."""
    return json.dumps({"schema": SCHEMA, "checks": [asdict(check) for check in checks]}, ensure_ascii=False)


def print_checks(checks: Sequence[Check]) -> None:
    """Print each check, and beneath it what mends it, unbroken so that it can be copied."""
    console = Console(highlight=False, soft_wrap=True)
    column, marked = max(len(check.name) for check in checks), max(len(mark.label) for mark in MARKS.values())
    for check in checks:
        label = MARKS[check.status].label
        label.align("left", marked)
        start = Text.assemble("  ", label, f"  {check.name:<{column}}  ")
        optional = check.status is Health.FAILS and not check.essential
        without = " " + _("(you can practise without)") if optional else ""
        detail = Text.assemble(check.detail, (without, "dim"))
        lines = hanging(detail, console.width, console, first=start) if console.is_terminal else [start + detail]
        for line in lines:
            console.print(line)
        if check.mend:
            console.print(Text.assemble(" " * len(start), (check.mend, "cyan")))
    can = _("You can practise by voice here.")
    console.print("\n" + (can if main_job_runs(checks) else _("You cannot practise by voice here.")))
