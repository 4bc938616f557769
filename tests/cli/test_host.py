from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import numpy as np
import pytest
import soundfile
from rich.console import Console

from tests.cli.conftest import FakeKeys
from tests.fakes import ENGLISH, FakeTranscriber, FakeVoice
from tests.rendering.reports import SILENT
from voiceprep.cli.host import TerminalHost
from voiceprep.cli.menu import broken_between
from voiceprep.errors import VoiceError
from voiceprep.history import SqliteHistory
from voiceprep.model import Question, Recording, Sound
from voiceprep.practice import Attempted, Choice, Reader, SecondHearing, assess
from voiceprep.recording import Ended, Take

QUESTION = Question(id="self", prompt="What is list[int]?", language="en", key_points=(), set_name="my notes")
TAKE = Take(recording=Recording(path=Path("recordings/self.flac")), ended=Ended.INTERRUPTED, seconds=65.0)


class EndlessSpeaker:
    """Plays until it is told to stop."""

    def play(self, sound: Sound, *, stop: Event) -> None:
        del sound
        stop.wait()


def console() -> Console:
    return Console(width=80, color_system=None, markup=False)


def test_what_keys_do_is_broken_only_between_them() -> None:
    assert broken_between("q quit · a again · n next", " · ", width=17) == "q quit · a again\nn next"
    assert broken_between("q quit · a again", " · ", width=3) == "q quit\na again"


def test_the_same_trouble_is_told_once() -> None:
    page = console()
    host = TerminalHost(page, keys=None, reader=None, as_json=False)

    with page.capture() as captured:
        for _ in range(3):
            host.note(VoiceError("there is no voice", hint="install one"))

    assert captured.get() == "voiceprep: there is no voice\nhint: install one\n"


def test_a_kept_answer_comes_with_the_command_that_puts_it_into_the_history() -> None:
    page = console()

    with page.capture() as captured:
        TerminalHost(page, keys=None, reader=None, as_json=False).kept(QUESTION, TAKE)

    assert captured.get() == "Your answer of 1:05 is kept. To assess it: voiceprep practice --resume\n"


def test_the_command_names_the_folder_and_a_set_that_lies_elsewhere() -> None:
    page = console()
    named = TerminalHost(page, keys=None, reader=None, as_json=False, home=Path("at home"), set_name="sets/my notes.md")

    with page.capture() as captured:
        named.kept(QUESTION, TAKE)

    command = "voiceprep --home 'at home' check 'sets/my notes.md' -q self --audio recordings/self.flac"
    assert captured.get().endswith(f" To assess it: {command}\n")


def test_a_question_is_shown_as_it_was_written() -> None:
    page = console()

    with page.capture() as captured:
        TerminalHost(page, keys=None, reader=None, as_json=False).asks(QUESTION, place=1, count=2)

    assert captured.get().splitlines()[1:] == ["question 1 of 2 " + "─" * 64, "What is list[int]?"]


def test_without_a_keyboard_nothing_is_asked() -> None:
    page = console()
    host = TerminalHost(page, keys=None, reader=None, as_json=False)

    with page.capture() as captured:
        chosen = host.choose(Attempted(question=QUESTION, take=TAKE, report=None))
        agreed = host.agrees("Assess it now?", otherwise="later: voiceprep practice --resume")

    assert (chosen, agreed) == (Choice.NEXT, False)
    assert captured.get() == "later: voiceprep practice --resume\n"


def test_how_an_answer_was_spoken_is_shown_when_it_is_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what the report did not say yet; with --json nothing, for a report is one line."""
    monkeypatch.setenv("COLUMNS", "100")
    soundfile.write(tmp_path / "answer.wav", np.full(16_000, 0.25, np.float32), 16_000)
    hesitant = FakeTranscriber("I study", verbatim="I um study")
    recording = Recording(path=tmp_path / "answer.wav")
    report = assess(QUESTION, recording, transcriber=hesitant, now=datetime(2026, 11, 23, tzinfo=UTC))

    for as_json in (False, True):
        history = SqliteHistory(tmp_path / "history.db")
        hearing = SecondHearing(report, None, transcriber=lambda: hesitant, history=history)
        TerminalHost(console(), keys=None, reader=None, as_json=as_json).hears_again(hearing)

    assert capsys.readouterr().out == "\n  Fillers   1, 60.0 a minute (comfortable: up to 5): um 0:02\n"


def test_ctrl_c_ends_a_replay_and_not_the_session(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "answer.wav", np.zeros(16_000, np.float32), 16_000)
    take = replace(TAKE, recording=Recording(path=tmp_path / "answer.wav"))
    reader, keys = Reader(FakeVoice(ENGLISH), EndlessSpeaker()), FakeKeys("h\x03q")

    host = TerminalHost(console(), keys=keys, reader=reader, as_json=False)

    assert host.choose(Attempted(question=QUESTION, take=take, report=None)) is Choice.QUIT


def test_silence_is_told_to_be_no_attempt() -> None:
    page = console()

    with page.capture() as captured:
        TerminalHost(page, keys=None, reader=None, as_json=True).show(
            Attempted(question=QUESTION, take=TAKE, report=SILENT)
        )

    assert captured.get() == "This does not count as an attempt; the recording stays.\n"


@pytest.mark.parametrize(("place", "shown"), [(1, "Enter next · a again"), (2, "Enter done · a again")])
def test_after_the_last_question_there_is_no_next(place: int, shown: str) -> None:
    page = console()
    host = TerminalHost(page, keys=FakeKeys("q"), reader=None, as_json=False)

    with page.capture() as captured:
        host.asks(QUESTION, place=place, count=2)
        host.choose(Attempted(question=QUESTION, take=TAKE, report=None))

    assert shown in captured.get()
