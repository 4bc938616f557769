import pytest

from tests.matching.answers import one, statuses
from voiceprep.matching.antonyms import are_opposite
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("word", "other"),
    [("хорошие", "плохие"), ("выросла", "снизились"), ("increased", "dropped"), ("high", "low"), ("fast", "slowly")],
)
def test_opposites_are_known_in_any_form_from_both_sides(word: str, other: str) -> None:
    assert are_opposite(word, other)
    assert are_opposite(other, word)


@pytest.mark.parametrize(
    ("word", "other"), [("хорошие", "хорошо"), ("выросла", "упаковка"), ("high", "highly"), ("a", "b")]
)
def test_other_words_are_no_opposites(word: str, other: str) -> None:
    assert not are_opposite(word, other)


@pytest.mark.parametrize(
    ("heard", "key_point", "reason"),
    [
        (
            "С командой отношения, честно скажу, плохие, не сложилось",
            "с командой отношения хорошие",
            "said “плохие”, the point says “хорошие”",
        ),
        (
            "Conversion dropped by ten percent",
            "increased conversion by 10%",
            "said “dropped”, the point says “increased”",
        ),
    ],
)
def test_an_opposite_in_place_of_a_word_contradicts(heard: str, key_point: str, reason: str) -> None:
    found = one(heard, key_point)

    assert (found.status, found.reason) == (Status.CONTRADICTED, reason)


def test_a_denied_opposite_is_none() -> None:
    """«Не плохие» says the same, if less of it."""
    assert statuses("С командой отношения не плохие", "с командой отношения хорошие") != [Status.CONTRADICTED]


def test_an_opposite_that_points_back_is_none() -> None:
    assert one("После курса я устроился в банк, а до этого работал курьером", "до курса работал курьером").status is (
        Status.COVERED
    )
