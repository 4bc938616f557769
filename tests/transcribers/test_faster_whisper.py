import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.transcription import SAMPLES, Answer, error_rate
from tests.contracts.transcribers import SAMPLE, TranscriberContract
from tests.fakes import FakeTranscriber
from tests.transcribers.sounds import save, silence, white
from voiceprep.errors import TranscriberError
from voiceprep.model import Recording
from voiceprep.protocols import Transcriber
from voiceprep.sound import RATE, read_sound
from voiceprep.transcribers.faster_whisper import FasterWhisper

ENGLISH, RUSSIAN = SAMPLES


@pytest.mark.real
class TestFasterWhisper(TranscriberContract):
    @pytest.fixture
    def transcriber(self, faster_whisper: FasterWhisper) -> Transcriber:
        return faster_whisper


class TestFakeTranscriber(TranscriberContract):
    @pytest.fixture
    def transcriber(self) -> Transcriber:
        return FakeTranscriber("we add a cache")


@pytest.mark.real
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_samples_are_understood(faster_whisper: FasterWhisper, sample: Answer) -> None:
    """Whisper base gets at least five words of six."""
    transcript = faster_whisper.transcribe(Recording(path=sample.path), language=sample.language)

    assert error_rate(sample.said, transcript.text) <= 1 / 6


@pytest.mark.real
@pytest.mark.parametrize("before", [3.3, 60.0])
@pytest.mark.parametrize("sample", SAMPLES)
def test_silence_before_an_answer_is_not_part_of_it(
    faster_whisper: FasterWhisper, tmp_path: Path, before: float, sample: Answer
) -> None:
    """Speech is found where it is, to 0.2 s, even after a minute of silence; so are the words."""
    later = save(tmp_path / "later.wav", silence(before), read_sound(sample.path), silence(5))

    alone = faster_whisper.transcribe(Recording(path=sample.path), language=sample.language)
    shifted = faster_whisper.transcribe(later, language=sample.language)

    assert shifted.speech[0].start - before == pytest.approx(alone.speech[0].start, abs=0.2)
    assert shifted.speech[-1].end - before == pytest.approx(alone.speech[-1].end, abs=0.2)
    assert shifted.words[0].start == pytest.approx(shifted.speech[0].start, abs=0.5)


@pytest.mark.real
def test_a_long_pause_keeps_the_times(faster_whisper: FasterWhisper, tmp_path: Path) -> None:
    """What is said after half a minute of thought is placed after it, and the pause is no speech."""
    answer = read_sound(SAMPLE.path)[: 14 * RATE]

    transcript = faster_whisper.transcribe(save(tmp_path / "a.wav", answer, white(30), answer), language="en")

    assert not [word for word in transcript.words if word.start is not None and 14.5 < word.start < 43.5]
    assert not [span for span in transcript.speech if span.end > 14.5 and span.start < 43.5]
    assert [word.text for word in transcript.words].count("regression,") == 2


@pytest.mark.real
@pytest.mark.parametrize("language", ["xx", "eo-RU", ""])
def test_a_language_whisper_does_not_know(faster_whisper: FasterWhisper, language: str) -> None:
    with pytest.raises(TranscriberError) as caught:
        faster_whisper.transcribe(SAMPLE, language=language)

    assert caught.value.message == f'Whisper does not know the language "{language}"'
    assert caught.value.hint == "write one it knows into the answers file: language: en, ru or another of 100"


@pytest.mark.parametrize("file", ["model.bin", "config.json", "tokenizer.json"])
def test_a_model_without_all_its_files_is_refused(tmp_path: Path, file: str) -> None:
    """faster-whisper would look for what is missing in the network."""
    for name in {"model.bin", "config.json", "tokenizer.json"} - {file}:
        (tmp_path / name).touch()

    with pytest.raises(TranscriberError) as caught:
        FasterWhisper(model=tmp_path)

    assert caught.value.message == f"{tmp_path} holds no model for faster-whisper: {file} missing"


def test_a_file_is_no_folder_with_a_model(tmp_path: Path) -> None:
    (tmp_path / "model.bin").touch()

    with pytest.raises(TranscriberError) as caught:
        FasterWhisper(model=tmp_path / "model.bin")

    assert caught.value.message == f"{tmp_path / 'model.bin'} is a file: for faster-whisper a model is a folder"
    assert caught.value.hint == f"name its folder: {tmp_path}"


def test_a_checkpoint_is_for_the_other_engine(tmp_path: Path) -> None:
    with pytest.raises(TranscriberError) as caught:
        FasterWhisper(model=tmp_path / "mine.pt")

    assert caught.value.message == f"{tmp_path / 'mine.pt'} is a model for openai-whisper"
    assert caught.value.hint == ('give --engine openai-whisper, or write engine = "openai-whisper" into voiceprep.toml')


@pytest.mark.real
def test_a_model_that_is_none_is_refused(tmp_path: Path) -> None:
    """CTranslate2's own exception stays inside."""
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"{}")

    with pytest.raises(TranscriberError, match="faster-whisper cannot be loaded: "):
        FasterWhisper(model=tmp_path)


@pytest.mark.real
def test_a_graphics_card_that_cannot_be_used_does_no_harm(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where CTranslate2 sees a card but cannot compute on it, the processor does; but not if the card was asked for."""
    monkeypatch.setattr("ctranslate2.get_cuda_device_count", lambda: 1)

    assert FasterWhisper(model=model).transcribe(SAMPLE, language="en").words
    with pytest.raises(TranscriberError, match="faster-whisper cannot be loaded: "):
        FasterWhisper(model=model, device="cuda")


OFFLINE = """
import sys
from pathlib import Path

def forbid(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"the network was touched: {event} {arguments}")

sys.addaudithook(forbid)
from voiceprep.model import Recording
from voiceprep.transcribers.faster_whisper import FasterWhisper
from voiceprep.transcribers.weights import base_weights

transcriber = FasterWhisper(model=base_weights(Path(sys.argv[1])))
print("loaded", flush=True)
print(len(transcriber.transcribe(Recording(path=Path(sys.argv[2])), language="en").words))
"""


@pytest.mark.real
def test_no_network_is_touched(tmp_path: Path) -> None:
    """From an empty home to the words, weights included, no socket is made; and nothing is said on the way."""
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    child = subprocess.run(
        [sys.executable, "-W", "error", "-c", OFFLINE, str(tmp_path / "weights"), str(SAMPLE.path)],
        env=os.environ | home,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (child.returncode, child.stderr) == (0, "")
    assert int(child.stdout.split()[-1]) > 50


@pytest.mark.real
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one child")
def test_an_interrupt_is_heeded(model: Path, tmp_path: Path) -> None:
    """Ctrl-C in the middle of minutes of speech ends it within seconds, as KeyboardInterrupt."""
    recording = save(tmp_path / "long.wav", *[read_sound(SAMPLE.path)] * 20)
    child = subprocess.Popen(
        [sys.executable, "-c", OFFLINE, str(model.parent), str(recording.path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "loaded\n"
    time.sleep(3)
    child.send_signal(signal.SIGINT)
    begin = time.monotonic()
    _, errors = child.communicate(timeout=90)

    assert errors.endswith("KeyboardInterrupt\n")
    assert time.monotonic() - begin < 30
