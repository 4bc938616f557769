"""Meaning, with the real encoder: it takes about a second."""

import pytest

from tests.matching.answers import point, said
from voiceprep.embedders.use import UniversalSentenceEncoder
from voiceprep.matching import match
from voiceprep.matching.match import hear
from voiceprep.matching.meaning import raised
from voiceprep.matching.passages import passages
from voiceprep.model import Confidence, Match, Status

POINTS = [
    "pet-проект: озвучка книг",
    "хочу работать рядом с домом",
    "нанял двоих, провёл 30 собеседований",
]
ANSWER = (
    "Так, ну, с чего начать. Вечерами для души делаю штуку, которая начитывает романы вслух. "
    "Офис у вас в пяти минутах ходьбы от моей квартиры. Вот, пожалуй, и всё."
)


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return UniversalSentenceEncoder()


def test_a_point_made_in_other_words_is_likely_and_quotes_the_clause(encoder: UniversalSentenceEncoder) -> None:
    book, home, hired = match([point(text) for text in POINTS], said(ANSWER), encoder).matches

    assert (book.status, book.confidence) == (Status.COVERED, Confidence.LIKELY)
    assert book.evidence
    assert "романы вслух" in book.evidence.text
    assert hired.status is Status.MISSED
    assert home.confidence is not Confidence.CERTAIN


def test_without_an_encoder_only_the_wording_counts() -> None:
    assert {found.status for found in match([point(text) for text in POINTS], said(ANSWER)).matches} == {Status.MISSED}


@pytest.mark.parametrize("answer", ["no", "ну вот", "Да.", "э-э"])
def test_a_word_or_two_mean_nothing(answer: str, encoder: UniversalSentenceEncoder) -> None:
    assert [found.status for found in match([point(POINTS[0])], said(answer), encoder).matches] == [Status.MISSED]


def test_what_must_not_be_said_slips_by_its_wording_only(encoder: UniversalSentenceEncoder) -> None:
    slip = point("озвучка книг", must_not_say=True)

    assert [found.status for found in match([slip], said(ANSWER), encoder).matches] == [Status.MISSED]


def test_a_number_that_was_not_said_makes_a_likely_point_partial(encoder: UniversalSentenceEncoder) -> None:
    hired = said("Я много кого собеседовал и взял на работу.")
    (found,) = match([point("провёл 30 собеседований, нанял людей")], hired, encoder).matches

    assert (found.status, found.confidence, found.missing) == (Status.PARTIAL, Confidence.LIKELY, ("30",))


def test_a_passage_with_the_number_is_better_than_a_nearer_one_without() -> None:
    hired = point("провёл 30 интервью, набрал людей")
    answer = hear(
        [hired], said("Я собеседовал и нанимал новых сотрудников. Тридцать человек собеседовал и нанял лично.")
    )
    nearest, counted = passages(answer.tokens)
    missed = Match(point=hired, status=Status.MISSED, score=0.0)
    found = raised(missed, [nearest, counted], answer)

    assert (found.status, found.confidence) == (Status.COVERED, Confidence.LIKELY)
    assert found.evidence == answer.evidence(counted.first, counted.last)
    assert raised(missed, [nearest], answer).status is Status.PARTIAL


def test_an_answer_to_another_question_means_none_of_the_points(encoder: UniversalSentenceEncoder) -> None:
    """Nor does any stretch of a long one, though each has clauses that come near by chance."""
    other = said(
        "В базе данных мы сначала смотрим план запроса. Потом добавляем индексы и убираем лишние обращения. "
        "Частые ответы держим в памяти и обновляем раз в несколько минут. Отчёты гоняем на копии, "
        "чтобы не нагружать основной сервер. Старые записи лежат отдельно по месяцам."
    )
    found = match([point(text) for text in POINTS], other, encoder, prompt="Расскажите о себе").matches

    assert [one.status for one in found] == [Status.MISSED] * 3


@pytest.mark.parametrize(
    ("note", "answer"),
    [
        ("ДМС и машина важны", "Машина у меня, правда, старенькая, езжу на ней на дачу."),
        ("ищу команду с SRE-культурой", "Про SRE я книжку два раза прочитал, хорошо написана."),
        ("ночных вызовов стало втрое меньше", "По ночам я, кстати, люблю читать детективы."),
        ("DDR last, it eats most of the time", "The DDR layout was done by a contractor in Graz, a nice fellow."),
        ("if threats: call security at once", "Security is a nice bunch, we play football on Fridays."),
    ],
)
def test_a_digression_that_shares_a_word_makes_no_point(
    note: str, answer: str, encoder: UniversalSentenceEncoder
) -> None:
    (found,) = match([point(note)], said(answer), encoder).matches

    assert found.status is not Status.COVERED


ABOUT_ME = [
    point("студент 3 курса КФУ, прикладная математика", "третий курс Казанского федерального университета"),
    point("курс повышения квалификации в Иннополисе, закрыл промежуточную аттестацию"),
    point("2-е место в кейс-чемпионате Иннополиса"),
]


@pytest.mark.parametrize(
    "answer",
    [
        "Прошел курсы в другом месте.",
        "I went to Innopolis.",
        "Ездил в Иннополис.",
    ],
)
def test_another_place_or_a_name_alone_means_none_of_the_points(answer: str, encoder: UniversalSentenceEncoder) -> None:
    matches = match(ABOUT_ME, said(answer), encoder, prompt="Расскажите о себе").matches

    assert [found.status for found in matches] == [Status.MISSED] * 3


def test_a_place_in_other_words_is_still_likely(encoder: UniversalSentenceEncoder) -> None:
    moving = point("готов переехать в Москву с сентября")
    (found,) = match([moving], said("Осенью смогу перебраться в столицу."), encoder).matches

    assert found.confidence is Confidence.LIKELY
