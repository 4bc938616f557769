"""What there is to show while somebody answers."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from statistics import median

from voiceprep.recording.level import FAINTEST, Level

_ONLY_SILENCE = 1.0
"""Seconds of exact zeros after which the microphone is taken to be muted."""
_CLIPPING = 3.0
"""Seconds for which clipping is remembered, so that the warning can be read."""
TOO_QUIET = -45.0
"""dBFS. Speech at a good distance has -30 to -15; below -45 the noise of cheap microphones is near."""
_LOUDNESSES = 6
"""How many of the last half seconds with speech say how loud the speaker is."""


class LevelWarning(StrEnum):
    """What spoils a recording that the speaker can mend."""

    ONLY_SILENCE = "only silence"
    CLIPPING = "clipping"
    TOO_QUIET = "too quiet"


@dataclass(frozen=True, kw_only=True)
class Live:
    """An answer up to now."""

    seconds: float = 0.0
    level: Level = field(default_factory=Level)
    """Of the last block."""
    last_speech: float | None = None
    """Seconds from the start of the recording; None where there has been none."""
    has_sounded: bool = False
    last_clipped: float | None = None
    """Seconds from the start of the recording."""
    loudnesses: tuple[float, ...] = ()
    """In dBFS, of the last half seconds in which there was speech."""

    def after_block(self, level: Level, *, length: float) -> "Live":
        """Take in the next ``length`` seconds."""
        seconds = self.seconds + length
        return replace(
            self,
            seconds=seconds,
            level=level,
            has_sounded=self.has_sounded or not level.is_silence,
            last_clipped=seconds if level.is_clipped else self.last_clipped,
        )

    def after_speech(self, *, loudness: float) -> "Live":
        """Take in that there was speech just now, and how loud in dBFS."""
        return replace(self, last_speech=self.seconds, loudnesses=(*self.loudnesses, loudness)[-_LOUDNESSES:])

    @property
    def loudness(self) -> float | None:
        """How loud the speaker is, in dBFS; None before there is speech."""
        return median(self.loudnesses) if self.loudnesses else None

    @property
    def warnings(self) -> frozenset[LevelWarning]:
        """What should be said to the speaker."""
        clipped = self.last_clipped is not None and self.seconds - self.last_clipped < _CLIPPING
        holds = {
            LevelWarning.ONLY_SILENCE: not self.has_sounded and self.seconds >= _ONLY_SILENCE,
            LevelWarning.CLIPPING: clipped,
            LevelWarning.TOO_QUIET: len(self.loudnesses) == _LOUDNESSES
            and FAINTEST < median(self.loudnesses) < TOO_QUIET,
        }
        return frozenset(warning for warning, held in holds.items() if held)
