"""An answer in, a report out."""

from collections.abc import Mapping
from datetime import datetime
from time import perf_counter

from voiceprep.delivery import NOTHING_USUAL, measure, measure_length, silences_of
from voiceprep.errors import SoundError
from voiceprep.matching import match
from voiceprep.model import Measure, Question, Recording, Report, Sound, Span, Timing, Transcript, Word
from voiceprep.practice.listening import Listening
from voiceprep.protocols import Embedder, Progress, Transcriber, silent
from voiceprep.sound import RATE, read_sound


def assess(
    question: Question,
    recording: Recording,
    *,
    transcriber: Transcriber,
    embedder: Embedder | None = None,
    now: datetime,
    stopped: float | None = None,
    progress: Progress = silent,
    listening: Listening | None = None,
    usual: Mapping[Measure, float] = NOTHING_USUAL,
) -> Report:
    """Say which key points of the question the recording covers.

    Who was `listening` while it was recorded has most of the transcript ready; where that went wrong, the recording is
    transcribed as a whole. `stopped` is the moment, by `perf_counter`, when a live answer ended.
    `usual` is what is usual for the user in how he speaks.

    Without an embedder only the wording of the points counts, not their meaning.

    Raises SoundError when the recording cannot be read and TranscriberError when the recogniser fails.
    """
    started = perf_counter()
    transcript = listening.transcript() if listening else None
    live = None if listening is None or transcript is None else listening.seconds
    if transcript is None:
        transcript = transcriber.transcribe(recording, language=question.language, progress=progress)
    transcribed = perf_counter()
    coverage = match(question.key_points, transcript, embedder, prompt=question.prompt)
    matched = perf_counter()
    return Report(
        question=question,
        recording=recording,
        transcript=transcript,
        coverage=coverage,
        length=measure_length(transcript, question.target),
        delivery=measure(
            transcript, language=question.language, silences=_silences(recording, transcript), usual=usual
        ),
        timing=Timing(
            transcription=transcribed - started if live is None else live,
            matching=matched - transcribed,
            stop_to_report=None if stopped is None else perf_counter() - stopped,
        ),
        made_at=now,
    )


def _silences(recording: Recording, transcript: Transcript) -> tuple[Span, ...] | None:
    """Give the silences of the sound, so that no pause has to be taken back later; None where it cannot be read."""
    if not transcript.speech:
        return None
    try:
        return silences_of(transcript, Sound(samples=read_sound(recording.path), rate=RATE))
    except SoundError:
        return None


def assess_text(question: Question, text: str, *, embedder: Embedder | None = None, now: datetime) -> Report:
    """Say which key points of the question a typed answer covers; its words have no times."""
    transcript = Transcript(words=tuple(Word(text=word) for word in text.split()), engine="typed")
    started = perf_counter()
    coverage = match(question.key_points, transcript, embedder, prompt=question.prompt)
    return Report(
        question=question,
        recording=None,
        transcript=transcript,
        coverage=coverage,
        length=None,
        delivery=None,
        timing=Timing(matching=perf_counter() - started),
        made_at=now,
    )
