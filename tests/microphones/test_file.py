from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from tests.contracts.microphones import MicrophoneContract
from voiceprep.errors import SoundError
from voiceprep.microphones.file import FileMicrophone

if TYPE_CHECKING:
    from voiceprep.protocols import Microphone

SOUND = np.linspace(-0.5, 0.5, 16_320, dtype=np.float32)
"""A second and a bit that is no whole block."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    soundfile.write(tmp_path / "answer.wav", SOUND, 16_000, subtype="FLOAT")
    return tmp_path / "answer.wav"


class TestFileMicrophone(MicrophoneContract):
    @pytest.fixture
    def microphone(self, file: Path) -> "Microphone":
        return FileMicrophone(file)


def test_a_file_is_heard_whole_in_the_time_it_takes_to_speak(file: Path) -> None:
    with FileMicrophone(file).listen() as blocks:
        started = monotonic()
        heard = np.concatenate(list(blocks))
        took = monotonic() - started

    assert np.array_equal(heard, SOUND)
    assert took > len(SOUND) / 16_000 - 0.1


def test_a_file_begins_to_speak_when_it_is_asked_to(file: Path) -> None:
    """What comes before the first block is asked for, the reading of the question, takes nothing of the answer."""
    microphone = FileMicrophone(file, speed=20)
    with microphone.listen() as blocks:
        sleep(0.1)

        assert np.array_equal(next(blocks), SOUND[:800])


def test_a_delay_is_made_up_for(file: Path) -> None:
    """A listener that was held up finds the blocks that were due meanwhile at once, and no drift remains."""

    def seconds() -> float:
        with FileMicrophone(file, speed=4).listen() as blocks:
            started = monotonic()
            for number, _ in enumerate(blocks):
                if number == 5:
                    sleep(0.1)
            return monotonic() - started

    best = min(seconds() for _ in range(5))  # other programs may hold up the rest
    assert best == pytest.approx(len(SOUND) / 16_000 / 4, abs=0.05)


def test_a_file_without_sound_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no sound")

    with pytest.raises(SoundError), FileMicrophone(tmp_path / "notes.txt").listen():
        pass
