import pytest

from tests.matching.answers import one, statuses
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("Revenue grew. Costs, on the other hand, rose by twelve percent.", "revenue grew by 12 percent"),
        ("Выручка выросла. А вот расходы прибавили двенадцать процентов.", "выручка выросла на 12%"),
    ],
)
def test_a_number_said_of_something_else_is_missing(heard: str, key_point: str) -> None:
    found = one(heard, key_point)

    assert (found.status, len(found.missing)) == (Status.PARTIAL, 1)


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("Выручка за год выросла, причём процентов на двенадцать", "выручка выросла на 12%"),
        ("Косинус эмбеддингов считали тоже. Вышло ноль восемьдесят пять.", "косинус эмбеддингов 0,85"),
        ("Revenue grew. By twelve percent, in fact.", "revenue grew by 12 percent"),
    ],
)
def test_a_number_in_an_aside_is_the_points_own(heard: str, key_point: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize(
    ("key_point", "heard"),
    [
        ("70% of requests are automated", "Seven out of ten requests are automated"),
        ("run at least 2 weeks", "Let it run for at least a fortnight"),
        ("стажировка на 6 месяцев", "стажировка была на полгода"),
        ("выпустился в 2021 году", "выпустился в двадцать первом году"),
        ("загранпаспорт до 2030 года", "загранпаспорт действует до 30-го года"),
        ("two-factor authentication for admins", "Admins log in with a second factor of authentication"),
    ],
)
def test_a_number_is_heard_in_other_words(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]
