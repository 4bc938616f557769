from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from voiceprep.answers import FurtherWording, drop_wording, keep_wording, read_set, wordings_path
from voiceprep.errors import AnswersError
from voiceprep.model import KeyPoint

SET = """\
## Who are you? {#self}

- mathematics | I study physics
- my projects
    - a punch counter
    - ~~a failure~~

## Why us? {#why}

- the team {#mathematics}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "me.md").write_text(SET, encoding="utf-8")
    return tmp_path / "me.md"


def said(text: str, *, point_id: str = "mathematics", attempt: int = 1) -> FurtherWording:
    return FurtherWording(question_id="self", point_id=point_id, attempt=attempt, text=text)


def wordings(path: Path) -> dict[str, list[str]]:
    """Give the wordings of the first question's points and parts."""

    def collect(point: KeyPoint) -> dict[str, list[str]]:
        parts = {name: texts for part in point.parts for name, texts in collect(part).items()}
        return {point.id: [wording.text for wording in point.wordings]} | parts

    return {name: texts for point in read_set(path).questions[0].key_points for name, texts in collect(point).items()}


def test_what_was_said_is_a_further_wording_of_its_point_only(path: Path) -> None:
    """The first wording, by which a point is shown, stays the first, and the Markdown stays as it was."""
    keep_wording(path, said("the queen of sciences"))

    assert wordings(path)["mathematics"] == ["mathematics", "I study physics", "the queen of sciences"]
    assert [wording.text for wording in read_set(path).questions[1].key_points[0].wordings] == ["the team"]
    assert path.read_text(encoding="utf-8") == SET


def test_what_was_said_of_a_point_with_parts_is_of_its_heading_only(path: Path) -> None:
    keep_wording(path, said("what I have built", point_id="my-projects"))

    assert wordings(path) == {
        "mathematics": ["mathematics", "I study physics"],
        "my-projects": ["my projects", "what I have built"],
        "a-punch-counter": ["a punch counter"],
        "a-failure": ["a failure"],
    }


def test_the_file_is_for_people_to_read(path: Path) -> None:
    keep_wording(path, said("«наука\n наук», сказал я", attempt=12))

    assert wordings_path(path).read_text(encoding="utf-8").splitlines() == [
        "# What you said and counted as a key point (voiceprep overrule): it is heard as that point from now on.",
        "# A line a wording: question, point, attempt, and the words. Edit and delete them as you like.",
        "self mathematics 12 «наука наук», сказал я",
    ]


def test_an_attempt_gives_a_point_one_wording(path: Path) -> None:
    """The last; those of other attempts stay."""
    for attempt, text in ((1, "one"), (2, "two"), (1, "three")):
        keep_wording(path, said(text, attempt=attempt))

    assert wordings(path)["mathematics"] == ["mathematics", "I study physics", "two", "three"]


def test_what_the_user_wrote_into_the_file_stays_when_a_wording_goes(path: Path) -> None:
    mine = "# mine\n\nself  mathematics 3   my own words\r\nself gone 4 of a point that is no longer there\nself"
    keep_wording(path, said("one"))
    wordings_path(path).write_text(mine + " mathematics 5 the end", encoding="utf-8", newline="")

    keep_wording(path, said("one", attempt=9))
    assert wordings(path)["mathematics"][2:] == ["my own words", "the end", "one"]

    drop_wording(path, question_id="self", point_id="mathematics", attempt=9)
    assert wordings_path(path).read_text(encoding="utf-8") == f"{mine} mathematics 5 the end\n".replace("\r", "")


def test_when_the_last_wording_goes_all_is_as_it_was(path: Path) -> None:
    keep_wording(path, said("one"))
    drop_wording(path, question_id="self", point_id="mathematics", attempt=1)
    drop_wording(path, question_id="self", point_id="mathematics", attempt=1)

    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "line", ["self mathematics", "self mathematics 1", "self mathematics one two", "self mathematics 1 …", "- a bullet"]
)
def test_a_line_that_is_no_wording_is_named(path: Path, line: str) -> None:
    file = wordings_path(path)
    file.write_text(f"\n# mine\n{line}\n", encoding="utf-8")

    for call in (lambda: read_set(path), lambda: keep_wording(path, said("one"))):
        with pytest.raises(AnswersError) as caught:
            call()
        assert caught.value.message == f'{file}:3: "{line}" is no wording'
        assert caught.value.hint.endswith("like: self violin 12 I play in a quartet")


def test_a_file_that_cannot_be_written_is_named(path: Path) -> None:
    wordings_path(path).with_name("me.wordings.txt.new").mkdir()

    with pytest.raises(AnswersError, match=r"cannot write .*me\.wordings\.txt: "):
        keep_wording(path, said("one"))


def test_words_without_a_word_are_no_wording(path: Path) -> None:
    with pytest.raises(AnswersError, match="holds no word"):
        keep_wording(path, said(" … "))
    assert list(path.parent.iterdir()) == [path]


def test_a_set_whose_name_is_as_long_as_can_be_has_none(tmp_path: Path) -> None:
    path = tmp_path / f"{'a' * 250}.md"
    path.write_text(SET, encoding="utf-8")

    assert len(read_set(path).questions) == 2


@given(texts=st.lists(st.text().filter(lambda text: any(map(str.isalnum, text))), min_size=1, max_size=4))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back(path: Path, texts: list[str]) -> None:
    """Each as one line with single spaces; taken back, they leave nothing behind."""
    for attempt, text in enumerate(texts):
        keep_wording(path, said(f"x {text}", attempt=attempt))

    expected = [" ".join(f"x {text}".replace("\0", " ").split()) for text in texts]
    assert wordings(path)["mathematics"][2:] == list(dict.fromkeys(expected))

    for attempt in range(len(texts)):
        drop_wording(path, question_id="self", point_id="mathematics", attempt=attempt)
    assert list(path.parent.iterdir()) == [path]


@given(text=st.text(st.characters() | st.sampled_from("\n 1")))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_read_or_refused_with_a_hint(path: Path, text: str) -> None:
    """Nothing that stands in it makes reading the set fail in any other way."""
    wordings_path(path).write_text(text, encoding="utf-8", errors="ignore")

    with suppress(AnswersError):
        assert len(read_set(path).questions) == 2
