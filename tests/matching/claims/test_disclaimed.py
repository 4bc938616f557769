"""Denials that do not stand before the words of the point, and what only looks like one."""

import pytest

from tests.matching.answers import statuses
from voiceprep.model import Status

DENIED = [
    ("сроки были жёсткие", "Не могу сказать, что сроки были жёсткие"),
    ("заказчик был сложный", "Нельзя сказать, что заказчик был сложный"),
    ("нагрузка была высокая", "Я бы не сказал, что нагрузка была высокая"),
    ("боюсь публичных выступлений", "Не то чтобы я боялся публичных выступлений"),
    ("работал ночами", "Неправда, что я работал ночами"),
    ("ссорились из-за денег", "Это не значит, что мы ссорились из-за денег"),
    ("команда была слабая", "Не думаю, что команда была слабая"),
    ("не хватало опыта", "Нельзя сказать, что мне не хватало опыта"),
    ("the deadline was tight", "I wouldn't say that the deadline was tight"),
    ("the client was difficult", "I can't say the client was difficult"),
    ("requirements kept changing", "It is not true that the requirements kept changing"),
    ("we ran out of money", "It's not like we ran out of money"),
    ("retry с backoff", "Retry с backoff у нас нет"),
    ("наставник с первого дня", "Наставника с первого дня у меня не было"),
    ("прототип на бумаге", "Прототип на бумаге не делали, сразу писали код"),
    ("очередь сообщений RabbitMQ", "Очередь сообщений RabbitMQ мы не применяем"),
    ("премия по итогам квартала", "Премий по итогам квартала не бывает"),
    ("письмо по шаблонам", "Письмо пишу сам, никаких шаблонов"),
]
ASSERTED = [
    ("сроки были жёсткие", "Скажу честно, что сроки были жёсткие"),
    ("заказчик был сложный", "Не буду скрывать, заказчик был сложный"),
    ("работал ночами", "Нельзя сказать, что я не работал ночами"),
    ("команда из десяти человек", "Не говоря о том, что команда из десяти человек"),
    ("the client was difficult", "Not to mention that the client was difficult"),
    ("the tests were slow", "The tests were slow, not that anyone cared"),
    ("we ran out of money", "I'm not proud of it, but we ran out of money"),
    ("know SQL well", "I don't want to brag, but let me say that I know SQL well"),
    ("кэш на Redis", "Memcached не используем, кэш на Redis"),
    ("кэш на Redis", "Кэш на Redis, других баз не используем"),
    ("ретроспективы после релиза", "Ретроспективы после релиза, митингов больше нет"),
    ("голосовой ввод", "Голосовой ввод есть, а клавиатуры нет"),
    ("аугментация: шум и сдвиг", "Аугментации как таковой нет, шум и сдвиг были в самих данных"),
    ("бумажной работы больше, чем лечения", "Бумажной работы, не поверите, стало больше, чем лечения."),
    ("письмо без шаблонов", "Письмо пишу сам, никаких шаблонов"),
    ("хочу строить, а не поддерживать legacy", "Хочу что-то новое строить, а не legacy годами поддерживать"),
]


@pytest.mark.parametrize(("key_point", "heard"), DENIED)
def test_what_is_said_not_to_be_so_is_contradicted(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.CONTRADICTED]


@pytest.mark.parametrize(("key_point", "heard"), ASSERTED)
def test_a_negation_of_something_else_denies_nothing(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]
