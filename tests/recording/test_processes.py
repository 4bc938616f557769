"""Recordings whose process ends before they do, from the virtual microphone."""

import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import av
import pytest
import soundfile

from tests.recording.answers import noise
from tests.recording.children import recording
from tests.virtual_sound import VirtualSound
from voiceprep.recording import salvage, unfinished

pytestmark = pytest.mark.real


@pytest.fixture
def heard(virtual_sound: VirtualSound, tmp_path: Path) -> Iterator[None]:
    """Let the microphone hear noise all the time."""
    soundfile.write(tmp_path / "noise.wav", noise(60, rate=48_000), 48_000)
    with virtual_sound.play(tmp_path / "noise.wav") as playing:
        yield
        playing.kill()


@pytest.mark.usefixtures("heard")
def test_a_killed_process_loses_less_than_a_second(tmp_path: Path) -> None:
    """At five random moments; what is left opens in libsndfile and FFmpeg and becomes a recording at the next start."""
    folder, moments = tmp_path / "recordings", sorted(random.Random(7).uniform(0.3, 5) for _ in range(5))
    recorded: list[float] = []
    with recording(folder, times=5) as children:
        while_recording = unfinished(folder)
        started = time.monotonic()
        for child, moment in zip(children, moments, strict=True):
            time.sleep(max(0.0, started + moment - time.monotonic()))
            recorded.append(child.end(signal.SIGKILL))
    parts = sorted(folder.glob("*.part.wav"))
    opened = [len(_decoded(part)) > 0 and soundfile.info(part).frames > 0 for part in parts]

    left = unfinished(folder)
    salvaged = [soundfile.info(salvage(one.part).path).duration for one in left]

    assert while_recording == ()
    assert opened == [True] * 5
    lost = [before - after for before, after in zip(sorted(recorded), sorted(salvaged), strict=True)]
    assert all(-0.2 < one < 1 for one in lost), lost
    assert [path.suffix for path in folder.iterdir()] == [".flac"] * 5
    assert unfinished(folder) == ()


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, -signal.SIGINT)]
)
def test_a_process_that_is_told_to_end_finishes_its_recording(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    """Told by the system, by a window that closes, by Ctrl-C."""
    folder = tmp_path / "recordings"
    with recording(folder) as [child]:
        time.sleep(1)
        recorded = child.end(number)

    [file] = folder.iterdir()
    assert file.name == "2026-11-23T10-15-02-self.flac"
    assert soundfile.info(file).duration == pytest.approx(recorded, abs=1)
    assert child.process.returncode == status


def _decoded(path: Path) -> list[av.AudioFrame]:
    with av.open(str(path)) as container:
        return list(container.decode(audio=0))
