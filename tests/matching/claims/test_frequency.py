import pytest

from tests.matching.answers import one
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("point", "said", "reason"),
    [
        ("каждый день пишу код", "Я редко пишу код.", "said “редко”, the point says “каждый день”"),
        ("каждый день пишу код", "Код пишу иногда.", None),
        ("ежедневно пишу код", "Код я пишу изредка.", None),
        ("редко опаздываю на встречи", "На встречи опаздываю каждый день.", None),
        ("always write tests first", "I sometimes write tests first.", "said “sometimes”, the point says “always”"),
        ("write code every day", "I rarely write code.", None),
        ("seldom work at night", "I often work at night.", None),
    ],
)
def test_another_frequency_contradicts(point: str, said: str, reason: str | None) -> None:
    found = one(said, point)

    assert found.status is Status.CONTRADICTED
    assert reason in (None, found.reason)


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("каждый день пишу код", "Я ежедневно пишу код."),
        ("каждый день пишу код", "Я всегда пишу код, и редко смотрю кино."),
        ("редко опаздываю на встречи", "На встречи опаздываю не часто."),
        ("always write tests first", "I usually write tests first."),
        ("write code every day", "I write code daily. I rarely go out."),
        ("пишу код на работе", "Пишу код на работе редко."),
        ("проверяю каждый запрос", "Проверяю каждый запрос, обычно сразу."),
    ],
)
def test_a_like_frequency_or_one_of_something_else_contradicts_nothing(point: str, said: str) -> None:
    assert one(said, point).status is Status.COVERED


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("отчёт выходит раз в неделю", "Отчёт выходит раз в три недели."),
        ("view, refreshed hourly", "A view, refreshed once a month."),
        ("report every day", "The report runs every week."),
        ("резервная копия раз в сутки", "Резервная копия делается ежечасно."),
        ("тесты гоняем каждый день", "Тесты гоняем раз в полгода."),
        ("сервис падал раз в сутки", "Сервис падал раз в месяц."),
        ("read one paper a week", "I read one paper a year."),
    ],
)
def test_another_period_contradicts(point: str, said: str) -> None:
    assert one(said, point).status is Status.CONTRADICTED


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("refreshed hourly", "It refreshes once an hour."),
        ("созвон каждую неделю", "Созвон у нас раз в неделю."),
        ("созвон каждую неделю", "Созваниваемся каждую неделю, а раз в месяц обедаем."),
        ("резервная копия раз в сутки", "Резервная копия делается каждый день."),
        ("резервная копия раз в сутки", "Резервная копия делается каждую ночь."),
        ("we release every week", "We release every week, and once a year we rest."),
        ("тренировки 2 раза в неделю", "Два раза в неделю тренировки."),
        ("встречи раз в 2 недели", "Встречи дважды в месяц, то есть раз в две недели."),
        ("тесты на каждый коммит", "Тесты гоняем на каждый коммит, раз в день полный прогон."),
        ("каждый день пишу код", "Каждое утро пью кофе и каждый день пишу код."),
    ],
)
def test_the_same_period_in_other_words_contradicts_nothing(point: str, said: str) -> None:
    assert one(said, point).status is Status.COVERED
