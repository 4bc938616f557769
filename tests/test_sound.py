import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from voiceprep.errors import SoundError
from voiceprep.sound import RATE, read_sound, resampled_blocks

LENGTH = 2.0
"""Seconds of the tone the tests write into files."""


def tone(*, rate: int = RATE, seconds: float = LENGTH, channels: int = 1, loudness: float = 0.5) -> NDArray[np.float64]:
    """Give 220 Hz, the same on each channel: an array of frames by channels."""
    wave = loudness * np.sin(2 * np.pi * 220 * np.arange(int(rate * seconds)) / rate)
    return np.tile(wave[:, None], channels)


def write_wav(path: Path, frames: NDArray[np.generic], *, rate: int, bits: int, kind: int = 1) -> Path:
    """Write a WAV file by hand; ``kind`` is 1 for integers and 3 for floats."""
    channels = frames.shape[1]
    data = frames.tobytes()
    form = struct.pack("<HHIIHH", kind, channels, rate, rate * channels * bits // 8, channels * bits // 8, bits)
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(data)) + data
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)
    return path


def write_wav16(path: Path, frames: NDArray[np.float64], *, rate: int = RATE) -> Path:
    return write_wav(path, (frames * 32767).astype("<i2"), rate=rate, bits=16)


def encode(
    path: Path, *, codec: str, layout: str = "mono", options: dict[str, str] | None = None, strict: bool = True
) -> Path:
    """Write the tone with one of FFmpeg's encoders; the container, to which ``options`` go, follows from the name."""
    rate = 48_000
    channels = av.AudioLayout(layout).nb_channels
    samples = tone(rate=rate, channels=channels).astype(np.float32)
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.T), format="fltp", layout=layout)
    frame.sample_rate = rate
    with av.open(str(path), "w", options=options or {}) as container:
        stream = container.add_stream(
            codec, rate=rate, layout=layout, options={} if strict else {"strict": "experimental"}
        )
        assert isinstance(stream, av.audio.stream.AudioStream)
        resampler = av.AudioResampler(format=stream.format.name, layout=layout, rate=rate)
        for block in _resampled(resampler, frame):
            container.mux(stream.encode(block))
        container.mux(stream.encode(None))
    return path


def _resampled(resampler: av.AudioResampler, frame: av.AudioFrame) -> Iterator[av.AudioFrame]:
    for given_frame in (frame, None):
        yield from resampler.resample(given_frame)


def loudness(sound: NDArray[np.float32]) -> float:
    return float(np.sqrt(np.mean(np.square(sound, dtype=np.float64))))


def assert_is_the_tone(sound: NDArray[np.float32], *, within: float = 0.05) -> None:
    """Check type, length to 0.1 s, loudness and pitch."""
    assert sound.dtype == np.float32
    assert sound.ndim == 1
    assert len(sound) / RATE == pytest.approx(LENGTH, abs=0.1)
    assert loudness(sound) == pytest.approx(0.5 / np.sqrt(2), rel=within)
    spectrum = np.abs(np.fft.rfft(sound))
    assert float(np.argmax(spectrum)) * RATE / len(sound) == pytest.approx(220, abs=1)


def packed24(frames: NDArray[np.float64]) -> NDArray[np.uint8]:
    whole = (frames * 8_388_607).astype("<i4")
    return whole.view(np.uint8).reshape(*whole.shape, 4)[:, :, :3].reshape(len(whole), -1)


@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("bits", ["u8", "i16", "i24", "i32", "f32", "f64"])
def test_every_kind_of_wav_is_read(tmp_path: Path, rate: int, bits: str) -> None:
    """8-bit to 64-bit float, 8 to 96 kHz, become the same sound at 16 kHz."""
    frames = tone(rate=rate)
    path = tmp_path / "tone.wav"
    match bits:
        case "u8":
            write_wav(path, (frames * 127 + 128).astype(np.uint8), rate=rate, bits=8)
        case "i16":
            write_wav16(path, frames, rate=rate)
        case "i24":
            data = packed24(frames)
            write_wav(path, data.view("V3"), rate=rate, bits=24)
        case "i32":
            write_wav(path, (frames * 2_147_483_647).astype("<i4"), rate=rate, bits=32)
        case "f32":
            write_wav(path, frames.astype("<f4"), rate=rate, bits=32, kind=3)
        case "f64":
            write_wav(path, frames.astype("<f8"), rate=rate, bits=64, kind=3)

    assert_is_the_tone(read_sound(path))


