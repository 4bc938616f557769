from dataclasses import replace

import pytest
from rich.console import Console

from tests.rendering.reports import NOW
from voiceprep.answers import parse_key_points
from voiceprep.model import (
    Coverage,
    Delivery,
    Evidence,
    Gauge,
    Match,
    Measure,
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
    return captured.get().removesuffix("\n")


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


@pytest.mark.parametrize(
    ("language", "gauges", "pace"),
    [
        ("en", True, "100 → 120 words a minute"),
        ("ru", True, "4.1 → 5.0 syllables a second"),
        ("ru", False, "100 → 120 words a minute"),
    ],
)
def test_the_pace_is_told_as_the_report_tells_it(language: str, gauges: bool, pace: str) -> None:
    """A report of an older voiceprep has no syllables."""

    def spoken(words: float, syllables: float, *, known: bool) -> Report:
        gauge = Gauge(measure=Measure.SYLLABLES, value=syllables)
        delivery = Delivery(words_per_minute=words, pauses=(), gauges=(gauge,) if known else ())
        made = report(C, C, C, M)
        return replace(made, delivery=delivery, question=replace(made.question, language=language))

    shown = printed(spoken(99.6, 4.1, known=gauges), spoken(120.2, 5.0, known=True))

    assert shown.splitlines()[-1] == f"  Pace      {pace}"
