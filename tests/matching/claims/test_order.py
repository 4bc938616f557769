import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.matching.answers import one, statuses
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("Boris led Anna in the migration project", "Anna led Boris in the migration project"),
        ("recall важнее precision", "precision важнее recall"),
        ("Борис вёл Анну на проекте", "Анна вела Бориса на проекте"),
        ("we had 5 developers and 3 testers", "3 developers and 5 testers"),
        ("у нас было пять разработчиков и три тестировщика", "3 разработчика и 5 тестировщиков"),
        ("a complex model has a high bias and a low variance", "complex model: low bias, high variance"),
        ("latency went from 50 to 200 ms", "reduced latency from 200 to 50 ms"),
        ("led the migration from VITS to Tacotron", "led migration from Tacotron to VITS"),
    ],
)
def test_exchanged_parts_contradict(heard: str, key_point: str) -> None:
    found = one(heard, key_point)

    assert found.status is Status.CONTRADICTED
    assert found.reason
    assert found.reason.endswith("the point has it the other way round")


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("five testers and three developers", "3 developers and 5 testers"),
        ("тестировщиков пять, а разработчиков трое", "3 разработчика и 5 тестировщиков"),
        ("the project was led by Anna", "Anna led the project"),
        ("Boris was led by Anna", "Anna led Boris"),
        ("Бориса вела Анна на проекте", "Анна вела Бориса на проекте"),
        ("I led a migration to VITS from Tacotron", "led migration from Tacotron to VITS"),
        ("за три дня обучил модель на ста часах", "обучил модель на 100 часах за 3 дня"),
        ("the part that's hard is speech which overlaps", "overlapping speech is the hard part"),
        ("recall and precision", "precision and recall"),
        ("бюджет был два миллиона, а людей в команде пять человек", "команда 5 человек, бюджет 2 миллиона"),
    ],
)
def test_the_same_in_another_order_is_covered(heard: str, key_point: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@given(st.permutations(["анна", "вела", "3", "модели", "5", "недель"]))
def test_no_point_contradicts_itself(words: list[str]) -> None:
    text = " ".join(words)

    assert statuses(text, text) == [Status.COVERED]