@pytest.mark.parametrize("layout", ["mono", "stereo"])
@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("tone.flac", "flac"),
        ("tone.mp3", "libmp3lame"),
        ("tone.m4a", "aac"),
        ("tone.aac", "aac"),
        ("tone.ogg", "libopus"),
        ("tone.webm", "libopus"),
        ("tone.mka", "libopus"),
        ("tone.aiff", "pcm_s16be"),
    ],
)
def test_every_format_is_read(tmp_path: Path, name: str, codec: str, layout: str) -> None:
    """flac, mp3, m4a, ogg, webm and others give the sound that went into them."""
    assert_is_the_tone(read_sound(encode(tmp_path / name, codec=codec, layout=layout)), within=0.1)


def test_vorbis_is_read(tmp_path: Path) -> None:
    """Ogg holds Vorbis as well as Opus; FFmpeg's own encoder of it wants stereo."""
    path = encode(tmp_path / "tone.ogg", codec="vorbis", layout="stereo", strict=False)

    assert_is_the_tone(read_sound(path), within=0.1)


def test_channels_are_averaged(tmp_path: Path) -> None:
    """A voice on one channel of two is half as loud, and six equal channels are as loud as one."""
    one_of_two = tone(channels=2) * [1, 0]

    left = read_sound(write_wav16(tmp_path / "left.wav", one_of_two))
    surround = read_sound(write_wav16(tmp_path / "surround.wav", tone(channels=6)))

    assert loudness(left) == pytest.approx(0.25 / np.sqrt(2), rel=0.01)
    assert_is_the_tone(surround)


def test_the_last_sample_is_kept(tmp_path: Path) -> None:
    """Resampling loses nothing at the end."""
    lengths = [
        len(read_sound(write_wav16(tmp_path / "t.wav", tone(rate=rate), rate=rate))) for rate in (16_000, 48_000)
    ]

    assert lengths == [RATE * LENGTH, RATE * LENGTH]


def test_what_is_no_number_is_silence(tmp_path: Path) -> None:
    """NaN and infinity in a float file neither crash nor deafen."""
    frames = tone(rate=48_000).astype("<f4")
    frames[1000:1010], frames[2000], frames[3000] = np.nan, np.inf, -np.inf

    sound = read_sound(write_wav(tmp_path / "broken.wav", frames, rate=48_000, bits=32, kind=3))

    assert np.isfinite(sound).all()
    assert_is_the_tone(sound)


def test_too_loud_is_clipped(tmp_path: Path) -> None:
    """A float file may exceed full scale; what comes out does not."""
    loud = tone(loudness=8.0).astype("<f4")

    sound = read_sound(write_wav(tmp_path / "loud.wav", loud, rate=RATE, bits=32, kind=3))

    assert (sound.min(), sound.max()) == (-1.0, 1.0)


def refusal(path: Path, *, longest: float = 60) -> tuple[str, str]:
    with pytest.raises(SoundError) as caught:
        read_sound(path, longest=longest)
    assert "\n" not in caught.value.message
    return caught.value.message, caught.value.hint


def test_a_missing_file_offers_near_names(tmp_path: Path) -> None:
    """A slip of the pen is mended by the hint."""
    (tmp_path / "answer.flac").touch()
    path = tmp_path / "anwser.flac"

    assert refusal(path) == (f"there is no file {path}", "did you mean answer.flac?")


def test_a_missing_folder_is_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "answer.flac"

    assert refusal(path) == (f"there is no file {path}", f"there is no folder {tmp_path / 'nowhere'} either")

    path = tmp_path / "answer.flac"

    assert refusal(path)[1] == f"see which files are there: ls {tmp_path}"


