"""A file of sound as a speaker: what is played to it is written behind what was."""

from pathlib import Path
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, Self

from voiceprep.errors import SpeakerError
from voiceprep.model import Sound
from voiceprep.speakers.resample import resample
from voiceprep.systems import complaint
from voiceprep.translation import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMATS = {
    ".flac": ("FLAC", "PCM_16"),
    ".mp3": ("MP3", "MPEG_LAYER_III"),
    ".ogg": ("OGG", "VORBIS"),
    ".wav": ("WAV", "PCM_16"),
}
"""libsndfile's names of format and encoding, by how the file's name ends."""
RATE = 24_000
"""Samples a second, which every format takes; the voices have 22,050 and less."""


class FileSpeaker:
    """Writes to a new file while the context is entered; where that is left by an error, no file is left behind.

    Raises SpeakerError for an ending that is none of `FORMATS`, for a file that is there already, and where it cannot
    be written.
    """

    def __init__(self, path: Path) -> None:
        if path.suffix.lower() not in FORMATS:
            raise SpeakerError(
                _("{name} is no kind of sound that can be written").format(name=path.name),
                hint=_("end it in {endings}").format(endings=_endings()),
            )
        if path.exists():
            raise SpeakerError(
                _("{path} is there already").format(path=path), hint=_("take another name, or move it away")
            )
        self._path = path
        self._part = path.with_name(f"{path.name}.part")
        self.seconds = 0.0
        """Of what was written."""

    def __enter__(self) -> Self:
        import soundfile

        kind, encoding = FORMATS[self._path.suffix.lower()]
        try:
            self._file = soundfile.SoundFile(self._part, "w", RATE, 1, encoding, format=kind)
        except (soundfile.LibsndfileError, OSError) as error:
            raise self._error(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self._file.close()
            if error is None:
                self._part.rename(self._path)
        except OSError as failure:
            raise self._error(failure) from failure
        finally:
            self._part.unlink(missing_ok=True)

    def play(self, sound: Sound, *, stop: Event) -> None:
        """Write the sound, unless somebody has set `stop`."""
        if not stop.is_set() and len(sound.samples):
            self._write(resample(sound, RATE).samples)

    def rest(self, seconds: float) -> None:
        """Write silence."""
        import numpy as np

        self._write(np.zeros(round(seconds * RATE), np.float32))

    def _write(self, samples: "NDArray[np.float32]") -> None:
        import soundfile

        try:
            for start in range(0, len(samples), RATE):  # libsndfile's Vorbis does not survive much at once
                self._file.write(samples[start : start + RATE])
        except (soundfile.LibsndfileError, OSError) as error:
            raise self._error(error) from error
        self.seconds += len(samples) / RATE

    def _error(self, error: Exception) -> SpeakerError:
        reason = complaint(error)
        return SpeakerError(
            _("cannot write {path}: {reason}").format(path=self._path, reason=reason),
            hint=_("take another folder, or make room on the disk"),
        )


def _endings() -> str:
    *others, last = FORMATS
    return _("{others} or {last}").format(others=", ".join(others), last=last)
