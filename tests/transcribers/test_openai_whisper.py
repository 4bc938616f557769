import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.transcription import SAMPLES, Answer
from tests.contracts.transcribers import SAMPLE, TranscriberContract
from tests.transcribers.tiny_model import write_tiny_model
from voiceprep.errors import TranscriberError
from voiceprep.model import Recording
from voiceprep.protocols import Transcriber
from voiceprep.transcribers import faster_whisper, openai_whisper
from voiceprep.transcribers.checkpoint import read_checkpoint
from voiceprep.transcribers.openai_whisper import OpenAIWhisper

if TYPE_CHECKING:
    from voiceprep.transcribers.faster_whisper import FasterWhisper


@pytest.fixture(scope="module")
def original(model: Path) -> OpenAIWhisper:
    return OpenAIWhisper(model=model)


@pytest.fixture(scope="module")
def unrounded(model: Path) -> "FasterWhisper":
    """Give the other engine with the weights as they are, which it otherwise rounds to eight bits."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(faster_whisper.PRECISION, "cpu", "float32")
        return faster_whisper.FasterWhisper(model=model)


@pytest.mark.real
class TestOpenAIWhisper(TranscriberContract):
    @pytest.fixture
    def transcriber(self, original: OpenAIWhisper) -> Transcriber:
        return original


@pytest.mark.real
@pytest.mark.parametrize("sample", SAMPLES)
def test_both_engines_hear_the_same(original: OpenAIWhisper, unrounded: "FasterWhisper", sample: Answer) -> None:
    """The same words at the same times: so the weights were taken apart rightly."""
    recording = Recording(path=sample.path)

    ours = original.transcribe(recording, language=sample.language)
    theirs = unrounded.transcribe(recording, language=sample.language)

    assert ours.text == theirs.text
    assert ours.speech == theirs.speech
    times, others = ([time for word in heard.words for time in (word.start, word.end)] for heard in (ours, theirs))
    assert times == pytest.approx(others, abs=0.02)
    assert [word.confidence for word in ours.words] == pytest.approx([w.confidence for w in theirs.words], abs=0.01)


@pytest.mark.real
def test_a_checkpoint_of_the_users_own_is_the_same_model(original: OpenAIWhisper, model: Path, tmp_path: Path) -> None:
    """A file of torch, as openai-whisper itself reads it; its name tells the heads by which words get their times."""
    import torch

    path = tmp_path / "base.pt"
    checkpoint = read_checkpoint(model)
    state: dict[str, Any] = {name: torch.tensor(value) for name, value in checkpoint.state.items()}
    torch.save({"dims": checkpoint.dims, "model_state_dict": state}, path)

    heard = OpenAIWhisper(model=path, name="mine").transcribe(SAMPLE, language="en")

    assert heard.words == original.transcribe(SAMPLE, language="en").words
    assert heard.engine == "openai-whisper/mine"


@pytest.mark.real
@pytest.mark.parametrize("language", ["xx", ""])
def test_a_language_whisper_does_not_know(original: OpenAIWhisper, language: str) -> None:
    with pytest.raises(TranscriberError, match=f'Whisper does not know the language "{language}"'):
        original.transcribe(SAMPLE, language=language)


@pytest.mark.real
@pytest.mark.parametrize("content", [b"", b"no checkpoint", b"root:x:0:0:root:/root:/bin/bash\n"])
def test_a_file_that_is_no_checkpoint_is_refused(tmp_path: Path, content: bytes) -> None:
    """Torch's own exceptions, which say nothing to a user, stay inside."""
    (tmp_path / "mine.pt").write_bytes(content)

    with pytest.raises(TranscriberError, match=r"mine\.pt is no model of openai-whisper, or not all of one"):
        OpenAIWhisper(model=tmp_path / "mine.pt")


@pytest.mark.real
def test_a_checkpoint_of_something_else_is_refused(tmp_path: Path) -> None:
    import torch

    torch.save({"weights": 1}, tmp_path / "mine.pt")

    with pytest.raises(TranscriberError, match=r"mine\.pt is no model of openai-whisper, or not all of one"):
        OpenAIWhisper(model=tmp_path / "mine.pt")


@pytest.mark.real
def test_a_quantised_model_is_refused(tmp_path: Path) -> None:
    write_tiny_model(tmp_path / "int8", quantization="int8")

    with pytest.raises(TranscriberError, match="holds no model that openai-whisper can use"):
        OpenAIWhisper(model=tmp_path / "int8")


def test_without_the_extra_the_command_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(openai_whisper, "find_spec", lambda name: None if name == "whisper" else object())

    with pytest.raises(TranscriberError) as raised:
        OpenAIWhisper(model=tmp_path)

    assert raised.value.message == "openai-whisper is not installed"
    assert raised.value.hint == 'pip install "voiceprep[openai-whisper]"'


OFFLINE = """
import sys
from pathlib import Path

def forbid(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"the network was touched: {event} {arguments}")

sys.addaudithook(forbid)
from voiceprep.model import Recording
from voiceprep.transcribers.checkpoint import read_checkpoint
from voiceprep.transcribers.openai_whisper import OpenAIWhisper

transcriber = OpenAIWhisper(model=Path(sys.argv[1]))
print(len(transcriber.transcribe(Recording(path=Path(sys.argv[2])), language="en").words))
"""


@pytest.mark.real
def test_no_network_is_touched(model: Path, tmp_path: Path) -> None:
    """Nothing is fetched that is not in the packages, and nothing is said on the way."""
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    child = subprocess.run(
        [sys.executable, "-c", OFFLINE, str(model), str(SAMPLE.path)],
        env=os.environ | home,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (child.returncode, child.stderr) == (0, "")
    assert int(child.stdout) > 50
