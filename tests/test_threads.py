"""Matching keeps numpy to one thread: two, on a busy machine, wait for each other more than they reckon."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_info

from tests.fakes import FakeEmbedder
from tests.matching.answers import point, said
from voiceprep.matching import match
from voiceprep.threads import one_thread


def threads() -> list[int]:
    """Give how many threads each library for linear algebra takes."""
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


class WatchingEmbedder(FakeEmbedder):
    """Notes the threads that it may take."""

    def __init__(self) -> None:
        self.seen: list[int] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.seen += threads()
        return super().embed(texts)


def test_numpy_takes_one_thread_and_then_as_many_as_before() -> None:
    before = threads()

    with one_thread():
        assert set(threads()) == {1}

    assert threads() == before


def test_meaning_is_reckoned_in_one_thread() -> None:
    embedder = WatchingEmbedder()

    match([point("озвучивал книги для детей")], said("Раньше я читал вслух сказки малышам."), embedder)

    assert set(embedder.seen) == {1}
