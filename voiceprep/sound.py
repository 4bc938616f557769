"""A file of sound, of any kind that FFmpeg's libraries read, to samples."""

import difflib
import shlex
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.errors import SoundError
from voiceprep.systems import complaint
from voiceprep.translation import N_, _, alternatives

if TYPE_CHECKING:
    import numpy as np
    from av import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from numpy.typing import NDArray

RATE = 16_000
"""Samples a second of every sound in voiceprep."""

LONGEST = 15 * 60.0
"""Seconds; recognising so much takes about 550 MB of memory."""
_PLAYLISTS = {"concat", "hls", "dash", "imf", "webm_dash_manifest"}
"""FFmpeg's names of formats that only name other files."""

_READABLE = N_("use a wav, flac, mp3, m4a, ogg or webm that plays in your player")
_TOLERANCE = 0.5
"""Seconds of sound that may be missing at the end: codecs pad, and headers round."""
_UNKNOWN_SIZE = 0x7FFF_0000
"""From here on, the size in a RIFF header says that the writer did not know it."""


def read_sound(path: Path, *, longest: float = LONGEST) -> "NDArray[np.float32]":
    """Decode a file to mono samples at 16 kHz, -1 to 1; channels are averaged.

    Memory stays bounded: sound of more than ``longest`` seconds is refused, before it is decoded where the file says
    how long it is. Raises SoundError for that, and for everything that is no sound or not all of it.
    """
    import av

    size = _size(path)
    # Only the file itself: a playlist must not make FFmpeg open other files, or the network.
    only_files = {"protocol_whitelist": "file"}
    try:
        with av.open(f"file:{path}", metadata_errors="ignore", options=only_files) as container:
            if container.format.name in _PLAYLISTS:
                raise SoundError(_("{name} is a playlist, not sound").format(name=path.name), hint=_(_READABLE))
            return _read(container, path, size=size, longest=longest)
    except (av.FFmpegError, ValueError) as error:
        raise SoundError(
            _("{name} holds no sound that can be read").format(name=path.name), hint=_(_READABLE)
        ) from error


def resampled_blocks(blocks: "Iterable[NDArray[np.float32]]", rate: int) -> Iterator["NDArray[np.float32]"]:
    """Give mono samples at 16 kHz as they come, for blocks of them at another rate; no more than 0.1 s is held back."""
    if rate == RATE:
        yield from blocks
        return
    yield from _resampled(_frame(block, rate) for block in blocks if len(block))


def _frame(block: "NDArray[np.float32]", rate: int) -> "AudioFrame":
    from av import AudioFrame

    frame = AudioFrame.from_ndarray(block[None, :].astype("f4", order="C", copy=False), format="fltp", layout="mono")
    frame.sample_rate = rate
    return frame


def _size(path: Path) -> int:
    """Give the bytes of a file that can be opened and is not empty."""
    try:
        if path.is_dir():
            raise SoundError(
                _("{path} is a folder, not a file of sound").format(path=path), hint=_("name a file in it")
            )
        if path.exists() and not path.is_file():
            raise SoundError(
                _("{path} is not a regular file").format(path=path), hint=_("save the sound in a file first")
            )
        with path.open("rb"):
            size = path.stat().st_size
    except FileNotFoundError as error:
        raise SoundError(_("there is no file {path}").format(path=path), hint=_near_names(path)) from error
    except (OSError, ValueError) as error:  # ValueError: no file can have such a name
        reason = complaint(error)
        raise SoundError(
            _("{path} cannot be opened: {reason}").format(path=path, reason=reason),
            hint=f"ls -l {shlex.quote(str(path))}",
        ) from error
    if size == 0:
        raise SoundError(
            _("{name} is empty").format(name=path.name), hint=_("record it again, and let the recorder finish the file")
        )
    return size


def _near_names(path: Path) -> str:
    if not path.parent.is_dir():
        return _("there is no folder {folder} either").format(folder=path.parent)
    near = difflib.get_close_matches(path.name, [other.name for other in path.parent.iterdir()])
    if near:
        return _("did you mean {near}?").format(near=alternatives(near))
    return _("see which files are there: {command}").format(command=f"ls {shlex.quote(str(path.parent))}")


def _read(container: "InputContainer", path: Path, *, size: int, longest: float) -> "NDArray[np.float32]":
    import numpy as np

    if not container.streams.audio:
        raise SoundError(_("{name} has no sound track").format(name=path.name), hint=_(_READABLE))
    stream = container.streams.audio[0]
    declared = _declared_length(container, stream, path, size)
    if declared is not None and declared > longest:
        raise _too_long(path, _("is {length} long").format(length=_spell(declared)), longest)
    samples = bytearray()
    for block in _resampled(_decoded(container, stream)):
        samples += block.tobytes()
        if len(samples) > longest * RATE * 4:
            raise _too_long(path, _("is longer than {length}").format(length=_spell(longest)), longest)
    sound = np.frombuffer(samples, dtype=np.float32)
    _check_whole(container, path, size, length=len(sound) / RATE, declared=declared)
    return sound


