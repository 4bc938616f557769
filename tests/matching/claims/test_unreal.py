import pytest

from tests.matching.answers import one, statuses
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("heard", "key_point", "reason"),
    [
        ("I wish I had used MOS", "used MOS", "said “wish I had used”, not that it was so"),
        ("we almost shipped the product", "shipped the product", "said “almost shipped”, not that it was so"),
        ("мы почти запустили продукт", "запустили продукт", "said “почти запустили”, not that it was so"),
        ("мы чуть не уронили базу", "уронили базу", None),
        ("if I had written tests for the parser it would be fine", "written tests for the parser", None),
        ("если бы я внедрил мониторинг, было бы лучше", "внедрил мониторинг", None),
        ("если бы не друг, я бы выиграл хакатон", "выиграл хакатон", None),
        ("we planned to use Kafka", "used Kafka", None),
        ("собирались мигрировать на Kubernetes", "мигрировали на Kubernetes", None),
        ("we wanted zero downtime but it was down for an hour", "zero downtime", None),
    ],
)
def test_what_did_not_happen_is_contradicted(heard: str, key_point: str, reason: str | None) -> None:
    found = one(heard, key_point)

    assert found.status is Status.CONTRADICTED
    assert reason in (None, found.reason)


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("we used MOS for evaluation, I wish we had had more raters", "used MOS for evaluation"),
        (
            "I wrote tests for the parser, and if I had more time I would have written more",
            "wrote tests for the parser",
        ),
        ("я внедрил мониторинг, если бы не это, мы бы не заметили сбой", "внедрил мониторинг"),
        ("если бы не друг, я бы не выиграл хакатон", "выиграл хакатон"),
        ("если бы друг не помог, я не выиграл бы хакатон", "выиграл хакатон"),
        ("If not for my friend, I would not have won the hackathon.", "won the hackathon"),
        ("If it weren't for my friend, I wouldn't have won the hackathon.", "won the hackathon"),
        ("if it fails we roll back", "if it fails, roll back"),
        ("если он не уверен, то позовет оператора", "если не уверен — зовёт оператора"),
        ("у меня почти два года опыта", "2 года опыта"),
        ("у меня почти два года опыта", "почти 2 года опыта"),
        ("хотел бы переехать в Москву", "переехать в Москву"),
        ("я бы хотел работать в синтезе речи", "хочу работать в синтезе речи"),
        ("I would like to lead a team one day", "would like to lead a team"),
        ("I always wanted to work in speech", "work in speech"),
        ("It came out at Interspeech. The recordings will be made public soon.", "published at Interspeech"),
    ],
)
def test_an_innocent_wish_or_condition_is_none(heard: str, key_point: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]
