from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.fake_microphone import FakeMicrophone
from tests.fakes import ENGLISH, FakeSpeaker, FakeTranscriber, FakeVoice
from voiceprep.answers import parse_key_points
from voiceprep.errors import EmbedderError, TranscriberError, VoiceprepError
from voiceprep.history import SqliteHistory
from voiceprep.model import Question, Recording, Report, Status, Transcript
from voiceprep.practice import Attempted, Choice, Ear, Hints, Listening, Reader, Reading, Room, SecondHearing, practise
from voiceprep.protocols import Embedder, Heard, Progress, Transcriber, silent, to_nobody
from voiceprep.recording import Patience, Recorder, Take

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOW = datetime(2026, 11, 23, 10, 15, 2, tzinfo=UTC)
HUM = np.full(16_000, 0.1, dtype=np.float32)


def question(name: str) -> Question:
    return Question(id=name, prompt=f"{name}?", language="en", key_points=parse_key_points(["added a cache"]))


SELF, WHY = question("self"), question("why")
FIRST, SECOND = "2026-11-23T10-15-02-self.flac", "2026-11-23T10-15-02-why.flac"
AGAIN = "2026-11-23T10-15-02-self-2.flac"


class FakeHost:
    """Presses what it is told to after each report, then quits, and keeps what it was shown."""

    def __init__(
        self,
        *choices: Choice,
        while_listening: Callable[[], None] = lambda: None,
        hints: int = 0,
        repeats: Sequence[bool] = (),
    ) -> None:
        self.seen: list[str] = []
        self._hints = hints
        self._choices = iter((*choices, Choice.QUIT))
        self._repeats = iter((*repeats, False))
        self._while_listening = while_listening

    def asks(self, question: Question, *, place: int, count: int) -> None:
        self.seen.append(f"asks {question.id}, {place} of {count}")

    def reads(self, reading: Reading) -> None:
        while not reading.wait(0.01):
            pass

    def listens(self, question: Question, recorder: Recorder, listening: Listening, hints: Hints) -> None:
        del question, listening
        for _ in range(self._hints):
            self.seen.append(f"hints {hints.next()}")
        self._while_listening()
        while not recorder.wait(0.01):
            pass

    def assessing(self) -> AbstractContextManager[Progress]:
        return nullcontext(silent)

    def show(self, attempted: Attempted) -> None:
        share = attempted.report.coverage.share if attempted.report else None
        self.seen.append("shows nothing" if share is None else f"shows {share:.0%}")

    def hears_again(self, hearing: SecondHearing) -> None:
        report = hearing.report()
        fillers = report.delivery.fillers if report and report.delivery else ()
        self.seen += [f"hears {filler.text}" for filler in fillers]

    def choose(self, attempted: Attempted) -> Choice:
        del attempted
        return next(self._choices)

    def repeats(self, count: int) -> bool:
        self.seen.append(f"offers {count} again")
        return next(self._repeats)

    def note(self, error: VoiceprepError) -> None:
        self.seen.append(f"notes {error.message}")

    def kept(self, question: Question, take: Take) -> None:
        assert take.recording is not None
        self.seen.append(f"keeps {question.id} in {take.recording.path.name}")


class BrokenTranscriber:
    name = "broken"

    def transcribe(
        self, recording: Recording, *, language: str, verbatim: bool = False, progress: Progress = silent
    ) -> Transcript:
        del recording, language, verbatim, progress
        raise TranscriberError("the recogniser fails", hint="get another")

    def listen(
        self, blocks: "Iterable[NDArray[np.float32]]", *, rate: int, language: str, heard: Heard = to_nobody
    ) -> Transcript:
        del blocks, rate, language, heard
        raise TranscriberError("the recogniser fails", hint="get another")


class DeafTranscriber(FakeTranscriber):
    """Understands a whole recording, but not one that is being made; or the other way round."""

    def __init__(self, text: str, *, live: bool) -> None:
        super().__init__(text)
        self._live = live

    def transcribe(
        self, recording: Recording, *, language: str, verbatim: bool = False, progress: Progress = silent
    ) -> Transcript:
        del recording, verbatim, progress
        if self._live:
            raise TranscriberError("the recogniser fails", hint="get another")
        return super().listen((), rate=16_000, language=language)

    def listen(
        self, blocks: "Iterable[NDArray[np.float32]]", *, rate: int, language: str, heard: Heard = to_nobody
    ) -> Transcript:
        if not self._live:
            raise TranscriberError("the recogniser fails", hint="get another")
        return super().listen(blocks, rate=rate, language=language, heard=heard)


