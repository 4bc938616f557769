"""Findings of lint as lines, for people and editors, or as JSON."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from voiceprep.cli.progress import stage
from voiceprep.lint import Finding, Level, lint_set
from voiceprep.protocols import Progress
from voiceprep.translation import N_, _, ngettext

SCHEMA = 1
CONTROLS = dict.fromkeys([*range(32), *range(127, 160)], "�")
"""Control characters that somebody's text may hold must not reach the terminal."""


LEVELS = {Level.ERROR: N_("error"), Level.WARNING: N_("warning"), Level.NOTE: N_("note")}


def look(paths: Sequence[Path]) -> tuple[Finding, ...]:
    """Look at sets one after the other, with progress."""
    findings: list[Finding] = []
    with stage(_("Looking at your answers")) as progress:
        for place, path in enumerate(paths):
            findings += lint_set(path, progress=_part_of(progress, place, len(paths)))
    return tuple(findings)


def _part_of(progress: Progress, place: int, count: int) -> Progress:
    return lambda share: progress((place + share) / count)


def print_findings(findings: Sequence[Finding], *, sets: int) -> None:
    """Print a line a finding as compilers do, so that editors jump to the place, and what it comes to beside them."""
    sys.stdout.writelines(f"{_line(finding)}\n" for finding in findings)
    sys.stdout.flush()
    to_do = sum(finding.is_to_do for finding in findings)
    where = ngettext("in {n} set", "in {n} sets", sets).format(n=sets)
    if to_do:
        what = ngettext("{n} to finish {where}", "{n} to finish {where}", to_do)
        sys.stderr.write(what.format(n=to_do, where=where) + "\n")
    else:
        sys.stderr.write(_("Nothing to finish {where}.").format(where=where) + "\n")


def render_findings(findings: Sequence[Finding]) -> str:
    """Give the findings as one line of JSON, without the line end."""
    return json.dumps({"schema": SCHEMA, "findings": [_values(finding) for finding in findings]}, ensure_ascii=False)


def _line(finding: Finding) -> str:
    place = _shown(finding.path) if finding.line is None else f"{_shown(finding.path)}:{finding.line}"
    level = "" if finding.level is Level.WARNING else f"{_(LEVELS[finding.level])}: "
    return f"{place}: {level}{finding.message}".translate(CONTROLS)


def _values(finding: Finding) -> dict[str, str | int | None]:
    return {
        "file": _shown(finding.path),
        "line": finding.line,
        "level": finding.level,
        "check": finding.check,
        "message": finding.message,
    }


def _shown(path: Path) -> str:
    """Give the path as short as it can be typed here."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
