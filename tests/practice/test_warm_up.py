from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.fakes import FakeEmbedder
from voiceprep.answers import parse_key_points
from voiceprep.errors import EmbedderError
from voiceprep.matching import match
from voiceprep.model import Question, Transcript, Word
from voiceprep.practice import WarmUp
from voiceprep.protocols import Embedder

ENGLISH = Question(
    id="why", prompt="Why us?", language="en", key_points=parse_key_points(["added a fast cache", "wrote **Go** code"])
)
RUSSIAN = Question(
    id="why", prompt="Почему мы?", language="ru", key_points=parse_key_points(["добавил быстрый кэш", "писал **код**"])
)


class WatchedEmbedder(FakeEmbedder):
    """Keeps each text that it is given, in the order in which they first come."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.seen += [text for text in dict.fromkeys(texts) if text not in self.seen]
        return super().embed(texts)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (ENGLISH, "honestly the colleagues at lunch talked me into it"),
        (RUSSIAN, "честно говоря коллеги уговорили меня за обедом"),
    ],
)
def test_of_the_first_answer_only_its_own_words_are_new(question: Question, answer: str) -> None:
    """However short the question: the points and what they are measured against have been embedded."""
    embedder = WatchedEmbedder()
    assert WarmUp(question, lambda: embedder).embedder() is embedder
    ready = len(embedder.seen)

    transcript = Transcript(words=tuple(Word(text=word) for word in answer.split()), engine="fake")
    match(question.key_points, transcript, embedder, prompt=question.prompt)

    new = embedder.seen[ready:]
    assert new[0] in answer
    assert {word for text in new for word in text.split()} <= set(answer.split())


def test_an_encoder_that_cannot_be_loaded_says_so_when_it_is_asked_for() -> None:
    def load() -> Embedder:
        raise EmbedderError("the encoder of meaning cannot be loaded", hint="install it")

    warm_up = WarmUp(ENGLISH, load)

    with pytest.raises(EmbedderError, match="cannot be loaded"):
        warm_up.embedder()


def test_without_an_encoder_the_wording_is_matched() -> None:
    assert WarmUp(ENGLISH, lambda: None).embedder() is None
