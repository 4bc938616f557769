import pytest

from benchmarks import ours
from tests.matching.answers import statuses
from voiceprep.matching import contradiction, verdict
from voiceprep.model import Status


@pytest.mark.parametrize("part", ours.PARTS)
def test_every_part_can_be_left_out(part: str) -> None:
    """The benchmarks name parts of the matcher: one that has got another name, or arguments, would only show there."""
    with ours.without(part):
        assert statuses("Мы выкатили Kafka в марте, 3 сервера", "выкатили Kafka в марте, 3 сервера") == [Status.COVERED]


def test_every_rule_is_one_of_the_parts() -> None:
    rules = [
        *(rule.find for rule in contradiction.RULES),
        *contradiction.IN_PLACE,
        *(find for find, _ in verdict.OTHER_THINGS),
        *verdict.DOUBTS,
    ]

    assert len([stand_in for _, _, stand_in in ours.PARTS.values() if isinstance(stand_in, tuple)]) == len(rules)
