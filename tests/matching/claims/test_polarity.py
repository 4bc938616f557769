import pytest

from tests.matching.answers import one, statuses
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("heard", "key_point", "reason"),
    [
        ("Если честно, продуктовую команду я не ищу", "ищу продуктовую команду", "said “не ищу”"),
        ("I never used your API in a thesis", "I used your API in my thesis", "said “never used”"),
        ("We didn't add any regression tests, there was no time", "added regression tests", None),
        ("Доверительные интервалы не считали", "доверительные интервалы", "said “Доверительные интервалы не считали”"),
        ("Доверительные интервалы, каюсь, не считали", "доверительные интервалы", None),
        ("В России оставаться не планирую", "остаться в России", "said “В России оставаться не планирую”"),
        ("Модель у нас не на диффузии, а на трансформере", "модель на диффузии", "said “не на диффузии”"),
        ("Remote first is not for me", "remote first", "said “Remote first is not for”"),
        ("Никого не увольнял, к счастью", "уволил одного", None),
        ("Поддержкой TTS мне как раз хочется заниматься", "хочу заниматься TTS, а не поддержкой", None),
        ("We randomize by session, not by user", "randomize by user, not by session", None),
    ],
)
def test_a_denied_point_is_contradicted(heard: str, key_point: str, reason: str | None) -> None:
    found = one(heard, key_point)

    assert found.status is Status.CONTRADICTED
    assert found.evidence
    assert reason in (None, found.reason)


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("Предложил дату не двигать, но урезать скоуп", "предложил урезать scope, оставить дату"),
        ("In 2019 we chose PyTorch and not TensorFlow", "chose PyTorch over TensorFlow in 2019"),
        ("Модель запомнила шум вместо закономерностей", "модель запоминает шум, а не закономерность"),
        ("Роста нет, два года в той же роли", "нет роста: та же роль 2 года"),
        ("Мы не только собрали данные, но и разметили", "собрали и разметили данные"),
        ("Обрезали тишину, громкость не трогали", "обрезали тишину"),
        ("Сделал не меньше пяти проектов", "сделал 5 проектов"),
        ("Цели на испытательный срок чёткие, удалёнка мне не нужна", "чёткие цели на испытательный срок"),
    ],
)
def test_a_not_that_belongs_elsewhere_is_no_denial(heard: str, key_point: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize(
    ("heard", "key_point", "status"),
    [
        ("dates were wrong for three hours", "dates were wrong for 3 days", Status.CONTRADICTED),
        ("занимаюсь машинным обучением восемнадцать месяцев", "занимаюсь машинным обучением 1,5 года", Status.COVERED),
        ("ресемпл до двадцати двух тысяч герц", "ресемпл до 22 кГц", Status.COVERED),
        ("дообучили за две недели", "дообучили за 2 дня", Status.CONTRADICTED),
        ("дообучили за двое суток", "дообучили за 2 дня", Status.COVERED),
        ("наговорил пять, нет, вру, десять минут записи", "наговорил 10 минут записи", Status.COVERED),
        ("наговорил пять, нет, вру, десять минут записи", "наговорил 5 минут записи", Status.CONTRADICTED),
        ("жалобы упали на тридцать", "жалобы упали на 30%", Status.COVERED),
    ],
)
def test_amounts_are_compared_in_one_unit(heard: str, key_point: str, status: Status) -> None:
    assert statuses(heard, key_point) == [status]
