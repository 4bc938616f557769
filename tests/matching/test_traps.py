"""Answers that have words of a point and say another thing: none of them may be covered for certain."""

import pytest

from tests.matching.answers import one, point, statuses
from voiceprep.model import Confidence, KeyPoint, Status, Wording


@pytest.mark.parametrize(
    ("key_point", "heard"),
    [
        ("worked at Google", "I worked at Yandex for a while and liked it."),
        ("распознавание речи", "Занимался синтезом речи."),
        ("работал в Яндексе", "Я работал в Сбере два года."),
        ("reduced latency", "We increased latency"),
        ("supervised learning", "it was only unsupervised learning"),
        ("asynchronous replication", "we had synchronous replication"),
        ("переобучение модели", "недообучение модели"),
        ("revenue increased", "Revenue decreased a lot"),
        ("stable release", "it was a table release"),
        ("Java", "I write JavaScript every day"),
        ("C++", "only C and Pascal"),
        ("C++", "I know C#"),
        ("Python", "I have never touched Python."),
        ("Python", "I don't really know any Python at all"),
        ("SpecAugment", "SpecAugment в нашем случае навредил, от него мы отказались"),
        ("deployed to production", "It wasn't ever really deployed to any production."),
        ("использовали Kafka", "хотели использовать Kafka, но передумали"),
        ("писал тесты", "Отказался писать тесты"),
        ("есть опыт с CUDA", "Опыта с CUDA у меня нет."),
        ("accuracy 0.85", "accuracy was 0.58"),
        ("first place in the hackathon", "we took second place in the hackathon"),
        ("1 000 000 записей", "одна запись"),
        ("10 000 часов", "десять часов"),
        ("salary 3000 euros", "salary 3000 dollars"),
        ("10 GB of data", "10 terabytes of data"),
    ],
)
def test_another_claim_is_not_covered(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) != [Status.COVERED]


def test_two_of_three_words_are_likely_at_most() -> None:
    assert one("Я знаю этот язык", "знаю немецкий язык").confidence is Confidence.LIKELY


def test_a_word_heard_only_roughly_leaves_a_doubt_and_is_another_one_in_another_sentence() -> None:
    assert one("Озвучивал книжки.", "озвучка книг").status is Status.COVERED
    assert one("Ищу продуктовую команду. Переезд весной.", "вести команду").status is not Status.COVERED


@pytest.mark.parametrize(
    ("key_point", "heard"),
    [
        ("10 000 часов", "десять тысяч часов"),
        ("10,000 users", "ten thousand users"),
        ("2 bn rows", "two billion rows"),
        ("C++", "I write C++ daily"),
        ("откат за 1 минуту", "откатиться можем за минуту"),
        ("tested on 4 GPU", "tested on four GPUs"),
    ],
)
def test_the_same_in_another_form_is_covered(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) == [Status.COVERED]


@pytest.mark.parametrize(
    ("slip", "heard"),
    [
        ("no experience", "I have five years of experience, no problem"),
        ("нет опыта", "опыт есть, проблем нет"),
    ],
)
def test_a_no_of_another_clause_is_no_slip(slip: str, heard: str) -> None:
    assert statuses(heard, point(slip, must_not_say=True)) == [Status.MISSED]


def test_a_bold_part_of_a_word_is_heard_with_the_word() -> None:
    micro = point(Wording(text="use microservices", must_hear=("micro",)))

    assert statuses("we use microservices", micro) == [Status.COVERED]


def part(text: str, *, nice_to_have: bool = False, must_not_say: bool = False) -> KeyPoint:
    return KeyPoint(id=text, wordings=(Wording(text=text),), nice_to_have=nice_to_have, must_not_say=must_not_say)


def test_a_denied_part_keeps_the_whole_from_being_covered() -> None:
    whole = point("Metrics", parts=[part("used MOS"), part("used WER")])
    found = one("we used MOS, but never used WER", whole)

    assert (found.status, found.missing) == (Status.PARTIAL, ("used WER",))
    assert found.reason == "used WER: said “never used”"


def test_a_part_that_must_not_be_said_or_is_nice_to_have_is_not_needed() -> None:
    whole = point("My projects", parts=[part("chess engine"), part("robot", nice_to_have=True)])
    slip = point("My projects", parts=[part("chess engine"), part("failed startup", must_not_say=True)])

    assert statuses("I made a chess engine", whole, slip) == [Status.COVERED, Status.COVERED]
    assert one("I made a chess engine after a failed startup", slip).reason == "failed startup: was said"


def test_another_name_is_another_point() -> None:
    """A course at one university is not covered by the words of a course at another one."""
    course = "прохожу курс повышения квалификации от Университета Иннополис по направлению Machine Learning"
    found = one("Прохожу курс от казанского университета по направлению прикладная математика.", course)

    assert (found.status, found.missing) == (Status.PARTIAL, ("Иннополис",))
    assert found.reason == "said “казанского” in its place"


def test_a_name_that_is_not_heard_leaves_a_doubt() -> None:
    """Recognisers mishear names more than other words."""
    found = one("I trained a neural vocoder on four cards for two weeks", "trained a neural Zyx vocoder on four cards")

    assert (found.status, found.confidence) == (Status.COVERED, Confidence.LIKELY)
