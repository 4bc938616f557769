from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import numpy as np
import pytest
import soundfile

from tests.fakes import FakeTranscriber
from voiceprep.errors import TranscriberError
from voiceprep.history import SqliteHistory
from voiceprep.model import Question, Recording, Report, Transcript
from voiceprep.practice import SecondHearing, assess
from voiceprep.protocols import Progress, Transcriber, silent

QUESTION = Question(id="cache", prompt="How?", language="en", key_points=())
PLAIN = FakeTranscriber("we added a cache")


class SlowTranscriber(FakeTranscriber):
    """Begins to hear, and is done when it is told to be."""

    def __init__(self) -> None:
        super().__init__("we added a cache", verbatim="we um added")
        self.has_begun = Event()
        self.may_end = Event()

    def transcribe(
        self, recording: Recording, *, language: str, verbatim: bool = False, progress: Progress = silent
    ) -> Transcript:
        self.has_begun.set()
        self.may_end.wait()
        return super().transcribe(recording, language=language, verbatim=verbatim, progress=progress)


@pytest.fixture
def report(tmp_path: Path) -> Report:
    soundfile.write(tmp_path / "answer.wav", np.full(3 * 16_000, 0.25, np.float32), 16_000)
    recording = Recording(path=tmp_path / "answer.wav")
    return assess(QUESTION, recording, transcriber=PLAIN, now=datetime(2026, 11, 23, tzinfo=UTC))


@pytest.fixture
def history(tmp_path: Path, report: Report) -> SqliteHistory:
    """Give a history that holds the report as its first."""
    history = SqliteHistory(tmp_path / "history.db")
    history.add(report, engines={})
    return history


def begin(report: Report, history: SqliteHistory, load: Callable[[], Transcriber]) -> SecondHearing:
    return SecondHearing(report, 1, transcriber=load, history=history)


def test_it_goes_on_beside_what_comes_next_and_puts_what_it_hears_into_the_history(
    report: Report, history: SqliteHistory
) -> None:
    slow = SlowTranscriber()
    with begin(report, history, lambda: slow) as hearing:
        slow.has_begun.wait()
        is_done = hearing.is_done
    slow.may_end.set()

    heard = hearing.report()

    assert not is_done
    assert hearing.is_done
    assert heard is not None
    assert heard.delivery is not None
    assert [filler.text for filler in heard.delivery.fillers] == ["um"]
    assert history.report(1) == heard
    assert hearing.shown == report


@pytest.mark.parametrize("way", ["stopped", "interrupted"])
def test_what_nobody_wants_any_more_is_broken_off_and_the_report_stays(
    report: Report, history: SqliteHistory, way: str
) -> None:
    slow = SlowTranscriber()
    hearing = begin(report, history, lambda: slow)
    slow.has_begun.wait()
    if way == "stopped":
        hearing.stop()
    else:
        with pytest.raises(KeyboardInterrupt), hearing:
            raise KeyboardInterrupt
    slow.may_end.set()

    assert hearing.report() is None
    assert history.report(1) == report


def test_what_goes_wrong_leaves_the_report_as_it_was(report: Report, history: SqliteHistory) -> None:
    def load() -> Transcriber:
        raise TranscriberError("the recogniser fails", hint="get another")

    assert begin(report, history, load).report() is None
    assert history.report(1) == report
