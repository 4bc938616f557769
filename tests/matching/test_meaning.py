"""Meaning, with the real encoder: it takes about a second."""

import numpy as np
import pytest

from tests.matching.answers import point, said
from voiceprep.embedders.use import UniversalSentenceEncoder
from voiceprep.matching import match
from voiceprep.model import Confidence, Status

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


def test_vectors_have_unit_length_and_are_remembered(encoder: UniversalSentenceEncoder) -> None:
    first, again = encoder.embed(["озвучка книг", "книги"]), encoder.embed(["книги", "озвучка книг"])

    assert first.shape == (2, 512)
    assert np.allclose(np.linalg.norm(first, axis=1), 1, atol=1e-5)
    assert (first[::-1] == again).all()
    assert encoder.embed([]).shape[0] == 0


def test_a_number_that_was_not_said_makes_a_likely_point_partial(encoder: UniversalSentenceEncoder) -> None:
    hired = said("Я много кого собеседовал и взял на работу.")
    (found,) = match([point("провёл 30 собеседований, нанял людей")], hired, encoder).matches

    assert (found.status, found.confidence, found.missing) == (Status.PARTIAL, Confidence.LIKELY, ("30",))
