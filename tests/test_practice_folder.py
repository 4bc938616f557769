from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from platformdirs import user_data_path

from tests.rendering.reports import SPOKEN
from voiceprep.errors import AnswersError, HistoryError, SettingsError
from voiceprep.model import Coverage, KeyPoint, Match, Question, QuestionSet, Status, Wording
from voiceprep.practice_folder import find_point, find_practice_folder, find_question, find_set, named_question


def test_a_named_folder_wins(tmp_path: Path) -> None:
    """First `--home`, then VOICEPREP_HOME, both also relative; the folder may be yet to be made."""
    (tmp_path / "answers").mkdir()
    environment = {"VOICEPREP_HOME": "elsewhere"}

    assert find_practice_folder(Path("here"), environment=environment, cwd=tmp_path) == tmp_path / "here"
    assert find_practice_folder(None, environment=environment, cwd=tmp_path) == tmp_path / "elsewhere"


def test_else_it_is_the_nearest_upwards_with_answers(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "answers").mkdir()
    (deep / "answers").touch()  # a file is no folder of answers

    assert find_practice_folder(None, environment={"VOICEPREP_HOME": ""}, cwd=deep) == tmp_path


def test_else_it_is_the_platforms_own(tmp_path: Path) -> None:
    assert find_practice_folder(None, environment={}, cwd=tmp_path) == user_data_path("voiceprep")


def test_a_file_or_an_unknown_user_is_no_practice_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    for name in ("file", "~nobody-at-all"):
        with pytest.raises(SettingsError, match=f"practice folder {name}"):
            find_practice_folder(Path(name), environment={}, cwd=tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a practice folder with three sets."""
    (tmp_path / "answers" / "old").mkdir(parents=True)
    for name in ("about-me.ru.md", "about-me.en.md", "old/speech.md"):
        (tmp_path / "answers" / name).touch()
    return tmp_path


def test_a_set_is_found_by_path_or_name(folder: Path) -> None:
    answers = folder / "answers"

    for name in ("about-me.ru", "about-me.ru.md", str(answers / "about-me.ru.md")):
        assert find_set(name, folder) == answers / "about-me.ru.md"
    assert find_set("old/speech", folder) == answers / "old" / "speech.md"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("abuot-me.ru", "did you mean about-me.ru or about-me.en?"),
        ("answers/about-me.md", "did you mean about-me.ru or about-me.en?"),
        ("xyz", "there is about-me.en, about-me.ru, old/speech"),
        ("x" * 5000, "there is about-me.en, about-me.ru, old/speech"),
        ("a\0b", "there is about-me.en, about-me.ru, old/speech"),
    ],
)
def test_an_unknown_set_offers_near_names(name: str, hint: str, folder: Path) -> None:
    with pytest.raises(AnswersError, match="no question set") as caught:
        find_set(name, folder)

    assert caught.value.hint == hint


def test_a_folder_without_sets_says_where_they_go(tmp_path: Path) -> None:
    with pytest.raises(AnswersError) as caught:
        find_set("me", tmp_path)

    assert (caught.value.message, caught.value.hint) == (
        f'no question set "me" in {tmp_path / "answers"}',
        "begin with one: voiceprep new my-interview",
    )


def question_set(*ids: str) -> QuestionSet:
    questions = tuple(Question(id=name, prompt=name, language="en", key_points=()) for name in ids)
    return QuestionSet(name="a", title="A", language="en", questions=questions)


def test_a_question_is_found_by_its_id_or_by_being_the_only_one() -> None:
    two, one = question_set("self", "why"), question_set("self")

    assert find_question(two, "why") == two.questions[1]
    assert find_question(one, None) == one.questions[0]


@pytest.mark.parametrize(
    ("question_id", "message", "hint"),
    [
        ("slef", 'no question "slef" in "a"', "did you mean self?"),
        ("x", 'no question "x" in "a"', "there is self, why"),
        (None, '"a" has 2 questions: which one?', "name it with -q ID: self, why"),
    ],
)
def test_an_unknown_question_offers_near_ids(question_id: str | None, message: str, hint: str) -> None:
    with pytest.raises(AnswersError) as caught:
        find_question(question_set("self", "why"), question_id)

    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("name", "place"), [("the-violin", 4), ("5", 4), ("third-year", 0), ("THREE  YEARS", 2), ("the case", 1)]
)
def test_a_point_goes_by_its_id_its_place_or_a_part_of_its_text(name: str, place: int) -> None:
    found = SPOKEN.coverage.matches[place]
    assert find_point(SPOKEN.coverage, name) == (found, found.point)


@pytest.mark.parametrize("name", ["counter", "2.1", "A  PUNCH"])
def test_a_part_goes_by_its_id_its_place_or_a_part_of_its_text(name: str) -> None:
    """Where no point does."""
    part = KeyPoint(id="counter", wordings=(Wording(text="a punch counter of projects"),))
    points = [
        KeyPoint(id="year", wordings=(Wording(text="third year"),)),
        KeyPoint(id="mine", wordings=(Wording(text="my projects"),), parts=(part,)),
    ]
    coverage = Coverage(matches=tuple(Match(point=point, status=Status.MISSED, score=0.0) for point in points))

    assert find_point(coverage, name) == (coverage.matches[1], part)
    assert find_point(coverage, "projects") == (coverage.matches[1], points[1])
    with pytest.raises(HistoryError):
        find_point(coverage, "2.2")


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("the-voilin", 'no point "the-voilin" in that report', "did you mean the-violin?"),
        (
            "of",
            '"of" is in 2 points: which one?',
            "name it: second-place-in-the-case-championship-of-Innopolis, three-years-of-machine-learning",
        ),
    ],
)
def test_what_is_no_point_or_several_offers_their_ids(name: str, message: str, hint: str) -> None:
    with pytest.raises(HistoryError) as caught:
        find_point(SPOKEN.coverage, name)

    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("name", "place"),
    [("why", 0), ("why-u", 1), ("WHY-US", 1), ("pochemu", 2), ("2", 1), ("4", 3), ("5", 4), ("2-", 3)],
)
def test_a_question_goes_by_its_id_its_number_or_the_beginning_of_its_id(name: str, place: int) -> None:
    """Its id first: one may be the beginning of another, or a number."""
    found = question_set("why", "why-us", "pochemu-interesna-stazhirovka", "2-x", "5")

    assert named_question(found, name) is found.questions[place]


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("wh", '2 ids begin with "wh": which one?', "name it with -q ID: why-us, why-now"),
        ("4", 'no question "4" in "a"', "there is why-us, why-now, self"),
        ("slef", 'no question "slef" in "a"', "did you mean self?"),
        ("", 'no question "" in "a"', "there is why-us, why-now, self"),
        (None, '"a" has 3 questions: which one?', "name it with -q ID: why-us, why-now, self"),
    ],
)
def test_a_name_of_several_questions_or_of_none_offers_their_ids(name: str | None, message: str, hint: str) -> None:
    with pytest.raises(AnswersError) as caught:
        named_question(question_set("why-us", "why-now", "self"), name)

    assert (caught.value.message, caught.value.hint) == (message, hint)


@given(st.text())
def test_any_name_is_that_of_a_point_or_none(name: str) -> None:
    try:
        found = find_point(SPOKEN.coverage, name)
    except HistoryError as error:
        lines = [error.message, error.hint]
    else:
        lines = [found[1].text]

    assert [line for line in lines if not line or "\n" in line] == []
