"""A session: one question after the other, each asked, answered, assessed and kept."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from voiceprep.delivery import NOTHING_USUAL
from voiceprep.errors import VoiceprepError
from voiceprep.model import Measure, Question, Recording, Report, Word
from voiceprep.practice.ask import Ear, Screen, ask
from voiceprep.practice.assess import assess
from voiceprep.practice.hints import Hints
from voiceprep.practice.listening import Listening
from voiceprep.practice.narrow import only_missed
from voiceprep.practice.reading import Reader
from voiceprep.practice.second_hearing import SecondHearing
from voiceprep.practice.warm_up import WarmUp
from voiceprep.protocols import Embedder, History, Progress, Transcriber
from voiceprep.recording import Ended, Take


class Choice(StrEnum):
    """What the user wants after a report."""

    NEXT = "next"
    AGAIN = "again"
    MISSED = "missed"
    """Again, only what was missed."""
    QUIT = "quit"


@dataclass(frozen=True, kw_only=True)
class Attempted:
    """An answer with what came of it."""

    question: Question
    take: Take
    report: Report | None
    """None where nothing was recorded or the recogniser failed."""
    number: int | None = None
    """In the history."""


class Host(Screen, Protocol):
    """What the user sees and presses during a session."""

    def asks(self, question: Question, *, place: int, count: int) -> None:
        """Show the question, the place-th of count, from 1."""
        ...

    def assessing(self) -> AbstractContextManager[Progress]:
        """Show that an answer is being assessed."""
        ...

    def show(self, attempted: Attempted) -> None:
        """Show what came of an answer."""
        ...

    def hears_again(self, hearing: SecondHearing) -> None:
        """Show how the answer was spoken as soon as it is known, now or while the user chooses."""
        ...

    def choose(self, attempted: Attempted) -> Choice:
        """Ask how to go on."""
        ...

    def repeats(self, count: int) -> bool:
        """Ask at the end whether so many questions shall come back for only what was missed."""
        ...


@dataclass(frozen=True, kw_only=True)
class Room:
    """What a session needs."""

    reader: Reader | None
    """None where questions are only shown."""
    ear: Callable[[], Ear]
    """Gives what the next answer is recorded with."""
    transcriber: Callable[[], Transcriber]
    """Waits for the recogniser, which is loaded meanwhile."""
    embedder: Callable[[], Embedder | None]
    """The same for meaning."""
    history: History
    clock: Callable[[], datetime]
    settings: Mapping[str, str | float | None]
    """What is kept with each report of how it was made."""
    reread: Callable[[Question], Question] = lambda question: question
    """Gives a question that is asked again as it is now: the user may have taught it a wording."""


def practise(questions: Sequence[Question], *, room: Room, host: Host) -> Iterator[Attempted]:
    """Go through the questions, giving every answer as soon as it has been kept and shown.

    Those in which something was missed come back at the end for only that, as often as the user likes.
    """
    while questions:
        last = yield from _go_through(questions, room=room, host=host)
        missed = [_narrowed(room.reread(one.question), one, room) for one in last]
        questions = [question for question in missed if question and _has_to_be_said(question)]
        if not questions or not host.repeats(len(questions)):
            return


def _go_through(
    questions: Sequence[Question], *, room: Room, host: Host
) -> Generator[Attempted, None, Sequence[Attempted]]:
    """Ask every question once, or as often as the user likes, and give the last answer to each; none if he quits."""
    last: list[Attempted] = []
    for place, question in enumerate(questions):
        choice = Choice.AGAIN
        while choice in (Choice.AGAIN, Choice.MISSED):
            host.asks(question, place=place + 1, count=len(questions))
            attempted = _answered(question, room=room, host=host)
            if room.reader and place + 1 < len(questions):
                room.reader.prepare(questions[place + 1].prompt, language=questions[place + 1].language)
            host.show(attempted)
            with _heard_again(attempted, room=room) as hearing:
                if hearing:
                    host.hears_again(hearing)
                yield attempted
                choice = host.choose(attempted)
            if hearing and choice is Choice.QUIT:
                hearing.stop()
            if choice in (Choice.AGAIN, Choice.MISSED):
                question = room.reread(question)
            if choice is Choice.MISSED:
                question = _narrowed(question, attempted, room) or question
        if choice is Choice.QUIT:
            return ()
        last.append(attempted)
    return last


def _answered(question: Question, *, room: Room, host: Host) -> Attempted:
    """Ask a question, record the answer and assess it; all that can be made ready for that is, meanwhile."""
    room = replace(room, embedder=WarmUp(question, room.embedder).embedder)
    with Listening(room.transcriber, language=question.language) as listening:
        hints = Hints(question, heard=_words_of(listening))
        take = ask(
            question,
            reader=room.reader,
            ear=room.ear(),
            screen=host,
            now=room.clock(),
            listening=listening,
            hints=hints,
        )
        return assess_take(question, take, room=room, host=host, listening=listening, hints=hints.count)


def _has_to_be_said(question: Question) -> bool:
    return any(not point.nice_to_have for point in question.key_points)


def _narrowed(question: Question, attempted: Attempted, room: Room) -> Question | None:
    """Give what was missed of it, by the user's verdicts where they can be had; None where nothing was."""
    report = attempted.report
    with suppress(VoiceprepError):  # then by the program's
        report = room.history.report(attempted.number) if attempted.number else report
    return only_missed(question, report.coverage) if report else None


