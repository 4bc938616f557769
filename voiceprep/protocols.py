"""What an engine must do to take part."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING, Protocol

from voiceprep.model import (
    Attempt,
    Card,
    Delivery,
    Measure,
    QuestionName,
    Rating,
    Recording,
    Report,
    Review,
    Sound,
    Status,
    SystemVoice,
    Transcript,
    Word,
)

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    import numpy as np
    from numpy.typing import NDArray

Progress = Callable[[float], None]
"""Called with the share done, 0 to 1, while something takes long."""


def silent(share: float) -> None:
    """Report progress to nobody."""


Heard = Callable[[Sequence[Word]], None]
"""Called with all words that have been recognised so far, of which the last may still change."""


def to_nobody(words: Sequence[Word]) -> None:
    """Tell nobody what has been recognised."""


class Voice(Protocol):
    """A synthesiser: text in, sound out."""

    @property
    def name(self) -> str:
        """The engine, such as ``pyttsx3``."""
        ...

    def voices(self) -> tuple[SystemVoice, ...]:
        """List what is installed. Raises VoiceError when the engine cannot be used."""
        ...

    def synthesize(self, text: str, *, language: str) -> Sound:
        """Say the text with a voice of the language (BCP 47). Raises VoiceError."""
        ...


class Speaker(Protocol):
    """A way out for sound."""

    def play(self, sound: Sound, *, stop: Event) -> None:
        """Play to the end, or until somebody sets `stop`. Raises SpeakerError where there is no output device."""
        ...


class Microphone(Protocol):
    """A way in for sound: a device, or a file that is fed as if it were spoken."""

    @property
    def name(self) -> str:
        """What the user knows it by."""
        ...

    @property
    def rate(self) -> int:
        """Samples a second, known once it is open."""
        ...

    def listen(self) -> "AbstractContextManager[Iterator[NDArray[np.float32]]]":
        """Open the microphone and give its blocks of mono samples, in [-1, 1], each of 0.1 s or less, as they arrive.

        Once the context is entered the microphone delivers; what it heard before the first block is asked for is lost.
        The iterator ends where the sound ends (a file) and raises MicrophoneError when the device goes away; what was
        delivered before stays delivered. Leaving the context closes the microphone, also from another thread.
        """
        ...


class Transcriber(Protocol):
    """A recogniser: a recording in, timed words out."""

    @property
    def name(self) -> str:
        """The engine and its model, such as ``faster-whisper/base``."""
        ...

    def transcribe(
        self, recording: Recording, *, language: str, verbatim: bool = False, progress: Progress = silent
    ) -> Transcript:
        """Give the words of the recording with their times.

        `verbatim` asks for the um, the «э-э» and the false starts, too, which a recogniser otherwise leaves out. It may
        cost sentences, so it is for counting those only. An engine does what it can: Whisper in Russian and English.

        A recording without speech gives a transcript without words. Raises SoundError when the recording cannot be
        read and TranscriberError when the recogniser fails.
        """
        ...

    def listen(
        self, blocks: "Iterable[NDArray[np.float32]]", *, rate: int, language: str, heard: Heard = to_nobody
    ) -> Transcript:
        """Give the words of a recording that is still being made; most of the work is done when it ends.

        `blocks` are mono samples in [-1, 1] of the recording from its start, as they come; what comes while the
        recogniser is busy is best given as one block. The words and their times are those of `transcribe`, but for a
        few that another way to cut the recording changes. What the blocks raise comes out. Raises TranscriberError.
        """
        ...


class Embedder(Protocol):
    """An encoder: texts in, vectors out, near where the meaning is near."""

    @property
    def name(self) -> str:
        """The model."""
        ...

    def embed(self, texts: "Sequence[str]") -> "NDArray[np.float32]":
        """Give a unit vector a text: an array of shape (number of texts, dimensions).

        Raises EmbedderError where the encoder cannot be used.
        """
        ...


class History(Protocol):
    """All attempts ever made, oldest first, numbered from 1."""

    def add(
        self, report: Report, *, engines: Mapping[str, str], settings: Mapping[str, str | float | None] | None = None
    ) -> int:
        """Keep a report with the names of the engines that made it and their settings, and give its number."""
        ...

    def attempts(self, *, since: datetime | None = None, limit: int | None = None) -> tuple[Attempt, ...]:
        """List attempts, the newest first."""
        ...

    def report(self, number: int | None = None) -> Report:
        """Give the report of an attempt, the last by default, with the user's verdicts.

        Raises HistoryError with near numbers.
        """
        ...

    def overrule(self, number: int, point_id: str, status: Status | None, *, now: datetime) -> Report:
        """Put the user's verdict on a point in the place of the program's, and give the report with it.

        None takes it back, and so does the verdict that the program is certain of. What was kept by `add` stays as it
        is. Raises HistoryError where there is no such attempt or point.
        """
        ...

    def usual(self, language: str, *, before: int | None = None) -> Mapping[Measure, float]:
        """Give what is usual for the user when he speaks the language (BCP 47): medians of his last answers.

        Only of those before an attempt, if one is given; what is measured in too few of them is left out.
        """
        ...

    def revise_delivery(self, number: int, delivery: Delivery) -> None:
        """Put what was found out later of how an answer was spoken into its report.

        Raises HistoryError where there is no such attempt.
        """
        ...


class Reviews(Protocol):
    """The attempts as FSRS sees them, and what it makes of them. Every method raises HistoryError."""

    def are_outdated(self) -> bool:
        """Tell whether `bring_up_to_date` has something to do."""
        ...

    def bring_up_to_date(
        self, reckon: Callable[[Card | None, Sequence[Review]], Card | None], *, progress: Progress = silent
    ) -> None:
        """Have the card of every question take in what has been practised or rated since.

        `reckon` gives the card after some reviews, in order, from the one before them.
        """
        ...

    def cards(self) -> dict[QuestionName, Card]:
        """Give the card of every question that was rated, as of `bring_up_to_date`."""
        ...

    def review(self, number: int) -> Review | None:
        """Give an attempt as FSRS sees it; None where it does not count."""
        ...

    def rate(self, number: int, rating: Rating | None, *, now: datetime) -> None:
        """Put the user's rating of an attempt in the place of the one by coverage; None takes it back."""
        ...
