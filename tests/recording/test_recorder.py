from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from tests.fake_microphone import FakeMicrophone
from tests.recording.answers import RATE, how_to_record, noise
from voiceprep.errors import MicrophoneError, RecordingError
from voiceprep.model import Recording
from voiceprep.recording import Ended, LevelWarning, Patience, Recorder, Take, unfinished

if TYPE_CHECKING:
    from numpy.typing import NDArray

NAME = "2026-11-23T10-15-02-self"


def record(folder: Path, microphone: FakeMicrophone, **changes: object) -> Take:
    """Record to the end."""
    with (
        microphone.listen() as blocks,
        Recorder(blocks, folder=folder, **how_to_record(**changes)) as recorder,
    ):
        assert recorder.wait(5)
    return recorder.take


def read(take: Take) -> "NDArray[np.float32]":
    assert take.recording is not None
    samples: NDArray[np.float32] = soundfile.read(take.recording.path, dtype="float32")[0]
    return samples


class Speaker:
    """Speaks block by block, as the test lets it."""

    def __init__(self) -> None:
        self.may_go_on = Event()
        self.has_spoken = Event()

    def blocks(self) -> Iterator["NDArray[np.float32]"]:
        yield noise(0.5)
        self.has_spoken.set()
        self.may_go_on.wait(5)
        while True:
            yield noise(0.05)

    def is_interrupted_by(self, exception: type[BaseException]) -> None:
        self.has_spoken.wait(5)
        self.may_go_on.set()
        raise exception


def test_an_answer_is_kept_whole(tmp_path: Path) -> None:
    """Sample by sample, as one file and nothing else, named by time and question."""
    take = record(tmp_path, FakeMicrophone(noise(3)))

    assert take == Take(
        recording=Recording(path=tmp_path / f"{NAME}.flac"), ended=Ended.SOUND_ENDED, seconds=3, error=None
    )
    assert np.array_equal(read(take), noise(3))
    assert [path.name for path in tmp_path.iterdir()] == [f"{NAME}.flac"]


def test_no_recording_is_ever_overwritten(tmp_path: Path) -> None:
    for _ in range(3):
        record(tmp_path, FakeMicrophone(noise(1)))

    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{NAME}-2.flac", f"{NAME}-3.flac", f"{NAME}.flac"]


def test_silence_ends_an_answer(tmp_path: Path) -> None:
    """Eight seconds after the last speech; the silence is kept, for it is measured later."""
    sound = np.concatenate([noise(2), np.zeros(20 * RATE, dtype=np.float32)])

    take = record(tmp_path, FakeMicrophone(sound))

    assert take.ended is Ended.SILENCE
    assert take.seconds == pytest.approx(10.5, abs=0.5)


def test_the_first_word_is_waited_for_longer(tmp_path: Path) -> None:
    sound = np.concatenate([np.zeros(15 * RATE, dtype=np.float32), noise(2)])

    assert record(tmp_path, FakeMicrophone(sound)).ended is Ended.SOUND_ENDED


def test_nobody_speaks_for_ever(tmp_path: Path) -> None:
    take = record(tmp_path, FakeMicrophone(np.zeros(60 * RATE, dtype=np.float32)))

    assert take.ended is Ended.SILENCE
    assert take.seconds == pytest.approx(30, abs=0.1)


def test_the_longest_answer_is_the_users(tmp_path: Path) -> None:
    take = record(tmp_path, FakeMicrophone(noise(10)), patience=Patience(longest=4))

    assert take.ended is Ended.LIMIT
    assert take.seconds == pytest.approx(4, abs=0.1)


def test_a_microphone_that_goes_away_leaves_what_it_gave(tmp_path: Path) -> None:
    take = record(tmp_path, FakeMicrophone(noise(2), goes_away=True))

    assert take.ended is Ended.UNPLUGGED
    assert isinstance(take.error, MicrophoneError)
    assert np.array_equal(read(take), noise(2))


def test_without_any_sound_there_is_no_recording(tmp_path: Path) -> None:
    take = record(tmp_path, FakeMicrophone(noise(0)))

    assert take == Take(recording=None, ended=Ended.SOUND_ENDED, seconds=0)
    assert list(tmp_path.iterdir()) == []


def test_the_user_ends_an_answer(tmp_path: Path) -> None:
    """What the sound system had not delivered yet at that moment is taken as well."""
    speaker = Speaker()
    with Recorder(speaker.blocks(), folder=tmp_path, **how_to_record()) as recorder:
        speaker.has_spoken.wait(5)
        assert not recorder.wait(0)
        recorder.stop()
        speaker.may_go_on.set()

    assert recorder.take.ended is Ended.STOPPED
    assert recorder.take.seconds == pytest.approx(0.7, abs=0.06)


