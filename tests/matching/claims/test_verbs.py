"""Another verb than the point's, and the point's suffered instead of done."""

import pytest

from tests.matching.answers import one, statuses
from voiceprep.model import Confidence, KeyPoint, Status, Strictness, Wording


@pytest.mark.parametrize(
    ("note", "answer"),
    [
        ("led a team of 12 engineers at Booking", "I joined a team of twelve engineers at Booking"),
        ("mentored four junior developers", "I interviewed four junior developers"),
        ("руководил командой из 7 человек", "Вступил в команду из семи человек"),
        ("собрал датасет из 40 часов речи", "Послушал датасет из сорока часов речи"),
    ],
)
def test_without_its_verb_a_point_is_likely_at_most(note: str, answer: str) -> None:
    assert one(answer, note).confidence is not Confidence.CERTAIN


@pytest.mark.parametrize(
    ("note", "answer"),
    [
        ("led a team of 12 engineers at Booking", "I led a team of twelve engineers at Booking"),
        ("mentored four junior developers", "There I mentored four of the junior developers"),
        ("руководил командой из 7 человек", "Руководила командой из семи человек"),
        ("руководство командой из 7 человек", "Я руководил командой из семи человек"),
    ],
)
def test_with_it_a_point_is_certain(note: str, answer: str) -> None:
    found = one(answer, note)

    assert (found.status, found.confidence) == (Status.COVERED, Confidence.CERTAIN)


@pytest.mark.parametrize(
    ("note", "answer", "status"),
    [
        ("led a team of 12 engineers", "I was led by a team of twelve engineers", Status.CONTRADICTED),
        ("mentored four junior developers", "I was mentored by four junior developers", Status.CONTRADICTED),
        (
            "лидировал команду из 5 человек",
            "Работал в команде из пяти человек под руководством Петра",
            Status.CONTRADICTED,
        ),
        ("headed a team of 5 people", "I was in a team of five people led by Maria", Status.CONTRADICTED),
        ("руководил командой из 5 человек", "Под началом Петра руководил командой из пяти человек", Status.COVERED),
        ("вёл команду из 5 человек", "Команда из пяти человек под моим руководством", Status.COVERED),
        ("tested the release", "The release was tested by Monday", Status.COVERED),
        ("tested 30 releases", "I tested thirty releases by hand", Status.COVERED),
        ("was promoted by the board", "I was promoted by the board", Status.COVERED),
    ],
)
def test_what_was_done_to_the_speaker_is_not_what_he_did(note: str, answer: str, status: Status) -> None:
    assert one(answer, note).status is status


def test_an_exact_point_asks_for_its_verb() -> None:
    note = "led a team of 12 engineers at Booking"
    exact = KeyPoint(id="exact", wordings=(Wording(text=note),), strictness=Strictness.EXACT)

    assert statuses("I joined a team of twelve engineers at Booking", note, exact) == [Status.COVERED, Status.PARTIAL]
