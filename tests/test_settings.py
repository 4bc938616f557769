import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from voiceprep.errors import SettingsError
from voiceprep.settings import Settings, read_settings

KEYS = "cache, engine, model, device, threads, voice, rate, microphone, speaker, silence, longest, lang, live_words"


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path, {}) == Settings(
        engine="faster-whisper", model="base", cache=user_cache_path("voiceprep"), threads=None
    )


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    """A relative cache is meant from the practice folder; an empty variable is none."""
    toml = 'engine = "a"\nmodel = "b"\ncache = "c"\nthreads = 1\n'
    (tmp_path / "voiceprep.toml").write_text(toml)
    environment = {"VOICEPREP_MODEL": "d", "VOICEPREP_THREADS": "2", "VOICEPREP_ENGINE": "", "VOICEPREP_X": "y"}

    assert read_settings(tmp_path, environment) == Settings(engine="a", model="d", cache=tmp_path / "c", threads=2)


def test_a_device_has_a_name_or_a_number(tmp_path: Path) -> None:
    (tmp_path / "voiceprep.toml").write_text('microphone = 3\nspeaker = "Headphones"\nsilence = 0\nrate = 140\n')
    settings = read_settings(tmp_path, {"VOICEPREP_LONGEST": "90"})

    assert (settings.microphone, settings.speaker, settings.silence) == ("3", "Headphones", 0)
    assert (settings.rate, settings.longest, settings.voice) == (140, 90, None)


@pytest.mark.parametrize("toml", ["live_words = false", 'live_words = "False"'])
def test_what_is_on_can_be_switched_off(toml: str, tmp_path: Path) -> None:
    (tmp_path / "voiceprep.toml").write_text(toml)

    assert read_settings(tmp_path, {}).live_words is False
    assert read_settings(tmp_path, {"VOICEPREP_LIVE_WORDS": "true"}).live_words is True


def test_a_cache_may_be_anywhere(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"

    assert read_settings(tmp_path / "home", {"VOICEPREP_CACHE": str(elsewhere)}).cache == elsewhere


@pytest.mark.parametrize(
    ("model", "located"),
    [
        ("large-v3-turbo", "large-v3-turbo"),
        ("models/mine", "{home}/models/mine"),
        ("./mine", "{home}/mine"),
        ("mine.pt", "{home}/mine.pt"),
        ("/models/mine", "/models/mine"),
    ],
)
def test_a_model_may_be_named_by_its_path(tmp_path: Path, model: str, located: str) -> None:
    """A relative one is meant from the practice folder."""
    (tmp_path / "voiceprep.toml").write_text(f'model = "{model}"\n')

    assert Path(read_settings(tmp_path, {}).model) == Path(located.format(home=tmp_path))


@pytest.mark.parametrize(
    ("toml", "place", "hint"),
    [
        ("\nmodl = 1", ":2: modl is no setting", "did you mean model?"),
        ("[sound]\nrate = 1", ":1: sound is no setting", f"there are {KEYS}"),
        ("model = 1", ":1: model is no text", 'write it in quotes, like "base"'),
        ('model = " "', ":1: model is no text", 'write it in quotes, like "base"'),
        ('\nthreads = "2"', ":2: threads is no number", "write a whole number from 1, like 2"),
        ("threads = true", ":1: threads is no number", "write a whole number from 1, like 2"),
        ("threads = 0", ":1: threads is no number", "write a whole number from 1, like 2"),
        ("live_words = 0", ":1: live_words is neither true nor false", "write true, without quotes"),
        ("threads = 1\nmodel = base", ":2: broken TOML: Invalid value", 'write it like model = "base"'),
        ('cache = "~nobody-at-all/x"', ":1: cache: Could not determine home directory.", "write the whole path"),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(toml: str, place: str, hint: str, tmp_path: Path) -> None:
    path = tmp_path / "voiceprep.toml"
    path.write_text(toml)

    with pytest.raises(SettingsError) as caught:
        read_settings(tmp_path, {})

    assert (caught.value.message, caught.value.hint) == (f"{path}{place}", hint)


def test_a_variable_that_is_not_understood_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(tmp_path, {"VOICEPREP_THREADS": "many"})

    assert caught.value.message == "VOICEPREP_THREADS is no number"


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "voiceprep.toml"
    path.write_bytes('model = "база"'.encode("cp1251"))
    with pytest.raises(SettingsError, match="is not UTF-8"):
        read_settings(tmp_path, {})

    path.unlink()
    path.mkdir()
    with pytest.raises(SettingsError, match="cannot read"):
        read_settings(tmp_path, {})


def test_settings_load_nothing_they_may_not_need() -> None:
    """`voiceprep --help` reads no settings, but may come by here."""
    code = "import sys, voiceprep.settings; print({'numpy', 'tomllib', 'platformdirs'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "set()"
