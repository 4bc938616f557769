from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from voiceprep.answers import read_set, wordings_path
from voiceprep.errors import AnswersError, HistoryError
from voiceprep.history import SqliteHistory
from voiceprep.model import Confidence, Match, Report, Status
from voiceprep.practice import Overruling, assess_text, overrule, sentences

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
SET = """\
---
language: en
---

## Who are you? {#self}

- third-year student of mathematics
- I used **PyTorch** in three projects
- I use your product every day
- my own projects
    - a punch counter for boxing
    - a credit scoring model
- the violin
- ~~no experience~~
"""
ANSWER = (
    "I have been at university for a while. I used torch in four projects, and I never use your product every day. "
    "Of my own projects I built a punch counter for boxing. Music is my hobby! I have no experience"
)
STUDENT, PYTORCH, PRODUCT, PROJECTS, VIOLIN, EXPERIENCE = range(6)

Say = Callable[..., Overruling]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "me.md").write_text(SET, encoding="utf-8")
    return tmp_path / "me.md"


@pytest.fixture
def history(tmp_path: Path, path: Path) -> SqliteHistory:
    """Give a history of one attempt."""
    history = SqliteHistory(tmp_path / "history" / "history.db")
    history.add(assessed(path), engines={})
    return history


@pytest.fixture
def say(path: Path, history: SqliteHistory) -> Say:
    """Overrule the verdict on a point, by its place, of the attempt."""

    def say(place: int, status: Status | None, said: str | None = None) -> Overruling:
        found = history.report(1).coverage.matches[place]
        return overrule(1, found, status, said=said, history=history, find_set=lambda: path, now=NOW)

    return say


def assessed(path: Path) -> Report:
    return assess_text(read_set(path).questions[0], ANSWER, now=NOW)


def verdict(path: Path, place: int) -> Match:
    return assessed(path).coverage.matches[place]


def test_the_answer_is_what_the_tests_below_take_it_for(path: Path) -> None:
    assert [str(match.status) for match in assessed(path).coverage.matches] == [
        *("missed", "contradicted", "contradicted", "partial", "missed", "slipped")
    ]


@pytest.mark.parametrize("place", [PYTORCH, PRODUCT])
def test_the_same_answer_gets_the_users_verdict_when_it_is_assessed_again(path: Path, say: Say, place: int) -> None:
    """Whether another number or a denial stood against the point: its evidence makes it covered."""
    overruling = say(place, Status.COVERED)

    found = verdict(path, place)
    assert (found.status, found.confidence) == (Status.COVERED, Confidence.CERTAIN)
    assert overruling.wording in [wording.text for wording in found.point.wordings]
    assert overruling.match.overruled
    assert overruling.trouble is None


@pytest.mark.parametrize("said", [None, "I built a punch counter for boxing", "I did my own projects"])
def test_of_a_point_with_parts_the_set_learns_no_words_that_say_a_part_or_nothing_new(
    path: Path, say: Say, said: str | None
) -> None:
    """The verdict holds for this attempt: one part, said again, does not make the others."""
    before = verdict(path, PROJECTS)

    overruling = say(PROJECTS, Status.COVERED, said)

    assert (overruling.match.status, overruling.wording, overruling.trouble) == (Status.COVERED, None, None)
    assert not wordings_path(path).exists()
    assert verdict(path, PROJECTS) == before


def test_other_words_for_the_heading_of_parts_are_learnt_for_the_heading(path: Path, say: Say) -> None:
    assert say(PROJECTS, Status.COVERED, "Music is my hobby!").wording == "Music is my hobby!"

    found = verdict(path, PROJECTS)
    assert found.status is Status.PARTIAL
    assert [len(point.wordings) for point in (found.point, *found.point.parts)] == [2, 1, 1]


def test_words_that_say_a_part_take_the_place_of_those_of_the_heading(path: Path, say: Say) -> None:
    say(PROJECTS, Status.COVERED, "Music is my hobby!")

    say(PROJECTS, Status.COVERED, "I built a punch counter for boxing")

    assert not wordings_path(path).exists()


def test_words_given_make_a_missed_point_covered(path: Path, say: Say) -> None:
    assert say(VIOLIN, Status.COVERED, "Music is my hobby!").wording == "Music is my hobby!"

    assert verdict(path, VIOLIN).status is Status.COVERED


def test_where_nothing_was_heard_the_set_learns_nothing(path: Path, say: Say) -> None:
    overruling = say(VIOLIN, Status.COVERED)

    assert (overruling.match.status, overruling.wording, overruling.trouble) == (Status.COVERED, None, None)
    assert not wordings_path(path).exists()


@pytest.mark.parametrize("status", [None, Status.CONTRADICTED, Status.PARTIAL, Status.MISSED])
def test_what_is_no_longer_covered_is_unlearnt(path: Path, say: Say, status: Status | None) -> None:
    """By taking it back, by voiceprep's verdict, or by another."""
    before = verdict(path, PYTORCH)
    say(PYTORCH, Status.COVERED)

    say(PYTORCH, status)

    assert verdict(path, PYTORCH) == before
    assert not wordings_path(path).exists()


def test_a_point_is_overruled_as_makes_sense_of_it(say: Say, history: SqliteHistory) -> None:
    before = history.report(1)

    for place, status in ((VIOLIN, Status.SLIPPED), (EXPERIENCE, Status.COVERED)):
        with pytest.raises(HistoryError, match=f"cannot be {status}"):
            say(place, status)
    assert history.report(1) == before

    assert say(EXPERIENCE, Status.MISSED).match.status is Status.MISSED


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("- the violin", "- my violin", 'has no point "the-violin" any more'),
        ("{#self}", "{#me}", 'no question "self"'),
    ],
)
def test_what_is_no_longer_in_the_set_is_overruled_in_the_history(
    path: Path, say: Say, history: SqliteHistory, old: str, new: str, message: str
) -> None:
    path.write_text(SET.replace(old, new), encoding="utf-8")

    overruling = say(VIOLIN, Status.COVERED, "music")

    assert isinstance(overruling.trouble, AnswersError)
    assert message in overruling.trouble.message
    assert overruling.report == history.report(1)
    assert history.report(1).coverage.matches[VIOLIN].status is Status.COVERED
    assert not wordings_path(path).exists()


def test_an_answer_is_split_into_its_sentences(path: Path) -> None:
    assert sentences(assessed(path).transcript)[2:] == (
        "Of my own projects I built a punch counter for boxing.",
        "Music is my hobby!",
        "I have no experience",
    )
