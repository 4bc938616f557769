from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.recording.answers import NOW, QUESTION, RATE, noise
from voiceprep.errors import RecordingError
from voiceprep.model import Recording
from voiceprep.recording import Unfinished, salvage, unassessed, unfinished
from voiceprep.recording.names import flac_of
from voiceprep.recording.part import open_part

NAME = "2026-11-23T10-15-02-self"


@pytest.fixture
def part(tmp_path: Path) -> Path:
    """Leave three seconds behind, as a crash would after two were synced."""
    wav, lock = open_part(tmp_path, QUESTION, rate=RATE, now=NOW)
    wav.write(noise(2))
    wav.sync()
    wav.write(noise(1))
    content = wav.path.read_bytes()
    wav.close()
    lock.let_go()
    wav.path.write_bytes(content)
    return wav.path


def test_an_unfinished_recording_is_found(tmp_path: Path, part: Path) -> None:
    """With the question it answers, and with what came after the last sync."""
    assert unfinished(tmp_path) == (
        Unfinished(part=part, seconds=3, set_name="about-me", question_id="self", made_at=NOW),
    )


def test_it_becomes_a_recording(tmp_path: Path, part: Path) -> None:
    """With every sample, and with what it is, in the place of the unfinished one."""
    recording = salvage(part)

    with soundfile.SoundFile(recording.path) as file:
        assert (file.title, file.album, datetime.fromisoformat(file.date)) == ("self", "about-me", NOW)
        assert np.array_equal(file.read(dtype="float32"), np.concatenate([noise(2), noise(1)]))
    assert recording == Recording(path=tmp_path / f"{NAME}.flac")
    assert [path.name for path in tmp_path.iterdir()] == [f"{NAME}.flac"]


def test_what_is_finished_but_unknown_is_found_and_given_as_it_is(tmp_path: Path, part: Path) -> None:
    """Not what is known, nor somebody else's sound, nor a damaged file; what is unfinished is not touched."""
    finished = salvage(part).path
    known = finished.with_name("2026-11-24T10-15-02-self.flac")
    known.write_bytes(finished.read_bytes())
    soundfile.write(tmp_path / "music.flac", noise(1), RATE)
    (tmp_path / "damaged.flac").write_bytes(b"fLaC")
    (tmp_path / "other.part.wav").write_bytes(b"RIFF")

    found = unassessed(tmp_path, known=[known])

    assert found == (Unfinished(part=finished, seconds=3, set_name="about-me", question_id="self", made_at=NOW),)
    assert salvage(finished) == Recording(path=finished)
    assert finished.exists()


def test_a_recording_that_is_there_is_not_overwritten(tmp_path: Path, part: Path) -> None:
    flac_of(part).write_bytes(b"another")

    assert salvage(part) == Recording(path=tmp_path / f"{NAME}-2.flac")
    assert flac_of(part).read_bytes() == b"another"


def test_a_recording_that_goes_on_is_left_alone(tmp_path: Path) -> None:
    wav, lock = open_part(tmp_path, QUESTION, rate=RATE, now=NOW)
    wav.write(noise(1))

    assert unfinished(tmp_path) == ()
    with pytest.raises(RecordingError, match="is still being recorded"):
        salvage(wav.path)

    wav.close()
    lock.let_go()


@pytest.mark.parametrize("content", [b"", b"RIFF", b"\0" * 1000])
def test_what_holds_no_sound_is_not_offered(tmp_path: Path, content: bytes) -> None:
    """Nor removed: a power cut may leave anything."""
    part = tmp_path / f"{NAME}.part.wav"
    part.write_bytes(content)

    assert unfinished(tmp_path) == ()
    with pytest.raises(RecordingError, match="holds no sound"):
        salvage(part)
    assert part.read_bytes() == content


def test_a_folder_without_recordings_has_nothing_unfinished(tmp_path: Path) -> None:
    assert unfinished(tmp_path / "recordings") == ()


def test_several_come_in_the_order_of_time(tmp_path: Path) -> None:
    for minute in (3, 1, 2):
        wav, lock = open_part(tmp_path, QUESTION, rate=RATE, now=NOW.replace(minute=minute))
        wav.write(noise(0.1))
        wav.close()
        lock.let_go()

    assert [left.made_at for left in unfinished(tmp_path)] == [NOW.replace(minute=minute) for minute in (1, 2, 3)]
