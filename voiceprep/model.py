"""Every noun of voiceprep, in the order in which an answer flows through the program."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, kw_only=True)
class Target:
    """How long an answer should take, in seconds."""

    shortest: float
    longest: float


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One way to say a key point."""

    text: str
    """The user's words without their Markdown marks."""
    must_hear: tuple[str, ...] = ()
    """The words in bold, without which the point is not made."""


class Strictness(StrEnum):
    """How literally a point must be said."""

    GIST = "gist"
    EXACT = "exact"


@dataclass(frozen=True, kw_only=True)
class KeyPoint:
    """Something the user wants to say in an answer."""

    id: str
    wordings: tuple[Wording, ...]
    parts: "tuple[KeyPoint, ...]" = ()
    nice_to_have: bool = False
    must_not_say: bool = False
    strictness: Strictness | None = None
    """None: gist."""
    line: int | None = None
    """The line of the answers file, from 1."""

    @property
    def text(self) -> str:
        """The first wording, by which the point is shown."""
        return self.wordings[0].text


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question of the interview with what the user prepared for it."""

    id: str | None
    prompt: str
    """What is read aloud."""
    language: str
    """A BCP 47 tag such as ``ru`` or ``en-GB``."""
    key_points: tuple[KeyPoint, ...]
    target: Target | None = None
    model_answer: str = ""
    set_name: str | None = None
    line: int | None = None
    narrowed: bool = False
    """Whether the points are only those that an earlier answer missed."""


@dataclass(frozen=True, kw_only=True)
class UnfinishedNote:
    """A place the user meant to come back to: ``??``, ``TODO``, an empty bullet."""

    line: int
    text: str


@dataclass(frozen=True, kw_only=True)
class QuestionSet:
    """The questions of one answers file."""

    name: str
    title: str
    language: str
    questions: tuple[Question, ...]
    unfinished: tuple[UnfinishedNote, ...] = ()
    drafted: tuple[UnfinishedNote, ...] = ()
    """Points that an import drafted and nobody has looked at yet."""
    path: Path | None = None


@dataclass(frozen=True, kw_only=True)
class SystemVoice:
    """A voice that a synthesiser has."""

    id: str
    name: str
    languages: tuple[str, ...]
    """BCP 47 tags, the closest first."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sound:
    """Sound in memory."""

    samples: "NDArray[np.float32]"
    """Of shape (n,): mono, in [-1, 1]."""
    rate: int
    """Samples a second."""

    @property
    def length(self) -> float:
        """Seconds."""
        return len(self.samples) / self.rate


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of a recording, in seconds from its start."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """Seconds."""
        return self.end - self.start


@dataclass(frozen=True, kw_only=True)
class Recording:
    """A file of sound that holds an answer."""

    path: Path


@dataclass(frozen=True, kw_only=True)
class Word:
    """A word as the recogniser heard it, with its punctuation."""

    text: str
    start: float | None = None
    """Seconds from the start of the recording; None for a typed word."""
    end: float | None = None
    confidence: float | None = None
    """The engine's probability, 0 to 1; None for a typed word."""


@dataclass(frozen=True, kw_only=True)
class Transcript:
    """What was heard."""

    words: tuple[Word, ...]
    engine: str
    """The engine and its model, such as ``faster-whisper/base``."""
    speech: tuple[Span, ...] = ()
    """Where there was voice activity, in order; empty for a typed answer."""

    @cached_property
    def text(self) -> str:
        """The words, joined by single spaces."""
        return " ".join(word.text for word in self.words)


class Status(StrEnum):
    """The verdict on a key point."""

    COVERED = "covered"
    PARTIAL = "partial"
    CONTRADICTED = "contradicted"
    MISSED = "missed"
    SLIPPED = "slipped"


