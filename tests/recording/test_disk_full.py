"""Recording to a disk of three megabytes."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.fake_microphone import FakeMicrophone
from tests.recording.answers import RATE, how_to_record, noise
from voiceprep.errors import RecordingError
from voiceprep.model import Recording
from voiceprep.recording import Ended, Recorder, Take, salvage, unfinished

pytestmark = pytest.mark.real

SIZE = 3 << 20
NAME = "2026-11-23T10-15-02-self"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a small disk, which takes root's rights (`.ci/run` has them)."""
    if os.geteuid() != 0:
        pytest.skip("needs root's rights to mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def record(folder: Path, seconds: float) -> Take:
    with (
        FakeMicrophone(noise(seconds)).listen() as blocks,
        Recorder(blocks, folder=folder, **how_to_record()) as recorder,
    ):
        assert recorder.wait(10)
    return recorder.take


def test_a_disk_that_fills_up_keeps_what_fitted(disk: Path) -> None:
    take = record(disk, 120)

    part = disk / f"{NAME}.part.wav"
    kept = soundfile.read(part, dtype="float32")[0]
    assert len(kept) == pytest.approx(SIZE / 2, rel=0.01)
    assert np.array_equal(kept, noise(120)[: len(kept)])
    assert (take.recording, take.ended, take.seconds) == (Recording(path=part), Ended.DISK, len(kept) / RATE)
    assert isinstance(take.error, RecordingError)
    assert (take.error.message, take.error.hint) == (
        f"the disk is full; the first {take.seconds:.1f} s of the answer are kept as {part.name}",
        f"free some space on the disk of {disk}",
    )


def test_it_is_finished_when_there_is_space_again(disk: Path) -> None:
    (disk / "something").write_bytes(bytes(SIZE // 2))
    take = record(disk, 120)
    [left] = unfinished(disk)
    with pytest.raises(RecordingError, match="the disk is full; the answer stays as"):
        salvage(left.part)
    (disk / "something").unlink()

    recording = salvage(left.part)

    assert len(soundfile.read(recording.path)[0]) == round(take.seconds * RATE)
    assert [path.name for path in disk.iterdir()] == [f"{NAME}.flac"]


def test_an_answer_that_fits_only_unfinished_is_kept_so(disk: Path) -> None:
    """The finished recording does not fit beside it."""
    (disk / "something").write_bytes(bytes(SIZE // 2))
    take = record(disk, 40)

    part = disk / f"{NAME}.part.wav"
    assert (take.recording, take.ended, take.seconds) == (Recording(path=part), Ended.SOUND_ENDED, 40)
    assert isinstance(take.error, RecordingError)
    assert np.array_equal(soundfile.read(part, dtype="float32")[0], noise(40))
    assert sorted(path.name for path in disk.iterdir()) == [part.name, "something"]


def test_on_a_full_disk_nothing_is_begun(disk: Path) -> None:
    with suppress(OSError), (disk / "something").open("wb") as file:
        file.write(bytes(2 * SIZE))

    with pytest.raises(RecordingError, match=f"nothing can be recorded in {disk}: the disk is full"):
        record(disk, 1)
