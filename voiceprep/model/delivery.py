"""How the answer was spoken."""

from dataclasses import dataclass
from enum import StrEnum

from voiceprep.model.questions import Target
from voiceprep.model.sounds import Span


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
    """A silence between speech, of 0.25 s and more (`delivery/pauses.py`)."""

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