class Confidence(StrEnum):
    """How a point was recognised: by its wording, or only by its meaning or in doubtful words."""

    CERTAIN = "certain"
    LIKELY = "likely"


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The words of the transcript on which a verdict rests."""

    text: str
    first_word: int
    """Index into ``Transcript.words``."""
    last_word: int
    """Index into ``Transcript.words``, inclusive."""
    start: float | None = None
    """Seconds from the start of the recording; None for a typed answer."""
    end: float | None = None


@dataclass(frozen=True, kw_only=True)
class Overruled:
    """The program's verdict, in whose place the user put his own."""

    was: Status
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Match:
    """The verdict on one key point."""

    point: KeyPoint
    status: Status
    score: float
    """The weighted share of the point's words that were heard together, 0 to 1."""
    confidence: Confidence | None = None
    evidence: Evidence | None = None
    missing: tuple[str, ...] = ()
    """Parts and must-hear words that were not heard."""
    reason: str | None = None
    """Why the words that were heard do not make the point, in words for the user."""
    overruled: Overruled | None = None
    """Where it is there, `status` is the user's; all else stays the program's."""


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """The verdicts on all points of a question, in the user's order."""

    matches: tuple[Match, ...]

    @property
    def share(self) -> float | None:
        """The weighted share of the points that were covered, 0 to 1; None where there is nothing to cover.

        A partial point counts half, a nice-to-have point weighs half, a point that must not be said does not count.
        """
        wanted = [match for match in self.matches if not match.point.must_not_say]
        weights = [0.5 if match.point.nice_to_have else 1.0 for match in wanted]
        made = {Status.COVERED: 1.0, Status.PARTIAL: 0.5}
        if not wanted:
            return None
        return sum(w * made.get(m.status, 0.0) for w, m in zip(weights, wanted, strict=True)) / sum(weights)


class LengthVerdict(StrEnum):
    """An answer's length against its target."""

    SHORT = "short"
    ON_TARGET = "on target"
    LONG = "long"
    NO_SPEECH = "no speech"


@dataclass(frozen=True, kw_only=True)
class Length:
    """How long the answer took."""

    answer: float
    """Seconds from the first to the last speech."""
    first_word: float | None
    """Seconds of silence before the first speech; None where there was none."""
    target: Target | None
    verdict: LengthVerdict | None
    """None where there is speech but no target."""


@dataclass(frozen=True, kw_only=True)
class Pause(Span):
    """A silence between speech, of 0.25 s and more (findings: pauses count from there)."""

    inside_clause: bool = False
    """Whether it parts words that belong together, by the recogniser's punctuation."""


@dataclass(frozen=True, kw_only=True)
class Filler(Span):
    """A word that says nothing: um, «э-э», "you know"."""

    text: str


class StumbleKind(StrEnum):
    """How a speaker stumbles."""

    REPETITION = "repetition"
    FALSE_START = "false start"


@dataclass(frozen=True, kw_only=True)
class Stumble(Span):
    """Words that were said twice, or begun and broken off."""

    kind: StumbleKind
    text: str


@dataclass(frozen=True, kw_only=True)
class Loudness:
    """How loud the speech is, silence left out."""

    level: float
    """dBFS, the mean power of speech: 0 is a square wave as loud as there can be."""
    spread: float
    """dB from the softest tenth of the seconds of speech to the loudest tenth."""


@dataclass(frozen=True, kw_only=True)
class Pitch:
    """How high the voice is, and how much it moves."""

    median: float
    """Hz."""
    range: float
    """Semitones from the lowest tenth of the voiced moments to the highest tenth."""


class Measure(StrEnum):
    """What can be held against a reference and against the user's other answers."""

    WORDS = "words_per_minute"
    SYLLABLES = "syllables_per_second"
    ARTICULATION = "articulation_rate"
    LONGEST_PAUSE = "longest_pause"
    PAUSES_INSIDE = "long_pauses_inside_clauses"
    FILLERS = "fillers_per_minute"
    LOUDNESS = "loudness"
    LOUDNESS_SPREAD = "loudness_spread"
    PITCH_RANGE = "pitch_range"


@dataclass(frozen=True, kw_only=True)
class Gauge:
    """A measure beside what is comfortable to listen to and what is usual for the user, all in the measure's unit."""

    measure: Measure
    value: float
    low: float | None = None
    """The least that is comfortable; None where too little cannot be said."""
    high: float | None = None
    """The most."""
    usual: float | None = None
    """The median of the user's earlier answers in the language; None where there are too few."""


class Advice(StrEnum):
    """The one thing that would help most."""

    SLOWER = "slower"
    FASTER = "faster"
    FEWER_FILLERS = "fewer fillers"
    SHORTER_PAUSES = "shorter pauses"
    WHOLE_CLAUSES = "whole clauses"
    LOUDER = "louder"
    SOFTER = "softer"
    LIVELIER = "livelier"


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """How the answer was spoken. What an older report lacks is None or empty."""

    words_per_minute: float
    pauses: tuple[Pause, ...]
    """All of them, in order."""
    syllables_per_second: float | None = None
    """Over the length of the answer, pauses included."""
    articulation_rate: float | None = None
    """Syllables a second of speech, pauses left out."""
    fillers: tuple[Filler, ...] = ()
    """In order."""
    hesitations_counted: bool = False
    """Whether the answer was heard a second time for its um and «э-э», which the transcript leaves out."""
    stumbles: tuple[Stumble, ...] = ()
    """In order."""
    loudness: Loudness | None = None
    pitch: Pitch | None = None
    """None where too little of the voice was heard."""
    gauges: tuple[Gauge, ...] = ()
    advice: Advice | None = None
    """None where nothing stands out."""


