"""A place in a row that is counted from its end is another one."""

import pytest

from tests.matching.answers import one
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("point", "said", "status"),
    [
        ("2 место на хакатоне", "Второе место с конца на хакатоне", Status.CONTRADICTED),
        (
            "second place in the race",
            "Second from the bottom in the race, no place to be proud of",
            Status.CONTRADICTED,
        ),
        ("2 место с конца", "Второе место с конца", Status.COVERED),
        ("2 место на хакатоне", "На хакатоне с конца списка поднялись на второе место", Status.COVERED),
        ("2 недели отпуска", "Две недели отпуска с конца июня", Status.COVERED),
    ],
)
def test_from_which_end_a_place_is_counted_matters(point: str, said: str, status: Status) -> None:
    assert one(said, point).status is status
