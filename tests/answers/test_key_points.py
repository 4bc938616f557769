import pytest

from voiceprep.answers import parse_key_point, parse_key_points, parse_set
from voiceprep.errors import AnswersError
from voiceprep.model import KeyPoint, Wording


def points(notes: str) -> tuple[KeyPoint, ...]:
    """Give the key points of a question with these notes."""
    return parse_set(f"## Why\n\n{notes}", name="a").questions[0].key_points


@pytest.mark.parametrize(
    ("bullet", "text"),
    [
        ("[x] done", "done"),
        ("see [the paper](https://x.org/a|b)", "see the paper"),
        ("*not* `code` __so__ <b>bold</b><br>much", "not code so bold much"),
        ("vector<T>, R&D, C&#43;&#43;", "vector<T>, R&D, C++"),
        ("2*3*4, 2**3**4, a*b*c", "2*3*4, 2**3**4, a*b*c"),
        ("5 * 6, snake_case_name, ~5 лет", "5 * 6, snake_case_name, ~5 лет"),
        ("[MOS]: as in a definition", "[MOS]: as in a definition"),
        ("<p> words", "words"),
        ("<!-- hidden --> words", "words"),
        ("> quoted", "quoted"),
        ("# headed", "headed"),
        ("что? как?", "что? как?"),
        ("C++ и C++", "C++ и C++"),
        ("todo lists", "todo lists"),
        ("two\n  lines\n\n  and a paragraph", "two lines and a paragraph"),
        ("`a | b` or c \\| d", "a | b or c | d"),
        ("(a) and (b)", "(a) and (b)"),
        ("a ~~struck~~ word", "a struck word"),
    ],
)
def test_a_bullet_is_its_words_without_markdown(bullet: str, text: str) -> None:
    (point,) = points(f"- {bullet}")

    assert point == KeyPoint(id=point.id, wordings=(Wording(text=text, must_hear=point.wordings[0].must_hear),), line=3)


@pytest.mark.parametrize(
    ("bullet", "text"),
    [
        ("my part: ??", "my part"),
        ("my part (??)", "my part"),
        ("Did X ++what exactly?++", "Did X"),
        ("Did X ++why C++ here?++ and Y", "Did X and Y"),
        ("Did X. TODO: numbers", "Did X."),
        ("what for??", "what for?"),
        ("`??` in C", "?? in C"),
        ("\\?? in C", "?? in C"),
    ],
)
def test_an_unfinished_mark_leaves_the_rest_of_the_point(bullet: str, text: str) -> None:
    """A mark written as code or escaped is none."""
    assert [point.text for point in points(f"- {bullet}")] == [text]


@pytest.mark.parametrize(
    "bullet", ["", "??", "???", "++what?++", "TODO", "TODO ask Ann", "[ ] TODO", "(??)", "—", "**"]
)
def test_a_bullet_without_words_is_a_note(bullet: str) -> None:
    found = parse_set(f"## Why\n\n- {bullet}", name="a")

    assert (found.questions[0].key_points, [note.line for note in found.unfinished]) == ((), [3])


def test_the_marks_of_a_point() -> None:
    """A struck wording beside another is no wording of what to say."""
    assert parse_key_points(
        ["(a **b** | c)", "~~no **way**~~", "(~~d~~).", "**e f** g, **h:**", "i {#own}", "**MOS**ом", "a | ~~b~~"]
    ) == (
        KeyPoint(id="a-b", wordings=(Wording(text="a b", must_hear=("b",)), Wording(text="c")), nice_to_have=True),
        KeyPoint(id="no-way", wordings=(Wording(text="no way", must_hear=("way",)),), must_not_say=True),
        KeyPoint(id="d", wordings=(Wording(text="d"),), nice_to_have=True, must_not_say=True),
        KeyPoint(id="e-f-g-h", wordings=(Wording(text="e f g, h:", must_hear=("e f", "h")),)),
        KeyPoint(id="own", wordings=(Wording(text="i"),)),
        KeyPoint(id="mosom", wordings=(Wording(text="MOSом", must_hear=("MOS",)),)),
        KeyPoint(id="a", wordings=(Wording(text="a"),)),
    )


def test_ids_are_unique_within_the_question_parts_included() -> None:
    found = points("- a\n    - a\n    - b\n1. a\n2. 🎻 x {#b}")

    assert [(point.id, [part.id for part in point.parts]) for point in found] == [
        ("a", ["a-2", "b-2"]),
        ("a-3", []),
        ("b", []),
    ]


def test_parts_of_an_unfinished_point_stand_for_themselves() -> None:
    assert [point.text for point in points("- ???\n    - a\n        - b\n    - c")] == ["a", "c"]


@pytest.mark.parametrize(
    "text",
    ["- a", "1. a", "# a", "[x] a", "<b>a", "a &amp; b", "`a", "a ?? b", "++a++", "TODO a", "a_b*", "\\a"],
)
def test_a_point_without_a_file_keeps_what_would_mean_something_only_there(text: str) -> None:
    """Jobs name their points as plain strings: nothing in them is a list, HTML or a note to oneself."""
    assert parse_key_point(text).text == text


@pytest.mark.parametrize("text", ["", " ", "—", "| |"])
def test_a_point_without_a_file_needs_a_word(text: str) -> None:
    with pytest.raises(AnswersError, match="holds no word"):
        parse_key_point(text)