@pytest.fixture
def speaker() -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def room(tmp_path: Path, speaker: FakeSpeaker) -> Room:
    """Give a room in which everything works and every answer is "we added a cache"."""
    return Room(
        reader=Reader(FakeVoice(ENGLISH), speaker),
        ear=lambda: ear(tmp_path, FakeMicrophone(HUM)),
        transcriber=lambda: FakeTranscriber("we added a cache"),
        embedder=lambda: None,
        history=SqliteHistory(tmp_path / "history.db"),
        settings={"model": "base"},
        clock=lambda: NOW,
    )


def ear(folder: Path, microphone: FakeMicrophone) -> Ear:
    return Ear(microphone=microphone, folder=folder, hears_speech=lambda *_: True, patience=Patience())


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".db")


def shown(attempted: Attempted) -> Report | None:
    return attempted.report and replace(attempted.report, delivery=None)


def kept(room: Room, number: int) -> Report:
    """Give the report that is kept, but for how the answer was spoken, which is found out later."""
    return replace(room.history.report(number), delivery=None)


def test_each_question_is_read_answered_assessed_and_kept(room: Room, speaker: FakeSpeaker, tmp_path: Path) -> None:
    host = FakeHost(Choice.NEXT, Choice.NEXT)

    done = list(practise([SELF, WHY], room=room, host=host))

    assert host.seen == ["asks self, 1 of 2", "shows 100%", "asks why, 2 of 2", "shows 100%"]
    assert [attempted.number for attempted in done] == [1, 2]
    assert [shown(attempted) for attempted in done] == [kept(room, 1), kept(room, 2)]
    assert files(tmp_path) == [FIRST, SECOND]
    assert len(speaker.played) == 2


def test_hints_are_counted_in_the_report_and_in_the_history(room: Room) -> None:
    """What was said meanwhile is not hinted at; a hint that could not be given does not count."""
    question = replace(SELF, key_points=parse_key_points(["added a cache", "measured the latency"]))
    host = FakeHost(hints=3)

    (attempted,) = practise([question], room=room, host=host)

    assert host.seen[1:4] == ["hints added …", "hints added a cache", "hints measured …"]
    assert shown(attempted) == kept(room, 1)
    assert (room.history.report().hints, room.history.attempts()[0].hints) == (3, 3)


def test_a_question_is_asked_again_and_no_answer_is_overwritten(room: Room, tmp_path: Path) -> None:
    host = FakeHost(Choice.AGAIN, Choice.NEXT)

    done = list(practise([SELF, WHY], room=room, host=host))

    assert [attempted.question.id for attempted in done] == ["self", "self", "why"]
    assert files(tmp_path) == [AGAIN, FIRST, SECOND]


def test_a_question_is_asked_again_as_it_is_now(room: Room) -> None:
    """After the first report the user may have taught it a wording, or edited his notes."""
    edited = replace(SELF, prompt="Who, really?")
    host = FakeHost(Choice.AGAIN, Choice.NEXT)

    done = list(practise([SELF, WHY], room=replace(room, reread=lambda _: edited), host=host))

    assert [attempted.question for attempted in done] == [SELF, edited, WHY]


def test_what_was_missed_is_asked_again_alone(room: Room) -> None:
    """It is kept as an answer to only that; asked again after it, the question is whole."""
    whole = replace(SELF, key_points=parse_key_points(["added a cache", "measured the latency"]))
    host = FakeHost(Choice.MISSED, Choice.AGAIN)

    done = list(practise([whole], room=replace(room, reread=lambda _: whole), host=host))

    rest = replace(whole, key_points=whole.key_points[1:], narrowed=True)
    assert [attempted.question for attempted in done] == [whole, rest, whole]
    assert host.seen[1::2] == ["shows 50%", "shows 0%", "shows 50%"]
    assert [room.history.report(number).question.narrowed for number in (1, 2, 3)] == [False, True, False]


