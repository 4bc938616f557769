"""A whole session, as its user sees, hears and presses it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.end_to_end.sounds import likeness, sample, write
from tests.end_to_end.terminal import ENTER, Terminal
from tests.virtual_sound import VirtualSound
from voiceprep.history import SqliteHistory
from voiceprep.model import Report
from voiceprep.sound import RATE, read_sound
from voiceprep.speakers.resample import resample
from voiceprep.voices.pyttsx3 import Pyttsx3Voice

if TYPE_CHECKING:
    from numpy.typing import NDArray

pytestmark = pytest.mark.real


@contextmanager
def in_a_room(card: VirtualSound, captured: Path) -> Iterator[None]:
    """Let the microphone hear the speaker, and capture what that plays."""
    echo = card.control("load-module", "module-loopback", "source=speaker.monitor", "sink=micfeed", "latency_msec=50")
    capture = card.capture(captured, rate=RATE)
    try:
        yield
    finally:
        capture.terminate()
        capture.wait()
        card.control("unload-module", echo.strip())


def spoken(text: str, language: str) -> "NDArray[np.float32]":
    return resample(Pyttsx3Voice().synthesize(text, language=language), RATE).samples


def statuses(report: Report) -> list[str]:
    return [str(match.status) for match in report.coverage.matches]


def test_two_questions_are_asked_aloud_and_answered(
    virtual_sound: VirtualSound, folder: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    """What is said is recorded without a gap and judged; the questions are heard in the room, but not on recordings."""
    english = write(tmp_path / "en.wav", sample("en"), before=1, after=1)
    russian = write(tmp_path / "ru.wav", sample("ru"), before=1, after=8)
    with (
        in_a_room(virtual_sound, tmp_path / "heard.wav"),
        Terminal("practice", "--silence", "3", cwd=folder, environment=environment) as window,
    ):
        window.wait_for("Tell me about yourself\n")
        window.wait_for("●")
        virtual_sound.play(english).wait()
        window.press(ENTER)
        window.wait_for("q quit")
        window.press("n")
        window.wait_for("Расскажите о себе\n")
        window.wait_for("●")
        with virtual_sound.play(russian):
            window.wait_for("silence ends the answer in")
            window.wait_for("Silence ended the answer.")
        window.wait_for("q quit")
        window.press(ENTER)
        window.wait_for("In 2 questions you missed points. w again, only those")
        window.press(ENTER)
        assert window.wait() == 0

    history = SqliteHistory(folder / "recordings" / "history.db")
    reports = [history.report(number) for number in (1, 2)]
    assert [statuses(report) for report in reports] == [["covered", "covered", "missed"]] * 2
    recordings = [read_sound(path) for path in sorted((folder / "recordings").glob("*.flac"))]
    answers = [sample("en"), sample("ru")]
    assert min(map(likeness, answers, recordings)) >= 0.99

    heard = read_sound(tmp_path / "heard.wav")
    questions = [spoken("Tell me about yourself", "en"), spoken("Расскажите о себе", "ru")]
    assert min(likeness(question, heard) for question in questions) >= 0.9
    assert max(map(likeness, questions, recordings)) < 0.5
    assert max(np.abs(recording[: RATE // 2]).max() for recording in recordings) < 0.01

    summary = window.screen.rpartition("this session")[2]
    assert [line.split("  ")[-1] for line in summary.splitlines()[1:3]] == [
        "Tell me about yourself",
        "Расскажите о себе",
    ]


@pytest.mark.usefixtures("virtual_sound")
def test_the_keys_between_questions(folder: Path, environment: dict[str, str]) -> None:
    """Each does what the menu says, as often as the user likes."""
    answer = write(folder / "answer.wav", sample("en", seconds=5))
    with Terminal("practice", "--mic", answer, cwd=folder, environment=environment) as window:
        window.wait_for("any key skips it")
        window.press(" ")
        window.wait_for("q quit")
        window.press("s")
        notes = window.wait_for("q quit")
        window.press("m")
        model_answer = window.wait_for("any key skips it")
        window.wait_for("q quit")
        window.press("h")
        window.wait_for("any key skips it")
        window.press("x")
        window.wait_for("q quit")
        window.press("a")
        window.wait_for("question 1 of 2")
        window.wait_for("any key skips it")
        window.press("x")
        window.wait_for("q quit")
        window.press("q")
        assert window.wait() == 0

    assert "  - 2nd place in the Innopolis case championship\n" in notes
    assert "I study applied mathematics and speech.\n" in model_answer
    assert len(SqliteHistory(folder / "recordings" / "history.db").attempts()) == 2
    assert " in 2 answers\n" in window.screen


def test_a_hint_is_of_what_has_not_been_said(folder: Path, environment: dict[str, str]) -> None:
    """First its first words, then the whole of it; the report and the history say how many there were."""
    answer = write(folder / "answer.wav", sample("en"), after=300)
    arguments = ("practice", "-q", "self", "--mic", answer, "--no-speak", "--silence", "0")
    with Terminal(*arguments, cwd=folder, environment=environment) as window:
        window.wait_for("inguistics", seconds=120)  # what comes next is cut, and so heard, by how busy the machine is
        window.press("?")
        window.wait_for("? 2nd …", seconds=60)
        window.press("?")
        window.wait_for("? 2nd place in the Innopolis case championship", seconds=60)
        window.press(ENTER)
        window.wait_for(", with 2 hints", seconds=60)
        window.wait_for("q quit")
        window.press("q")
        assert window.wait() == 0

    (attempt,) = SqliteHistory(folder / "recordings" / "history.db").attempts()
    assert attempt.hints == 2
