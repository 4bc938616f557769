"""What the user, or an import, marked as not done."""

from bisect import bisect
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from voiceprep.answers.source import quote
from voiceprep.lint.finding import Check, Finding, spans
from voiceprep.model import QuestionSet
from voiceprep.translation import _, ngettext


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
    """List the points that nobody has looked at since they were drafted, those of a question together."""
    questions = sorted(question.line or 0 for question in found.questions)
    for _question, notes in groupby(found.drafted, key=lambda note: bisect(questions, note.line)):
        first, *others = notes
        text = ngettext(
            "drafted, not read yet: {text}; reword it, or delete the mark",
            "{n} points drafted, not read yet, on {lines}: {text} …; reword them, or delete their marks",
            1 + len(others),
        )
        lines = spans([first.line, *(note.line for note in others)])
        message = text.format(n=1 + len(others), lines=lines, text=quote(first.text))
        yield Finding(path=path, line=first.line, check=Check.DRAFTED, message=message)
