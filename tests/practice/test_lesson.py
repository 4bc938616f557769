import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.answers import parse_set
from voiceprep.model import Question
from voiceprep.practice import Line, lesson

SET = """\
## Who are you? {#self}

- mathematics student | studying mathematics
- my projects
  - a punch counter
  - ~~unfinished~~
- ~~no experience~~
- (violin)

I study. I play the violin!

Every day.
"""


def question(text: str = SET) -> Question:
    return parse_set(text, name="me").questions[0]


def test_the_question_is_read_and_then_the_model_answer_sentence_by_sentence() -> None:
    """The pause after a sentence is a second and as long as a slow speaker takes for it."""
    asked, *answer = lesson(question())

    assert asked == Line(text="Who are you?", language="en", pause=1.0, is_question=True)
    assert [line.text for line in answer] == ["I study.", "I play the violin!", "Every day."]
    assert answer[0].pause == pytest.approx(1 + 3 / 2.7)


def test_the_points_are_read_where_there_is_no_answer_or_they_are_wanted() -> None:
    """Each in its first wording, its parts behind it; what must not be said is not learned."""
    points = ["mathematics student", "my projects", "a punch counter", "violin"]

    assert [line.text for line in lesson(question(), only_points=True)] == ["Who are you?", *points]
    assert lesson(question(SET.partition("I study")[0])) == lesson(question(), only_points=True)


def test_there_is_no_lesson_where_nothing_is_prepared() -> None:
    assert lesson(question("## Who are you?\n\n- ??\n")) == ()


@given(st.text("aб.!? \n", max_size=40))
def test_every_word_of_the_answer_is_read(text: str) -> None:
    asked = Question(id="a", prompt="Why?", language="ru", key_points=(), model_answer=text)

    read = " ".join(line.text for line in lesson(asked)[1:])

    assert [word for word in read.split() if word.strip(".!?")] == [word for word in text.split() if word.strip(".!?")]
