from datetime import UTC, date, datetime, timedelta, timezone

from voiceprep.answers import parse_key_points
from voiceprep.model import Card, Question, QuestionName, QuestionSet
from voiceprep.schedule import Scheduled, due, schedule

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=timezone(timedelta(hours=3)))


def question(name: str, *points: str) -> Question:
    return Question(id=name, prompt=f"{name}?", language="en", set_name="me", key_points=parse_key_points(points))


def of_set(*questions: Question) -> QuestionSet:
    return QuestionSet(name="me", title="Me", language="en", questions=questions)


def card(due_at: datetime) -> Card:
    return Card(stability=2.0, difficulty=5.0, reviewed_at=due_at - timedelta(days=2), due=due_at)


def test_the_longest_overdue_comes_first_and_what_is_new_comes_last() -> None:
    """What was practised in the evening is due from the next midnight on, in the user's own time."""
    late, evening, night, new = (question(name, "added a cache") for name in ("late", "evening", "night", "new"))
    cards = {
        QuestionName(set_name="me", question_id="evening"): card(datetime(2026, 11, 24, 20, 59, tzinfo=UTC)),
        QuestionName(set_name="me", question_id="night"): card(datetime(2026, 11, 24, 21, 0, tzinfo=UTC)),
        QuestionName(set_name="me", question_id="late"): card(datetime(2026, 11, 1, 12, 0, tzinfo=UTC)),
    }

    scheduled = schedule([of_set(new, night, evening, late)], cards, NOW)

    assert scheduled == (
        Scheduled(question=late, day=date(2026, 11, 1)),
        Scheduled(question=evening, day=date(2026, 11, 24)),
        Scheduled(question=night, day=date(2026, 11, 25)),
        Scheduled(question=new, day=None),
    )
    assert [one.question.id for one in due(scheduled, NOW.date())] == ["late", "evening", "new"]


def test_new_questions_come_a_few_at_a_time() -> None:
    scheduled = schedule([of_set(*(question(f"q{number}", "added a cache") for number in range(8)))], {}, NOW)

    assert [one.question.id for one in due(scheduled, NOW.date())] == ["q0", "q1", "q2", "q3", "q4"]


def test_a_question_without_points_that_must_be_said_never_comes() -> None:
    """There is nothing to rate its answer by."""
    assert schedule([of_set(question("none"), question("nice", "(violin)", "~~no experience~~"))], {}, NOW) == ()