@pytest.mark.parametrize("exception", [KeyboardInterrupt, SystemExit, RuntimeError])
def test_whatever_interrupts_an_answer_leaves_a_recording(tmp_path: Path, exception: type[BaseException]) -> None:
    speaker = Speaker()
    with pytest.raises(exception), Recorder(speaker.blocks(), folder=tmp_path, **how_to_record()) as recorder:
        speaker.is_interrupted_by(exception)

    assert recorder.take.ended is Ended.INTERRUPTED
    assert np.array_equal(read(recorder.take)[: RATE // 2], noise(0.5))


def test_a_defect_does_not_cost_the_answer(tmp_path: Path) -> None:
    """It comes out where the take is asked for, when the sound is safe."""

    def breaks(samples: object, rate: int) -> bool:
        raise ZeroDivisionError(samples, rate)

    with Recorder(iter([noise(1)]), folder=tmp_path, **how_to_record(hears_speech=breaks)) as recorder:
        pass

    with pytest.raises(ZeroDivisionError):
        _ = recorder.take
    assert np.array_equal(soundfile.read(tmp_path / f"{NAME}.flac", dtype="float32")[0], noise(1))


def test_sound_is_on_disk_before_anything_else_happens(tmp_path: Path) -> None:
    speaker = Speaker()
    with Recorder(speaker.blocks(), folder=tmp_path, **how_to_record()) as recorder:
        speaker.has_spoken.wait(5)
        on_disk = soundfile.read(tmp_path / f"{NAME}.part.wav", dtype="float32")[0]
        elsewhere = unfinished(tmp_path)
        recorder.stop()
        speaker.may_go_on.set()

    assert np.array_equal(on_disk, noise(0.5))
    assert elsewhere == ()


def test_the_live_line_tells_how_it_goes(tmp_path: Path) -> None:
    speaker = Speaker()
    with Recorder(speaker.blocks(), folder=tmp_path, **how_to_record()) as recorder:
        speaker.has_spoken.wait(5)
        live, silence_left = recorder.live, recorder.silence_left
        recorder.stop()
        speaker.may_go_on.set()

    assert (live.seconds, live.last_speech, silence_left) == (0.5, 0.5, 8)
    assert live.level.rms == pytest.approx(-24.8, abs=0.1)
    assert live.warnings == set()


def test_a_muted_microphone_is_warned_of(tmp_path: Path) -> None:
    with Recorder(iter([np.zeros(2 * RATE, dtype=np.float32)]), folder=tmp_path, **how_to_record()) as recorder:
        assert recorder.wait(5)

    assert recorder.live.warnings == {LevelWarning.ONLY_SILENCE}


class Follower:
    """Keeps what it is given, and what was on disk by then."""

    def __init__(self, folder: Path) -> None:
        self.blocks: list[NDArray[np.float32]] = []
        self.on_disk: list[int] = []
        self.has_ended = False
        self._folder = folder

    def take_in(self, block: "NDArray[np.float32]") -> None:
        self.blocks.append(block)
        self.on_disk.append((self._folder / f"{NAME}.part.wav").stat().st_size)

    def end(self) -> None:
        assert (self._folder / f"{NAME}.part.wav").exists()
        self.has_ended = True


@pytest.mark.parametrize("goes_away", [True, False])
def test_who_follows_hears_what_is_recorded(tmp_path: Path, goes_away: bool) -> None:
    """Every block once it is on disk; the end before the file is finished, which takes a moment."""
    follower = Follower(tmp_path)

    take = record(tmp_path, FakeMicrophone(noise(2), goes_away=goes_away), follower=follower)

    assert np.array_equal(np.concatenate(follower.blocks), read(take))
    assert all(size >= 2 * 800 * count for count, size in enumerate(follower.on_disk, 1))
    assert follower.has_ended
    assert take.ended_at is not None


def test_nothing_is_begun_where_nothing_can_be_written(tmp_path: Path) -> None:
    """The user hears of it before he answers."""
    (tmp_path / "recordings").write_text("no folder")

    with (
        pytest.raises(RecordingError, match="nothing can be recorded in"),
        Recorder(iter([noise(1)]), folder=tmp_path / "recordings", **how_to_record()),
    ):
        raise AssertionError("it began")
