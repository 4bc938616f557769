import pytest

from voiceprep.answers import parse_set
from voiceprep.errors import AnswersError
from voiceprep.model import Strictness

GIST, EXACT = Strictness.GIST, Strictness.EXACT


def strictness(text: str) -> list[Strictness | None]:
    return [point.strictness for question in parse_set(text, name="a").questions for point in question.key_points]


def test_a_point_goes_before_its_question_and_that_before_the_set() -> None:
    one = "---\nstrictness: exact\n---\n## One\n- a {strictness=gist}\n- b\n"
    two = "## Two {strictness=gist}\n- c\n- d {#d strictness=exact}\n"

    assert strictness(one + two) == [GIST, EXACT, GIST, EXACT]


def test_without_a_word_about_it_nothing_is_said() -> None:
    assert strictness("## One\n- a\n- b {strictness=very}\n") == [None, None]


def test_parts_are_as_strict_as_their_point() -> None:
    (question,) = parse_set("## One\n- whole {strictness=exact}\n    - part\n", name="a").questions

    assert question.key_points[0].parts[0].strictness is EXACT


@pytest.mark.parametrize("text", ["---\nstrictness: very\n---\n## One\n- a\n", "\n\n## One {strictness=very}\n- a\n"])
def test_another_word_is_an_error_with_its_line(text: str) -> None:
    with pytest.raises(AnswersError, match=r'a:[23]: strictness "very" is neither gist nor exact'):
        parse_set(text, name="a")
