"""A question in, a recorded answer out."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from voiceprep.errors import VoiceprepError
from voiceprep.model import Question
from voiceprep.practice.hints import Hints
from voiceprep.practice.listening import Listening
from voiceprep.practice.reading import Reader, Reading
from voiceprep.protocols import Microphone
from voiceprep.recording import HearsSpeech, Patience, Recorder, Take


class Screen(Protocol):
    """What the user sees and presses while a question is asked and answered."""

    def reads(self, reading: Reading) -> None:
        """Show that something is read aloud until it is over; a key may stop it."""
        ...

    def listens(self, question: Question, recorder: Recorder, listening: Listening, hints: Hints) -> None:
        """Show the answer as it goes until it is over; a key may stop it, another ask for a hint."""
        ...

    def note(self, error: VoiceprepError) -> None:
        """Say what went wrong while practice goes on."""
        ...

    def kept(self, question: Question, take: Take) -> None:
        """Say where the answer is that was broken off."""
        ...


@dataclass(frozen=True, kw_only=True)
class Ear:
    """What an answer is recorded with."""

    microphone: Microphone
    folder: Path
    """Of the recordings."""
    hears_speech: HearsSpeech
    patience: Patience


def ask(
    question: Question,
    *,
    reader: Reader | None,
    ear: Ear,
    screen: Screen,
    now: datetime,
    listening: Listening,
    hints: Hints,
) -> Take:
    """Read the question aloud, unless there is no reader, and record the answer, which the recogniser listens to.

    The microphone delivers before the question is read, so that the first word is not lost; what counts begins after
    it, so that the microphone does not hear the question. Raises MicrophoneError and RecordingError where recording
    cannot begin; what goes wrong later is in the take. Interrupted, it keeps what was recorded and says where.
    """
    if reader:
        reader.prepare(question.prompt, language=question.language)
    with ear.microphone.listen() as blocks:
        if reader:
            _read(question, reader, screen)
        recorder = Recorder(
            blocks,
            rate=ear.microphone.rate,
            folder=ear.folder,
            question=question,
            now=now,
            hears_speech=ear.hears_speech,
            patience=ear.patience,
            follower=listening,
        )
        try:
            with recorder:
                listening.begin(rate=ear.microphone.rate)
                screen.listens(question, recorder, listening, hints)
        except (KeyboardInterrupt, SystemExit):
            screen.kept(question, recorder.take)
            raise
    return recorder.take


def _read(question: Question, reader: Reader, screen: Screen) -> None:
    reading = reader.read(question.prompt, language=question.language)
    try:
        screen.reads(reading)
    except BaseException:
        reading.stop()
        raise
    error = reading.error()
    if error:
        screen.note(error)
