"""What was heard."""

from dataclasses import dataclass
from functools import cached_property

from voiceprep.model.sounds import Span


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
