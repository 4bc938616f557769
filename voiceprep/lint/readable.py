"""A set, read as far as it can be: what is not understood is taken out, and reading goes on behind it."""

import re
from pathlib import Path

from voiceprep.answers import parse_set
from voiceprep.answers.source import Source
from voiceprep.errors import AnswersError
from voiceprep.lint.finding import Check, Finding, Level
from voiceprep.model import QuestionSet

_MOST = 20
"""Errors after which reading is given up, as compilers do."""
_BRACES = re.compile(r"\{[^{}]*\}\s*(?=(?:<!--.*-->\s*)?$)")


def parse_what_can_be(source: Source, path: Path) -> tuple[QuestionSet | None, list[Finding]]:
    """Read a set without what is not understood, and give that as findings; None where nothing is left to read."""
    errors: list[Finding] = []
    lines = [*[""] * (source.first_line - 1), *source.lines]
    while len(errors) < _MOST:
        try:
            return parse_set("\n".join(lines), name=path.stem, path=path), errors
        except AnswersError as error:
            errors.append(broken(path, error))
            if error.line is None:
                break
            lines[error.line - 1] = _BRACES.sub("", lines[error.line - 1]) if _has_braces(lines, error.line) else ""
    return None, errors


def broken(path: Path, error: AnswersError) -> Finding:
    """Give what reading raised as a finding."""
    message = f"{error.reason}; {error.hint}"
    return Finding(path=path, line=error.line, check=Check.BROKEN, message=message, level=Level.ERROR)


def _has_braces(lines: list[str], line: int) -> bool:
    return _BRACES.search(lines[line - 1]) is not None