@dataclass(frozen=True, kw_only=True)
class Timing:
    """How long the program took, in seconds."""

    matching: float
    transcription: float | None = None
    """Of the recogniser's work, also while the answer was recorded; None for a typed answer."""
    stop_to_report: float | None = None
    """From the user's stop to the report; None where nothing was recorded live."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """Everything voiceprep has to say about one answer."""

    question: Question
    recording: Recording | None
    """None for a typed answer."""
    transcript: Transcript
    coverage: Coverage
    length: Length | None
    """None for a typed answer."""
    delivery: Delivery | None
    """None for a typed answer."""
    timing: Timing
    made_at: datetime
    hints: int = 0
    """How many the user asked for in mid-answer."""


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """A line of the history."""

    number: int
    """From 1, never used twice."""
    made_at: datetime
    set_name: str | None
    question_id: str | None
    prompt: str
    coverage: float | None
    """0 to 1; None where the question has no points."""
    answer_length: float | None
    """Seconds; None for a typed answer."""
    overruled: bool = False
    """Whether `coverage` follows verdicts of the user's."""
    hints: int = 0
    """How many the user asked for in mid-answer."""


class Rating(StrEnum):
    """How well a question was answered, in the words of FSRS."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


@dataclass(frozen=True, kw_only=True)
class Tally:
    """What an answer made of the points that must be said, those that are only nice to have left out."""

    points: int
    """How many there are."""
    covered: int
    partial: int
    wrong: int
    """Contradicted, and slipped."""
    hints: int = 0
    """How many the user asked for."""


@dataclass(frozen=True, kw_only=True)
class Review:
    """An attempt as FSRS needs it."""

    number: int
    made_at: datetime
    tally: Tally
    rating: Rating | None = None
    """The user's; None: by the tally."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """What FSRS knows of a question."""

    stability: float
    """Days after which the answer is still known with a probability of 90 %."""
    difficulty: float
    """1 to 10."""
    reviewed_at: datetime
    due: datetime


@dataclass(frozen=True, kw_only=True)
class QuestionName:
    """What a question is known by in the history."""

    set_name: str
    question_id: str


@dataclass(frozen=True, kw_only=True)
class PracticeDay:
    """A day on which there was practice, where it was made."""

    day: date
    attempts: int
    seconds: float
    """Spoken."""


@dataclass(frozen=True, kw_only=True)
class Moment:
    """What of an attempt is shown over time."""

    number: int
    made_at: datetime
    language: str
    coverage: float | None
    """0 to 1, with the user's verdicts."""
    answer_length: float | None
    """Seconds."""
    words_per_minute: float | None
    syllables_per_second: float | None
    fillers_per_minute: float | None
    """None where hesitations were not counted."""


@dataclass(frozen=True, kw_only=True)
class QuestionProgress:
    """How a question has gone."""

    name: QuestionName
    prompt: str
    """As it was last asked."""
    attempts: int
    """All of them."""
    seconds: float
    """Spoken."""
    recent: tuple[Moment, ...]
    """The last attempts at the whole question, in order."""


@dataclass(frozen=True, kw_only=True)
class PointProgress:
    """How a point has gone over the last attempts at its question."""

    id: str
    text: str
    nice_to_have: bool
    must_not_say: bool
    statuses: tuple[Status | None, ...]
    """Of the attempts in order; None where the attempt was not about it."""


@dataclass(frozen=True, kw_only=True)
class QuestionPage:
    """The points of a question by its last attempts."""

    prompt: str
    moments: tuple[Moment, ...]
    points: tuple[PointProgress, ...]
    """In the user's order; those that are no longer asked are left out."""


@dataclass(frozen=True, kw_only=True)
class Forgettable:
    """An attempt that can be forgotten."""

    number: int
    recording: Path | None
    """The sound that goes with it; None where there is none, or where it lies elsewhere and is the user's own."""
