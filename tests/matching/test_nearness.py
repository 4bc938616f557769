"""How near passages come to points, with the real encoder."""

import numpy as np
import pytest

from tests.matching.answers import point, said
from voiceprep.embedders.use import UniversalSentenceEncoder
from voiceprep.matching.match import hear
from voiceprep.matching.nearness import FURTHEST, nearness, word_nearness

POINTS = [point("озвучка книг", "аудиокниги"), point("люблю горы")]
ANSWER = "Начитываю романы вслух. Вчера шёл дождь. Озвучка книг."
SENTENCES = [(0, 2), (3, 5), (6, 7)]


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return UniversalSentenceEncoder()


def test_a_passage_with_the_meaning_is_nearer_than_one_without_and_the_best_wording_counts(
    encoder: UniversalSentenceEncoder,
) -> None:
    answer = hear(POINTS, said(ANSWER))
    near = nearness(POINTS, SENTENCES, answer, encoder)
    first_wording = nearness([point("озвучка книг")], SENTENCES, answer, encoder)

    assert near.shape == (3, 2)
    assert near[2, 0] > near[0, 0] > near[1, 0]
    assert np.all(near[:, :1] >= first_wording - 1e-4)


def test_words_are_near_their_like_and_nothing_is_further_than_a_word_itself(encoder: UniversalSentenceEncoder) -> None:
    near = word_nearness(POINTS, SENTENCES, hear(POINTS, said(ANSWER)), encoder)

    assert near[2, 0] > near[0, 0] > near[1, 0] >= 0
    assert near.max() <= FURTHEST


def test_a_stretch_without_content_has_no_near_words(encoder: UniversalSentenceEncoder) -> None:
    answer = hear(POINTS, said("Ну вот. Начитываю романы."))

    assert word_nearness(POINTS, [(0, 1), (2, 3)], answer, encoder)[0].tolist() == [0, 0]
    assert word_nearness(POINTS, [(0, 1)], answer, encoder).tolist() == [[0, 0]]
