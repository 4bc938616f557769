"""A session of practice on the terminal."""

import itertools
import sys
from collections.abc import Iterator, Mapping
from concurrent import futures
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from voiceprep import wiring
from voiceprep.answers import read_set
from voiceprep.cli.choose_set import choose_set
from voiceprep.cli.host import TerminalHost
from voiceprep.cli.invocation import Invocation, typed_command
from voiceprep.cli.keys import Keys
from voiceprep.cli.leftovers import assess_leftovers
from voiceprep.cli.overruling import Overrule, OverruleDialog
from voiceprep.cli.progress import stage
from voiceprep.cli.quiet import only_our_words
from voiceprep.cli.rating import RatingDialog, rate_attempt
from voiceprep.cli.scheduled import nothing_due, scheduled
from voiceprep.cli.summary import print_summary
from voiceprep.errors import AnswersError, MicrophoneError
from voiceprep.model import Match, Question, Status
from voiceprep.practice import Attempted, Ear, Overruling, Reader, Room, order, overrule, plan, practise
from voiceprep.practice_folder import find_question, find_set
from voiceprep.protocols import Microphone, silent
from voiceprep.recording import Patience, SileroEar, leave_when_told
from voiceprep.schedule import due
from voiceprep.settings import Settings
from voiceprep.sound import read_sound
from voiceprep.translation import _

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What the user asked of a session."""

    set_name: str | None
    question_ids: tuple[str, ...]
    due: bool
    limit: int | None
    shuffle: bool
    sources: tuple[str, ...]
    """Microphones: a device, or files that are heard one after the other."""
    speak: bool
    changes: Mapping[str, str | int]
    """Settings for this session only."""
    resume: bool
    as_json: bool
    verbose: bool = False


def hold_session(invocation: Invocation, wishes: Wishes) -> None:
    """Practise from the choice of questions to the summary. Ctrl-C leaves with what was done."""
    from rich.console import Console

    console = Console(stderr=True, markup=False, emoji=False, highlight=False)  # what the user wrote is shown as it is
    settings = replace(invocation.settings, **wishes.changes)  # type: ignore[arg-type]
    wiring.find_recogniser(settings)  # before anybody speaks
    with ExitStack() as stack:
        stack.enter_context(only_our_words())
        stack.enter_context(leave_when_told())
        keys = stack.enter_context(Keys()) if sys.stdin.isatty() and sys.stderr.isatty() else None
        questions = () if wishes.resume else _questions(invocation, wishes, console, keys)
        reader = stack.enter_context(_reader(settings))
        room = _room(invocation, settings, wishes, reader if wishes.speak else None, questions)
        by_user = _overrule(invocation, wishes, room)
        dialog = OverruleDialog(by_user, keys=keys, console=console, home=invocation.home) if keys else None
        rating = _rating(invocation, console, keys) if keys else None
        host = TerminalHost(
            console,
            keys=keys,
            reader=reader,
            as_json=wishes.as_json,
            home=invocation.home,
            set_name=wishes.set_name,
            dialog=dialog,
            rating=rating,
            live_words=settings.live_words,
            verbose=wishes.verbose,
        )
        _run(invocation, questions, room=room, host=host, console=console, resume=wishes.resume)


def _run(
    invocation: Invocation,
    questions: tuple[Question, ...],
    *,
    room: Room,
    host: TerminalHost,
    console: "Console",
    resume: bool,
) -> None:
    done: list[Attempted] = []
    try:
        done += assess_leftovers(invocation.folder, room=room, host=host, wanted=resume)
        for attempted in practise(questions, room=room, host=host):
            done.append(attempted)
    finally:
        print_summary([host.with_verdicts(attempted) for attempted in done], console)


def _overrule(invocation: Invocation, wishes: Wishes, room: Room) -> Overrule:
    """Give the way to overrule a verdict of this session."""

    def by_user(attempted: Attempted, found: Match, status: Status | None, said: str | None) -> Overruling:
        return overrule(
            attempted.number or 0,
            found,
            status,
            said=said,
            history=room.history,
            find_set=lambda: _find_set(invocation, wishes, attempted.question),
            now=room.clock(),
        )

    return by_user


def _rating(invocation: Invocation, console: "Console", keys: Keys) -> RatingDialog:
    """Give the dialog in which an attempt of this session is rated."""
    return RatingDialog(
        lambda number, rating: rate_attempt(invocation.folder, number, rating), keys=keys, console=console
    )


def _questions(invocation: Invocation, wishes: Wishes, console: "Console", keys: Keys | None) -> tuple[Question, ...]:
    shuffle = Random() if wishes.shuffle else None
    if wishes.due:
        now = datetime.now().astimezone()
        questions = scheduled(invocation.folder, wishes.set_name, now=now)
        today = [one.question for one in due(questions, now.date())]
        if not today:
            console.print(nothing_due(questions), soft_wrap=True)
        return order(today, limit=wishes.limit, shuffle=shuffle)
    path = choose_set(
        invocation.folder,
        wishes.set_name,
        console=console,
        keys=keys,
        command=typed_command(invocation.home, "practice"),
    )
    return plan(read_set(path), ids=wishes.question_ids, limit=wishes.limit, shuffle=shuffle)


@contextmanager
def _reader(settings: Settings) -> Iterator[Reader]:
    reader = Reader(wiring.make_voice(settings), wiring.make_speaker(settings))
    try:
        yield reader
    finally:
        reader.close()


def _room(
    invocation: Invocation, settings: Settings, wishes: Wishes, reader: Reader | None, questions: tuple[Question, ...]
) -> Room:
    """Put together what a session needs. The models load while the first question is read, in the order of need."""
    microphones = _microphones(settings, wishes.sources) if questions else iter(())  # before anything is asked
    threads = futures.ThreadPoolExecutor(max_workers=1, thread_name_prefix="loading")
    speech_ear = threads.submit(SileroEar)
    transcriber = threads.submit(lambda: invocation.make_transcriber(settings, progress=silent))
    embedder = threads.submit(wiring.make_embedder)
    threads.shutdown(wait=False)
    patience = Patience(silence=settings.silence or None, longest=settings.longest)
    return Room(
        reader=reader,
        ear=lambda: Ear(
            microphone=next(microphones),
            folder=invocation.folder / "recordings",
            hears_speech=lambda samples, rate: speech_ear.result()(samples, rate),
            patience=patience,
        ),
        transcriber=transcriber.result,
        embedder=embedder.result,
        history=wiring.make_history(invocation.folder),
        reread=lambda question: _reread(invocation, wishes, question),
        clock=lambda: datetime.now().astimezone(),
        settings={name: value for name, value in asdict(settings).items() if name not in ("cache", "lang")},
    )


def _reread(invocation: Invocation, wishes: Wishes, question: Question) -> Question:
    """Give the question as its file has it now; as it was, where the file cannot be read just now."""
    try:
        return find_question(read_set(_find_set(invocation, wishes, question)), question.id)
    except AnswersError:
        return question


def _find_set(invocation: Invocation, wishes: Wishes, question: Question) -> Path:
    return find_set(wishes.set_name or question.set_name or "", invocation.folder)


def _microphones(settings: Settings, sources: tuple[str, ...]) -> Iterator[Microphone]:
    """Give the microphone for each answer: the next of several files, or the same one again.

    Raises MicrophoneError or SoundError at once where a file cannot be read or the first microphone is not there.
    """
    named: list[str | None] = [*sources] or [settings.microphone]
    first, *others = named
    for source in filter(None, named):
        if _looks_like_file(source) and not Path(source).exists():
            raise MicrophoneError(
                _("there is no file {source}").format(source=source),
                hint=_("give --mic a recording, or a device by name"),
            )
        if Path(source).is_file():
            read_sound(Path(source))
    with stage(_("Looking for the microphone")):  # which is found at once, unless the sound system sleeps or hangs
        microphone = wiring.make_microphone(replace(settings, microphone=first))
    later = itertools.chain(others, itertools.repeat(others[-1] if others else first))
    return itertools.chain(
        [microphone], (wiring.make_microphone(replace(settings, microphone=source)) for source in later)
    )


def _looks_like_file(source: str) -> bool:
    return bool(Path(source).suffix) and not source.isdecimal()
