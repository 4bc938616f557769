from pathlib import Path

import pytest

from voiceprep.errors import ModelError, SettingsError
from voiceprep.settings import Settings
from voiceprep.wiring import ENGINES, make_transcriber


@pytest.mark.parametrize("name", ["faster_whisper", "vosk", ""])
def test_an_unknown_engine_is_an_error_that_names_a_known_one(name: str) -> None:
    with pytest.raises(SettingsError) as raised:
        make_transcriber(Settings(cache=Path("cache"), engine=name))

    assert raised.value.message == f'there is no engine "{name}"'
    assert "faster-whisper" in raised.value.hint


@pytest.mark.parametrize("name", ENGINES)
def test_a_model_that_is_not_here_names_the_command_that_gets_it(name: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError) as raised:
        make_transcriber(Settings(cache=tmp_path, engine=name, model="large-v3"))

    assert (raised.value.message, raised.value.hint) == (
        "the model large-v3 is not here",
        "voiceprep models get large-v3",
    )
