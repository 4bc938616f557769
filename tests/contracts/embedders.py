"""What every Embedder promises; a test class of an engine gives it the fixture."""

import numpy as np

from voiceprep.protocols import Embedder

TEXTS = ["We released the service in May.", "Сервис выпустили в мае.", "", "?", "слово " * 500]


class EmbedderContract:
    def test_a_text_gets_a_unit_vector(self, embedder: Embedder) -> None:
        """Of any text, be it empty, without letters or longer than any answer."""
        vectors = embedder.embed(TEXTS)

        assert vectors.dtype == np.float32
        assert len(vectors) == len(TEXTS)
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)

    def test_the_same_text_gets_the_same_vector_in_any_company(self, embedder: Embedder) -> None:
        alone, again = embedder.embed(TEXTS[:1]), embedder.embed([*TEXTS[::-1], *TEXTS[:1]])

        assert np.allclose(alone[0], again[-1], atol=1e-5)
        assert np.allclose(alone[0], again[-2], atol=1e-5)

    def test_no_text_gets_no_vector(self, embedder: Embedder) -> None:
        assert embedder.embed([]).shape == (0, embedder.embed(["a"]).shape[1])

    def test_a_text_is_nearer_to_one_of_its_words_than_to_one_of_others(self, embedder: Embedder) -> None:
        vectors = embedder.embed(["we release on Friday", "the release was on Friday", "my cat sleeps all day"])

        assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]

    def test_an_encoder_has_a_name(self, embedder: Embedder) -> None:
        assert len(embedder.name.split("/")) == 2
