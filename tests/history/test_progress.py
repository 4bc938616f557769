from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from tests.rendering.reports import NOW, SPOKEN, TYPED
from voiceprep.history import SqliteHistory, SqliteProgress
from voiceprep.model import Coverage, Moment, PracticeDay, QuestionName, QuestionProgress, Report, Status

SELF = QuestionName(set_name="about-me.en", question_id="self")


def on_day(number: int, report: Report = SPOKEN) -> Report:
    return replace(report, made_at=NOW + timedelta(days=number))


def moment(number: int, *, day: int, coverage: float | None = SPOKEN.coverage.share) -> Moment:
    assert SPOKEN.length
    assert SPOKEN.delivery
    return Moment(
        number=number,
        made_at=NOW + timedelta(days=day),
        language="en",
        coverage=coverage,
        answer_length=SPOKEN.length.answer,
        words_per_minute=SPOKEN.delivery.words_per_minute,
        syllables_per_second=SPOKEN.delivery.syllables_per_second,
        fillers_per_minute=60 * len(SPOKEN.delivery.fillers) / SPOKEN.length.answer
        if SPOKEN.delivery.hesitations_counted
        else None,
    )


def narrowed(report: Report) -> Report:
    """Give an answer to only what the report misses: the second of its points."""
    point = replace(report.coverage.matches[1], status=Status.COVERED)
    question = replace(report.question, key_points=(point.point,), narrowed=True)
    return replace(report, question=question, coverage=Coverage(matches=(point,)))


def test_a_history_that_is_not_begun_shows_nothing_and_begins_none(tmp_path: Path) -> None:
    progress = SqliteProgress(tmp_path / "history.db")

    assert (progress.days(), progress.questions(recent=3), progress.page(SELF, recent=3)) == ((), (), None)
    assert list(tmp_path.iterdir()) == []


def test_days_and_questions_are_summed_over_all_attempts_and_drawn_from_the_last(tmp_path: Path) -> None:
    """Coverage follows the user; an answer to only what was missed is counted, and not drawn."""
    history, progress = SqliteHistory(tmp_path / "history.db"), SqliteProgress(tmp_path / "history.db")
    for report in (on_day(0), on_day(0), on_day(1), narrowed(on_day(1)), on_day(2), on_day(2, TYPED)):
        history.add(report, engines={})
    covered = history.overrule(3, SPOKEN.coverage.matches[1].point.id, Status.COVERED, now=NOW).coverage.share
    assert SPOKEN.length
    spoken, first = SPOKEN.length.answer, NOW.date()

    assert progress.days() == (
        PracticeDay(day=first, attempts=2, seconds=2 * spoken),
        PracticeDay(day=first + timedelta(days=1), attempts=2, seconds=2 * spoken),
        PracticeDay(day=first + timedelta(days=2), attempts=2, seconds=spoken),
    )
    assert progress.questions(recent=2) == (
        QuestionProgress(
            name=SELF,
            prompt=SPOKEN.question.prompt,
            attempts=5,
            seconds=5 * spoken,
            recent=(moment(3, day=1, coverage=covered), moment(5, day=2)),
        ),
    )
    assert isinstance(progress.days()[0].day, date)


def test_the_page_of_a_question_has_its_points_by_attempts(tmp_path: Path) -> None:
    """The points are those of the last whole attempt; what an attempt was not about is None."""
    history, progress = SqliteHistory(tmp_path / "history.db"), SqliteProgress(tmp_path / "history.db")
    fewer = replace(SPOKEN, coverage=Coverage(matches=SPOKEN.coverage.matches[1:]))
    for report in (on_day(0, fewer), on_day(1), narrowed(on_day(1))):
        history.add(report, engines={})
    history.overrule(2, SPOKEN.coverage.matches[1].point.id, Status.PARTIAL, now=NOW)

    page = progress.page(SELF, recent=10)

    assert page
    assert [one.number for one in page.moments] == [1, 2, 3]
    first, second, *others = page.points
    assert [point.id for point in page.points] == [match.point.id for match in SPOKEN.coverage.matches]
    assert first.statuses == (None, SPOKEN.coverage.matches[0].status, None)
    assert second.statuses == (SPOKEN.coverage.matches[1].status, Status.PARTIAL, Status.COVERED)
    assert [point.statuses for point in others] == [
        (match.status, match.status, None) for match in SPOKEN.coverage.matches[2:]
    ]
    latest = progress.page(SELF, recent=1)
    assert latest
    assert [one.number for one in latest.moments] == [3]
    assert progress.page(replace(SELF, question_id="why"), recent=3) is None
