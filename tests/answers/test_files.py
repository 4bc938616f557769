"""Files that hold no question set, and those that are shipped."""

import re
from pathlib import Path

import pytest

from voiceprep.answers import parse_set, read_set
from voiceprep.errors import AnswersError

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_shipped_set_shows_every_kind_of_point(language: str) -> None:
    """The demo covers some of its points, misses others, and has one that must not be said."""
    found = read_set(ROOT / "answers" / f"about-me.{language}.md")
    (question,) = found.questions
    points = question.key_points

    assert (question.id, question.language, len(points)) == ("self", language, 9)
    assert [len(point.wordings) for point in points] == [2, 1, 1, 1, 1, 1, 1, 1, 1]
    assert [n for n, point in enumerate(points) if point.wordings[0].must_hear] == [1, 6]
    assert [n for n, point in enumerate(points) if point.nice_to_have] == [7]
    assert [n for n, point in enumerate(points) if point.must_not_say] == [8]
    assert [note.line for note in found.unfinished] == [14]
    assert question.model_answer.count("\n\n") == 2


def test_the_set_made_of_the_first_users_notes_can_be_practised() -> None:
    """All that he had prepared is there; what he left open is marked, and practice skips it."""
    found = read_set(ROOT / "answers" / "internship.ru.md")

    assert [(question.id, len(question.key_points)) for question in found.questions] == [
        ("self", 13),
        ("why-here", 8),
        ("goal", 7),
        ("bring", 2),
        ("focus", 3),
        ("interests", 5),
        ("motivation", 4),
        ("matters", 3),
        ("boxing", 0),
        ("credit", 0),
        ("past-job", 5),
        ("ask-back", 0),
    ]
    assert found.drafted == ()
    assert [note.text[:5] for note in found.unfinished] == ["- ++Ч", "++не?", "- ???", "- ??", "- ??", "- ???"]


def test_the_example_of_the_documentation_is_a_question_set() -> None:
    example = re.search(r"```markdown\n(.*?)```", (ROOT / "docs/answers.md").read_text(encoding="utf-8"), re.DOTALL)
    assert example

    found = parse_set(example[1], name="example")

    assert [(question.id, question.language) for question in found.questions] == [
        ("self", "en"),
        ("pochemu-imenno-nasha-komanda", "ru"),
    ]
    assert [point.text for point in found.questions[0].key_points] == [
        "Third-year student, applied mathematics",
        "How we measure quality: MOS, speaker similarity",
        "My projects",
        "I have played the violin since childhood",
        "I have no experience",
    ]
    assert len(found.unfinished) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("## Почему".encode("cp1251"), "{path}:1: byte 0xcf is not UTF-8"),
        ("## Почему".encode("utf-16"), "{path} is UTF-16, not UTF-8"),
        (b"RIFF\0\0\0\0WAVE", "{path} is no text: it holds zero bytes"),
        (b"#" * 10_000_001, "{path} is no file of notes, or too large for one"),
        (b"", "{path}: there is no question in it"),
    ],
    ids=["cp1251", "utf-16", "binary", "large", "empty"],
)
def test_a_file_that_is_no_question_set_is_refused(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(content)

    with pytest.raises(AnswersError) as caught:
        read_set(path)

    assert caught.value.message == message.format(path=path)


def test_a_hint_tells_how_to_convert_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("## Почему".encode("cp1251"))

    with pytest.raises(AnswersError) as caught:
        read_set(path)

    assert caught.value.hint == f"save it as UTF-8, or convert it: iconv -f cp1251 -t utf-8 {path} > a.utf-8.md"


def test_a_folder_is_no_question_set(tmp_path: Path) -> None:
    with pytest.raises(AnswersError, match="is a folder"):
        read_set(tmp_path)


def test_a_file_that_is_not_there_offers_its_neighbours(tmp_path: Path) -> None:
    (tmp_path / "about-me.md").touch()

    with pytest.raises(AnswersError) as caught:
        read_set(tmp_path / "abuot-me.md")

    assert (caught.value.message, caught.value.hint) == (
        f"no such file: {tmp_path / 'abuot-me.md'}",
        f"in {tmp_path} there is about-me.md",
    )


def test_a_name_no_system_can_hold_is_refused(tmp_path: Path) -> None:
    for name in ("a" * 5000, "a\0b"):
        with pytest.raises(AnswersError):
            read_set(tmp_path / name)
