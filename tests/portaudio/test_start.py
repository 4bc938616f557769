import sys
from pathlib import Path

import pytest

from voiceprep.errors import MicrophoneError
from voiceprep.microphones.inputs import INPUTS
from voiceprep.portaudio import start
from voiceprep.systems import Need, mend

SLOW = """
import time
time.sleep(0.5)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a sound server may hang")
def test_a_sound_system_that_hangs_is_not_waited_for_without_end(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Who asks again is told at once, and once it answers it is used."""
    (tmp_path / "sounddevice.py").write_text(SLOW)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, "sounddevice", sys)  # so that what is imported here goes afterwards
    monkeypatch.delitem(sys.modules, "sounddevice")
    monkeypatch.setattr(start, "PATIENCE", 0.1)

    for _ in range(2):
        with pytest.raises(MicrophoneError, match="the sound system does not answer") as raised:
            INPUTS.start_portaudio()
        assert raised.value.hint == f"restart it, or the computer; {mend(Need.INPUT_SETTINGS)}"

    monkeypatch.setattr(start, "PATIENCE", 60.0)
    module = INPUTS.start_portaudio()
    assert module.__file__ == str(tmp_path / "sounddevice.py")
