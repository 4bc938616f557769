"""A question that is not answered with yes claims nothing, unless it takes for granted what it asks about."""

import pytest

from tests.matching.answers import statuses
from voiceprep.model import Status

UNANSWERED = [
    ("learned Kotlin", "Have I learned Kotlin? Not yet."),
    ("есть опыт с Docker", "Есть ли опыт с Docker? Пока что не довелось."),
    ("готов к переезду", "Готов ли к переезду? Сложно сказать."),
    ("Redis однопоточный", "Redis однопоточный? Вот этого я точно не знаю."),
]
ANSWERED = [
    ("used Kafka", "Why did we use Kafka? Because it does not lose data."),
    ("знаю Go", "Знаю ли я Go? Не только знаю, но и учу."),
    ("знаю Go", "Знаю ли я Go? Да, не первый год."),
    ("готов к переезду", "Готов ли к переезду? Почему бы и нет."),
    ("wrote the product roadmap", "I wrote the product roadmap for 2023."),
]


@pytest.mark.parametrize(("key_point", "heard"), UNANSWERED)
def test_a_question_without_a_yes_is_no_claim(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.CONTRADICTED]


@pytest.mark.parametrize(("key_point", "heard"), ANSWERED)
def test_another_question_may_be_one(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]
