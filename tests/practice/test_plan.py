from dataclasses import replace
from random import Random

import pytest

from voiceprep.answers import parse_key_points
from voiceprep.errors import AnswersError
from voiceprep.model import Question, QuestionSet
from voiceprep.practice import plan

POINTS = parse_key_points(["third-year student"])


def question(name: str) -> Question:
    return Question(id=name, prompt=f"{name}?", language="en", key_points=POINTS)


SELF, WHY, PROJECT = question("self"), question("why"), question("project")
EMPTY = Question(id="salary", prompt="salary?", language="en", key_points=())
SET = QuestionSet(name="me", title="Me", language="en", questions=(SELF, EMPTY, WHY, PROJECT))


def test_all_questions_with_key_points_are_practised_in_their_order() -> None:
    assert plan(SET) == (SELF, WHY, PROJECT)


def test_named_questions_are_practised_in_the_order_of_their_naming() -> None:
    assert plan(SET, ids=["why", "self", "why"]) == (WHY, SELF, WHY)


def test_a_limit_takes_the_first() -> None:
    assert plan(SET, limit=2) == (SELF, WHY)
    assert plan(SET, limit=10) == (SELF, WHY, PROJECT)


def test_shuffled_a_limit_takes_any() -> None:
    """Each question comes first sooner or later, and none comes twice."""
    plans = [plan(SET, limit=2, shuffle=Random(seed)) for seed in range(50)]

    assert {planned[0] for planned in plans} == {SELF, WHY, PROJECT}
    assert all(len(set(planned)) == 2 for planned in plans)


def test_an_unknown_question_is_answered_with_near_ones() -> None:
    with pytest.raises(AnswersError, match='no question "slef" in "me"') as error:
        plan(SET, ids=["self", "slef"])
    assert error.value.hint == "did you mean self?"


def test_a_set_without_key_points_cannot_be_practised() -> None:
    with pytest.raises(AnswersError, match="no question of me has key points"):
        plan(replace(SET, questions=(EMPTY,)))
