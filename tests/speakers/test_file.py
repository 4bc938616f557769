from pathlib import Path
from threading import Event

import numpy as np
import pytest

from voiceprep.errors import SpeakerError
from voiceprep.model import Sound
from voiceprep.sound import RATE, read_sound
from voiceprep.speakers.file import FileSpeaker

HUM = Sound(samples=np.sin(np.arange(22_050) / 10, dtype=np.float32) * np.float32(0.5), rate=22_050)


@pytest.mark.parametrize("ending", ["flac", "mp3", "ogg", "WAV"])
def test_what_is_played_is_written_behind_what_was(tmp_path: Path, ending: str) -> None:
    """At any rate, with silence where it is asked for."""
    path = tmp_path / f"lesson.{ending}"
    with FileSpeaker(path) as speaker:
        speaker.play(HUM, stop=Event())
        speaker.rest(1.5)
        speaker.play(Sound(samples=HUM.samples, rate=44_100), stop=Event())
        speaker.play(Sound(samples=np.zeros(0, np.float32), rate=8_000), stop=Event())

    sound = read_sound(path)
    loud = [float(abs(sound[round(at * RATE) : round((at + 0.2) * RATE)]).max()) > 0.1 for at in (0.3, 1.5, 2.2, 2.7)]
    assert loud == [True, False, False, True]
    assert len(sound) / RATE == pytest.approx(3.0, abs=0.1)
    assert speaker.seconds == pytest.approx(3.0, abs=0.01)
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "answer.flac").write_bytes(b"mine")

    with pytest.raises(SpeakerError, match="is there already"):
        FileSpeaker(tmp_path / "answer.flac")
    assert (tmp_path / "answer.flac").read_bytes() == b"mine"


def test_nothing_is_left_of_what_was_broken_off(tmp_path: Path) -> None:
    def break_off() -> None:
        with FileSpeaker(tmp_path / "lesson.ogg") as speaker:
            speaker.play(HUM, stop=Event())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert list(tmp_path.iterdir()) == []


def test_what_is_stopped_is_not_written(tmp_path: Path) -> None:
    stopped = Event()
    stopped.set()
    with FileSpeaker(tmp_path / "lesson.wav") as speaker:
        speaker.play(HUM, stop=stopped)

    assert speaker.seconds == 0


def test_another_kind_of_file_is_an_error_that_names_the_kinds(tmp_path: Path) -> None:
    with pytest.raises(SpeakerError) as error:
        FileSpeaker(tmp_path / "lesson.m4b")

    assert (error.value.message, error.value.hint) == (
        "lesson.m4b is no kind of sound that can be written",
        "end it in .flac, .mp3, .ogg or .wav",
    )


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SpeakerError, match="cannot write"), FileSpeaker(tmp_path / "nowhere" / "lesson.wav"):
        pass
