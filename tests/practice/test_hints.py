from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from voiceprep.answers import parse_key_points, parse_set
from voiceprep.model import Question, Word
from voiceprep.practice import Hints
from voiceprep.practice.hints import first_words


class Answer:
    """What has been recognised up to now."""

    def __init__(self) -> None:
        self.text = ""

    def words(self) -> tuple[Word, ...]:
        return tuple(Word(text=word) for word in self.text.split())


def question(*points: str) -> Question:
    return Question(id="self", prompt="Who are you?", language="en", key_points=parse_key_points(points))


def test_the_first_words_come_first_and_then_the_whole_point_by_point() -> None:
    """After the last point they come again; every one of them counts."""
    hints = Hints(question("a student of mathematics", "on the violin since 2010"), heard=tuple)

    assert [hints.next() for _ in range(6)] == [
        "a student …",
        "a student of mathematics",
        "on the violin …",
        "on the violin since 2010",
        "a student …",
        "a student of mathematics",
    ]
    assert hints.count == 6


def test_what_has_been_said_is_not_hinted_at() -> None:
    """A point that was said after its first words were given gives way to the next."""
    answer = Answer()
    hints = Hints(question("student of mathematics", "violin player", "three years at Google"), heard=answer.words)

    answer.text = "Hello, I am a violin player,"
    first = hints.next()
    answer.text += " and a student of mathematics."
    second = hints.next()
    answer.text += " I have worked three years at Google."

    assert (first, second, hints.next()) == ("student …", "three …", None)
    assert hints.count == 2


def test_points_that_must_not_be_said_are_not_hinted_at_and_parts_are_hinted_at_one_by_one() -> None:
    found = parse_set(
        "## Who are you?\n- my projects\n  - a punch counter\n  - ~~unfinished~~\n- ~~no experience~~\n- (violin)\n",
        name="me",
    )
    hints = Hints(found.questions[0], heard=tuple)

    assert [hints.next() for _ in range(4)] == ["a punch …", "a punch counter", "violin …", "violin"]


def test_a_question_without_points_has_no_hints() -> None:
    hints = Hints(question(), heard=tuple)

    assert (hints.next(), hints.count) == (None, 0)


def test_first_words_end_with_the_first_that_says_something() -> None:
    points = parse_key_points(["на стыке лингвистики и акустики", "2-е место", "и вот"])

    assert [first_words(point) for point in points] == ["на стыке …", "2-е …", "и вот"]


@given(
    points=st.lists(st.text("ab в2 ,", min_size=1).filter(lambda text: any(map(str.isalnum, text))), max_size=4),
    said=st.text("ab в2 "),
)
def test_every_hint_is_of_the_users_points(points: Iterable[str], said: str) -> None:
    asked = question(*points)
    answer = Answer()
    answer.text = said
    hints = Hints(asked, heard=answer.words)
    given = [hints.next() for _ in range(5)]

    texts = {point.text for point in asked.key_points}
    assert {hint for hint in given if hint} <= texts | {first_words(point) for point in asked.key_points}
    assert hints.count == sum(hint is not None for hint in given)
