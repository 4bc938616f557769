import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contracts.voices import QUESTIONS, VoiceContract
from voiceprep.errors import VoiceError
from voiceprep.systems import Need, mend
from voiceprep.voices.pyttsx3 import Pyttsx3Voice, speakable

MODEL_ANSWER = " ".join(["A process has memory of its own, and threads share that of their process."] * 40)


@pytest.mark.real
class TestPyttsx3Voice(VoiceContract):
    @pytest.fixture
    def voice(self) -> Pyttsx3Voice:
        return Pyttsx3Voice()


@pytest.mark.real
def test_twenty_utterances_in_a_row_come_out_whole() -> None:
    voice = Pyttsx3Voice()
    once = {language: voice.synthesize(text, language=language).length for language, text in QUESTIONS.items()}

    lengths = [
        voice.synthesize(" ".join([text] * times), language=language).length / (once[language] * times)
        for times in (1, 2, 3, 4, 5)
        for language, text in QUESTIONS.items()
        for _ in range(2)
    ]

    assert lengths == [pytest.approx(1, abs=0.1)] * 20  # the pause at the end of the text is a little shorter


@pytest.mark.real
def test_the_rate_is_kept() -> None:
    """Twice the words a minute take half the time, again and again."""
    rates = [100, 200, 400, 200, 100]

    lengths = [Pyttsx3Voice(rate=rate).synthesize(QUESTIONS["en"], language="en").length for rate in rates]

    assert [lengths[0] / length for length in lengths] == pytest.approx([1, 2, 4, 2, 1], rel=0.1)


@pytest.mark.real
def test_a_long_text_is_spoken_to_its_end() -> None:
    assert Pyttsx3Voice().synthesize(MODEL_ANSWER, language="en").length > 120


@pytest.mark.real
def test_nothing_stays_on_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    Pyttsx3Voice().synthesize("One", language="en")
    with pytest.raises(VoiceError):
        Pyttsx3Voice(timeout=0.001).synthesize("Two", language="en")

    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))

    with pytest.raises(VoiceError, match=r"nowhere.*No such file") as error:
        Pyttsx3Voice().synthesize("One", language="en")
    assert error.value.hint == "make room there, or set TMPDIR"


@pytest.mark.real
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no synthesiser of its own")
@pytest.mark.parametrize("installed", [True, False])
def test_a_library_of_the_system_comes_before_the_bundled_one(installed: bool, tmp_path: Path) -> None:
    import espeakng_loader

    library = tmp_path / "libespeak-ng.so.1"
    library.symlink_to(espeakng_loader.get_library_path()) if installed else library.write_bytes(b"broken")
    environment = os.environ | {"LD_LIBRARY_PATH": str(tmp_path)}
    load = "from voiceprep.voices.espeak_library import load_espeak; load_espeak(); import pyttsx3.drivers.espeak"

    command = [sys.executable, "-c", f"{load}; import os; print('ESPEAK_DATA_PATH' in os.environ)"]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    assert answer == f"{not installed}\n"


@pytest.mark.real
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no synthesiser of its own")
def test_without_any_library_the_user_learns_how_to_install_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("libespeak-ng.so.1", "libespeak.so.1"):
        (tmp_path / name).write_bytes(b"broken")
    (tmp_path / "espeakng_loader.py").write_text("raise ImportError")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    with pytest.raises(VoiceError, match="eSpeak") as error:
        Pyttsx3Voice().voices()
    assert error.value.hint == mend(Need.VOICE)


@given(st.text(st.characters()))
def test_what_is_to_be_spoken_can_be(text: str) -> None:
    """It has a letter or a digit, no half of a pair, no control character, and every letter of the text."""
    spoken = speakable(text)

    assert not spoken or any(map(str.isalnum, spoken))
    assert not any(ord(character) < 32 and character not in "\t\n" for character in spoken)
    assert [c for c in spoken.encode().decode() if c.isalnum()] == [c for c in text if c.isalnum()]
