"""Parts of a whole, dozens and multiples are numbers however they are said."""

import pytest

from tests.matching.answers import one, statuses
from voiceprep.model import Status

SAME = [
    ("треть пользователей", "33 процента пользователей"),
    ("a third of users", "33 percent of users"),
    ("четверть запросов", "25% запросов"),
    ("two thirds of users", "67% of users"),
    ("три четверти запросов", "75 процентов запросов"),
    ("half of the team", "50% of the team"),
    ("пятая часть трафика", "20% трафика"),
    ("2/3 времени", "две трети времени"),
    ("half an hour a day", "30 minutes a day"),
    ("half a million users", "500 thousand users"),
    ("a dozen engineers", "there were twelve engineers"),
    ("24 tests", "two dozen tests"),
    ("10 пользователей", "десяток пользователей"),
    ("30 кандидатов", "три десятка кандидатов"),
    ("ускорил в 3 раза", "ускорил втрое"),
    ("reduced memory threefold", "reduced memory three times"),
    ("вторая половина дня", "вторая половина дня"),
    ("a third party library", "we used a third party library"),
    ("third quarter results", "in the third quarter results"),
    ("24/7 поддержка", "поддержка 24/7"),
    ("в третью очередь", "в третью очередь"),
    ("5 engineers", "half of the five engineers"),
    ("two of three papers accepted", "two out of three papers were accepted"),
    ("вторая часть проекта", "во второй части проекта"),
]
OTHER = [
    ("30% of users", "half of users"),
    ("half of the team", "a third of the team"),
    ("треть пользователей", "четверть пользователей"),
    ("треть данных", "две трети данных"),
    ("половина команды", "20% команды"),
    ("сократил время вдвое", "сократил время втрое"),
    ("10 лет опыта", "десятки лет опыта"),
]


@pytest.mark.parametrize(("key_point", "heard"), SAME)
def test_the_same_part_or_amount_is_covered(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize(("key_point", "heard"), OTHER)
def test_another_part_or_amount_is_not(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) != [Status.COVERED]


def test_what_is_one_word_is_quoted_whole() -> None:
    assert one("сократил время втрое", "сократил время вдвое").reason == "said втрое, the point says вдвое"


DECIMALS = [
    ("99.99% uptime", "We reached ninety-nine point nine nine percent uptime"),
    ("GPA 3.85", "GPA three point eight five"),
    ("weight decay 0.01", "weight decay zero point zero one"),
    ("threshold 0.55", "threshold point five five"),
    ("F1 of 0.87", "F1 of point eighty-seven"),
    ("AUC 0.91", "AUC oh point nine one"),
    ("learning rate 0,001", "learning rate был ноль целых одна тысячная, батч шестьдесят четыре"),
    ("точность 99,95%", "точность девяносто девять и девяносто пять сотых процента"),
    ("p-value 0.03", "Порог был ноль ноль пять. А p-value вышло ноль ноль три."),
    ("accuracy 0.915", "accuracy вышла ноль девятьсот пятнадцать, бейзлайн — ноль восемьсот"),
    ("point one is clear", "point one is clear"),
]


@pytest.mark.parametrize(("key_point", "heard"), DECIMALS)
def test_decimals_are_read_digit_by_digit(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]
