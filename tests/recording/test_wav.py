import os
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from tests.recording.answers import RATE, noise
from voiceprep.recording.wav import GrowingWav, mend
from voiceprep.sound import read_sound

TAGS = {"INAM": "опыт", "IPRD": "about me", "ICRD": "2026-11-23T10:15:02"}


@pytest.fixture
def wav(tmp_path: Path) -> Iterator[GrowingWav]:
    growing = GrowingWav(tmp_path / "answer.wav", rate=RATE, tags=TAGS)
    yield growing
    with suppress(ValueError):  # closed already
        growing.close()


def test_every_sample_comes_back(wav: GrowingWav) -> None:
    sound = noise(1)
    for block in np.array_split(sound, 7):
        wav.write(block)
    wav.close()

    read, rate = soundfile.read(wav.path, dtype="float32")

    assert rate == RATE
    assert np.array_equal(read, sound)
    assert np.array_equal(read_sound(wav.path), sound)


def test_it_says_what_it_is(wav: GrowingWav) -> None:
    wav.write(noise(1))
    wav.close()

    with soundfile.SoundFile(wav.path) as file:
        assert (file.title, file.album, file.date) == tuple(TAGS.values())


def test_it_can_be_read_while_it_grows(wav: GrowingWav) -> None:
    """As of the last sync by libsndfile and FFmpeg alike, though nobody has closed it."""
    wav.write(noise(1))
    wav.sync()
    wav.write(noise(0.3))

    assert soundfile.info(wav.path).frames >= RATE
    assert len(read_sound(wav.path)) >= RATE


def test_what_is_too_loud_is_clipped(wav: GrowingWav) -> None:
    wav.write(np.array([2.0, -2.0, 1.0], dtype=np.float32))
    wav.close()

    assert soundfile.read(wav.path, dtype="int16")[0].tolist() == [32767, -32768, 32767]


def test_a_file_that_is_there_is_left_alone(wav: GrowingWav) -> None:
    with pytest.raises(FileExistsError):
        GrowingWav(wav.path, rate=RATE, tags={})


@given(kept=st.integers(0, 4_000))
def test_whatever_is_left_of_the_file_can_be_mended(kept: int) -> None:
    """Cut anywhere behind its header, also within a sample, it holds every whole sample before the cut."""
    sound = noise(0.1)
    with TemporaryDirectory() as folder:
        wav = GrowingWav(Path(folder) / "answer.wav", rate=RATE, tags=TAGS)
        header = wav.path.stat().st_size
        wav.write(sound)
        os.truncate(wav.path, header + min(kept, 2 * len(sound)))
        with wav.path.open("r+b", buffering=0) as file:
            frames = mend(file)
        read = soundfile.read(wav.path, dtype="float32")[0]
        wav.close()

    assert frames == min(kept // 2, len(sound))
    assert np.array_equal(read, sound[:frames])


@given(content=st.binary(max_size=200) | st.builds(lambda rest: b"RIFF" + rest, st.binary(max_size=100)))
def test_a_file_of_another_kind_is_refused(content: bytes) -> None:
    """And not a byte of it changes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "answer.wav"
        path.write_bytes(content)
        with path.open("r+b", buffering=0) as file, pytest.raises(ValueError, match="no growing WAV"):
            mend(file)

        assert path.read_bytes() == content


def test_a_header_that_lies_is_refused(wav: GrowingWav) -> None:
    """A list of information that is said to go on behind the end of the file."""
    wav.close()
    with wav.path.open("r+b", buffering=0) as file:
        file.seek(40)
        file.write(struct.pack("<I", 1 << 30))
        with pytest.raises(ValueError, match="no growing WAV"):
            mend(file)
