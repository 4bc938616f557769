"""Another day, month, part of the day or share in place of the point's."""

import pytest

from tests.matching.answers import one
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("point", "said", "reason"),
    [
        ("meet on Thursdays", "We meet on Tuesdays.", "said “Tuesdays”, the point says “Thursdays”"),
        ("созвоны по средам", "Созвоны у нас по вторникам.", None),
        ("магистратуру закончу в июне", "Магистратуру закончу в июле.", None),
        ("I finish in June", "I finish in July.", None),
        ("вечером тренирую детей", "Утром тренирую детей.", None),
        ("по будням вожу экскурсии", "По выходным вожу экскурсии.", None),
        ("точность выросла втрое", "Точность выросла вдвое.", None),
        ("треть пользователей вернулась", "Половина пользователей вернулась.", None),
        ("handles thousands of requests", "It handles hundreds of requests.", None),
        ("в этом году сдал экзамен", "В прошлом году сдал экзамен.", "said “прошлом”, the point says “этом”"),
        ("next summer work at the bakery", "Last summer I worked at the bakery.", None),
        ("лучше работаю утром", "Лучше всего мне работается ночью, утром я никакой.", None),
        ("готов выйти с сентября", "Готов выйти только с октября, в сентябре ещё отпуск.", None),
        ("I can start in September", "I can start in October, in September I have exams.", None),
        ("стажировка летом", "Летом у меня была практика, а стажировка осенью.", None),
        ("летом работал на складе", "На складе работали зимой, а летом я сидел дома.", None),
    ],
)
def test_another_word_of_a_series_contradicts(point: str, said: str, reason: str | None) -> None:
    found = one(said, point)

    assert found.status is Status.CONTRADICTED
    assert reason in (None, found.reason)


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("meet on Thursdays", "We meet on Thursdays, and on Tuesdays we write."),
        ("релиз в марте", "Релиз был в марте, а не в мае."),
        ("релиз в марте", "Релиз перенесли с февраля на март."),
        ("вечером тренирую детей", "Вечером тренирую детей, утром учусь."),
        ("магистратуру закончу в июле", "Сначала в июне сессия, а в июле закончу магистратуру."),
        ("летом был в походе", "Летом был в походе, уже пять лет подряд."),
        ("пять лет в продуктовой среде", "Пять лет в продуктовой среде, с понедельника до пятницы."),
        ("this method needs a week", "This method needs a week, and last week we had none."),
        ("учу детей в выходные", "В выходные, по субботам, учу детей."),
        ("лучше работаю утром", "Лучше всего работаю утром, ночью я никакой."),
        ("лучше работаю утром", "Раньше лучше работал вечером, теперь утром."),
        ("готов выйти с сентября", "Готов выйти с октября, с сентября тоже могу."),
        ("встречи по вторникам", "Встречи были по средам, начальник перенёс их на вторник."),
        ("релиз в пятницу", "Релиз планируем в четверг, в пятницу выкатываем."),
        ("созвон по средам", "По вторникам у нас планёрка, по средам созвон."),
    ],
)
def test_the_same_word_beside_another_of_its_series_contradicts_nothing(point: str, said: str) -> None:
    assert one(said, point).status is Status.COVERED


@pytest.mark.parametrize(
    ("point", "said", "status"),
    [
        ("available full-time from July", "Full-time I'm available, but only from October.", Status.CONTRADICTED),
        ("отпуск с августа", "В отпуск хочу, но только с декабря.", Status.CONTRADICTED),
        ("переезд в апреле", "Переезд запланирован, где-то в феврале.", Status.CONTRADICTED),
        ("available full-time from July", "I'm available full-time, after exams in June, from July.", Status.COVERED),
        ("отпуск с августа", "В отпуск хочу с августа, сразу после сдачи проекта в июле.", Status.COVERED),
        ("отпуск с августа", "В отпуск хочу, после сдачи проекта в июле.", Status.PARTIAL),
    ],
)
def test_a_clause_goes_on_behind_its_comma(point: str, said: str, status: Status) -> None:
    assert one(said, point).status is status
