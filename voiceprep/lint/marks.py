"""What the user, or an import, marked as not done."""

from collections.abc import Iterator
from pathlib import Path

from voiceprep.answers.source import quote
from voiceprep.lint.finding import Check, Finding
from voiceprep.model import QuestionSet
from voiceprep.translation import _


def unfinished(found: QuestionSet, path: Path) -> Iterator[Finding]:
    """List ``??``, ``++…++``, ``TODO`` and empty items."""
    for note in found.unfinished:
        yield Finding(
            path=path,
            line=note.line,
            check=Check.UNFINISHED,
            message=_("unfinished: {text}").format(text=quote(note.text)),
        )


def drafted(found: QuestionSet, path: Path) -> Iterator[Finding]:
    """List the points that nobody has looked at since they were drafted."""
    for note in found.drafted:
        message = _("drafted, not read yet: {text}; reword it, or delete the mark").format(text=quote(note.text))
        yield Finding(path=path, line=note.line, check=Check.DRAFTED, message=message)