def test_a_folder_is_no_sound(tmp_path: Path) -> None:
    assert refusal(tmp_path)[0] == f"{tmp_path} is a folder, not a file of sound"


def test_a_device_is_no_sound() -> None:
    """Nothing waits for the end of what has none."""
    assert refusal(Path("/dev/zero"))[0] == "/dev/zero is not a regular file"


def test_an_empty_file_is_no_sound(tmp_path: Path) -> None:
    (tmp_path / "answer.wav").touch()

    assert refusal(tmp_path / "answer.wav")[0] == "answer.wav is empty"


class LockedPath(type(Path())):  # type: ignore[misc]  # the class Path() has depends on the platform
    """A file whose permissions forbid to read it, also to root, who may run the tests."""

    def open(self, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))


def test_a_locked_file_says_so(tmp_path: Path) -> None:
    path = LockedPath(write_wav16(tmp_path / "my answer.wav", tone()))

    assert refusal(path) == (f"{path} cannot be opened: Permission denied", f"ls -l '{path}'")


@pytest.mark.parametrize("name", ["notes.wav", "notes.mp3", "notes.ogg", "notes.m4a", "notes"])
@pytest.mark.parametrize("content", [b"Dear diary, " * 40, b"\0" * 5000, b"R", b"RIFF", b"OggS", b"\xff\xfb\x90" * 9])
def test_what_is_no_sound_says_so(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    message, hint = refusal(path)

    assert message in (f"{name} holds no sound that can be read", f"{name} has no sound track")
    assert hint == "use a wav, flac, mp3, m4a, ogg or webm that plays in your player"


def test_a_playlist_opens_nothing_else(tmp_path: Path) -> None:
    """A file that points to others, or to the network, is no sound."""
    path = tmp_path / "answer.m3u8"
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/answer.ts\n#EXT-X-ENDLIST\n")

    assert refusal(path)[0] == "answer.m3u8 holds no sound that can be read"


def test_a_video_without_sound_says_so(tmp_path: Path) -> None:
    path = tmp_path / "silent film.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        assert isinstance(stream, av.video.stream.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 32, 32, "yuv420p"
        picture = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8))
        container.mux(stream.encode(picture))
        container.mux(stream.encode(None))

    assert refusal(path)[0] == "silent film.mp4 has no sound track"


def half(path: Path) -> Path:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


@pytest.mark.parametrize(
    ("name", "codec", "options"),
    [
        ("cut.wav", "pcm_s16le", {}),
        ("cut.flac", "flac", {}),
        ("cut.mp3", "libmp3lame", {}),
        ("cut.m4a", "aac", {"movflags": "+faststart"}),
        ("cut.webm", "libopus", {}),
    ],
)
def test_a_truncated_file_says_how_much_is_there(
    tmp_path: Path, name: str, codec: str, options: dict[str, str]
) -> None:
    """Half an answer must not be judged as a whole one; the hint saves the half."""
    path = half(encode(tmp_path / name, codec=codec, options=options))

    message, hint = refusal(path)

    assert message in [f"{name} is cut short or damaged: only {rest} s of 2 s can be read" for rest in (0, 1)]
    assert hint == f"to use what is there: ffmpeg -i {path} {tmp_path / 'cut-readable.wav'}"


def test_a_truncated_ogg_says_so(tmp_path: Path) -> None:
    """Ogg does not say how long it is, but where its pages end."""
    path = encode(tmp_path / "cut.ogg", codec="libopus", options={"page_duration": "200000"})

    message, _ = refusal(half(path))

    assert message in [f"cut.ogg is cut short or damaged: only {rest} s can be read" for rest in (0, 1)]


def test_an_index_that_was_never_written_is_no_sound(tmp_path: Path) -> None:
    """An m4a has its index at the end, so that half of one cannot be read at all."""
    assert refusal(half(encode(tmp_path / "cut.m4a", codec="aac")))[0] == "cut.m4a holds no sound that can be read"


