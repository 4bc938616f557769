"""How near passages come to wordings, with the real encoder."""

import pytest

from tests.matching.answers import point, said
from voiceprep.embedders.use import UniversalSentenceEncoder
from voiceprep.matching.answer import Answer
from voiceprep.matching.match import hear
from voiceprep.matching.nearness import FURTHEST, nearness, rest_nearness, shares_words, word_nearness

POINTS = [point("озвучка книг", "аудиокниги"), point("люблю горы")]
WORDINGS = [wording for one in POINTS for wording in one.wordings]
ANSWER = "Начитываю романы вслух. Вчера шёл дождь. Озвучка книг."
SENTENCES = [(0, 2), (3, 5), (6, 7)]


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return UniversalSentenceEncoder()


@pytest.fixture(scope="module")
def answer() -> Answer:
    return hear(POINTS, said(ANSWER))


def test_a_passage_with_the_meaning_is_nearer_than_one_without(
    answer: Answer, encoder: UniversalSentenceEncoder
) -> None:
    near = nearness(WORDINGS, SENTENCES, answer, encoder)

    assert near.shape == (3, 3)
    assert near[2, 0] > near[0, 0] > near[1, 0]
    assert nearness(WORDINGS, [], answer, encoder).shape == (0, 3)


def test_words_are_near_their_like_and_nothing_is_further_than_what_was_heard(
    answer: Answer, encoder: UniversalSentenceEncoder
) -> None:
    near = word_nearness(WORDINGS, SENTENCES, answer, encoder)

    assert near[2, 0] == FURTHEST  # nothing of it is left
    assert FURTHEST >= near[0, 0] > near[1, 0] >= 0


def test_a_word_that_was_heard_stands_for_no_other(encoder: UniversalSentenceEncoder) -> None:
    car = point("машина и страховка")
    answer = hear([car], said("Машина моя старая. Машина и полис."))
    old, policy = word_nearness(car.wordings, [(0, 2), (3, 5)], answer, encoder)[:, 0]

    assert policy > old


def test_a_stretch_without_content_has_no_near_words(encoder: UniversalSentenceEncoder) -> None:
    answer = hear(POINTS, said("Ну вот. Начитываю романы."))

    assert word_nearness(WORDINGS, [(0, 1), (2, 3)], answer, encoder)[0].tolist() == [0, 0, 0]
    assert word_nearness(WORDINGS, [], answer, encoder).shape == (0, 3)


def test_what_is_left_of_a_sentence_is_compared_with_what_is_left_of_the_wording(
    answer: Answer, encoder: UniversalSentenceEncoder
) -> None:
    car = point("машина и страховка")
    answer = hear([car], said("Машина старая. Машина и полис. Машина и страховка."))
    cells = [(car.wordings[0], span) for span in ((0, 1), (2, 4), (5, 7))]
    old, policy, itself = rest_nearness(cells, answer, encoder)

    assert policy > old
    assert itself == 0  # nothing is left
    assert rest_nearness([], answer, encoder).tolist() == []


def test_only_words_of_content_are_shared(answer: Answer) -> None:
    assert shares_words(WORDINGS, SENTENCES, answer).tolist() == [[False] * 3, [False] * 3, [True, False, False]]
