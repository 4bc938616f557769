"""Again, only what was missed."""

from dataclasses import replace

from voiceprep.model import Coverage, Question, Status


def only_missed(question: Question, coverage: Coverage) -> Question | None:
    """Give the question with only those points that are to be said and were not covered; None where there are none.

    >>> only_missed(question, report.coverage).narrowed
    True
    """
    said = {match.point.id for match in coverage.matches if match.status is Status.COVERED}
    asked = {match.point.id for match in coverage.matches}
    missed = tuple(
        point for point in question.key_points if point.id in asked and point.id not in said and not point.must_not_say
    )
    return replace(question, key_points=missed, narrowed=True, target=None) if missed else None
