"""Turns a Whisper model of CTranslate2 into a checkpoint of openai-whisper: the same numbers under other names.

CTranslate2 keeps the projections of queries, keys and values in one matrix, gives the keys a bias of zeros, which
Whisper's have not, and tells the sizes of the model only by the shapes. Nothing is rounded or reordered.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.errors import TranscriberError
from voiceprep.transcribers.ctranslate2_model import Variables, read_variables
from voiceprep.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    Named = tuple[str, NDArray[np.generic]]

_ATTENTION = ("query", "key", "value")


@dataclass(frozen=True, kw_only=True)
class Checkpoint:
    """A Whisper model as openai-whisper knows it."""

    dims: dict[str, int]
    """The arguments of ``whisper.model.ModelDimensions``."""
    state: "dict[str, NDArray[np.generic]]"
    """The weights under the names of ``whisper.model.Whisper``."""
    alignment_heads: tuple[tuple[int, int], ...]
    """Layer and head of the cross-attentions that follow the sound, by which words get their times; may be unknown."""


def read_checkpoint(folder: Path) -> Checkpoint:
    """Read a model from a folder in CTranslate2's format. Raises TranscriberError where that cannot be done."""
    variables = read_variables(folder / "model.bin")
    try:
        return Checkpoint(dims=_dims(variables), state=dict(_state(variables)), alignment_heads=_heads(folder))
    except (KeyError, ValueError, OSError) as error:
        raise TranscriberError(
            _("{folder} holds no model that openai-whisper can use").format(folder=folder),
            hint=_("name one that is not quantised: ct2-transformers-converter --quantization float16"),
        ) from error


def _heads(folder: Path) -> tuple[tuple[int, int], ...]:
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return tuple((int(layer), int(head)) for layer, head in config.get("alignment_heads", []))


def _dims(variables: Variables) -> dict[str, int]:
    width, mels, _ = variables["encoder/conv1/weight"].shape
    vocabulary, text_width = variables["decoder/embeddings/weight"].shape
    return {
        "n_mels": mels,
        "n_audio_ctx": len(variables["encoder/position_encodings/encodings"]),
        "n_audio_state": width,
        "n_audio_head": int(variables["encoder/num_heads"]),
        "n_audio_layer": _layers(variables, "encoder"),
        "n_vocab": vocabulary,
        "n_text_ctx": len(variables["decoder/position_encodings/encodings"]),
        "n_text_state": text_width,
        "n_text_head": int(variables["decoder/num_heads"]),
        "n_text_layer": _layers(variables, "decoder"),
    }


def _layers(variables: Variables, side: str) -> int:
    return len({name.split("/")[1] for name in variables if name.startswith(f"{side}/layer_") and name.count("/") > 2})


def _state(variables: Variables) -> "Iterator[Named]":
    for part in ("conv1", "conv2"):
        for kind in ("weight", "bias"):
            yield f"encoder.{part}.{kind}", variables[f"encoder/{part}/{kind}"]
    yield "decoder.token_embedding.weight", variables["decoder/embeddings/weight"]
    for side, last_norm in (("encoder", "ln_post"), ("decoder", "ln")):
        yield f"{side}.positional_embedding", variables[f"{side}/position_encodings/encodings"]
        yield from _norm(variables, f"{side}/layer_norm", f"{side}.{last_norm}")
        for layer in range(_layers(variables, side)):
            yield from _block(variables, f"{side}/layer_{layer}", f"{side}.blocks.{layer}")


def _block(variables: Variables, source: str, target: str) -> "Iterator[Named]":
    yield from _norm(variables, f"{source}/self_attention/layer_norm", f"{target}.attn_ln")
    yield from _linear(variables, f"{source}/self_attention/linear_0", f"{target}.attn", *_ATTENTION)
    yield from _linear(variables, f"{source}/self_attention/linear_1", f"{target}.attn", "out")
    if source.startswith("decoder"):
        yield from _norm(variables, f"{source}/attention/layer_norm", f"{target}.cross_attn_ln")
        yield from _linear(variables, f"{source}/attention/linear_0", f"{target}.cross_attn", "query")
        yield from _linear(variables, f"{source}/attention/linear_1", f"{target}.cross_attn", "key", "value")
        yield from _linear(variables, f"{source}/attention/linear_2", f"{target}.cross_attn", "out")
    yield from _norm(variables, f"{source}/ffn/layer_norm", f"{target}.mlp_ln")
    yield from _linear(variables, f"{source}/ffn/linear_0", f"{target}.mlp", "0")
    yield from _linear(variables, f"{source}/ffn/linear_1", f"{target}.mlp", "2")


def _norm(variables: Variables, source: str, target: str) -> "Iterator[Named]":
    yield f"{target}.weight", variables[f"{source}/gamma"]
    yield f"{target}.bias", variables[f"{source}/beta"]


def _linear(variables: Variables, source: str, target: str, *names: str) -> "Iterator[Named]":
    """Take apart what is stacked in one matrix."""
    import numpy as np

    if f"{source}/weight_scale" in variables:
        raise ValueError(f"{source} is quantised")
    weights, biases = (np.split(variables[f"{source}/{kind}"], len(names)) for kind in ("weight", "bias"))
    for name, weight, bias in zip(names, weights, biases, strict=True):
        yield f"{target}.{name}.weight", weight
        if name != "key":
            yield f"{target}.{name}.bias", bias
        elif bias.any():
            raise ValueError(f"{source} has a bias for keys")
