"""Points that are hard to check, one by one."""

from bisect import bisect
from collections.abc import Iterator
from pathlib import Path

from voiceprep.answers.source import quote
from voiceprep.lint.finding import Check, Finding
from voiceprep.matching.points import wanted_tokens
from voiceprep.model import KeyPoint, Question, QuestionSet, Wording, with_parts
from voiceprep.translation import _, ngettext

LONGEST = 18
"""Words of a point. Those of the labelled answers that verdicts were measured on have up to 9; this is twice that."""


def without_points(found: QuestionSet, path: Path) -> Iterator[Finding]:
    """Find questions without points; one that holds but unfinished notes is listed by those."""
    lines = sorted(question.line or 0 for question in found.questions)
    begun = {bisect(lines, note.line) for note in found.unfinished}
    for question in found.questions:
        is_begun = not question.model_answer and bisect(lines, question.line or 0) in begun
        if not question.key_points and not is_begun:
            message = _("no key points under {prompt}: practice has nothing to check and skips it")
            message = message.format(prompt=quote(question.prompt))
            yield Finding(path=path, line=question.line, check=Check.NO_POINTS, message=message)


def unfit_points(question: Question, path: Path) -> Iterator[Finding]:
    """Find points too long or too vague to check."""
    for point in with_parts(question.key_points):
        for check, message in (*_sizes(point), *_bold(point)):
            yield Finding(path=path, line=point.line, check=check, message=message)


def _sizes(point: KeyPoint) -> Iterator[tuple[Check, str]]:
    for wording in point.wordings:
        wanted = wanted_tokens(wording)
        if len(wanted) > LONGEST:
            message = ngettext(
                "{n} word is too long for one point: make it shorter, or split it into parts",
                "{n} words are too long for one point: make it shorter, or split it into parts",
                len(wanted),
            ).format(n=len(wanted))
            yield Check.LONG, f"{quote(wording.text)}: {message}"
        if not any(item.is_content for item in wanted):
            yield (
                Check.VAGUE,
                _("{text} is too vague to check: name what must be heard").format(text=quote(wording.text)),
            )


def _bold(point: KeyPoint) -> Iterator[tuple[Check, str]]:
    """Find bold words that cannot be listened for, and wordings that do without any."""
    for wording in point.wordings:
        yield from (
            (Check.BOLD, _("the bold {must} is no word to be heard").format(must=quote(must)))
            for must in _not_words(wording)
        )
        if not wording.must_hear and (must := [must for other in point.wordings for must in other.must_hear]):
            message = _("{text} counts without {must}, which is bold in another wording").format(
                text=quote(wording.text), must=quote(must[0])
            )
            yield Check.BOLD, _("{message}: must it be heard?").format(message=message)


def _not_words(wording: Wording) -> list[str]:
    """Give the bold runs in which the matcher finds no word of content."""
    heard = [item for item in wanted_tokens(wording) if item.is_content]
    spans = [(wording.text.find(must), must) for must in wording.must_hear]
    return [
        must
        for start, must in spans
        if not any(item.token.end > start and item.token.start < start + len(must) for item in heard)
    ]
