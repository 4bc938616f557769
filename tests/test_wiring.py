from pathlib import Path

import pytest

from voiceprep.errors import SettingsError
from voiceprep.settings import Settings
from voiceprep.wiring import TRANSCRIBERS, make_transcriber


@pytest.mark.parametrize("name", ["faster_whisper", "vosk", ""])
def test_an_unknown_engine_is_an_error_that_names_a_known_one(name: str) -> None:
    with pytest.raises(SettingsError) as raised:
        make_transcriber(Settings(cache=Path("cache"), transcriber=name))

    assert raised.value.message == f'there is no transcriber "{name}"'
    assert "faster-whisper" in raised.value.hint


@pytest.mark.parametrize("name", TRANSCRIBERS)
def test_only_the_base_model_is_built_in(name: str) -> None:
    with pytest.raises(SettingsError) as raised:
        make_transcriber(Settings(cache=Path("cache"), transcriber=name, model="large-v3"))

    assert raised.value.message == 'there is no model "large-v3": only base is built in yet'
