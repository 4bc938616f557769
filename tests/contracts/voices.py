"""What every Voice promises; a test class of an engine gives it the fixture, with voices for Russian and English."""

import numpy as np
import pytest

from voiceprep.errors import VoiceError
from voiceprep.protocols import Voice

QUESTIONS = {"en": "What is the difference between a process and a thread?", "ru": "Чем процесс отличается от потока?"}


class VoiceContract:
    @pytest.mark.parametrize("language", ["en", "ru", "en-GB", "ru-RU"])
    def test_a_question_is_spoken_in_its_language(self, voice: Voice, language: str) -> None:
        sound = voice.synthesize(QUESTIONS[language[:2]], language=language)

        assert sound.samples.dtype == np.float32
        assert sound.samples.ndim == 1
        assert 1.5 < sound.length < 6
        assert 0.1 < np.abs(sound.samples).max() <= 1

    @pytest.mark.parametrize("text", ["", "  \n", "…", "?!", "\0", "\ud800"])
    def test_a_text_without_letters_is_silence(self, voice: Voice, text: str) -> None:
        assert len(voice.synthesize(text, language="en").samples) == 0

    @pytest.mark.parametrize(
        "text", ["--help", "-f x", "a\0b", "half a \ud800 pair", "<b>5 > 3 & 2</b>", "[[slnc]] %s 😀"]
    )
    def test_any_other_text_is_spoken(self, voice: Voice, text: str) -> None:
        assert voice.synthesize(text, language="en").length > 0.2

    def test_the_voices_have_names_and_languages(self, voice: Voice) -> None:
        voices = voice.voices()

        assert len({one.id for one in voices}) == len(voices)
        assert all(one.name for one in voices)
        assert {"en", "ru"} <= {tag[:2] for one in voices for tag in one.languages}

    def test_a_language_without_a_voice_is_an_error(self, voice: Voice) -> None:
        with pytest.raises(VoiceError, match='no voice for the language "tlh" is installed'):
            voice.synthesize("nuqneH", language="tlh")
