"""Words of the language that sound like a term."""

import pytest

from tests.matching.answers import one
from voiceprep.model import Confidence, Status


@pytest.mark.parametrize(
    ("key_point", "heard", "term"),
    [
        ("скрипты пишем на Python", "Скрипты пишем сами, а питон лежит в зоопарке.", "Python"),
        ("данные храним в Redis", "Данные храним в тетради, а редис растёт в огороде.", "Redis"),
        ("таблицы считает Spark", "Таблицы считает бухгалтер, а в парк мы ходим гулять.", "Spark"),
    ],
)
def test_a_word_like_the_term_said_of_something_else_is_not_the_term(key_point: str, heard: str, term: str) -> None:
    found = one(heard, key_point)

    assert (found.status, found.missing) == (Status.PARTIAL, (term,))
    assert found.reason


def test_a_word_that_sounds_roughly_like_the_term_leaves_a_doubt() -> None:
    found = one("Тексты понимает мой брат, берёт и читает вслух.", "тексты понимает BERT")

    assert (found.status, found.confidence) == (Status.COVERED, Confidence.LIKELY)


@pytest.mark.parametrize(
    ("key_point", "heard"),
    [
        ("скрипты пишем на Python", "Скрипты у нас на питоне, их пишем сами."),
        ("MOS по шкале 1–5", "мы мерили масс по шкале от одного до пяти"),
        ("например HiFi-GAN, waveform", "например хефиган и вейвформ"),
        ("сервис запускаем в Docker", "Сервис, конечно, запускаем в докере."),
    ],
)
def test_a_term_as_the_recogniser_writes_it_is_certain(key_point: str, heard: str) -> None:
    found = one(heard, key_point)

    assert (found.status, found.confidence) == (Status.COVERED, Confidence.CERTAIN)


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("G2P: текст в фонемы", "Джи-ту-пи, это когда текст переводят в фонемы."),
        ("MVP за месяц", "Эм-ви-пи сделали за месяц."),
        ("learned SQL at school", "I learned S-Q-L at school."),
        ("API for partners", "I built an A-P-I for partners."),
    ],
)
def test_letters_may_be_spelled_with_hyphens(point: str, said: str) -> None:
    assert one(said, point).status is Status.COVERED
