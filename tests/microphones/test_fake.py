from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.contracts.microphones import MicrophoneContract
from tests.fake_microphone import FakeMicrophone

if TYPE_CHECKING:
    from voiceprep.protocols import Microphone


class TestFakeMicrophone(MicrophoneContract):
    @pytest.fixture
    def microphone(self) -> "Microphone":
        return FakeMicrophone(np.full(16_000, 0.1, dtype=np.float32))