def test_an_answer_is_heard_again_after_its_report_and_what_comes_of_it_is_kept(room: Room) -> None:
    hesitant = FakeTranscriber("we added a cache", verbatim="we um added a cache")
    host = FakeHost(Choice.NEXT)

    (first, _) = practise([SELF, WHY], room=replace(room, transcriber=lambda: hesitant), host=host)

    assert host.seen[:3] == ["asks self, 1 of 2", "shows 100%", "hears um"]
    delivery = room.history.report(1).delivery
    assert first.report is not None
    assert first.report.delivery is not None
    assert delivery is not None
    assert (first.report.delivery.hesitations_counted, delivery.hesitations_counted) == (False, True)
    assert [filler.text for filler in delivery.fillers] == ["um"]


def test_what_was_missed_comes_back_at_the_end(room: Room) -> None:
    """For only that, as often as the user likes; not what was said, nor what is only nice to have."""
    two = replace(SELF, key_points=parse_key_points(["added a cache", "wrote a parser"]))
    nice = replace(WHY, key_points=parse_key_points(["added a cache", "(wrote a parser)"]))
    host = FakeHost(Choice.NEXT, Choice.NEXT, Choice.NEXT, Choice.NEXT, repeats=[True, True])

    done = list(practise([two, nice], room=room, host=host))

    again = ["offers 1 again", "asks self, 1 of 1", "shows 0%"]
    assert host.seen[:2] == ["asks self, 1 of 2", "shows 50%"]
    assert host.seen[4:] == [*again, *again, "offers 1 again"]
    texts = [[point.text for point in attempted.question.key_points] for attempted in done[2:]]
    assert texts == [["wrote a parser"]] * 2
    assert [attempted.question.narrowed for attempted in done] == [False, False, True, True]


def test_what_the_user_has_overruled_does_not_come_back(room: Room) -> None:
    two = replace(SELF, key_points=parse_key_points(["added a cache", "wrote a parser"]))
    host = FakeHost(Choice.NEXT)
    answers = practise([two], room=room, host=host)
    attempted = next(answers)
    assert attempted.report is not None
    missed = attempted.report.coverage.matches[1].point.id
    room.history.overrule(attempted.number or 0, missed, Status.COVERED, now=NOW)

    assert list(answers) == []
    assert host.seen == ["asks self, 1 of 1", "shows 50%"]


def test_who_quits_is_asked_nothing_more(room: Room) -> None:
    host = FakeHost(Choice.QUIT)

    assert len(list(practise([SELF, WHY], room=room, host=host))) == 1
    assert host.seen == ["asks self, 1 of 2", "shows 100%"]


@pytest.mark.parametrize("loads", [True, False])
def test_a_recogniser_that_fails_costs_no_answer(room: Room, tmp_path: Path, loads: bool) -> None:
    """Whether it fails while it is loaded or later: the user learns where the answer is, and practice goes on."""

    def load() -> Transcriber:
        if loads:
            return BrokenTranscriber()
        raise TranscriberError("the recogniser fails", hint="get another")

    host = FakeHost(Choice.NEXT)

    done = list(practise([SELF, WHY], room=replace(room, transcriber=load), host=host))

    assert host.seen == [
        *("asks self, 1 of 2", "notes the recogniser fails", f"keeps self in {FIRST}", "shows nothing"),
        *("asks why, 2 of 2", "notes the recogniser fails", f"keeps why in {SECOND}", "shows nothing"),
    ]
    assert [(attempted.report, attempted.number) for attempted in done] == [(None, None)] * 2
    assert files(tmp_path) == [FIRST, SECOND]
    assert room.history.attempts() == ()


def test_an_encoder_that_fails_costs_no_answer(room: Room, tmp_path: Path) -> None:
    """It is loaded beside the answer, and what went wrong there is said when the answer is to be assessed."""

    def load() -> Embedder:
        raise EmbedderError("the encoder fails", hint="get another")

    host = FakeHost()

    list(practise([SELF], room=replace(room, embedder=load), host=host))

    assert host.seen == ["asks self, 1 of 1", "notes the encoder fails", f"keeps self in {FIRST}", "shows nothing"]
    assert files(tmp_path) == [FIRST]


def test_matching_is_made_ready_while_the_user_answers(room: Room) -> None:
    begun = Event()
    host = FakeHost(while_listening=lambda: host.seen.append(f"is begun: {begun.wait(5)}"))

    list(practise([SELF], room=replace(room, embedder=begun.set), host=host))

    assert host.seen == ["asks self, 1 of 1", "is begun: True", "shows 100%"]


