"""All checks of a question set, in the order of its lines."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from voiceprep.answers.further_wordings import FurtherWording, add_wordings, read_wordings, wordings_path
from voiceprep.answers.source import Source, read_source
from voiceprep.errors import AnswersError
from voiceprep.lint.alike import alike_points
from voiceprep.lint.finding import Finding
from voiceprep.lint.further import further_wordings
from voiceprep.lint.head import unknown_attributes, unknown_keys
from voiceprep.lint.lengths import odd_targets, unfit_lengths
from voiceprep.lint.marks import drafted, unfinished
from voiceprep.lint.points import unfit_points, without_points
from voiceprep.lint.readable import broken, parse_what_can_be
from voiceprep.lint.speakable import unspeakable
from voiceprep.model import QuestionSet
from voiceprep.protocols import Progress, silent


def lint_set(path: Path, *, progress: Progress = silent) -> tuple[Finding, ...]:
    """Say what is left to do in a set, its own lines first, then those of its further wordings.

    What cannot be read is a finding, too: nothing about the file is raised.
    """
    try:
        source = read_source(path)
    except AnswersError as error:
        return (broken(path, error),)
    found, errors = parse_what_can_be(source, path)
    in_set = [*errors, *unknown_keys(source, path)]
    further, beside = _further(path)
    if found:
        in_set += _look_at_lines(found, source, path)
        in_set += _look_at_questions(found, further, path, progress)
        beside += further_wordings(found, further, path)
    return (*sorted(in_set, key=lambda finding: finding.line or 0), *beside)


def _further(path: Path) -> tuple[tuple[FurtherWording, ...], list[Finding]]:
    try:
        return read_wordings(path), []
    except AnswersError as error:
        return (), [broken(wordings_path(path), error)]


def _look_at_lines(found: QuestionSet, source: Source, path: Path) -> Iterator[Finding]:
    yield from unfinished(found, path)
    yield from drafted(found, path)
    yield from without_points(found, path)
    yield from unknown_attributes(found, source, path)
    yield from odd_targets(found.questions, path)
    for question in found.questions:
        yield from unfit_points(question, path)
        yield from unfit_lengths(question, path)
        yield from unspeakable(question, source, path)


def _look_at_questions(
    found: QuestionSet, further: Sequence[FurtherWording], path: Path, progress: Progress
) -> Iterator[Finding]:
    """Have the matcher look, which takes longer."""
    for done, question in enumerate(add_wordings(found.questions, further), start=1):
        yield from alike_points(question, path)
        progress(done / len(found.questions))
