"""What every Transcriber promises; a test class of an engine gives it the fixture."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import voiceprep
from benchmarks.transcription import error_rate
from voiceprep.errors import SoundError
from voiceprep.model import Recording, Sound
from voiceprep.protocols import Transcriber
from voiceprep.sound import RATE, read_sound
from voiceprep.speakers.resample import resample

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAMPLE = Recording(path=Path(voiceprep.__file__).parent / "demo" / "self.en.ogg")
LENGTH = 21.3
"""Seconds of the sample."""


def blocks(rate: int, length: float) -> Iterator["NDArray[np.float32]"]:
    """Give the sample in blocks of so many seconds, as a microphone of that rate would."""
    sound = read_sound(SAMPLE.path)
    sound = resample(Sound(samples=sound, rate=RATE), rate).samples
    for start in range(0, len(sound), round(rate * length)):
        yield sound[start : start + round(rate * length)]


class TranscriberContract:
    def test_words_are_bare_and_in_order(self, transcriber: Transcriber) -> None:
        """Their times lie in the recording, one after another, and their confidence is a probability."""
        words = transcriber.transcribe(SAMPLE, language="en").words

        assert len(words) > 1
        assert all(word.text.strip() == word.text != "" for word in words)
        times = [time for word in words for time in (word.start, word.end)]
        assert all(time is not None and 0 <= time <= LENGTH for time in times)
        assert times == sorted(time for time in times if time is not None)
        assert all(word.confidence is not None and 0 <= word.confidence <= 1 for word in words)

    def test_speech_is_where_the_words_are(self, transcriber: Transcriber) -> None:
        """Spans of speech come in order, do not touch, and hold the words to about half a second."""
        transcript = transcriber.transcribe(SAMPLE, language="en")

        assert all(0 <= span.start < span.end <= LENGTH for span in transcript.speech)
        assert all(before.end < after.start for before, after in pairwise(transcript.speech))
        assert transcript.words[0].start == pytest.approx(transcript.speech[0].start, abs=0.5)
        assert transcript.words[-1].end == pytest.approx(transcript.speech[-1].end, abs=0.5)

    def test_fluent_speech_has_the_same_words_verbatim(self, transcriber: Transcriber) -> None:
        """No um and no «э-э» is made up, and nothing that was said is lost."""
        plain, verbatim = (transcriber.transcribe(SAMPLE, language="en", verbatim=wanted) for wanted in (False, True))

        assert error_rate(plain.text, verbatim.text) <= 0.05
        assert not {"um", "uh", "er", "mm", "hmm"} & {word.text.strip(",.…-").lower() for word in verbatim.words}

    def test_a_transcript_names_its_engine(self, transcriber: Transcriber) -> None:
        transcript = transcriber.transcribe(SAMPLE, language="en")

        assert transcript.engine == transcriber.name
        assert len(transcriber.name.split("/")) == 2

    def test_the_same_recording_gives_the_same_transcript(self, transcriber: Transcriber) -> None:
        """A region of the language changes nothing."""
        assert transcriber.transcribe(SAMPLE, language="en") == transcriber.transcribe(SAMPLE, language="en-GB")

    def test_progress_goes_up_to_one(self, transcriber: Transcriber) -> None:
        shares: list[float] = []

        transcriber.transcribe(SAMPLE, language="en", progress=shares.append)

        assert shares == sorted(shares)
        assert shares[0] >= 0
        assert shares[-1] == 1

    @pytest.mark.parametrize(("rate", "length"), [(16_000, 0.05), (48_000, 0.1)])
    def test_who_listens_hears_the_same(self, transcriber: Transcriber, rate: int, length: float) -> None:
        """While the recording is made; but a word or two may differ where it was cut another way."""
        afterwards = transcriber.transcribe(SAMPLE, language="en")

        transcript = transcriber.listen(blocks(rate, length), rate=rate, language="en")

        assert error_rate(afterwards.text, transcript.text) <= 2 / len(afterwards.words)
        assert transcript.speech[-1].end == pytest.approx(afterwards.speech[-1].end, abs=0.1)

    def test_what_breaks_listening_comes_out(self, transcriber: Transcriber) -> None:
        """Nothing is heard to the end then."""

        def broken() -> Iterator["NDArray[np.float32]"]:
            yield from blocks(16_000, 0.5)
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            transcriber.listen(broken(), rate=16_000, language="en")

    def test_a_missing_recording_is_a_sound_error(self, transcriber: Transcriber, tmp_path: Path) -> None:
        with pytest.raises(SoundError, match="there is no file"):
            transcriber.transcribe(Recording(path=tmp_path / "none.wav"), language="en")
