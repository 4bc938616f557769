"""What is wished for, planned, only read of, or said by others is not told as a fact."""

import pytest

from tests.matching.answers import one, point, said, statuses
from voiceprep.matching import match
from voiceprep.model import Status

NOT_YET = [
    ("автотесты на каждый коммит", "Автотесты на каждый коммит я пока только мечтаю запустить"),
    ("порожний пробег с 30 до 20 %", "Порожний пробег мечтаем снизить с тридцати до двадцати процентов"),
    ("отчёт раз в неделю", "Отчёт раз в неделю хочет директор, а я пишу раз в месяц"),
    ("деплой без простоя", "Деплой без простоя хотелось бы когда-нибудь сделать"),
    ("обратная связь каждую неделю", "Обратную связь каждую неделю хотелось бы давать, но некогда"),
    ("своя лаборатория", "Своя лаборатория у нас пока только в планах"),
    ("переход на Kotlin", "Переход на Kotlin я уговариваю начальство одобрить"),
    ("чат-бот отвечает за минуту", "Мечтаем, чтобы чат-бот отвечал за минуту"),
    ("перевод на четырёхдневку", "Перевод на четырёхдневку мы пока только обсуждаем"),
    ("two replicas per shard", "I'd love to have two replicas per shard"),
    ("service mesh with mTLS", "A service mesh with mTLS is on our roadmap"),
    ("canary deploys with rollback", "We're hoping to get canary deploys with rollback"),
    ("a second warehouse", "We dream of a second warehouse"),
    ("tests for every handler", "I wish somebody had written tests for every handler"),
    ("опыт с Docker", "Опыт с Docker я только хочу получить"),
    ("опыт с Kubernetes", "Опыт с Kubernetes хотелось бы получить у вас"),
    ("experience with Docker", "I want to gain experience with Docker"),
    ("модель уже работает в проде", "Модель выкатят в прод в следующем квартале, там она и будет работать"),
    ("статья принята на Interspeech", "Статья на рассмотрении на Interspeech"),
    ("visa approved", "My visa is still under review"),
]
ONLY_KNOWN = [
    ("AdaGrad для разреженных признаков", "Про AdaGrad для разреженных признаков я только в статье читал"),
    ("Raft для консенсуса", "Про Raft для консенсуса я пока лишь доклад смотрела"),
    ("шардирование по пользователю", "О шардировании по пользователю только слышал"),
    ("diffusion vocoder", "I have only read a paper about the diffusion vocoder"),
    ("blue-green deployment", "I've only heard about blue-green deployment"),
    ("утечка памяти в драйвере", "Коллеги твердили, мол, утечка памяти в драйвере, а дело в кэше"),
    ("упал диск на сервере", "Якобы упал диск на сервере, так написали в чате"),
    ("the router was broken", "Supposedly the router was broken"),
]
SUPPOSED = [
    ("ретро каждую пятницу", "Если бы я был тимлидом, у нас было бы ретро каждую пятницу"),
    ("резервный канал связи", "Хорошо бы иметь резервный канал связи"),
    ("замеры каждый час", "По-хорошему надо бы делать замеры каждый час"),
    ("контракт на три года", "Контракт на три года мне обещали, но так и не подписали"),
    ("отпуск в июле", "Отпуск в июле обещают каждый год"),
    ("ошибка в драйвере", "Сначала думали, что ошибка в драйвере"),
    ("виноват подрядчик", "Директор утверждал, что виноват подрядчик, а оказалось, что мы сами"),
    ("weekly retros", "If I were in charge, we would have weekly retros"),
    ("hourly measurements", "Hourly measurements would be nice"),
    ("an office in Berlin", "They keep promising us an office in Berlin"),
    ("the leak was in the parser", "Everyone claimed the leak was in the parser, but it was in the cache"),
    ("the leak was in the parser", "At first we suspected that the leak was in the parser"),
]
FACTS = [
    ("ретро каждую пятницу", "Ретро каждую пятницу, и если бы не оно, мы бы не выжили"),
    ("резервный канал связи", "Есть резервный канал связи, хорошо бы ещё второй"),
    ("кэш на Redis", "Если бы нагрузка была меньше, хватило бы диска, а так кэш на Redis"),
    ("терпение", "Главным я бы назвал терпение"),
    ("контракт на три года", "Контракт на три года, как и обещали"),
    ("обещаю отвечать за час", "Клиенту обещаю отвечать за час"),
    ("ошибка в драйвере", "Оказалось, что ошибка в драйвере"),
    ("спрос упал из-за цены", "Я думаю, что спрос упал из-за цены"),
    ("сначала тесты, потом код", "Сначала думали, потом сделали: сначала тесты, потом код"),
    ("a spare generator", "We have a spare generator, it would be nice to have two"),
    ("the leak was in the parser", "It turned out that the leak was in the parser"),
    ("автотесты на каждый коммит", "Автотесты на каждый коммит у нас давно, мечтаю ещё о нагрузочных"),
    ("свой склад в Твери", "Свой склад в Твери открыли, теперь хотим второй в Туле"),
    ("оплата через СБП", "Оплата через СБП работает, бухгалтерия хочет ещё рассрочку"),
    ("английский на B2", "Английский у меня пока на B2"),
    ("интересные задачи", "Хочу интересные задачи"),
    ("снижение цен", "Мы думали о росте и получили снижение цен"),
    ("two replicas per shard", "I'd like to mention that we keep two replicas per shard"),
    ("canary deploys with rollback", "We do canary deploys with rollback, and hope to add more metrics"),
    ("метод муравьиной колонии", "Применил метод муравьиной колонии, о котором читал только в книжке"),
    ("двигатель перегрелся", "Двигатель перегрелся, как будто его не охлаждали"),
    ("утечка памяти в драйвере", "Я сразу сказал, мол, утечка памяти в драйвере"),
    ("only read replicas", "We use only read replicas"),
    ("опыт с Docker", "Опыт с Docker есть, хочу ещё получить с Kubernetes"),
    ("опыт с Docker", "Опыт с Docker хотелось бы применить у вас"),
    ("опыт управления командой", "Опыт управления командой я получил в стартапе и хочу его использовать"),
    ("experience with Docker", "I have experience with Docker and want to gain more"),
    ("интересные задачи", "Хотелось бы получить интересные задачи"),
    ("модель уже работает в проде", "Модель уже работает в проде и будет работать дальше"),
    ("модель работает в проде", "Модель будет работать в проде"),
    ("статья принята на Interspeech", "Статью приняли на Interspeech, другая на рассмотрении"),
    ("статья отправлена на Interspeech", "Статья отправлена на Interspeech, сейчас на рассмотрении"),
]
WISHES = [
    ("хочу в кардиологию", "Хочу в кардиологию, давно мечтаю"),
    ("мечтаю о своей клинике", "Мечтаю о своей клинике когда-нибудь"),
    ("планирую защитить диссертацию", "Планирую защитить диссертацию"),
    ("цель — свой отдел", "Цель у меня свой отдел, надеюсь собрать"),
    ("would love to work with speech", "I would love to work with speech"),
    ("план на квартал — 40 сделок", "План на квартал сорок сделок"),
    ("читал статью про Raft", "Читал статью про Raft, только одну"),
    ("read the logs first", "I only read the logs first"),
]


@pytest.mark.parametrize(("key_point", "heard"), [*NOT_YET, *ONLY_KNOWN, *SUPPOSED])
def test_what_is_no_fact_yet_is_contradicted(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.CONTRADICTED]


@pytest.mark.parametrize(("key_point", "heard"), [*FACTS, *WISHES])
def test_a_fact_beside_a_wish_and_a_wish_that_is_the_point_are_covered(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize("prompt", ["Чего вы ждёте от работы?", "Как вы будете расти?", "What would you build here?"])
def test_a_wish_is_covered_where_the_question_asks_for_one(prompt: str) -> None:
    heard = said("Надеюсь собрать свой отдел из десяти человек")

    assert match([point("отдел из 10 человек")], heard, prompt=prompt).matches[0].status is Status.COVERED
    assert match([point("отдел из 10 человек")], heard, prompt="Как у вас?").matches[0].status is Status.CONTRADICTED


def test_the_reason_quotes_the_wish() -> None:
    found = one("О шардировании по пользователю только слышал", "шардирование по пользователю")

    assert found.reason == "said “шардировании по пользователю только слышал”, not that it was so"
