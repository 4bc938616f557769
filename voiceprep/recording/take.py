"""What comes of recording an answer."""

from dataclasses import dataclass, field
from enum import StrEnum

from voiceprep.errors import VoiceprepError
from voiceprep.model import Recording


class Ended(StrEnum):
    """Why a recording ended."""

    STOPPED = "stopped"
    SILENCE = "silence"
    LIMIT = "limit"
    SOUND_ENDED = "sound ended"
    UNPLUGGED = "unplugged"
    DISK = "disk"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, kw_only=True)
class Take:
    """What has come of recording an answer."""

    recording: Recording | None
    """Also of an answer that was cut off; None where no sound arrived at all."""
    ended: Ended
    seconds: float
    error: VoiceprepError | None = None
    """What the user should be told: MicrophoneError or RecordingError."""
    ended_at: float | None = field(default=None, compare=False)
    """The moment, by `perf_counter`, of the stop; None where it was not just now."""
