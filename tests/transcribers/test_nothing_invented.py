"""What recognisers make up words from, given to the real one: afterwards, and while it is recorded."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from benchmarks.transcription import SAMPLES, Answer, bare_words, error_rate
from tests.transcribers.sounds import Noise, breaths, clicks, hum, music, pink, ring, save, silence, white
from voiceprep.doubt import doubtful_words
from voiceprep.model import Transcript
from voiceprep.sound import RATE, read_sound
from voiceprep.transcribers.faster_whisper import FasterWhisper
from voiceprep.voices.pyttsx3 import Pyttsx3Voice

pytestmark = pytest.mark.real
ENGLISH, RUSSIAN = SAMPLES
PHRASE = (14.62, 19.7)
"""Seconds of the English sample: "What interests me […] because it brings together linguistics"."""

Hear = Callable[..., Transcript]
"""From a language and parts of a sound to what is heard in it."""


@pytest.fixture(params=["afterwards", "live"])
def hear(request: pytest.FixtureRequest, faster_whisper: FasterWhisper, tmp_path: Path) -> Hear:
    def hear(language: str, *parts: NDArray[np.floating]) -> Transcript:
        if request.param == "afterwards":
            return faster_whisper.transcribe(save(tmp_path / "sound.wav", *parts), language=language)
        sound = np.concatenate(parts).astype(np.float32)
        blocks = (sound[start : start + RATE // 10] for start in range(0, len(sound), RATE // 10))
        return faster_whisper.listen(blocks, rate=RATE, language=language)

    return hear


@pytest.fixture(scope="session")
def mumbled(tmp_path_factory: pytest.TempPathFactory) -> NDArray[np.float32]:
    """Give what the Russian sample says in a voice that nobody understands."""
    sound = Pyttsx3Voice().synthesize(RUSSIAN.said, language="ru")
    path = tmp_path_factory.mktemp("voice") / "mumbled.wav"
    soundfile.write(path, sound.samples, sound.rate)
    return read_sound(path)


def cut(answer: Answer, start: float, end: float) -> NDArray[np.float32]:
    return read_sound(answer.path)[round(start * RATE) : round(end * RATE)]


@pytest.mark.parametrize("sound", [silence, white, pink, hum, clicks, ring, music, breaths])
def test_where_nobody_speaks_nothing_is_heard(hear: Hear, sound: Noise) -> None:
    transcript = hear("ru", sound(60))

    assert (transcript.words, transcript.speech) == ((), ())


@pytest.mark.parametrize("sound", [silence, white, pink, hum, clicks])
def test_what_is_around_an_answer_adds_no_words(hear: Hear, sound: Noise) -> None:
    """A minute of anything but speech before and after the answer; a soft greeting may drown in the noise."""
    answer = read_sound(ENGLISH.path)

    transcript = hear("en", sound(60), answer, sound(60))

    assert error_rate(ENGLISH.said, transcript.text) <= 1 / 6
    assert len(bare_words(transcript.text)) <= len(bare_words(ENGLISH.said)) + 1  # a word may be cut in two
    assert transcript.speech[0].start == pytest.approx(60, abs=1.5)
    assert transcript.speech[-1].end == pytest.approx(81.3, abs=0.5)


def test_one_word_is_one_word(hear: Hear) -> None:
    transcript = hear("en", silence(3), cut(ENGLISH, 0, 0.8), silence(10))

    assert bare_words(transcript.text) == ["hello"]


def test_a_phrase_said_twelve_times_is_heard_twelve_times(hear: Hear) -> None:
    """People repeat themselves. Whisper loses one time in a long chunk, so such a chunk is heard again in parts."""
    phrase = [cut(ENGLISH, *PHRASE), silence(0.7)]

    words = bare_words(hear("en", silence(1), *phrase * 12).text)

    assert words.count("interests") == 12
    assert len(words) == 12 * 14


def test_what_nobody_can_understand_is_doubtful(hear: Hear) -> None:
    """Speech, but played backwards: whatever is heard in it carries a mark."""
    transcript = hear("en", read_sound(ENGLISH.path)[::-1])

    assert len(doubtful_words(transcript)) >= 0.8 * len(transcript.words)


def test_what_a_synthesiser_mumbles_is_doubtful(hear: Hear, mumbled: NDArray[np.float32]) -> None:
    """Espeak's Russian, backwards too; and for so many words nobody has the time."""
    for sound in (mumbled, mumbled[::-1]):
        transcript = hear("ru", sound)

        assert len(doubtful_words(transcript)) >= 0.8 * len(transcript.words)
        assert len(transcript.words) <= 6 * len(sound) / RATE


def test_what_was_said_is_not(hear: Hear) -> None:
    assert doubtful_words(hear("ru", read_sound(RUSSIAN.path))) == frozenset()
