import pytest

from voiceprep.importing.shorten import shorten


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "Меня зовут Леонид, я студент 3 курса Казанского федерального университета. Уже около полутора лет "
            "занимаюсь машинным обучением.",
            ("студент 3 курса Казанского федерального университета", "около полутора лет занимаюсь машинным обучением"),
        ),
        (
            "Помимо самостоятельного обучения, я прохожу курс от Университета Иннополис, где успешно закрыл "
            "промежуточную аттестацию по классическому ML.",
            ("прохожу курс от Университета Иннополис", "успешно закрыл промежуточную аттестацию по классическому ML"),
        ),
        (
            "Компания, не смотря на все плюсы работы в ней, лишь недавно начала свое развитие на рынке РФ, поэтому еще "
            "не успела построить data-инфраструктуру.",
            ("Компания недавно начала свое развитие на рынке РФ", "еще не успела построить data-инфраструктуру"),
        ),
        (
            "My name is Ann Lee. I really enjoy shipping small services, because users write back. That's it.",
            ("enjoy shipping small services", "users write back"),
        ),
        ("I have worked with Dr. Smith on speech synthesis.", ("worked with Dr. Smith on speech synthesis",)),
        ("Любопытство.", ("Любопытство",)),
        ("", ()),
    ],
)
def test_a_sentence_is_cut_down_to_what_must_be_heard(text: str, points: tuple[str, ...]) -> None:
    assert shorten(text) == points


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "построил сервис расчёта рисков для трёх банков на новых данных, потом долго чинил его вместе с командой",
            ("построил сервис расчёта рисков для трёх банков на новых данных", "долго чинил его вместе с командой"),
        ),
        (
            "Внимание к деталям, которое помогает находить ошибки в чужом коде раньше, чем они попадают в прод.",
            ("Внимание к деталям, которое помогает находить ошибки в чужом коде раньше, чем они попадают в прод",),
        ),
        (
            "I set up a one-hour meeting, wrote down both options with their risks, and proposed to move the hot path.",
            (
                "set up a one-hour meeting, wrote down both options with their risks",
                "proposed to move the hot path",
            ),
        ),
        (
            "For the last two years I've been leading a team of four at a travel start-up.",
            ("For the last two years I've been leading a team of four at a travel start-up",),
        ),
        (
            "In the presence of a network partition, a distributed system has to choose between two things.",
            ("In the presence of a network partition, a distributed system has to choose between two things",),
        ),
        (
            "Бороться с этим можно с помощью регуляризации, ранней остановки, увеличения выборки, аугментаций и "
            "упрощения модели.",
            (
                "Бороться с этим можно с помощью регуляризации, ранней остановки, увеличения выборки, аугментаций и "
                "упрощения модели",
            ),
        ),
    ],
    ids=["comma", "comparison", "verbs", "preposition", "opening", "enumeration"],
)
def test_a_long_clause_is_split_where_both_halves_say_something_and_never_cut_off(
    text: str, points: tuple[str, ...]
) -> None:
    assert shorten(text) == points


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "Мы переносили монолит на микросервисы. Я отвечал за биллинг.",
            ("переносили монолит на микросервисы", "отвечал за биллинг"),
        ),
        ("It is not just about the money. That's it.", ("not just about the money",)),
        (
            "CP systems (e.g. ZooKeeper, etcd) refuse requests. L1 зануляет веса, т.е. отбирает признаки.",
            ("CP systems (e.g. ZooKeeper, etcd) refuse requests", "L1 зануляет веса, т.е. отбирает признаки"),
        ),
        ("Если данных мало, модель переобучится.", ("Если данных мало, модель переобучится",)),
        ("Я нашёл задачу интереснее, чем была у меня.", ("нашёл задачу интереснее, чем была у меня",)),
    ],
    ids=["short", "denial", "abbreviation", "condition", "end"],
)
def test_no_short_sentence_and_no_word_that_matters_is_dropped(text: str, points: tuple[str, ...]) -> None:
    assert shorten(text) == points
