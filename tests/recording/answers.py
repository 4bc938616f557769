"""An answer to record, and what it takes."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from voiceprep.model import Question

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 16_000
NOW = datetime(2026, 11, 23, 10, 15, 2)
QUESTION = Question(id="self", prompt="Tell me about yourself", language="en", key_points=(), set_name="about-me")


def noise(seconds: float, *, rate: int = RATE, height: float = 0.1) -> "NDArray[np.float32]":
    """Give noise on the grid of 16 bits, so that it must come back sample by sample."""
    whole = np.random.default_rng(1).integers(-32768, 32768, round(seconds * rate)) * height
    return (whole.round() / 32768).astype(np.float32)


def hears_loud_sound(samples: "NDArray[np.float32]", rate: int) -> bool:
    """Take whatever is above -40 dBFS in the last half second for speech."""
    return bool(np.abs(samples[-rate // 2 :]).max() > 0.01)


def how_to_record(**changes: Any) -> dict[str, Any]:
    """Give a Recorder's arguments."""
    return {"rate": RATE, "question": QUESTION, "now": NOW, "hears_speech": hears_loud_sound} | changes