def _decoded(container: "InputContainer", stream: "AudioStream") -> Iterator["AudioFrame"]:
    """Give what can be decoded, passing over packets that cannot."""
    import av

    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            continue
        for frame in frames:
            frame.pts = None  # times that jump must not trouble the resampler
            yield frame


def _resampled(frames: Iterator["AudioFrame"]) -> Iterator["NDArray[np.float32]"]:
    import numpy as np
    from av import AudioResampler

    # A stream may change its rate or channels on the way; a resampler may not.
    for _format, alike in groupby(frames, key=lambda frame: (frame.format.name, frame.layout.name, frame.sample_rate)):
        resampler = AudioResampler(format="fltp", rate=RATE)
        for frame in chain(alike, [None]):  # None flushes what the resampler holds back
            for block in resampler.resample(frame):
                mono = block.to_ndarray().mean(axis=0, dtype=np.float32)
                yield np.nan_to_num(mono, nan=0.0, posinf=0.0, neginf=0.0).clip(-1.0, 1.0)


def _declared_length(container: "InputContainer", stream: "AudioStream", path: Path, size: int) -> float | None:
    """Give the seconds the file says it holds; None where it does not say, or FFmpeg guesses from size and bit rate."""
    if stream.duration is not None and stream.time_base is not None:
        length = float(stream.duration * stream.time_base)
        bit_rate: int | None = getattr(
            stream, "bit_rate", None
        )  # a damaged stream has no decoder, and PyAV then no attribute
        if not bit_rate:
            return length
        if container.format.name == "wav":
            return length + _missing_bytes(path, size) * 8 / bit_rate
        guess = size * 8 / bit_rate
        return None if abs(length - guess) < 0.01 * guess else length
    if container.duration is not None and not container.streams.video:  # a video may go on after the sound
        return container.duration / 1_000_000
    return None


def _check_whole(container: "InputContainer", path: Path, size: int, *, length: float, declared: float | None) -> None:
    """Raise SoundError for a file without samples, or with fewer than it should have."""
    if length == 0:
        raise SoundError(_("{name} holds no sound that can be read").format(name=path.name), hint=_(_READABLE))
    cut = declared is not None and length < declared - _TOLERANCE
    if cut or (container.format.name == "ogg" and _ends_within_page(path, size)):
        of_all = " " + _("of {length}").format(length=_spell(declared)) if cut and declared is not None else ""
        whole = shlex.quote(str(path.with_name(f"{path.stem}-readable.wav")))
        raise SoundError(
            _("{name} is cut short or damaged: only {length}{of_all} can be read").format(
                name=path.name, length=_spell(length), of_all=of_all
            ),
            hint=_("to use what is there: ffmpeg -i {path} {whole}").format(path=shlex.quote(str(path)), whole=whole),
        )


def _missing_bytes(path: Path, size: int) -> int:
    """Give how many bytes fewer a WAV file has than its header says, which FFmpeg keeps to itself."""
    with path.open("rb") as file:
        declared = int.from_bytes(file.read(8)[4:], "little") + 8
    return max(0, declared - size) if declared < _UNKNOWN_SIZE else 0


def _ends_within_page(path: Path, size: int) -> bool:
    """Say whether an Ogg file breaks off inside its last page (RFC 3533, 6), which FFmpeg passes over."""
    with path.open("rb") as file:
        file.seek(max(0, size - 65_307))  # no page is longer
        tail = file.read()
    page = tail[tail.rfind(b"OggS") :]
    lengths = page[27 : 27 + page[26]] if len(page) > 26 else b""
    return len(page) < 27 + len(lengths) + sum(lengths) or not lengths


def _too_long(path: Path, how_long: str, longest: float) -> SoundError:
    part = shlex.quote(str(path.with_name(f"{path.stem}-part.wav")))
    return SoundError(
        _("{name} {how_long}; an answer is at most {longest}").format(
            name=path.name, how_long=how_long, longest=_spell(longest)
        ),
        hint=_("cut the answer out: ffmpeg -ss 0:00 -t 5:00 -i {path} {part}").format(
            path=shlex.quote(str(path)), part=part
        ),
    )


def _spell(seconds: float) -> str:
    """Spell a length the way one says it: ``3 h 12 min``, ``2 min 5 s``, ``12 s``."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = (
        [_("{n} h").format(n=hours)] * (hours > 0)
        + [_("{n} min").format(n=minutes)] * (minutes > 0)
        + [_("{n} s").format(n=rest)] * (rest > 0 and not hours)
    )
    return " ".join(parts) or "0 s"
