from dataclasses import replace

from rich.console import Console

from tests.rendering.reports import SILENT, SPOKEN
from voiceprep.cli.summary import print_summary
from voiceprep.model import Coverage, Question, Report, Status
from voiceprep.practice import Attempted
from voiceprep.recording import Ended, Take


def attempted(report: Report | None, *, name: str = "self") -> Attempted:
    question = Question(id=name, prompt=f"What is {name}[0]?", language="en", key_points=SPOKEN.question.key_points)
    take = Take(recording=SPOKEN.recording, ended=Ended.STOPPED, seconds=40.0)
    return Attempted(
        question=question, take=take, report=replace(report, question=question) if report else None, number=1
    )


def with_share(share: int) -> Report:
    matches = [replace(match, point=replace(match.point, nice_to_have=False)) for match in SPOKEN.coverage.matches[:2]]
    statuses = [Status.COVERED if place < share else Status.MISSED for place in range(2)]
    covered = tuple(replace(m, status=status) for m, status in zip(matches, statuses, strict=True))
    return replace(SPOKEN, coverage=Coverage(matches=covered))


def summary(*done: Attempted) -> list[str]:
    console = Console(width=80, color_system=None, markup=False)
    with console.capture() as captured:
        print_summary(done, console)
    return [line.rstrip() for line in captured.get().splitlines()]


def test_each_question_counts_with_its_last_attempt() -> None:
    """All that was spoken counts as time; a prompt is shown as it was written."""
    done = [
        attempted(with_share(0), name="cache"),
        attempted(with_share(1), name="list"),
        attempted(with_share(2), name="cache"),
    ]

    assert summary(*done) == [
        "",
        "this session " + "─" * 67,
        "  100 %  0:31  What is cache[0]?",
        "   50 %  0:31  What is list[0]?",
        "  spoken for 1:34 in 3 answers",
        "  to repeat: list",
    ]


def test_an_answer_that_could_not_be_assessed_does_not_undo_an_earlier_one() -> None:
    assert summary(attempted(with_share(2)), attempted(None))[2:] == [
        "  100 %  0:31  What is self[0]?",
        "  spoken for 0:31 in 2 answers",
    ]


def test_a_question_with_nothing_to_cover_is_not_to_be_repeated() -> None:
    assert summary(attempted(replace(SPOKEN, coverage=Coverage(matches=()))))[2:] == [
        "  –  0:31  What is self[0]?",
        "  spoken for 0:31 in 1 answer",
    ]


def test_where_nothing_was_assessed_nothing_is_summed_up() -> None:
    assert summary() == summary(attempted(None)) == []


def test_what_was_not_said_is_no_attempt() -> None:
    """A microphone that was off neither takes the place of an answer nor is worth repeating."""
    assert summary(attempted(SILENT)) == []
    assert summary(attempted(with_share(2)), attempted(SILENT)) == summary(attempted(with_share(2)))