@pytest.mark.parametrize("size", [0, 0xFFFF_FFFF])
def test_a_wav_of_a_recorder_that_died_is_read(tmp_path: Path, size: int) -> None:
    """A header whose sizes were never filled in hides no sound."""
    path = write_wav16(tmp_path / "died.wav", tone())
    content = bytearray(path.read_bytes())
    content[4:8] = content[40:44] = struct.pack("<I", size)
    path.write_bytes(content)

    assert_is_the_tone(read_sound(path))


def test_hours_of_sound_are_refused_unread(tmp_path: Path) -> None:
    """Three hours and more are refused by their header: the data of this file is not even there."""
    path = write_wav16(tmp_path / "lecture.wav", tone())
    content = bytearray(path.read_bytes())
    size = (3 * 3600 + 12 * 60) * RATE * 2
    content[4:8], content[40:44] = struct.pack("<I", size + 36), struct.pack("<I", size)
    path.write_bytes(content)

    assert refusal(path, longest=30 * 60) == (
        "lecture.wav is 3 h 12 min long; an answer is at most 30 min",
        f"cut the answer out: ffmpeg -ss 0:00 -t 5:00 -i {path} {tmp_path / 'lecture-part.wav'}",
    )


def test_decoding_stops_at_the_longest(tmp_path: Path) -> None:
    """A stream that does not say how long it is is refused as soon as it is too long."""
    path = encode(tmp_path / "live.webm", codec="libopus", options={"live": "1"})

    assert refusal(path, longest=1)[0] == "live.webm is longer than 1 s; an answer is at most 1 s"


@pytest.fixture(scope="module")
def encoded(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("encoded")
    codecs: Iterable[tuple[str, str]] = [
        ("a.wav", "pcm_s16le"),
        ("a.flac", "flac"),
        ("a.mp3", "libmp3lame"),
        ("a.m4a", "aac"),
        ("a.ogg", "libopus"),
        ("a.webm", "libopus"),
    ]
    return [encode(folder / name, codec=codec) for name, codec in codecs]


@given(data=st.data())
def test_damage_gives_sound_or_a_sound_error(encoded: list[Path], data: st.DataObject) -> None:
    """Whatever bytes are changed or lost, nothing but SoundError comes out, and what is read is sound."""
    path = data.draw(st.sampled_from(encoded))
    whole = path.read_bytes()
    content = bytearray(whole[: data.draw(st.integers(1, len(whole)))])
    for _ in range(data.draw(st.integers(0, 8))):
        # Half of the damage goes where the headers are.
        at = data.draw(st.integers(0, len(content) - 1) | st.integers(0, min(200, len(content) - 1)))
        content[at] = data.draw(st.integers(0, 255))
    damaged = path.with_name(f"damaged{path.suffix}")
    damaged.write_bytes(content)
    try:
        sound = read_sound(damaged, longest=60)
    except SoundError:
        return
    assert sound.dtype == np.float32
    assert len(sound) > 0
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() <= 1


def test_reading_is_quiet(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """FFmpeg's own complaints stay away from the user's terminal."""
    refusal(half(encode(tmp_path / "cut.flac", codec="flac")))

    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "\ud800"])
def test_a_name_that_no_file_can_have_is_refused(name: str) -> None:
    """Names come out of batches, too."""
    with pytest.raises(SoundError):
        read_sound(Path(name))


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100, 48_000])
@pytest.mark.parametrize("size", [1, 777, 100_000])
def test_sound_that_comes_in_blocks_is_the_sound_of_the_file(tmp_path: Path, rate: int, size: int) -> None:
    """At any rate, however it is cut into blocks, to what a WAV file of 16 bits rounds."""
    frames = tone(rate=rate, seconds=0.5)
    sound = frames[:, 0].astype(np.float32)
    blocks = [sound[start : start + size] for start in range(0, len(sound), size)]

    resampled = np.concatenate(list(resampled_blocks([sound[:0], *blocks], rate)))

    read = read_sound(write_wav16(tmp_path / "tone.wav", frames, rate=rate))
    assert resampled == pytest.approx(read, abs=1e-4)
