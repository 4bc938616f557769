from dataclasses import replace
from pathlib import Path

import pytest

from tests.rendering.reports import SPOKEN, TYPED
from voiceprep.errors import HistoryError
from voiceprep.history import SqliteForgetting, SqliteHistory
from voiceprep.model import Forgettable, Recording, Report, Status, Word

SECRET = "unmistakable words"


def spoken(path: Path) -> Report:
    transcript = replace(SPOKEN.transcript, words=tuple(Word(text=word) for word in SECRET.split()))
    return replace(SPOKEN, recording=Recording(path=path), transcript=transcript)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of recordings with a history beside them."""
    folder = tmp_path / "recordings"
    folder.mkdir()
    (folder / "self.flac").write_bytes(b"sound")
    (tmp_path / "elsewhere.flac").write_bytes(b"sound")
    return folder


def test_nothing_of_a_forgotten_attempt_is_left_in_any_file(folder: Path) -> None:
    """Neither in the database nor in SQLite's log, and the user's verdict on it neither."""
    history, forgetting = SqliteHistory(folder / "history.db"), SqliteForgetting(folder / "history.db")
    history.add(spoken(folder / "self.flac"), engines={})
    history.overrule(1, SPOKEN.coverage.matches[1].point.id, Status.COVERED, now=SPOKEN.made_at)
    history.add(TYPED, engines={})
    before = b"".join(path.read_bytes() for path in folder.iterdir())

    assert forgetting.forget(forgetting.find(numbers=[1])) == 1

    after = b"".join(path.read_bytes() for path in folder.iterdir())
    for secret in (b"unmistakable", SPOKEN.question.prompt.encode(), b"self.flac"):
        assert secret in before
        assert secret not in after
    assert history.report() == TYPED
    assert history.add(TYPED, engines={}) == 3


def test_sound_that_another_attempt_is_about_stays(folder: Path) -> None:
    history, forgetting = SqliteHistory(folder / "history.db"), SqliteForgetting(folder / "history.db")
    for _ in range(2):
        history.add(spoken(folder / "self.flac"), engines={})

    assert forgetting.forget(forgetting.find(numbers=[1])) == 0
    assert (folder / "self.flac").exists()
    assert forgetting.forget(forgetting.find(numbers=[2])) == 1


def test_sound_that_lies_elsewhere_is_the_users_own(folder: Path) -> None:
    history, forgetting = SqliteHistory(folder / "history.db"), SqliteForgetting(folder / "history.db")
    history.add(spoken(folder.parent / "elsewhere.flac"), engines={})
    history.add(spoken(folder / ".." / "elsewhere.flac"), engines={})

    assert forgetting.find() == (
        Forgettable(number=1, recording=None),
        Forgettable(number=2, recording=None),
    )
    assert forgetting.forget(forgetting.find()) == 0
    assert (folder.parent / "elsewhere.flac").exists()


def test_where_sound_cannot_be_deleted_the_attempt_stays(folder: Path) -> None:
    """So that it can be forgotten once that is mended."""
    history, forgetting = SqliteHistory(folder / "history.db"), SqliteForgetting(folder / "history.db")
    (folder / "a-folder.flac").mkdir()
    history.add(spoken(folder / "a-folder.flac"), engines={})

    with pytest.raises(HistoryError, match=r"a-folder\.flac cannot be deleted"):
        forgetting.forget(forgetting.find())

    assert [attempt.number for attempt in history.attempts()] == [1]


def test_a_history_that_is_not_begun_has_nothing_to_forget(folder: Path) -> None:
    assert SqliteForgetting(folder / "history.db").find() == ()
    assert not (folder / "history.db").exists()