@pytest.mark.parametrize("live", [True, False])
def test_an_answer_is_heard_while_it_is_spoken_or_else_afterwards(room: Room, live: bool) -> None:
    """The recording is not transcribed again where there is a transcript, and it is where there is none."""
    transcriber = DeafTranscriber("we added a cache", live=live)
    host = FakeHost()

    (attempted,) = practise([SELF], room=replace(room, transcriber=lambda: transcriber), host=host)

    assert host.seen == ["asks self, 1 of 1", "shows 100%"]
    assert attempted.report is not None
    timing = attempted.report.timing
    assert timing.stop_to_report is not None
    assert timing.transcription is not None


def test_a_history_that_fails_costs_no_report(room: Room, tmp_path: Path) -> None:
    (tmp_path / "history.db").write_text("no database")
    host = FakeHost()

    (attempted,) = practise([SELF], room=room, host=host)

    assert host.seen[1].startswith(f"notes the history {tmp_path / 'history.db'} is damaged")
    assert host.seen[2] == "shows 100%"
    assert attempted.report is not None
    assert attempted.number is None


def test_a_microphone_that_goes_away_costs_nothing_of_what_was_said(room: Room, tmp_path: Path) -> None:
    unplugged = FakeMicrophone(HUM, goes_away=True, name="USB")
    host = FakeHost()

    list(practise([SELF], room=replace(room, ear=lambda: ear(tmp_path, unplugged)), host=host))

    assert host.seen == ["asks self, 1 of 1", 'notes the microphone "USB" went away', "shows 100%"]
    assert files(tmp_path) == [FIRST]


def test_a_microphone_that_hears_nothing_leaves_nothing(room: Room, tmp_path: Path) -> None:
    deaf = FakeMicrophone(HUM[:0])
    host = FakeHost()

    (attempted,) = practise([SELF], room=replace(room, ear=lambda: ear(tmp_path, deaf)), host=host)

    assert host.seen == ["asks self, 1 of 1", "shows nothing"]
    assert (attempted.take.recording, attempted.report) == (None, None)
    assert files(tmp_path) == []


@pytest.mark.parametrize("way", [KeyboardInterrupt, SystemExit])
def test_an_answer_that_is_broken_off_is_kept(room: Room, tmp_path: Path, way: type[BaseException]) -> None:
    """By Ctrl-C, or because the terminal was closed."""

    def break_off() -> None:
        raise way

    host = FakeHost(while_listening=break_off)

    with pytest.raises(way):
        list(practise([SELF, WHY], room=room, host=host))
    assert host.seen == ["asks self, 1 of 2", f"keeps self in {FIRST}"]
    assert files(tmp_path) == [FIRST]


def test_an_answer_whose_assessment_is_broken_off_is_kept(room: Room, tmp_path: Path) -> None:
    def load() -> Transcriber:
        raise KeyboardInterrupt

    host = FakeHost()

    with pytest.raises(KeyboardInterrupt):
        list(practise([SELF], room=replace(room, transcriber=load), host=host))
    assert host.seen == ["asks self, 1 of 1", f"keeps self in {FIRST}"]
    assert files(tmp_path) == [FIRST]


@pytest.mark.parametrize(
    ("reader", "note"),
    [
        (Reader(FakeVoice(), FakeSpeaker()), "notes this system has no voice"),
        (Reader(FakeVoice(ENGLISH), FakeSpeaker(has_device=False)), "notes there is no output device"),
    ],
)
def test_without_a_voice_or_a_speaker_practice_goes_on(room: Room, reader: Reader, note: str) -> None:
    host = FakeHost()

    list(practise([SELF], room=replace(room, reader=reader), host=host))

    assert host.seen == ["asks self, 1 of 1", note, "shows 100%"]


def test_a_silent_microphone_is_no_attempt(room: Room, tmp_path: Path) -> None:
    """The report is shown, and the recording stays, but nothing is counted."""
    host = FakeHost()

    (attempted,) = practise([SELF], room=replace(room, transcriber=lambda: FakeTranscriber("")), host=host)

    assert host.seen == ["asks self, 1 of 1", "shows 0%"]
    assert (attempted.number, room.history.attempts()) == (None, ())
    assert files(tmp_path) == [FIRST]


def test_without_a_reader_nothing_is_read(room: Room, speaker: FakeSpeaker) -> None:
    host = FakeHost()

    list(practise([SELF], room=replace(room, reader=None), host=host))

    assert host.seen == ["asks self, 1 of 1", "shows 100%"]
    assert speaker.played == []