def assess_take(
    question: Question, take: Take, *, room: Room, host: Host, listening: Listening | None = None, hints: int = 0
) -> Attempted:
    """Assess what was recorded, and keep the report unless nothing was said: a silent microphone is no attempt.

    What goes wrong is said; the recording stays.
    """
    if take.error:
        host.note(take.error)
    if take.recording is None:
        return Attempted(question=question, take=take, report=None)
    try:
        report = _assess(question, take.recording, take.ended_at, room=room, host=host, listening=listening)
    except VoiceprepError as error:
        host.note(error)
        host.kept(question, take)
        return Attempted(question=question, take=take, report=None)
    except (KeyboardInterrupt, SystemExit):
        host.kept(question, take)
        raise
    report = replace(report, hints=hints)
    number = _keep(report, room=room, host=host) if report.transcript.words else None
    return Attempted(question=question, take=take, report=report, number=number)


def _words_of(listening: Listening) -> Callable[[], Sequence[Word]]:
    return lambda: listening.words


def _assess(
    question: Question,
    recording: Recording,
    stopped: float | None,
    *,
    room: Room,
    host: Host,
    listening: Listening | None,
) -> Report:
    with host.assessing() as progress:
        return assess(
            question,
            recording,
            transcriber=room.transcriber(),
            embedder=room.embedder(),
            now=room.clock(),
            stopped=stopped,
            progress=progress,
            listening=listening,
            usual=_usual(question, room=room),
        )


def _heard_again(attempted: Attempted, *, room: Room) -> AbstractContextManager[SecondHearing | None]:
    """Begin to hear an answer a second time, if there was any speech in it."""
    report = attempted.report
    if report is None or report.delivery is None:
        return nullcontext()
    return SecondHearing(report, attempted.number, transcriber=room.transcriber, history=room.history)


def _usual(question: Question, *, room: Room) -> Mapping[Measure, float]:
    """Give what is usual for the user; where the history cannot be read, he is told when the report is kept."""
    try:
        return room.history.usual(question.language)
    except VoiceprepError:
        return NOTHING_USUAL


def _keep(report: Report, *, room: Room, host: Host) -> int | None:
    """Add the report to the history; the user gets to see it even where that fails."""
    try:
        embedder = room.embedder()
        engines = {"transcriber": report.transcript.engine} | ({"embedder": embedder.name} if embedder else {})
        return room.history.add(report, engines=engines, settings=room.settings)
    except VoiceprepError as error:
        host.note(error)
        return None


def salvaged(recording: Recording, *, seconds: float) -> Take:
    """Give the take of a recording that an earlier session left unfinished."""
    return Take(recording=recording, ended=Ended.INTERRUPTED, seconds=seconds)
