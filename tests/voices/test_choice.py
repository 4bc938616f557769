import pytest

from voiceprep.errors import VoiceError
from voiceprep.model import SystemVoice
from voiceprep.systems import Need, mend
from voiceprep.voices.choice import choose, of_language

SCOTTISH = SystemVoice(id="gmw/en-gb-scotland", name="English (Scotland)", languages=("en-GB-scotland",))
BRITISH = SystemVoice(id="gmw/en", name="English (Great Britain)", languages=("en-GB",))
AMERICAN = SystemVoice(id="gmw/en-us", name="English (America)", languages=("en-US",))
MILENA = SystemVoice(id="com.apple.voice.compact.ru-RU.Milena", name="Milena", languages=("ru-RU",))
NAMELESS = SystemVoice(id="x", name="Ивона", languages=())
VOICES = (NAMELESS, SCOTTISH, BRITISH, AMERICAN, MILENA)


@pytest.mark.parametrize(
    ("language", "chosen"),
    [("en", BRITISH), ("en-US", AMERICAN), ("en-AU", BRITISH), ("ru", MILENA), ("RU-ru", MILENA)],
)
def test_a_voice_is_chosen_by_its_language(language: str, chosen: SystemVoice) -> None:
    """Of voices equally near the first, which is the system's own choice."""
    assert choose(VOICES, language=language) == chosen


def test_the_voices_of_a_language_come_with_the_nearest_first() -> None:
    assert of_language(VOICES, "en-US") == (AMERICAN, BRITISH, SCOTTISH)
    assert of_language(VOICES, "fr") == ()


@pytest.mark.parametrize(
    ("wanted", "language", "chosen"),
    [
        ("milena", "ru", MILENA),
        ("Milena", "en", MILENA),
        ("GMW/EN", "en-US", BRITISH),
        ("english", "en-US", AMERICAN),
        ("ивона", "ru", NAMELESS),
    ],
)
def test_a_wish_comes_before_the_language(wanted: str, language: str, chosen: SystemVoice) -> None:
    """It is a whole id or a part of a name; the language decides between several."""
    assert choose(VOICES, language=language, wanted=wanted) == chosen


@pytest.mark.parametrize(
    ("wanted", "hint"),
    [
        ("Milina", 'did you mean "Milena"? See: voiceprep voices list'),
        ("Zzz", "choose one of: voiceprep voices list"),
    ],
)
def test_an_unknown_voice_is_answered_with_near_names(wanted: str, hint: str) -> None:
    with pytest.raises(VoiceError, match=f'there is no voice "{wanted}"') as error:
        choose(VOICES, language="ru", wanted=wanted)
    assert error.value.hint == hint


def test_a_language_without_a_voice_is_answered_with_how_to_install_one() -> None:
    with pytest.raises(VoiceError, match='no voice for the language "fr" is installed') as error:
        choose(VOICES, language="fr")
    assert (
        error.value.hint == f"install one: {mend(Need.VOICE)}; or take another with --voice, of: voiceprep voices list"
    )
