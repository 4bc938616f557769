"""Another word in the place of one of the point makes another claim."""

import pytest

from tests.matching.answers import one
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("point", "said", "missing"),
    [
        ("sharded Postgres by customer", "We sharded Postgres by region.", "customer"),
        ("want to work closer to users", "I want to work closer to home.", "users"),
        ("волонтёр в приюте для собак", "Я волонтёр в приюте для кошек.", "собак"),
        ("вокодер работает на CPU", "Вокодер работает только на видеокарте.", "CPU"),
        ("научный руководитель из Сколтеха", "Научный руководитель у меня из Бауманки.", "Сколтеха"),
    ],
)
def test_another_noun_behind_the_same_preposition_leaves_the_point_partial(point: str, said: str, missing: str) -> None:
    found = one(said, point)

    assert (found.status, found.missing) == (Status.PARTIAL, (missing,))
    assert found.reason


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("sharded Postgres by customer", "Every customer has a Postgres of his own, sharded."),
        ("sharded Postgres by customer", "We sharded Postgres by region and by customer."),
        ("led migration from Tacotron to VITS", "I led the migration from Tacotron to bits"),
        ("вокодер работает на CPU", "Вокодер работает на обычном CPU."),
        ("want to work closer to users", "I want to work closer to the users."),
        ("сервисы с виртуалок в k8s", "Сервисы с виртуалок мы перетащили в кубер."),
    ],
)
def test_words_around_the_right_one_replace_nothing(point: str, said: str) -> None:
    found = one(said, point)

    assert found.status is Status.COVERED


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("курс в Университете Иннополис", "Это был курс в Казанском университете."),
        ("работаю в компании Яндекс", "Сейчас работаю в компании Сбер."),
        ("internship at the Samsung lab", "I did an internship at the Huawei lab."),
    ],
)
def test_another_name_beside_the_same_word_leaves_the_point_partial(point: str, said: str) -> None:
    found = one(said, point)

    assert found.status is Status.PARTIAL
    assert found.reason


@pytest.mark.parametrize(
    ("point", "said", "name"),
    [
        (
            "курс от Университета Иннополис по Machine Learning",
            "Курс Казанского Федерального Университета по Machine Learning",
            "Казанского Федерального Университета",
        ),
        ("course at Innopolis University", "I took a course at Kazan Federal University.", "Kazan Federal University"),
        ("работаю в компании Яндекс", "Сейчас работаю в компании Сбер.", "Сбер"),
    ],
)
def test_another_name_is_quoted_whole(point: str, said: str, name: str) -> None:
    assert one(said, point).reason == f"said “{name}” in its place"


def test_a_misheard_name_is_no_other_name() -> None:
    assert one("Сейчас работаю в компании Яндыкс.", "работаю в компании Яндекс").status is Status.COVERED


@pytest.mark.parametrize(
    ("point", "said", "noun"),
    [
        ("30 users in the pilot", "The pilot had thirty servers.", "servers"),
        ("led a team of 7 engineers", "I led a team with seven interns.", "interns"),
        ("wrote 40 tests", "I wrote forty letters that spring.", "letters"),
        ("команда из 5 разработчиков", "В команде было пять тестировщиков.", "тестировщиков"),
        ("написал 20 статей", "Я написал двадцать писем.", "писем"),
    ],
)
def test_as_many_of_something_else_are_not_those_of_the_point(point: str, said: str, noun: str) -> None:
    found = one(said, point)

    assert (found.status, found.reason) == (Status.PARTIAL, f"said “{noun}” in its place")


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("led a team of 7 engineers", "I led a team of seven people, all engineers."),
        ("shipped to 12 countries", "We ship to twelve different countries."),
        ("trained 15 nurses", "Of nurses I trained fifteen that year."),
        ("migrated 200 services", "We migrated two hundred microservices."),
        ("before: 22 yrs payroll", "Before that I did payroll for twenty-two years."),
        ("команда из 5 разработчиков", "В команде пять человек, все разработчики."),
        ("провёл 8 лекций", "Лекций я провёл восемь штук."),
        ("написал 20 статей", "Я написал двадцать научных статей."),
        ("3,5 трлн ссылок в базе", "В базе три с половиной триллиона ссылок."),
    ],
)
def test_what_a_number_counts_may_be_said_beside_it(point: str, said: str) -> None:
    assert one(said, point).status is Status.COVERED
