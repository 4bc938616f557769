from dataclasses import replace

from voiceprep.answers import parse_key_points
from voiceprep.model import Coverage, Match, Question, Status
from voiceprep.practice import only_missed

POINTS = parse_key_points(["mathematics", "the thesis", "physics", "(violin)", "~~no experience~~", "chess"])
QUESTION = Question(id="self", prompt="Who are you?", language="en", key_points=POINTS)
STATUSES = (Status.COVERED, Status.PARTIAL, Status.CONTRADICTED, Status.MISSED, Status.MISSED)
COVERAGE = Coverage(
    matches=tuple(Match(point=point, status=status, score=0.5) for point, status in zip(POINTS, STATUSES, strict=False))
)


def test_what_was_not_wholly_covered_is_asked_again() -> None:
    """But not what must not be said, nor a point that the answer was not about."""
    assert only_missed(QUESTION, COVERAGE) == replace(QUESTION, key_points=POINTS[1:4], narrowed=True)


def test_where_everything_was_said_nothing_is_asked_again() -> None:
    covered = Coverage(matches=tuple(replace(match, status=Status.COVERED) for match in COVERAGE.matches))

    assert only_missed(QUESTION, covered) is None
