"""What holds for every text a user could write."""

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from voiceprep.answers import parse_key_point, parse_key_points, parse_set
from voiceprep.errors import AnswersError
from voiceprep.model import KeyPoint

SIGNS = ["*", "**", "_", "~~", "`", "|", "(", ")", "[", "]", "[x]", "{#", "}", "<", ">", "&", "#", "-", "1.", "\\", "?"]
NOTES = [
    "## ",
    "\n",
    "\n\n",
    "- ",
    "    ",
    "---\n",
    "title: ",
    "target=",
    "++",
    "??",
    "TODO",
    "<!--",
    "-->",
    "> ",
    "```",
]
WORDS = ["мост", "MOS", "ёлка", "3", "x", "don't"]

notes = st.lists(st.sampled_from(SIGNS + NOTES + WORDS) | st.text(max_size=4), max_size=40).map("".join)
lines = st.lists(st.sampled_from(SIGNS + WORDS), min_size=1, max_size=12).map(" ".join)


def with_parts(points: tuple[KeyPoint, ...]) -> Iterator[KeyPoint]:
    for point in points:
        yield point
        yield from with_parts(point.parts)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def said(point: KeyPoint) -> list[str]:
    return [word for wording in point.wordings for word in words(wording.text)]


@given(notes)
def test_a_set_is_read_or_refused_with_a_hint(text: str) -> None:
    """No text makes the parser fail in any other way; what it reads has distinct ids and words in every point."""
    try:
        found = parse_set(text, name="a")
    except AnswersError:
        return

    assert len({question.id for question in found.questions}) == len(found.questions)
    for question in found.questions:
        ids = [point.id for point in with_parts(question.key_points)]
        assert len(set(ids)) == len(ids)
        assert all(said(point) for point in with_parts(question.key_points))


@given(lines.filter(words))
def test_a_key_point_keeps_every_word(text: str) -> None:
    """Signs may mean something or not, the words stay."""
    assert said(parse_key_point(text)) == words(text)


@given(st.lists(lines.filter(words), max_size=6))
def test_key_points_stay_in_order_and_have_distinct_ids(texts: list[str]) -> None:
    points = parse_key_points(texts)

    assert [said(point) for point in points] == [words(text) for text in texts]
    assert len({point.id for point in points}) == len(texts)


@given(st.lists(lines.filter(words), min_size=1, max_size=6))
def test_a_bullet_keeps_every_word(texts: list[str]) -> None:
    found = parse_set("## Why\n\n" + "\n".join(f"- x {text}" for text in texts), name="a").questions[0]

    assert [word for point in with_parts(found.key_points) for word in said(point)] == [
        word for text in texts for word in ("x", *words(text))
    ]
