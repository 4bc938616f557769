from dataclasses import replace

from rich.console import Console

from tests.rendering.reports import NOW
from voiceprep.answers import parse_key_points
from voiceprep.model import (
    Coverage,
    Evidence,
    Match,
    Question,
    Report,
    Status,
    Timing,
    Transcript,
)
from voiceprep.rendering.against import print_against

POINTS = parse_key_points(["mathematics", "the thesis", "physics", "~~no experience~~"])
C, M, P, S = Status.COVERED, Status.MISSED, Status.PARTIAL, Status.SLIPPED


def report(*statuses: Status) -> Report:
    """Give a report in which what was not missed was said in the words of the point."""
    question = Question(id="self", prompt="Who are you?", language="en", key_points=POINTS)
    matches = tuple(
        Match(
            point=point,
            status=status,
            score=1.0,
            evidence=None if status is M else Evidence(text=point.text, first_word=0, last_word=0),
        )
        for point, status in zip(POINTS, statuses, strict=True)
    )
    return Report(
        question=question,
        recording=None,
        transcript=Transcript(words=(), engine="typed"),
        coverage=Coverage(matches=matches),
        length=None,
        delivery=None,
        timing=Timing(matching=0.0),
        made_at=NOW,
    )


def printed(earlier: Report, later: Report) -> str:
    console = Console(width=80, color_system=None, highlight=False)
    with console.capture() as captured:
        print_against(earlier, later, console)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def test_what_changed_is_shown_with_what_was_said_in_both() -> None:
    assert (
        printed(report(M, C, C, S), report(P, M, C, M))
        == """\
Who are you?

Better
  mathematics
    before  ✗ missed
    now     ◐ partial  “mathematics”
  no experience (not to be said)
    before  ! slipped  “no experience”
    now     ✓ avoided

Worse
  the thesis
    before  ✓ covered  “the thesis”
    now     ✗ missed

  Better    2
  Worse     1
  Same      1
  Coverage  67 % → 50 %"""
    )


def test_points_that_only_one_is_about_are_left_out() -> None:
    """The user has rewritten his notes since."""
    earlier = report(M, C, C, M)
    fewer = replace(earlier, coverage=Coverage(matches=earlier.coverage.matches[2:]))

    assert printed(fewer, report(C, C, C, M)).splitlines()[2:5] == ["  Better    0", "  Worse     0", "  Same      2"]
