from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes import FakeTranscriber
from voiceprep.delivery import measure
from voiceprep.errors import SoundError
from voiceprep.model import (
    KeyPoint,
    Length,
    LengthVerdict,
    Question,
    Recording,
    Report,
    Status,
    Target,
    Timing,
    Transcript,
    Word,
    Wording,
)
from voiceprep.practice import assess, assess_text

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
QUESTION = Question(
    id="cache",
    prompt="How did you make it fast?",
    language="en",
    key_points=(
        KeyPoint(id="cache", wordings=(Wording(text="added a cache"),)),
        KeyPoint(id="database", wordings=(Wording(text="moved the database"),)),
    ),
    target=Target(shortest=60, longest=90),
)


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    path = tmp_path / "answer.wav"
    path.touch()
    return Recording(path=path)


def statuses(report: Report) -> list[tuple[str, Status]]:
    return [(match.point.id, match.status) for match in report.coverage.matches]


def test_a_recorded_answer_gives_a_whole_report(recording: Recording) -> None:
    shares: list[float] = []

    report = assess(
        QUESTION, recording, transcriber=FakeTranscriber("we added a cache"), now=NOW, progress=shares.append
    )

    assert report == Report(
        question=QUESTION,
        recording=recording,
        transcript=FakeTranscriber("we added a cache").transcribe(recording, language="en"),
        coverage=report.coverage,
        length=Length(answer=2.0, first_word=1.0, target=QUESTION.target, verdict=LengthVerdict.SHORT),
        delivery=measure(report.transcript, language="en"),
        timing=report.timing,
        made_at=NOW,
    )
    assert statuses(report) == [("cache", Status.COVERED), ("database", Status.MISSED)]
    assert report.timing.transcription is not None
    assert shares == [1.0]


def test_a_typed_answer_has_no_times() -> None:
    report = assess_text(QUESTION, " we added\na  cache ", now=NOW)

    assert report == Report(
        question=QUESTION,
        recording=None,
        transcript=Transcript(words=tuple(Word(text=text) for text in ("we", "added", "a", "cache")), engine="typed"),
        coverage=report.coverage,
        length=None,
        delivery=None,
        timing=Timing(matching=report.timing.matching),
        made_at=NOW,
    )
    assert statuses(report) == [("cache", Status.COVERED), ("database", Status.MISSED)]


def test_an_answer_without_speech_covers_nothing(recording: Recording) -> None:
    report = assess(QUESTION, recording, transcriber=FakeTranscriber(""), now=NOW)

    assert statuses(report) == [("cache", Status.MISSED), ("database", Status.MISSED)]
    assert report.delivery is None
    assert report.length == Length(answer=0.0, first_word=None, target=QUESTION.target, verdict=LengthVerdict.NO_SPEECH)


def test_what_the_recogniser_cannot_read_is_its_own_error() -> None:
    with pytest.raises(SoundError):
        assess(QUESTION, Recording(path=Path("nowhere.wav")), transcriber=FakeTranscriber("yes"), now=NOW)
