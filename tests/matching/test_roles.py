"""The same words put together otherwise: who did it, of what it was said, what came first."""

import pytest

from tests.matching.answers import one, statuses
from voiceprep.model import Confidence, Status

SET_AGAINST = [
    ("Миграцию провели в марте, а кэш выключили осенью", "миграция кэша", "Миграцию"),
    ("Для поиска берём Elastic, а Redis держим под сессии", "поиск на Redis", "поиска"),
    ("Скидку дали школьникам, а студенты платят полную цену", "скидка для студентов", "Скидку"),
    (
        "We trained the small one ourselves, while the large model came from Meta",
        "trained the large model",
        "trained",
    ),
    ("The backend was done by Ann, but Peter wrote the slides", "Peter — backend", "backend"),
    ("I lived in Berlin, whereas the office is in Hamburg", "lived in Hamburg", "lived"),
    ("Офис в десяти минутах от метро, а дом в часе от офиса", "дом в 10 минутах от офиса", "дом"),
    ("Английский у меня B2, а немецкий C1", "английский C1", "Английский"),
    ("Кешируем мы на клиенте, а в Redis лежат только сессии", "кешируем в Redis", "Кешируем"),
    ("Unit tests run on every commit, while load tests start once in spring", "load tests on every commit", "load"),
    ("Сначала выкатываем на всех, а проверка SRM идёт в конце", "сначала проверка SRM", "Сначала"),
]
SHARED = [
    ("Фронтенд делал Гриша, а бэкенд на Go писала Лена", "Лена — бэкенд на Go"),
    ("Бэкенд мы пишем на Go, а фронтенд на React", "пишем фронтенд на React"),
    ("Датасет мы собрали сами, а выложили на Kaggle", "датасет выложили на Kaggle"),
    ("Обучал я не BERT, а маленькую GPT", "обучал маленькую GPT"),
    ("Сначала идёт VAD, а потом кластеризация голосов", "VAD, потом кластеризация"),
    ("Модель маленькая, зато задержка у неё меньше секунды", "маленькая модель, задержка меньше секунды"),
    ("Работал я в банке, а точнее в Сбере, три года", "работал в Сбере 3 года"),
    ("В Яндексе я провёл год, а в Сбере два", "в Сбере два года"),
    ("Отдел небольшой, а задачи интересные", "небольшой отдел, интересные задачи"),
    ("Ошибку нашли в пятницу, а исправил я её в субботу", "ошибку исправил в субботу"),
    ("Loss на трейне падает, а на валидации начинает расти", "train loss падает, val loss растёт"),
    ("The model is small, but it answers in under a second", "small model answers in under a second"),
    ("We collected the data ourselves, but labelled it in Toloka", "labelled the data in Toloka"),
    ("Заказчик ругался, а директор похвалил", "директор похвалил, заказчик ругался"),
    ("Утром, а не ночью, мне лучше работается", "лучше работаю утром"),
    ("На Go, а не на Python, у нас бэкенд", "бэкенд на Go"),
    ("Train и val loss: падает первый, растёт второй", "train loss падает, val loss растёт"),
    ("Маша и Костя делали слайды, протокол вели по очереди", "Маша — слайды, Костя — протокол"),
]
EXCHANGED = [
    ("Директор похвалил нас, а заказчик потом ругался", "заказчик похвалил, директор ругался"),
    ("Train loss растёт, а val loss падает", "train loss падает, val loss растёт"),
    ("Зимой мы пишем код, летом готовим выставку", "зимой выставка, летом код"),
    ("The client paid late, and the bank waited", "client waited, bank paid"),
    ("Маша вела протокол, Костя готовил слайды", "Костя — протокол, Маша — слайды"),
    ("Precision dropped, recall went up", "recall dropped, precision went up"),
    ("Бэкенд на React, фронтенд на Go", "бэкенд на Go, фронтенд на React"),
    # Who did it to whom, by the cases.
    ("Меня самого тогда обучали разработчики", "обучал разработчиков"),
    ("Завуча, между прочим, поддержала я", "завуч поддержала меня"),
    ("Директор убедил меня остаться", "убедил директора остаться"),
    ("Куратор показал мне статью про шум", "показал куратору статью про шум"),
    ("First we cut the bread, then we bake the cake", "first bake the cake, then cut the bread"),
    ("Соседям помогла Лена с ремонтом", "соседи помогли с ремонтом"),
    ("Аспиранты консультировали нас по диплому", "консультировал аспирантов по диплому"),
    ("Тренера уволила команда", "тренер уволил команду"),
    ("Стажёры водили меня по офису", "водил стажёров по офису"),
    ("Сначала работал бэкендером, потом фронтендером", "работал фронтендером, потом бэкендером"),
    ("First code, then unit tests", "unit tests, then code"),
    # And by the order.
    ("The seniors mentored me", "mentored seniors"),
    ("Security once called me at night", "call security at night"),
    ("I backed the CEO then", "the CEO backed me"),
    ("Our neighbours helped us", "help neighbours"),
    ("We interviewed them, we thanked the editor", "the editor thanked us"),
    # What comes before what.
    ("I load the bootloader before I blink an LED", "blink an LED before loading the bootloader"),
    ("Это вероятность, что H0 верна при таких данных", "вероятность таких данных при верной H0"),
    ("We deploy before the review is done", "review before deploy"),
    ("Скорость мы взяли вместо качества", "качество вместо скорости"),
    ("recall is lower than precision", "precision lower than recall"),
    ("Мы платим перед доставкой", "доставка перед платежом"),
]
SAME_ROLES = [
    ("Разработчиков мы обучали всем отделом", "обучал разработчиков"),
    ("Меня тогда поддержала завуч", "завуч поддержала меня"),
    ("Разработчики, которых обучали, сдали экзамен", "обучали разработчиков"),
    ("Команда, которую я вёл, выросла", "вёл команду"),
    ("Выручку подняли на треть", "выручка поднялась на треть"),
    ("Число клиентов выросло вдвое", "клиенты выросли вдвое"),
    ("Снизили задержку до секунды", "задержка снизилась до секунды"),
    ("Мне предложили работу в банке", "предложили работу в банке"),
    ("Работали командой из пяти человек", "работала команда из 5 человек"),
    ("Лекции студентам читал я сам", "читал лекции студентам"),
    ("Выиграл по точности всё-таки XGBoost", "XGBoost выиграл по точности"),
    ("Juniors whom I mentored grew fast", "mentored juniors"),
    ("We called security at night", "call security at night"),
    ("So then the CEO backed me", "the CEO backed me"),
    ("Before loading the bootloader I blink an LED", "blink an LED before loading the bootloader"),
    ("При верной H0 это вероятность таких данных", "вероятность таких данных при верной H0"),
    ("Review comes before deploy", "review before deploy"),
    ("Вместо скорости мы выбрали качество", "качество вместо скорости"),
    ("После тестов делаем релиз", "релиз после тестов"),
    ("Сначала был фронтендером, потом работал бэкендером", "работал фронтендером, потом бэкендером"),
    ("Бэкендером работал потом, сначала фронтендером", "работал фронтендером, потом бэкендером"),
    ("First unit tests and then the code", "unit tests, then code"),
    ("I joined after the merger, before the merger I was a student", "joined after the merger"),
]
REPLACED = [
    ("По точности выиграла регрессия, у XGBoost было хуже", "XGBoost выиграл по точности", "регрессия"),
    ("Пилот оплатила больница, с министерством был договор", "министерство оплатило пилот", "больница"),
    ("Тестировщика нашла Марина, а Паша занимался закупками", "Паша нашёл тестировщика", "Марина"),
    ("Шардируем по дате, хеш кода нужен только для дублей", "шардируем по хешу кода", "дате"),
    ("Работал я в банке, университет тогда был закрыт", "работал в университете", "банке"),
    ("We shard by region, the customer id is only logged", "shard by customer id", "region"),
    ("Деплоим на виртуалки, Kubernetes стоит у соседей", "деплоим на Kubernetes", "виртуалки"),
    ("I spoke at a meetup, the conference was cancelled", "spoke at a conference", "meetup"),
    ("Отвечал за поиск, рекомендации вела Оля", "отвечал за рекомендации", "поиск"),
    ("I have three years of Java and just a bit of Python", "3 years of Python", "Java"),
    ("Файнтюнинг на двухстах часах английской речи", "файнтюнинг на 200 часах русской речи", "английской"),
    ("Изучаю японский язык", "изучаю немецкий язык", "японский"),
]
ADDED = [
    ("Шардируем мы по хешу кода, дата нам не нужна", "шардируем по хешу кода"),
    ("Выложили на известную площадку, Hugging Face", "выложили на Hugging Face"),
    ("Работал я в вузе, это был Казанский университет", "работал в Казанском университете"),
    ("Отвечал за поиск, потом отвечал за рекомендации", "отвечал за рекомендации"),
    ("Отвечал за поиск и за рекомендации, дальше вела Оля", "отвечал за рекомендации"),
    ("Деплоим на кластер, у нас Kubernetes", "деплоим на Kubernetes"),
    ("I have a bit of Java and three years of Python", "3 years of Python"),
    ("I have two years of Java and three of Python", "3 years of Python"),
    ("Файнтюнинг на русской речи, потом на английской речи", "файнтюнинг на русской речи"),
    ("Японский язык бросил, изучаю немецкий язык", "изучаю немецкий язык"),
    ("Делал сложный проект один", "делал трудный проект один"),
    ("Три года учился в политехническом вузе", "3 года учился в техническом вузе"),
]


