"""Matching before there is an answer, so that the first report need not wait for what is read and made only once."""

from collections.abc import Callable

from voiceprep.matching import match
from voiceprep.model import Question, Transcript, Word
from voiceprep.practice.aside import Aside
from voiceprep.protocols import Embedder

NOBODY = "nobody"
"""The name of the engine of an answer that nobody gave."""
OTHER_ANSWERS = {
    "ru": "вчера весь вечер шёл дождь, и соседская собака спала под старой яблоней",
    "en": "it rained all evening yesterday, and the neighbour's dog slept under the old apple tree",
}
"""An answer a language that says no point: all of them are looked for by their meaning then."""


class WarmUp:
    """Matches the points of a question in a thread of its own, from now on.

    Where it goes wrong nothing is ready, and the report tells why if that concerns it.
    """

    def __init__(self, question: Question, embedder: Callable[[], Embedder | None]) -> None:
        """`embedder` waits for the encoder of meaning, which may still be loading."""
        self._embedder = embedder
        self._aside: Aside[None] = Aside("warm-up")
        self._aside.begin(lambda: warm_up(question, embedder()))

    def embedder(self) -> Embedder | None:
        """Wait until all is ready, and give the encoder; raises the error for which it cannot be loaded."""
        self._aside.outcome()
        return self._embedder()


def warm_up(question: Question, embedder: Embedder | None) -> None:
    """Match an answer that says nothing, and one that says everything: dictionaries, lemmas and vectors stay."""
    language = "ru" if question.language.startswith("ru") else "en"
    everything = " ".join(f"{wording.text}." for point in question.key_points for wording in point.wordings)
    for answer in (OTHER_ANSWERS[language], everything):
        words = tuple(Word(text=word) for word in answer.split())
        match(question.key_points, Transcript(words=words, engine=NOBODY), embedder, prompt=question.prompt)
