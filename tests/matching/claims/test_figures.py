import pytest

from tests.matching.answers import one, statuses
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("Revenue grew. Costs, on the other hand, rose by twelve percent.", "revenue grew by 12 percent"),
        ("Выручка выросла. А вот расходы прибавили двенадцать процентов.", "выручка выросла на 12%"),
    ],
)
def test_a_number_said_of_something_else_is_missing(heard: str, key_point: str) -> None:
    found = one(heard, key_point)

    assert (found.status, len(found.missing)) == (Status.PARTIAL, 1)


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("Выручка за год выросла, причём процентов на двенадцать", "выручка выросла на 12%"),
        ("Косинус эмбеддингов считали тоже. Вышло ноль восемьдесят пять.", "косинус эмбеддингов 0,85"),
        ("Revenue grew. By twelve percent, in fact.", "revenue grew by 12 percent"),
    ],
)
def test_a_number_in_an_aside_is_the_points_own(heard: str, key_point: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize(
    ("key_point", "heard"),
    [
        ("70% of requests are automated", "Seven out of ten requests are automated"),
        ("run at least 2 weeks", "Let it run for at least a fortnight"),
        ("стажировка на 6 месяцев", "стажировка была на полгода"),
        ("выпустился в 2021 году", "выпустился в двадцать первом году"),
        ("загранпаспорт до 2030 года", "загранпаспорт действует до 30-го года"),
        ("two-factor authentication for admins", "Admins log in with a second factor of authentication"),
    ],
)
def test_a_number_is_heard_in_other_words(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize(
    ("point", "said", "status"),
    [
        ("machine learning for about a year and a half", "I study applied maths, third year in Kazan.", Status.MISSED),
        ("машинное обучение около полутора лет", "Машинному обучению учусь третий год.", Status.PARTIAL),
        ("машинное обучение около полутора лет", "Я на 3-м курсе, машинное обучение люблю.", Status.PARTIAL),
        ("машинное обучение около полутора лет", "Машинное обучение около трёх лет.", Status.CONTRADICTED),
        ("внедрил мониторинг в 2021 году", "Внедрил мониторинг в двадцать втором году.", Status.CONTRADICTED),
        ("запуск весной 2022", "Запуск был весной двадцать второго.", Status.COVERED),
        ("запуск в марте 2022", "Запуск был в марте двадцать третьего.", Status.CONTRADICTED),
        ("third-year student of maths", "I am a fourth-year student of maths.", Status.CONTRADICTED),
    ],
)
def test_a_year_of_study_is_no_duration(point: str, said: str, status: Status) -> None:
    assert one(said, point).status is status


@pytest.mark.parametrize(
    ("point", "said", "reason"),
    [
        (
            "machine learning for a year and a half",
            "I did machine learning for 3 years.",
            "said 3 years, the point says a year and a half",
        ),
        (
            "машинное обучение год с половиной",
            "Машинное обучение 3 года.",
            "said 3 года, the point says год с половиной",
        ),
        (
            "машинное обучение 3 года",
            "Машинное обучение год с половиной.",
            "said год с половиной, the point says 3 года",
        ),
    ],
)
def test_a_half_is_quoted_with_its_whole(point: str, said: str, reason: str) -> None:
    assert one(said, point).reason == reason


@pytest.mark.parametrize(
    ("point", "said", "reason"),
    [
        (
            "задержка ответа меньше секунды",
            "Задержка ответа меньше десяти секунд.",
            "said десяти секунд, the point says секунды",
        ),
        ("прошу неделю отпуска", "Прошу три недели отпуска.", None),
        ("переезд занял месяц", "Переезд занял два месяца.", None),
        ("обучение идёт день на одной карте", "Обучение идёт четыре дня на одной карте.", None),
        ("the model answers in under a second", "The model answers in under five seconds.", None),
        ("need a week of notice", "I need six weeks of notice.", None),
        ("the backup takes a minute", "The backup takes twenty minutes.", None),
    ],
)
def test_more_than_the_one_that_goes_without_saying_contradicts(point: str, said: str, reason: str | None) -> None:
    found = one(said, point)

    assert found.status is Status.CONTRADICTED
    assert reason in (None, found.reason)


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("задержка меньше секунды", "Задержка у меня ноль восемь секунды."),
        ("отвечает меньше секунды", "Отвечает меньше чем за триста миллисекунд."),
        ("прошу неделю отпуска", "Прошу одну неделю отпуска."),
        ("больше года в проекте", "Полтора года в проекте."),
        ("задержка меньше секунды", "Задержка меньше секунды, а раньше было десять секунд."),
        ("в прошлом году закончил курсы", "В прошлом году, то есть в 2021 году, я закончил курсы."),
        ("the model answers in under a second", "The model answers in under one second."),
    ],
)
def test_one_said_otherwise_contradicts_nothing(point: str, said: str) -> None:
    assert one(said, point).status is Status.COVERED


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("fibre diameter 15 µm", "The fibre diameter was fifteen millimetres."),
        ("tank holds 500 l", "The tank holds about five hundred cubic metres."),
        ("consumption 12 kWh per day", "Our consumption was twelve megawatt hours per day."),
        ("samples stored at -80 °C", "Samples are stored at minus eighty Fahrenheit."),
        ("link runs at 10 Gbit/s", "The link runs at ten megabits per second."),
        ("бак на 200 л", "Бак там на двести миллилитров."),
        ("бюджет 3 млн ₽", "Бюджет был три миллиона долларов."),
        ("площадь 90 м²", "Площадь у нас девяносто кубических метров."),
    ],
)
def test_as_many_of_another_unit_contradict(point: str, said: str) -> None:
    assert one(said, point).status is Status.CONTRADICTED


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("drilled to 1.5 km", "We drilled down to one thousand five hundred meters."),
        ("warehouse 2,000 m²", "The warehouse is two thousand square metres."),
        ("consumption 12 kWh per day", "Our consumption was twelve kilowatt hours a day."),
        ("lost $180k in orders", "We lost a hundred and eighty thousand dollars in orders."),
        ("fibre diameter 15 μm", "The fibre diameter was fifteen microns."),
        ("трасса 0,5 км", "Трасса была пятьсот метров."),
        ("греем до 60 °C", "Греем примерно до шестидесяти градусов."),
        ("площадь 90 м2", "Площадь у нас девяносто квадратных метров."),
        ("пакет 5 г", "Пакет весит пять граммов."),
    ],
)
def test_an_amount_is_heard_in_another_unit_or_spelling(point: str, said: str) -> None:
    assert one(said, point).status is Status.COVERED
