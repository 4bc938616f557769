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


def test_a_very_long_clause_ends_after_a_comma_or_a_dozen_words() -> None:
    with_comma = (
        "построил сервис расчёта рисков для трёх банков на новых данных, потом долго чинил его вместе с командой"
    )
    without = "one two three four five six seven eight nine ten eleven of the twelve thirteen fourteen fifteen"

    assert shorten(with_comma) == ("построил сервис расчёта рисков для трёх банков на новых данных",)
    assert shorten(without) == ("one two three four five six seven eight nine ten eleven",)
