from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.recording.answers import NOW, QUESTION, RATE
from voiceprep.recording.names import flac_of, lock_of, stems
from voiceprep.recording.part import open_part


def open_and_close(folder: Path) -> Path:
    wav, lock = open_part(folder, QUESTION, rate=RATE, now=NOW)
    wav.close()
    lock.let_go()
    return wav.path


def test_names_tell_the_time_and_the_question() -> None:
    assert list(islice(stems("self", NOW), 3)) == [
        "2026-11-23T10-15-02-self",
        "2026-11-23T10-15-02-self-2",
        "2026-11-23T10-15-02-self-3",
    ]


@pytest.mark.parametrize(
    ("question_id", "name"),
    [("опыт", "opyt"), ("a/b: c?", "a-b-c"), (None, "answer"), ("???", "answer"), ("../..", "answer")],
)
def test_a_question_id_is_made_fit_for_a_file(question_id: str | None, name: str) -> None:
    assert next(stems(question_id, NOW)) == f"2026-11-23T10-15-02-{name}"


@given(question_id=st.text() | st.none(), made_at=st.datetimes(min_value=datetime(1000, 1, 1)))
def test_any_question_id_gives_a_name_that_every_system_allows(question_id: str | None, made_at: datetime) -> None:
    stem = next(stems(question_id, made_at))

    assert stem.isascii()
    assert len(stem) <= 80
    assert not set(stem) - set("abcdefghijklmnopqrstuvwxyz0123456789-_T")


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    """Whether by a finished recording, by one that was left unfinished, or by one that is going on."""
    first = open_and_close(tmp_path)
    first.rename(flac_of(first))
    second = open_and_close(tmp_path)
    third, lock = open_part(tmp_path, QUESTION, rate=RATE, now=NOW)
    fourth = open_and_close(tmp_path)
    third.close()
    lock.let_go()

    names = [path.name for path in (flac_of(first), second, third.path, fourth)]

    assert names == [
        "2026-11-23T10-15-02-self.flac",
        "2026-11-23T10-15-02-self-2.part.wav",
        "2026-11-23T10-15-02-self-3.part.wav",
        "2026-11-23T10-15-02-self-4.part.wav",
    ]


def test_a_lock_that_is_given_up_leaves_no_file(tmp_path: Path) -> None:
    part = open_and_close(tmp_path)

    assert not lock_of(part).exists()


def test_a_folder_is_made(tmp_path: Path) -> None:
    assert open_and_close(tmp_path / "new" / "recordings").exists()


def test_a_question_without_a_set_can_be_recorded(tmp_path: Path) -> None:
    wav, lock = open_part(tmp_path, replace(QUESTION, id=None, set_name=None), rate=RATE, now=NOW)
    wav.close()
    lock.let_go()

    assert wav.path.name == "2026-11-23T10-15-02-answer.part.wav"
