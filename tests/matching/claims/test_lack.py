"""There being too little of a skill, or of what the point says was lacked."""

import pytest

from tests.matching.answers import statuses
from voiceprep.model import Status

OTHER = [
    ("опыт с Docker", "Опыт с Docker нулевой"),
    ("опыт с Docker", "Опыт с Docker минимальный"),
    ("опыт с Kubernetes", "опыта с Kubernetes маловато, точнее его практически нет"),
    ("experience with Docker", "I lack experience with Docker"),
    ("experience with Docker", "My experience with Docker is close to zero"),
    ("недостаток данных решили аугментацией", "Недостаток данных аугментацией решить не удалось"),
    ("недостаток данных решили аугментацией", "Данных не хватало, но аугментацией это не решили"),
    ("lack of data was the main problem", "Lack of data was not the main problem"),
    ("отсутствие документации — главная боль", "Отсутствие документации — не главная боль"),
    ("experience with Docker", "I have very little experience with Docker"),
    ("знание SQL", "Знания SQL у меня минимальные"),
]
SAME = [
    ("недостаток данных решили аугментацией", "Данных не хватало, и мы решили это аугментацией"),
    ("gradient accumulation из-за нехватки памяти", "Памяти не хватало, поэтому делали градиент аккумулейшн"),
    ("lack of data was the main problem", "The main problem was that we didn't have enough data"),
    ("отсутствие документации — главная боль", "Главная боль в том, что документации нет вообще"),
    ("опыт с Docker", "Опыт с Docker большой, с Kubernetes нулевой"),
    ("опыт с Docker", "Опыт с Docker не нулевой"),
    ("опыт с Docker", "У меня опыт с Docker и минимальный с Kubernetes"),
    ("минимальный опыт с Docker", "Опыт с Docker минимальный"),
    ("небольшой опыт с Docker", "Опыт с Docker минимальный, небольшой"),
    ("experience with Docker", "I have a little experience with Docker"),
    ("experience with Docker", "I have experience with Docker and with zero downtime deploys"),
    ("experience with Docker", "I don't lack experience with Docker"),
    ("опыт с Docker", "С Kubernetes опыта мало, а с Docker опыт большой"),
]


@pytest.mark.parametrize(("key_point", "heard"), OTHER)
def test_too_little_of_a_skill_is_none_of_it(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) != [Status.COVERED]


@pytest.mark.parametrize(("key_point", "heard"), SAME)
def test_what_there_was_enough_of_or_lacked_as_meant_is_covered(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]
