from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.matching.answers import match_text, one, point, said, statuses
from voiceprep.matching import explain, match
from voiceprep.model import Confidence, Coverage, Evidence, KeyPoint, Match, Status, Strictness, Transcript, Wording

ANSWER = "Так, ну, последний год я темлит, команда пять человек. Делал озвучку книг, и всё"


def test_a_covered_point_quotes_the_words_that_made_it_with_their_times() -> None:
    found = one(ANSWER, "последний год — тимлид, команда 5 человек")

    assert found.score > 0.8
    assert found == Match(
        point=point("последний год — тимлид, команда 5 человек"),
        status=Status.COVERED,
        score=found.score,
        confidence=Confidence.CERTAIN,
        evidence=Evidence(
            text="последний год я темлит, команда пять человек.", first_word=2, last_word=8, start=1.0, end=4.4
        ),
    )


def test_a_point_that_was_not_said_is_missed_without_evidence() -> None:
    found = one(ANSWER, "МФТИ, прикладная математика")

    assert (found.status, found.confidence, found.evidence, found.missing) == (Status.MISSED, None, None, ())


@pytest.mark.parametrize(
    ("heard", "key_point"),
    [
        ("сам озвучивал книжки", "озвучка книг"),
        ("мы мерили масс по шкале от 1 до 5", "MOS по шкале 1–5"),
        ("например хефиган и вейвформ", "HiFi-GAN, waveform"),
        ("сделали файнтюнинг на своих данных", "fine-tuning на данных"),
        ("фильтрация по эс эн эр", "фильтрация по SNR"),
        ("дальше идет в джитупе получаем фонемы", "G2P, фонемы"),
        ("говорили пометрики качества", "по метрикам качества"),
        ("занимаюсь полтора года", "занимаюсь 1,5 года"),
        ("выпустился в две тысячи двадцать первом году", "выпуск в 2021 году"),
        ("I was testing it with four GPUs", "tested on 4 GPU"),
        ("I worked at Google for a year and a half", "18 months at Google"),
        ("ускорил ответ с 0,8 секунды до 0,12 секунды", "ускорил ответ с 800 до 120 мс"),
        ("готов выйти дней через четырнадцать", "готов выйти через 2 недели"),
    ],
)
def test_what_the_recogniser_makes_of_a_point_covers_it(heard: str, key_point: str) -> None:
    assert statuses(f"здравствуйте {heard} вот и всё", key_point) == [Status.COVERED]


def test_another_number_contradicts_and_says_both() -> None:
    found = one("в команде было пятнадцать человек", "команда 5 человек")

    assert (found.status, found.reason) == (Status.CONTRADICTED, "said пятнадцать, the point says 5")


def test_a_number_left_out_makes_the_point_partial() -> None:
    found = one("записывали студийную речь дикторов много часов", "200 часов студийной речи, дикторы")

    assert (found.status, found.missing) == (Status.PARTIAL, ("200",))


def test_words_in_bold_must_be_heard() -> None:
    must = point(Wording(text="оценка качества: MOS, speaker similarity", must_hear=("MOS", "speaker similarity")))

    assert statuses("оценку качества делали, мос и спикер симилярити", must) == [Status.COVERED]
    assert one("оценка качества это спикер симилярити", must).missing == ("MOS",)


def test_any_of_several_wordings_suffices() -> None:
    either = point("студент 3 курса КФУ", "третьекурсник Казанского университета")

    assert statuses("я третьекурсник казанского университета", either) == [Status.COVERED]


def test_a_point_with_parts_is_judged_by_its_parts() -> None:
    whole = point("Глобальная цель", parts=[point("стать сеньором"), point("вести сильную команду")])

    assert statuses("хочу стать сеньором и потом вести самую сильную команду", whole) == [Status.COVERED]
    assert one("хочу стать сеньором", whole).missing == ("вести сильную команду",)
    assert one("моя глобальная цель такая", whole).status is Status.PARTIAL
    assert statuses("про погоду", whole) == [Status.MISSED]


def test_a_part_begun_among_many_is_nothing_of_the_point() -> None:
    begun = point(Wording(text="used **MOS** for quality", must_hear=("MOS",)))
    unsaid = [point(text) for text in ("lead a team", "stay in research", "write a book", "teach students")]
    heard = "I used something for quality."

    assert one(heard, begun).status is Status.PARTIAL
    assert one(heard, point("My goals", parts=[begun, unsaid[0]])).status is Status.PARTIAL
    assert one(heard, point("My goals", parts=[begun, *unsaid])).status is Status.MISSED


def test_a_part_made_among_many_is_a_part_of_the_point() -> None:
    parts = [point(text) for text in ("lead a team", "stay in research", "write a book", "teach students")]

    assert one("I want to write a book", point("My goals", parts=parts)).status is Status.PARTIAL


def test_a_point_that_must_not_be_said_slips_only_when_it_is_said() -> None:
    slip = point("нет опыта", must_not_say=True)

    assert statuses("у меня пока нет опыта", slip) == [Status.SLIPPED]
    assert statuses("опыт большой", slip) == [Status.MISSED]


def test_nothing_heard_covers_nothing() -> None:
    nothing = Transcript(words=(), engine="fake")

    assert [found.status for found in match([point("озвучка книг"), point("MOS")], nothing).matches] == [
        Status.MISSED
    ] * 2
    assert match([], said("привет")).matches == ()


