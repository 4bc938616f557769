"""From the file that grew while somebody answered to a finished recording."""

import os
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from voiceprep.model import Recording
from voiceprep.recording.failures import cannot_finish
from voiceprep.recording.names import flac_of

_BLOCK = 1 << 16
_TAGS = ("title", "album", "date")


def finish(part: Path) -> Recording:
    """Encode a part as FLAC, which keeps every sample, and remove it once that is safe on disk.

    A recording that is there already is never overwritten: this one is named ``…-2.flac`` then. Raises RecordingError,
    and leaves the part as it was. The caller holds the part's lock.
    """
    import soundfile

    try:
        encoded = _encode(part)
        finished = _write(encoded, part)
        part.unlink()
    except (OSError, soundfile.SoundFileError) as error:
        raise cannot_finish(part, error) from error
    return Recording(path=finished)


def _encode(part: Path) -> memoryview:
    """Encode in memory, so that what the disk says when it is written is not lost inside the encoder."""
    import soundfile

    target = BytesIO()
    with (
        soundfile.SoundFile(part) as source,
        soundfile.SoundFile(target, "w", source.samplerate, 1, "PCM_16", format="FLAC") as flac,
    ):
        for tag in filter(source.copy_metadata().get, _TAGS):
            setattr(flac, tag, getattr(source, tag))
        for block in source.blocks(_BLOCK, dtype="int16"):
            flac.write(block)
    return target.getbuffer()


def _write(encoded: memoryview, part: Path) -> Path:
    """Write beside the part and give it its name at once, when it is whole."""
    unnamed = part.with_suffix(".flac")
    try:
        with unnamed.open("wb") as file:
            file.write(encoded)
            file.flush()
            os.fsync(file.fileno())
        finished = unnamed.rename(_free(flac_of(part)))
    except OSError:
        with suppress(OSError):
            unnamed.unlink()
        raise
    _sync_folder(part.parent)
    return finished


def _free(wanted: Path) -> Path:
    """Give the wanted name, or the next that nobody has; of our own nobody takes it while we hold the part's lock."""
    free, number = wanted, 2
    while free.exists():
        free, number = wanted.with_stem(f"{wanted.stem}-{number}"), number + 1
    return free


def _sync_folder(folder: Path) -> None:
    """Make the new name safe from a power cut before the part goes; Windows has no such call."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
