import os
import subprocess
import sys
from pathlib import Path

import pytest

LISTEN = """
import time
import numpy as np
from voiceprep.transcribers.voice_activity import find_speech
find_speech(np.zeros(16_000, np.float32))
time.sleep(2)
"""


@pytest.mark.real
def test_nothing_is_collected_about_the_user(tmp_path: Path) -> None:
    """ONNX Runtime queues its reports in files of the home folder before it sends them."""
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / ".cache")}
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}

    subprocess.run([sys.executable, "-c", LISTEN], check=True, env=environment | home)

    assert list(tmp_path.rglob("*")) == []
