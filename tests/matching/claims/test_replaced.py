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
