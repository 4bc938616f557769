"""Silero on the answers of the demo."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.recording.answers import noise
from voiceprep.recording import HearsSpeech, SileroEar
from voiceprep.recording.speech import CONTEXT, LOOK
from voiceprep.sound import RATE, read_sound

if TYPE_CHECKING:
    from numpy.typing import NDArray

pytestmark = pytest.mark.real

DEMO = Path(__file__).parents[2] / "voiceprep" / "demo"


@pytest.fixture(scope="module")
def ear() -> HearsSpeech:
    return SileroEar()


def looks(ear: HearsSpeech, sound: "NDArray[np.float32]", rate: int = RATE) -> list[bool]:
    """Look twice a second."""
    ends = range(round(LOOK * rate), len(sound), round(LOOK * rate))
    return [ear(sound[max(0, end - round(CONTEXT * rate)) : end], rate) for end in ends]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_an_answer_is_speech_from_beginning_to_end(ear: HearsSpeech, language: str) -> None:
    """No pause in it lasts two seconds, and there is noise 20 dB below it."""
    speech = read_sound(DEMO / f"self.{language}.ogg")
    background = noise(len(speech) / RATE, height=1)[: len(speech)]
    background *= 0.1 * np.sqrt(np.mean(speech**2) / np.mean(background**2))

    heard = looks(ear, speech + background)

    assert "0000" not in "".join(str(int(one)) for one in heard)
    assert sum(heard) > 0.8 * len(heard)


@pytest.mark.parametrize("height", [0.0, 0.001, 0.1])
def test_noise_is_no_speech(ear: HearsSpeech, height: float) -> None:
    assert not any(looks(ear, noise(10, height=height)))


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000])
def test_any_rate_will_do(ear: HearsSpeech, rate: int) -> None:
    speech = read_sound(DEMO / "self.en.ogg")
    seconds = len(speech) / RATE
    resampled = np.interp(np.arange(0, seconds, 1 / rate), np.arange(len(speech)) / RATE, speech).astype(np.float32)

    assert sum(looks(ear, resampled, rate)) > 0.8 * seconds / LOOK


def test_a_moment_of_sound_is_enough_to_look_at(ear: HearsSpeech) -> None:
    assert not ear(np.zeros(0, dtype=np.float32), RATE)
    assert not ear(noise(0.01), RATE)
