from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.fakes import FakeTranscriber
from voiceprep.delivery import measure
from voiceprep.errors import SoundError
from voiceprep.model import Measure, Question, Recording, Report, Sound, Span, Transcript
from voiceprep.practice import assess, assess_text, hear_again
from voiceprep.protocols import Progress, silent

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
QUESTION = Question(id="cache", prompt="How?", language="en", key_points=())
HESITANT = FakeTranscriber("we added a cache", verbatim="we um added a")
HUM = np.full(3 * 16_000, 0.25, np.float32)


@pytest.fixture
def report(tmp_path: Path) -> Report:
    soundfile.write(tmp_path / "answer.wav", HUM, 16_000)
    return assess(QUESTION, Recording(path=tmp_path / "answer.wav"), transcriber=HESITANT, now=NOW)


def test_what_is_heard_again_is_measured_closely_and_the_rest_stays(report: Report) -> None:
    """The words of the second hearing count as hesitations only."""
    assert report.recording is not None
    usual = {Measure.FILLERS: 4.0}

    again = hear_again(report, transcriber=HESITANT, usual=usual)

    assert again == replace(
        report,
        delivery=measure(
            report.transcript,
            language="en",
            sound=Sound(samples=HUM, rate=16_000),
            verbatim=HESITANT.transcribe(report.recording, language="en", verbatim=True),
            usual=usual,
        ),
    )
    assert again.delivery is not None
    assert [filler.text for filler in again.delivery.fillers] == ["um"]


def test_without_a_transcriber_only_the_voice_is_measured(report: Report) -> None:
    delivery = hear_again(report).delivery

    assert delivery is not None
    assert delivery.loudness is not None
    assert not delivery.hesitations_counted


def test_pauses_are_the_same_in_both_reports(tmp_path: Path) -> None:
    """By the energy of the sound: voice activity is rough."""

    class Rough(FakeTranscriber):
        def transcribe(
            self, recording: Recording, *, language: str, verbatim: bool = False, progress: Progress = silent
        ) -> Transcript:
            heard = super().transcribe(recording, language=language, verbatim=verbatim, progress=progress)
            return replace(heard, speech=(Span(start=0.0, end=2.15), Span(start=3.2, end=5.0)))

    voice = np.sin(np.arange(2 * 16_000) * 0.05).astype(np.float32) / 4
    soundfile.write(tmp_path / "answer.wav", np.concatenate([voice, np.zeros(16_000, np.float32), voice]), 16_000)
    rough = Rough("we added a cache")

    first = assess(QUESTION, Recording(path=tmp_path / "answer.wav"), transcriber=rough, now=NOW)
    again = hear_again(first, transcriber=rough)

    assert first.delivery is not None
    assert again.delivery is not None
    [pause] = first.delivery.pauses
    assert (pause.start, pause.end) == pytest.approx((2.0, 3.0), abs=0.03)
    assert again.delivery.pauses == first.delivery.pauses


def test_a_typed_answer_and_silence_have_nothing_to_hear(report: Report) -> None:
    typed = assess_text(QUESTION, "we added a cache", now=NOW)
    silence = replace(report, delivery=None)

    assert hear_again(typed, transcriber=HESITANT) == typed
    assert hear_again(silence, transcriber=HESITANT) == silence


def test_a_recording_that_is_gone_is_a_sound_error(report: Report) -> None:
    assert report.recording is not None
    report.recording.path.unlink()

    with pytest.raises(SoundError):
        hear_again(report, transcriber=HESITANT)
