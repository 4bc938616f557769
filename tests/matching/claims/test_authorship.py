"""Who did it: the speaker's own verb said of somebody else, and what outsiders have."""

import pytest

from tests.matching.answers import one, statuses
from voiceprep.model import Status

BY_OTHERS = [
    ("веду блог о тестировании", "Блог о тестировании ведёт моя коллега, я иногда комментирую"),
    ("настраиваю алерты в Grafana", "Алерты в Grafana настраивает наш админ"),
    ("дежурю по выходным", "По выходным дежурит Сергей"),
    ("провожу ретроспективы раз в спринт", "Ретроспективы раз в спринт проводит скрам-мастер"),
    ("тестирую на реальных телефонах", "На реальных телефонах тестируют подрядчики"),
    ("снизил расход памяти вдвое", "Расход памяти вдвое снизил стажёр"),
    ("отвечаю за релизы", "За релизы отвечает тимлид"),
    ("собрал телескоп", "Телескоп собрал мой дед"),
    ("убедил заказчика", "Заказчика убедил не я, а мой напарник"),
    ("отказался от переезда", "Предложили брату, и он отказался от переезда"),
    ("I mentor two juniors", "My manager mentors two juniors"),
    ("I restore old radios", "My uncle restores old radios"),
    ("teach yoga on Sundays", "My sister teaches yoga on Sundays"),
    ("volunteer at a shelter", "My cousin does: she volunteers at a shelter"),
    ("wrote the migration script", "The migration script was written by my teammate"),
    ("кэш на Redis", "Кэш на Redis был у конкурентов"),
    ("публикация в Nature", "У моего друга была публикация в Nature"),
    ("катались на байдарках по Карелии", "На байдарках по Карелии катались наши соседи"),
    ("код-ревью в тот же день", "Код-ревью в тот же день заведено в соседней команде"),
    ("Kafka и ClickHouse", "Kafka и ClickHouse используют в другом отделе"),
    ("электронная очередь", "Электронная очередь стоит в соседней поликлинике"),
    ("приглашение на стажировку", "Моей подруге дали приглашение на стажировку"),
    ("победа на районной олимпиаде", "Победа на районной олимпиаде у Кирилла, а не у меня"),
    ("a patent on the valve", "The patent on the valve is held by Bosch, not us"),
    ("set up the CI pipeline", "The CI pipeline was set up by the previous team"),
    ("ensemble of five models", "The winners had an ensemble of five models"),
    ("feature store on Redis", "Another team built a feature store on Redis"),
    ("solar panels on the roof", "My neighbour has solar panels on the roof"),
    ("nightly backups to S3", "Nightly backups to S3 are done in another department"),
    ("файнтюнинг Whisper", "Файнтюнинг Whisper сделали ребята из соседнего отдела, а я взял готовое"),
    ("треть данных размечал сам", "Треть данных за меня размечали толокеры"),
    ("я написал драйвер", "Драйвер написали до меня"),
    ("использую Kafka", "Кафку использовали до меня"),
    ("написал парсер на Rust", "Парсер на расте написан до меня, я только чинил"),
    ("I designed the database schema", "The database schema had been designed before I joined"),
    ("I led a team of five people", "I was one of the five people in the team that Maria led"),
]
BY_THE_SPEAKER = [
    ("веду блог о тестировании", "Ещё веду блог о тестировании, а коллега его редактирует"),
    ("настраиваю алерты в Grafana", "Алерты в Grafana настраиваю я, а админ смотрит"),
    ("написал драйвер для датчика", "Драйвер для датчика, которым пользуется Оля, написал сам"),
    ("дежурю по выходным", "По выходным дежурю, начальник не против"),
    ("снизил расход памяти вдвое", "Стажёр заметил проблему, и я снизил расход памяти вдвое"),
    ("организовал субботник", "Организовал субботник, пришли ребята из соседнего отдела"),
    ("стал наставником", "Стал наставником, стажёр доволен"),
    ("кэш на Redis", "Мы поставили кэш на Redis, как у конкурентов"),
    ("стажировка в Праге", "У меня была стажировка в Праге, у сестры в Вене"),
    ("код-ревью в тот же день", "Код-ревью в тот же день делает любой коллега"),
    ("Raspberry Pi с Vosk", "Друг посоветовал Raspberry Pi с Vosk"),
    ("грант на два года", "Грант на два года выиграли мы, конкуренты остались без денег"),
    ("скидка постоянным клиентам", "Скидка постоянным клиентам, соседи нам завидуют"),
    ("с соседней командой спорили об API", "Долго спорили с соседней командой об API"),
    ("экономия: 3 оператора", "Экономия вышла: три оператора перешли на другие задачи"),
    ("I mentor two juniors", "I mentor two juniors, and my manager mentors one"),
    ("marathon in four hours", "I ran a marathon in four hours with my brother"),
    ("nightly backups to S3", "We do nightly backups to S3, as my friend advised"),
    ("ушёл сам", "Ушёл сам, а не меня уволили"),
    ("победа на районной олимпиаде", "Победа на районной олимпиаде, а не на школьной"),
    ("a patent on the valve", "We hold a patent on the valve, not a licence"),
    ("free lunch for interns", "We offer free lunch for interns, another company copied it"),
    ("файнтюнинг Whisper", "Файнтюнинг Whisper сделали мы, а ребята из соседнего отдела взяли готовое"),
    ("треть данных размечал сам", "Треть данных размечал сам, остальное за меня сделали толокеры"),
    ("я написал драйвер", "Драйвер написал я, до меня его не было"),
    ("использую Kafka", "Кафку использовали до меня, и я её использую"),
    ("выступал на конференции", "Выступал на конференции за меня и за коллегу"),
    ("I designed the database schema", "I designed the database schema before I left"),
    ("I automated the reports", "The reports had been done by hand before I automated them"),
    ("внедрил CI", "До меня деплоили руками, я внедрил CI"),
    ("wrote the parser", "Wrote the parser before I joined the team"),
    ("I led a team of five people", "It was the team that I led, five people"),
    ("I led a team of five people", "I led a team of five people, and Maria led the other"),
]
OF_OTHERS = [
    ("Лена — фронтенд на React", "Лена у нас делала фронтенд на React"),
    ("завуч поддержала меня", "Завуч меня поддержала, спасибо ей"),
    ("компания выросла втрое", "За год компания выросла втрое"),
    ("модель обучалась неделю", "Модель обучалась неделю на одной карте"),
    ("решение принимает команда", "Решение принимает команда, а не я"),
    ("директор одобрил бюджет", "Директор в итоге одобрил бюджет"),
    ("онбординг за 5 минут", "Новый пользователь проходит онбординг за пять минут"),
    ("конкуренты дешевле на 10 %", "Конкуренты дешевле на десять процентов"),
    ("переехал к брату в Казань", "Переехал к брату в Казань"),
    ("внедрил код-ревью", "внедрил кот ревью"),
    ("my mentor taught me patience", "My mentor taught me patience"),
    ("the team ships every Friday", "The team ships every Friday"),
    ("customers wait less than a minute", "Customers now wait less than a minute"),
]


@pytest.mark.parametrize(("key_point", "heard"), BY_OTHERS)
def test_what_somebody_else_did_is_contradicted(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.CONTRADICTED]


@pytest.mark.parametrize(("key_point", "heard"), BY_THE_SPEAKER)
def test_others_beside_what_the_speaker_did_change_nothing(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize(("key_point", "heard"), OF_OTHERS)
def test_a_point_about_others_is_covered_by_what_they_did(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


def test_the_reason_quotes_who_did_it() -> None:
    assert one("По выходным дежурит Сергей", "дежурю по выходным").reason == (
        "said “дежурит Сергей”, so somebody else did it"
    )
