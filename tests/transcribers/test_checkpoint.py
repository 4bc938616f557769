from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.transcribers.tiny_model import write_tiny_model
from voiceprep.errors import TranscriberError
from voiceprep.transcribers.checkpoint import Checkpoint, read_checkpoint
from voiceprep.transcribers.ctranslate2_model import read_variables

if TYPE_CHECKING:
    from numpy.typing import NDArray

ATTENTION = {
    "self_attention/linear_0": ("attn.query", "attn.key", "attn.value"),
    "self_attention/linear_1": ("attn.out",),
    "attention/linear_0": ("cross_attn.query",),
    "attention/linear_1": ("cross_attn.key", "cross_attn.value"),
    "attention/linear_2": ("cross_attn.out",),
    "ffn/linear_0": ("mlp.0",),
    "ffn/linear_1": ("mlp.2",),
}
NORMS = {"self_attention": "attn_ln", "attention": "cross_attn_ln", "ffn": "mlp_ln"}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models") / "tiny"
    write_tiny_model(folder)
    return folder


def put_together(checkpoint: Checkpoint) -> "dict[str, NDArray[np.generic]]":
    """Give the weights as CTranslate2 has them: fused, the keys with a bias of zeros."""
    state = checkpoint.state
    whole = {
        "decoder/embeddings/weight": state["decoder.token_embedding.weight"],
        "decoder/projection/weight": state["decoder.token_embedding.weight"],
    }
    for conv in ("conv1", "conv2"):
        whole |= {f"encoder/{conv}/{kind}": state[f"encoder.{conv}.{kind}"] for kind in ("weight", "bias")}
    for side, layers, last in (("encoder", "n_audio_layer", "ln_post"), ("decoder", "n_text_layer", "ln")):
        whole[f"{side}/position_encodings/encodings"] = state[f"{side}.positional_embedding"]
        whole |= {f"{side}/layer_norm/{gamma}": state[f"{side}.{last}.{kind}"] for gamma, kind in AFFINE}
        for layer in range(checkpoint.dims[layers]):
            whole |= {
                f"{side}/layer_{layer}/{name}": value
                for name, value in _layer(state, f"{side}.blocks.{layer}", is_decoder=side == "decoder").items()
            }
    return whole


AFFINE = (("gamma", "weight"), ("beta", "bias"))


def _layer(
    state: "dict[str, NDArray[np.generic]]", block: str, *, is_decoder: bool
) -> "dict[str, NDArray[np.generic]]":
    layer: dict[str, NDArray[np.generic]] = {}
    for part, norm in NORMS.items():
        if part != "attention" or is_decoder:
            layer |= {f"{part}/layer_norm/{gamma}": state[f"{block}.{norm}.{kind}"] for gamma, kind in AFFINE}
    for linear, names in ATTENTION.items():
        if is_decoder or not linear.startswith("attention"):
            weights = [state[f"{block}.{name}.weight"] for name in names]
            nothing = np.zeros(len(weights[0]), weights[0].dtype)
            layer[f"{linear}/weight"] = np.concatenate(weights)
            layer[f"{linear}/bias"] = np.concatenate([state.get(f"{block}.{name}.bias", nothing) for name in names])
    return layer


def assert_same(one: "dict[str, NDArray[np.generic]]", other: "dict[str, NDArray[np.generic]]") -> None:
    """To the bit."""
    assert one.keys() == other.keys()
    different = [
        name for name in one if one[name].dtype != other[name].dtype or not np.array_equal(one[name], other[name])
    ]
    assert different == []


def test_a_file_of_ctranslate2_is_read_to_the_bit(tiny: Path, tmp_path: Path) -> None:
    """All weights that it was told to write, the shared one under both of its names."""
    written = write_tiny_model(tmp_path / "again")

    read = {name: value for name, value in read_variables(tiny / "model.bin").items() if value.dtype == np.float16}

    assert_same(read, written | {"decoder/projection/weight": written["decoder/embeddings/weight"]})


def test_a_model_is_taken_apart_and_nothing_is_lost(tiny: Path, tmp_path: Path) -> None:
    """Put together again it is what CTranslate2 wrote; sizes and heads are told, too."""
    written = write_tiny_model(tmp_path / "again")

    checkpoint = read_checkpoint(tiny)

    assert_same(put_together(checkpoint), written | {"decoder/projection/weight": written["decoder/embeddings/weight"]})
    assert checkpoint.dims == {
        "n_mels": 3,
        "n_audio_ctx": 5,
        "n_audio_state": 4,
        "n_audio_head": 2,
        "n_audio_layer": 1,
        "n_vocab": 7,
        "n_text_ctx": 6,
        "n_text_state": 4,
        "n_text_head": 2,
        "n_text_layer": 1,
    }
    assert checkpoint.alignment_heads == ((0, 1),)


@pytest.mark.real
def test_the_embedded_weights_are_taken_apart_and_nothing_is_lost(model: Path) -> None:
    """All 245 tensors of the base model that are numbers of Whisper's, to the bit."""
    weights = {name: value for name, value in read_variables(model / "model.bin").items() if value.dtype == np.float16}

    assert_same(put_together(read_checkpoint(model)), weights)


def test_a_quantised_model_is_refused(tmp_path: Path) -> None:
    """Its numbers are not Whisper's any more."""
    write_tiny_model(tmp_path / "int8", quantization="int8")

    with pytest.raises(TranscriberError) as raised:
        read_checkpoint(tmp_path / "int8")

    assert raised.value.message == f"{tmp_path / 'int8'} holds no model that openai-whisper can use"
    assert raised.value.hint.startswith("name one that is not quantised")


@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7), cut=st.booleans())
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_never_crashes(tiny: Path, tmp_path: Path, place: float, bit: int, cut: bool) -> None:
    """It is refused, or it is another model: one wrong bit in a weight cannot be seen."""
    content = bytearray((tiny / "model.bin").read_bytes())
    at = int(place * len(content))
    content[at] ^= 1 << bit
    (tmp_path / "model.bin").write_bytes(content[:at] if cut else content)
    (tmp_path / "config.json").write_bytes((tiny / "config.json").read_bytes())

    with suppress(TranscriberError):
        read_checkpoint(tmp_path)
        assert not cut


def test_a_model_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(TranscriberError, match=r"model\.bin cannot be read \(No such file or directory\)"):
        read_checkpoint(tmp_path)
