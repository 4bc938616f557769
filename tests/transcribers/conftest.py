from pathlib import Path

import pytest

from voiceprep.transcribers.faster_whisper import FasterWhisper
from voiceprep.transcribers.weights import base_weights


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the base model."""
    return base_weights(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def faster_whisper(model: Path) -> FasterWhisper:
    return FasterWhisper(model=model)
