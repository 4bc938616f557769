"""A "not" that reaches its word from afar, and one that belongs to another word or clause."""

import pytest

from tests.matching.answers import statuses
from voiceprep.model import Status

OTHER = [
    ("дедлайн сорвали по вине заказчика", "Дедлайн сорвали по нашей вине, заказчик тут ни при чём"),
    ("отвечал за бэкенд", "За фронт отвечал, за бэкенд не отвечал"),
    ("отвечал за бэкенд", "Отвечал за фронт, за бэкенд не отвечал"),
    ("писал тесты", "Писал документацию, тесты не писал"),
    ("писал тесты", "Тесты не писал, писал документацию"),
    ("migrated to Postgres", "We never migrated to Postgres"),
    ("launched with a budget", "We launched without any budget"),
    ("worked with tests", "We worked without any automated tests"),
    ("нагрузку на сервер снизили", "Нагрузку на сервер так и не снизили"),
    ("нагрузку на сервер снизили", "Сервер выдерживал, и нагрузку на него мы не снизили"),
    ("работа не должна быть рутиной", "Работа должна быть рутиной"),
    ("работа должна быть рутиной", "Главное, чтобы работа не была рутиной"),
    ("код простой", "Код не стал простым"),
    ("I take feedback well", "I don't take feedback well, I take it personally"),
    ("designed the API for my project", "I didn't design the API, I only used it in my project"),
    ("люблю отлаживать", "Я не люблю отлаживать, как все"),
    ("люблю отлаживать", "Отлаживать я так и не люблю"),
    ("виноват подрядчик", "Подрядчик ни при чём, виноват заказчик"),
]
SAME = [
    ("отвечал за бэкенд", "За фронт не отвечал, отвечал за бэкенд"),
    ("отвечал за бэкенд", "За дизайн не отвечал, я отвечал за бэкенд"),
    ("отвечал за бэкенд", "Я не отвечал за фронт, а отвечал за бэкенд"),
    ("писал тесты", "Документацию не писал, писал тесты"),
    ("migrated to Postgres", "Without stopping the service we migrated to Postgres"),
    ("launched in May", "Without any budget we launched in May"),
    ("нагрузку на сервер снизили", "Сервер не выдерживал, и нагрузку на него мы снизили"),
    ("работа не должна быть рутиной", "Главное, чтобы работа не была рутиной"),
    ("код не должен быть сложным", "Нужно, чтобы код не был сложным"),
    ("I take feedback well", "I don't take feedback personally, I take it well"),
    ("люблю отлаживать", "Ничего так не люблю, как отлаживать"),
    ("работаю с заказчиком", "С заказчиком работаю напрямую, менеджер тут ни при чём"),
    ("виноват заказчик", "Подрядчик ни при чём, виноват заказчик"),
    ("I take feedback well", "I take feedback well, I don't take it personally"),
    ("работа без рутины", "Работа без рутины"),
]


@pytest.mark.parametrize(("key_point", "heard"), OTHER)
def test_a_denial_of_the_point_does_not_cover_it(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) != [Status.COVERED]


@pytest.mark.parametrize(("key_point", "heard"), SAME)
def test_a_denial_of_something_else_leaves_the_point_covered(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]
