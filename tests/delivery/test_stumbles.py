from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.delivery.test_fillers import said
from voiceprep.delivery.stumbles import find_stumbles
from voiceprep.model import Stumble, StumbleKind


@pytest.mark.parametrize(
    ("text", "stumbles"),
    [
        ("I I think so", ["i"]),
        ("I was, I was told", ["i was"]),
        ("and we, uh, we moved on", ["we"]),
        ("Мы обучали обучали модель.", ["обучали"]),
        ("в этом, в этом проекте", ["в этом"]),
        ("и и и потом", ["и", "и"]),
        ("обучал мо- модель", ["мо-"]),
        ("I st... started again", ["st-"]),
    ],
)
def test_words_said_twice_or_broken_off_are_stumbles(text: str, stumbles: list[str]) -> None:
    assert [stumble.text for stumble in find_stumbles(said(text))] == stumbles


@pytest.mark.parametrize(
    "text",
    [
        "Very, very good, and again and again.",
        "Да, да, очень-очень хорошо, и ещё, ещё раз.",
        "words words words words",
        "We won. We won.",
        "5 5 5 and 20 20",
        "I had had that.",
        "So it goes on... and on.",
        "Это Wi-Fi, а потом co-op.",
    ],
)
def test_what_is_said_twice_on_purpose_is_no_stumble(text: str) -> None:
    assert find_stumbles(said(text)) == ()


def test_a_stumble_has_its_kind_and_its_time() -> None:
    assert find_stumbles(said("yes I was I was a st- student")) == (
        Stumble(kind=StumbleKind.REPETITION, text="i was", start=1.0, end=2.5),
        Stumble(kind=StumbleKind.FALSE_START, text="st-", start=6.0, end=6.5),
    )


@given(st.lists(st.sampled_from(["a", "b", "b-", "um,", "b.", "5", "…"])))
def test_any_words_have_their_stumbles_in_order(words: list[str]) -> None:
    stumbles = find_stumbles(said(" ".join(words)))

    assert all(one.end <= other.start for one, other in pairwise(stumbles))
