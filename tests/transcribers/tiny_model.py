"""A model of Whisper's make but hardly any size, written by CTranslate2 itself."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

WIDTH, HEADS, VOCABULARY, MELS, SOUNDS, TOKENS = 4, 2, 7, 3, 5, 6
"""Of one layer in the encoder and one in the decoder; places for so many sounds and tokens."""


def write_tiny_model(folder: Path, *, quantization: str = "float16") -> "dict[str, NDArray[np.generic]]":
    """Write a model with random weights into a new folder, and give them by the names that CTranslate2 has for them."""
    from ctranslate2.specs.model_spec import index_spec
    from ctranslate2.specs.whisper_spec import WhisperSpec

    spec = WhisperSpec(1, HEADS, 1, HEADS)
    rng = np.random.default_rng(3)
    weights: dict[str, NDArray[np.generic]] = {
        name: rng.normal(size=shape).astype(np.float16) for name, shape in _shapes()
    }
    weights["encoder/layer_0/self_attention/linear_0/bias"][WIDTH : 2 * WIDTH] = 0  # Whisper's keys have no bias
    weights["decoder/layer_0/self_attention/linear_0/bias"][WIDTH : 2 * WIDTH] = 0
    weights["decoder/layer_0/attention/linear_1/bias"][:WIDTH] = 0
    for name, weight in weights.items():
        layer, _, attribute = name.rpartition("/")
        setattr(index_spec(spec, layer), attribute, weight)
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    spec.register_vocabulary([f"token{number}" for number in range(VOCABULARY)])
    spec.config.add_attribute("alignment_heads", [[0, 1]])
    spec.validate()
    spec.optimize(quantization=quantization)
    folder.mkdir()
    spec.save(str(folder))
    return weights


def _shapes() -> Iterator[tuple[str, tuple[int, ...]]]:
    yield from _linear("encoder/conv1", WIDTH, MELS, 3)
    yield from _linear("encoder/conv2", WIDTH, WIDTH, 3)
    yield "encoder/position_encodings/encodings", (SOUNDS, WIDTH)
    yield "decoder/position_encodings/encodings", (TOKENS, WIDTH)
    yield "decoder/embeddings/weight", (VOCABULARY, WIDTH)
    for side in ("encoder", "decoder"):
        yield from _norm(f"{side}/layer_norm")
        yield from _layer(f"{side}/layer_0", is_decoder=side == "decoder")


def _layer(name: str, *, is_decoder: bool) -> Iterator[tuple[str, tuple[int, ...]]]:
    for part in ("self_attention", "attention", "ffn") if is_decoder else ("self_attention", "ffn"):
        yield from _norm(f"{name}/{part}/layer_norm")
    yield from _linear(f"{name}/self_attention/linear_0", 3 * WIDTH, WIDTH)
    yield from _linear(f"{name}/self_attention/linear_1", WIDTH, WIDTH)
    if is_decoder:
        yield from _linear(f"{name}/attention/linear_0", WIDTH, WIDTH)
        yield from _linear(f"{name}/attention/linear_1", 2 * WIDTH, WIDTH)
        yield from _linear(f"{name}/attention/linear_2", WIDTH, WIDTH)
    yield from _linear(f"{name}/ffn/linear_0", 4 * WIDTH, WIDTH)
    yield from _linear(f"{name}/ffn/linear_1", WIDTH, 4 * WIDTH)


def _linear(name: str, *shape: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield f"{name}/weight", shape
    yield f"{name}/bias", shape[:1]


def _norm(name: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield f"{name}/gamma", (WIDTH,)
    yield f"{name}/beta", (WIDTH,)
