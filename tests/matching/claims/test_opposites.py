"""Opposites as words, as phrases and glued to a "not"; and those that are said of something else."""

import pytest

from tests.matching.answers import statuses
from voiceprep.model import Status

OTHER = [
    ("клиент остался доволен", "Клиент остался недоволен"),
    ("работаю полный день", "Работаю неполный день"),
    ("высшее образование полное", "Высшее образование неполное"),
    ("отладка — моё любимое занятие", "Отладка — моё нелюбимое занятие"),
    ("код читаемый и короткий", "Код нечитаемый, но короткий"),
    ("люблю отлаживать", "Терпеть не могу отлаживать"),
    ("люблю рефакторинг", "Я ненавижу рефакторинг"),
    ("люблю выступать", "Выступать терпеть не могу"),
    ("легко учу языки", "Языки я учу тяжело"),
    ("сдали проект в срок", "Проект сдали с опозданием"),
    ("tests are mandatory", "Tests are optional"),
    ("I enjoy public speaking", "Public speaking terrifies me"),
    ("I enjoy debugging", "I hate debugging"),
    ("saved $2M", "It cost us two million"),
    ("full-time position", "It is a part-time position"),
    ("первым делом пишу тесты", "Тесты пишу в последнюю очередь"),
    ("latency doubled", "Latency halved"),
    ("завершили проект раньше срока", "Проект завершили позже срока"),
    ("SNR выше 20 дБ", "эс эн эр ниже двадцати децибел"),
    ("все тесты проходят", "Половина тестов проходит"),
    ("all of our tests pass", "Most of our tests pass"),
    ("все сервисы задокументированы", "Некоторые сервисы задокументированы"),
    ("I take feedback well", "I don't take feedback well"),
    ("сдали проект с опозданием", "Проект сдали в срок"),
    ("клиент недоволен", "Клиент доволен"),
    ("код покрыт тестами", "Код тестами не покрыт"),
    ("код покрыт тестами", "Код тестами непокрыт"),
    ("API is stable", "The API is unstable"),
    ("все тесты проходят", "90 процентов тестов проходит"),
    ("половина тестов проходит", "Все тесты проходят"),
    ("задокументировали все сервисы", "Задокументировали часть сервисов"),
    ("подрядчик затянул сроки", "Сроки затянул не подрядчик"),
]
SAME = [
    ("работаю неполный день", "Работаю неполный день"),
    ("давно знаю Python", "Python знаю давно, недавно взялся за Rust"),
    ("код читаемый", "Код у нас читаемый, нечитаемый легаси переписали"),
    ("все тесты проходят", "Все тесты проходят, половина тестов новые"),
    ("все тесты проходят", "Все тесты проходят, 90 процентов строк покрыто"),
    ("all of our tests pass", "All of our tests pass, most of the tests are new"),
    ("сдали проект в срок", "Проект сдали в срок, хотя начали с опозданием"),
    ("сдали проект в срок", "Проект мы сдали в срок, а не с опозданием"),
    ("SNR выше 20 дБ", "эс эн эр выше двадцати децибел, ниже десяти не бывало"),
    ("завершили проект раньше срока", "Проект завершили раньше срока, акты подписали позже"),
    ("full-time position", "I want a full-time position, part of the week remote"),
    ("легко учу языки", "Языки учу легко, тяжело даётся только грамматика"),
    ("stable API", "Our API is stable, the old one was unstable"),
    ("tests are mandatory", "Tests are mandatory and not optional"),
    ("shipped on time", "We shipped on time, the first version was two weeks late"),
    ("первым делом пишу тесты", "Первым делом пишу тесты, документацию пишу в последнюю очередь"),
    ("latency halved", "Latency halved while traffic doubled"),
    ("fixed the login bug", "I fixed the login bug, deploys still terrify me"),
    ("опоздание на неделю", "Опоздание было на неделю"),
    ("клиент недоволен", "Клиент был не доволен"),
    ("система неустойчива к шуму", "Система не устойчива к шуму"),
    ("несколько проектов на Go", "Несколько проектов на Go"),
    ("saved $2M", "We saved two million dollars"),
    ("часть тестов медленные", "Часть тестов у нас медленные, но все тесты проходят"),
    ("выше зарплата", "Зарплата выше, нагрузка ниже"),
]


@pytest.mark.parametrize(("key_point", "heard"), OTHER)
def test_an_opposite_does_not_cover(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) != [Status.COVERED]


@pytest.mark.parametrize(("key_point", "heard"), SAME)
def test_the_same_or_an_opposite_of_something_else_is_covered(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]
