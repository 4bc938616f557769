import time
from pathlib import Path

import pytest
import soundfile

from tests.cli.conftest import Outcome, Run
from tests.virtual_sound import VirtualSound
from voiceprep.systems import Need, mend

pytestmark = pytest.mark.real


def test_every_voice_is_listed_and_which_would_read(run: Run) -> None:
    """One reads Russian, one reads English."""
    outcome = run("voices", "list")

    assert (outcome.status, outcome.errors) == (0, "")
    reading = [line.partition("  reads ")[2] for line in outcome.output.splitlines() if "  reads " in line]
    assert sorted(reading) == ["en", "ru"]
    assert len(outcome.output.splitlines()) > 2


def test_the_voices_of_a_language_are_listed_with_the_nearest_first(run: Run) -> None:
    outcome = run("voices", "list", "--language", "ru")

    first, *others = outcome.output.splitlines()
    assert (outcome.status, outcome.errors) == (0, "")
    assert first.endswith("reads ru")
    assert not any("reads" in line for line in others)


def test_the_voice_of_the_settings_reads_everything(run: Run, home: Path) -> None:
    (home / "voiceprep.toml").write_text('voice = "Russian"\n', encoding="utf-8")

    reading = [line for line in run("voices", "list").output.splitlines() if "  reads " in line]

    assert [line.partition("  reads ")[2] for line in reading] == ["ru, en"]


def test_a_language_without_a_voice_is_an_error(run: Run) -> None:
    install = f"install one: {mend(Need.VOICE)}; or take another with --voice, of: voiceprep voices list"
    assert run("voices", "list", "--language", "tlh") == Outcome(
        status=1, output="", errors=f'voiceprep: no voice for the language "tlh" is installed\nhint: {install}\n'
    )


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--language", "ru"],
        ["Почему мы?", "--rate", "300"],
        ["Why us?", "--voice", "english"],
    ],
)
def test_a_voice_is_heard(run: Run, virtual_sound: VirtualSound, tmp_path: Path, arguments: list[str]) -> None:
    heard = tmp_path / "heard.wav"
    with virtual_sound.capture(heard) as capturing:
        outcome = run("voices", "test", *arguments)
        time.sleep(0.5)
        capturing.terminate()

    assert outcome == Outcome(status=0, output="", errors="")
    assert abs(soundfile.read(heard)[0]).max() > 0.1


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["…"], 'there is nothing to pronounce in the text\nhint: write words: voiceprep voices test "Hello"'),
        (["Hello", "--voice", "Rushian"], 'there is no voice "Rushian"\nhint: did you mean "Russian"'),
    ],
)
def test_what_cannot_be_said_is_an_error(run: Run, arguments: list[str], error: str) -> None:
    outcome = run("voices", "test", *arguments)

    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.errors.startswith(f"voiceprep: {error}")


def test_without_an_output_device_the_user_learns_how_to_get_one(run_without_sound_card: Run) -> None:
    error = f"voiceprep: there is no output device\nhint: {mend(Need.SPEAKER)}\n"
    assert run_without_sound_card("voices", "test", "Hello") == Outcome(status=1, output="", errors=error)