def test_words_far_apart_do_not_add_up() -> None:
    """Words of four sentences are not one point."""
    between = " потом мы долго говорили совсем про другое и смотрели разные подходы к задаче " * 2

    heard = between.join(["была разметка", "много данных", "сильная команда", "новая тишина"])
    assert statuses(heard, "команда сделала разметку тишины в данных") == [Status.MISSED]


@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=60), max_size=4))
def test_no_text_breaks_the_matcher(heard: str, points: list[str]) -> None:
    coverage = match_text(heard, *(point(text) for text in points))

    assert [found.point.text for found in coverage.matches] == points
    assert all(0 <= found.score <= 1 + 1e-6 for found in coverage.matches)


@given(st.text(alphabet="абвгдежз aeiou12", min_size=20, max_size=120))
def test_a_point_said_word_for_word_is_covered(text: str) -> None:
    if len({word for word in text.split() if len(word) > 3}) < 2:
        return

    assert statuses(text, text) == [Status.COVERED]


def test_an_exact_point_asks_for_nearly_every_word() -> None:
    text = "синтез речи на стыке лингвистики, акустики и нейросетей"
    gist = KeyPoint(id="gist", wordings=(Wording(text=text),))
    exact = KeyPoint(id="exact", wordings=(Wording(text=text),), strictness=Strictness.EXACT)

    assert statuses("мне нравится синтез речи, акустика и нейросети", gist, exact) == [Status.COVERED, Status.PARTIAL]
    assert statuses(text, gist, exact) == [Status.COVERED, Status.COVERED]


def test_a_verdict_is_explained_by_what_was_heard_and_where_the_lines_are() -> None:
    answer = said("в команде было пятнадцать человек")

    assert explain(match([point("команда 5 человек")], answer), answer) == [
        (
            "heard: команда, человек · not heard: 5",
            "score 0.61 by wording; covered from 0.42, partial from 0.35",
            "its numbers and bold words must be heard",
        )
    ]


@pytest.mark.parametrize(
    ("heard", "key_point", "confidence", "line"),
    [
        (
            "знаю этот язык",
            "Я знаю немецкий язык",
            1.0,
            "a name, a term or a word of a short point was not heard",
        ),
        ("added a cache to the service", "added a cache", 0.4, "the recogniser was not sure of these words"),
    ],
)
def test_an_explanation_says_why_a_point_is_only_likely(
    heard: str, key_point: str, confidence: float, line: str
) -> None:
    answer = said(heard)
    answer = replace(answer, words=tuple(replace(word, confidence=confidence) for word in answer.words))
    (lines,) = explain(match([point(key_point)], answer), answer)

    assert any(line in one for one in lines)


def test_a_word_said_of_something_else_is_explained_as_not_heard() -> None:
    answer = said("Скрипты пишем сами, а питон лежит в зоопарке.")

    assert explain(match([point("скрипты пишем на Python")], answer), answer)[0][0] == (
        "heard: скрипты, пишем · not heard: Python"
    )


def test_of_several_wordings_the_one_that_decided_is_explained() -> None:
    """Not the one with the highest score, whose number is another."""
    answer = said("сделали сорок пять тысяч запросов в секунду на кластере")
    contradicted, covered = "сделали 40 тысяч запросов в секунду на кластере", "нагрузка и запросы на кластере, вместе"
    (found,) = match([point(contradicted, covered)], answer).matches
    assert found.status is Status.COVERED
    assert one(answer.text, contradicted).score > found.score

    assert explain(Coverage(matches=(found,)), answer)[0][:2] == (
        f"by wording 2 of 2: {covered}",
        "heard: запросы, кластере · not heard: нагрузка, вместе",
    )


def test_of_a_point_with_parts_each_part_is_explained() -> None:
    """Also what must not be said, what contradicts, and what was made by its meaning, which only the verdict tells."""
    parts = [
        point("счётчик ударов для бокса"),
        point("кредитный скоринг"),
        point("команда 5 человек"),
        point("синтез речи"),
        point("провалил экзамен", must_not_say=True),
    ]
    answer = said("Сделал счётчик ударов для бокса. В команде пятнадцать человек. Провалил экзамен.")
    (found,) = match([point("мои проекты", parts=parts)], answer).matches
    assert found.missing == ("кредитный скоринг", "команда 5 человек", "синтез речи")

    by_meaning = replace(found, missing=("кредитный скоринг", "команда 5 человек"))
    assert explain(Coverage(matches=(by_meaning,)), answer) == [
        (
            "judged by its 5 parts",
            "heard: счётчик ударов для бокса",
            "not heard: кредитный скоринг",
            "contradicted: команда 5 человек",
            "heard: синтез речи (by meaning)",
            "slipped: провалил экзамен",
        )
    ]


@pytest.mark.parametrize(
    ("key_point", "heard"),
    [
        ("experience with Docker", "We made experiments with Docker"),
        ("customer support", "We offer custom support"),
        ("important paper", "I import paper"),
        ("power 80%", "A person from each team"),
    ],
)
def test_words_with_one_stem_or_sound_are_not_one(key_point: str, heard: str) -> None:
    assert statuses(heard, key_point) != [Status.COVERED]


def test_a_word_with_the_stem_of_another_is_no_slip() -> None:
    slip = point("no experience", must_not_say=True)

    assert statuses("There were no experiments like that.", slip) == [Status.MISSED]
