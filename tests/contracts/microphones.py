"""What every Microphone promises; a test class of an engine gives it the fixture, with half a second to hear."""

from threading import Timer

import numpy as np

from voiceprep.protocols import Microphone


class MicrophoneContract:
    def test_it_has_a_name_and_a_rate(self, microphone: Microphone) -> None:
        assert microphone.name
        assert microphone.rate >= 8_000

    def test_its_blocks_are_short_mono_samples(self, microphone: Microphone) -> None:
        """A block is of one dimension, at most 0.1 s long, and within [-1, 1]."""
        with microphone.listen() as blocks:
            heard = [next(blocks) for _ in range(5)]

        assert {(block.dtype, block.ndim) for block in heard} == {(np.dtype(np.float32), 1)}
        assert all(0 < len(block) <= microphone.rate / 10 for block in heard)
        assert max(np.abs(block).max() for block in heard) <= 1

    def test_it_listens_as_often_as_it_is_asked_to(self, microphone: Microphone) -> None:
        for _ in range(2):
            with microphone.listen() as blocks:
                assert len(next(blocks)) > 0

    def test_closing_ends_the_iterator(self, microphone: Microphone) -> None:
        """Whoever waits for a block when another thread closes the microphone gets the end, not an error."""
        with microphone.listen() as blocks:
            next(blocks)

        assert len(list(blocks)) <= 1

    def test_another_thread_may_close_it(self, microphone: Microphone) -> None:
        listening = microphone.listen()
        blocks = listening.__enter__()
        next(blocks)
        closing = Timer(0.1, listening.__exit__, args=(None, None, None))
        closing.start()

        heard = len(list(blocks))
        closing.join()

        assert heard < 1_000