SAID_OF_TWO = [
    ("Муж не знает немецкий, а я знаю немецкий.", "я знаю немецкий"),
    ("Процесс не делит память, а поток делит память.", "поток делит память"),
    ("Брат работает учителем, а жена работает врачом.", "жена работает врачом"),
    ("Бустинг строит деревья последовательно, а вот лес строит деревья параллельно.", "лес строит деревья параллельно"),
    ("The process existed before me.", "process existed before me"),
]


@pytest.mark.parametrize(("heard", "key_point"), SAID_OF_TWO)
def test_what_is_said_of_two_counts_where_the_point_stands(heard: str, key_point: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize(("heard", "key_point", "of_something_else"), SET_AGAINST)
def test_words_of_two_things_set_against_each_other_do_not_make_a_point(
    heard: str, key_point: str, of_something_else: str
) -> None:
    found = one(heard, key_point)

    assert found.status is Status.PARTIAL
    assert found.reason
    assert of_something_else in found.reason


@pytest.mark.parametrize(("heard", "key_point"), SHARED)
def test_what_both_sides_share_makes_the_point(heard: str, key_point: str) -> None:
    assert one(heard, key_point).status is Status.COVERED


@pytest.mark.parametrize(("heard", "key_point"), EXCHANGED)
def test_exchanged_roles_contradict(heard: str, key_point: str) -> None:
    found = one(heard, key_point)

    assert found.status is Status.CONTRADICTED
    assert found.reason
    assert found.reason.endswith("the point has it the other way round")


@pytest.mark.parametrize(("heard", "key_point"), SAME_ROLES)
def test_the_same_roles_in_other_forms_are_covered(heard: str, key_point: str) -> None:
    assert one(heard, key_point).status is Status.COVERED


@pytest.mark.parametrize(("heard", "key_point", "instead"), REPLACED)
def test_another_word_in_its_place_makes_no_point_though_it_is_said_of_something_else(
    heard: str, key_point: str, instead: str
) -> None:
    found = one(heard, key_point)

    assert found.status is Status.PARTIAL
    assert found.reason
    assert instead in found.reason


@pytest.mark.parametrize(("heard", "key_point"), ADDED)
def test_what_is_added_to_a_word_does_not_replace_it(heard: str, key_point: str) -> None:
    assert one(heard, key_point).status is Status.COVERED


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("Вечерами учу татарский язык, следующая цель у меня сдать экзамен", "следующая цель — татарский язык"),
        ("Трём операторам пришлось помогать, экономии никто уже ждать не стал", "экономия: 3 оператора"),
        ("Датасет с Kaggle мы скачали чужой", "датасет на Kaggle"),
        ("Собаку мы взяли из приюта, хорошие там волонтёры", "волонтёр в приюте для собак"),
        ("Искал я его валгриндом, и ушло на поиски четыре дня", "искал валгриндом четыре дня"),
    ],
)
def test_words_scattered_over_clauses_leave_a_doubt(heard: str, key_point: str) -> None:
    found = one(heard, key_point)

    assert found.status is not Status.COVERED or found.confidence is Confidence.LIKELY


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("Следующая цель у меня, конечно, татарский язык", "следующая цель — татарский язык"),
        ("Причиной было то, что место на диске закончилось", "причина: закончилось место на диске"),
        ("Фронтенд делала Лена, она собрала его на React", "Лена — фронтенд на React"),
        ("Договорились, что будет пересдача через неделю", "договорились: пересдача через неделю"),
        ("не подглядывать, срок считаем заранее", "не подглядывать: срок считаем заранее"),
        ("I measured it, and it went down", "measured: went down"),
        ("Датасет лежит на Kaggle", "датасет на Kaggle"),
        ("Офис рядом с домом", "офис рядом с домом"),
        ("Офис у вас близко к дому, это рядом", "офис рядом с домом"),
        ("WER снизился с двадцати четырёх до пятнадцати процентов", "WER с 24 % до 15 %"),
    ],
)
def test_linked_clauses_leave_none(heard: str, key_point: str) -> None:
    assert one(heard, key_point).confidence is Confidence.CERTAIN


@pytest.mark.parametrize(
    ("said", "point"),
    [
        (
            "Half of my team had tickets to support a charity, and I'd have loved to cut work.",
            "cut support tickets by half",
        ),
        (
            "The road was blocked, a customer who drives a truck gave feedback to the map people.",
            "customer feedback drives the roadmap",
        ),
        (
            "Обучение стоит дорого, сотрудники ворчат, мимо проходят новые трамваи.",
            "новые сотрудники проходят обучение",
        ),
    ],
)
def test_words_in_another_order_among_many_others_leave_a_doubt(said: str, point: str) -> None:
    assert one(said, point).confidence is Confidence.LIKELY


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ("Support tickets, well, we cut those by half.", "cut support tickets by half"),
        ("The roadmap, that's what customer feedback drives.", "customer feedback drives the roadmap"),
        ("На конференцию, которую я люблю, приняли мой доклад.", "доклад приняли на конференцию"),
    ],
)
def test_another_order_alone_leaves_none(said: str, point: str) -> None:
    assert one(said, point).confidence is Confidence.CERTAIN
