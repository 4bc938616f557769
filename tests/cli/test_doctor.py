import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import soundfile

from tests.cli.conftest import Run
from tests.virtual_sound import VirtualSound
from voiceprep.cli.checks import print_checks, render_checks
from voiceprep.doctor import Check, Health

REPOSITORY = Path(__file__).parents[2]
SAMPLE = REPOSITORY / "voiceprep" / "demo" / "self.en.ogg"
LONG = "make room on that disk, or practise in a folder on another: voiceprep --home FOLDER practice"

PYTHON = Check(name="Python", status=Health.WORKS, detail="3.12.1", mend=None, essential=True)
DISK = Check(name="disk", status=Health.WARNS, detail="500 MB free", mend=LONG, essential=True)
SPEAKERS = Check(name="speakers", status=Health.FAILS, detail="none", mend="plug one in", essential=False)
MICROPHONES = Check(name="microphones", status=Health.FAILS, detail="none", mend="plug [one] in", essential=True)


def test_every_check_is_a_line_and_beneath_it_stands_what_mends_it(capsys: pytest.CaptureFixture[str]) -> None:
    """In a word and a sign, without colours; and no command is broken in two."""
    print_checks([PYTHON, DISK, SPEAKERS, MICROPHONES])

    assert capsys.readouterr().out == (
        "  ✓ works  Python       3.12.1\n"
        "  ! warns  disk         500 MB free\n"
        f"                        {LONG}\n"
        "  ✗ fails  speakers     none (you can practise without)\n"
        "                        plug one in\n"
        "  ✗ fails  microphones  none\n"
        "                        plug [one] in\n"
        "\n"
        "You cannot practise by voice here.\n"
    )


def test_without_what_is_not_essential_one_can_practise(capsys: pytest.CaptureFixture[str]) -> None:
    print_checks([PYTHON, SPEAKERS])

    assert capsys.readouterr().out.endswith("\n\nYou can practise by voice here.\n")


def test_checks_as_json_are_one_line() -> None:
    line = render_checks([SPEAKERS])

    assert json.loads(line) == {
        "schema": 1,
        "checks": [
            {"name": "speakers", "status": "fails", "detail": "none", "mend": "plug one in", "essential": False}
        ],
    }
    assert "\n" not in line


@pytest.fixture
def spoken_to(virtual_sound: VirtualSound) -> Iterator[None]:
    """Have somebody speak into the microphone."""
    with virtual_sound.play(SAMPLE) as playing:
        yield
        playing.kill()


def check_of(name: str, output: str) -> Any:
    return next(check for check in json.loads(output)["checks"] if check["name"] == name)


@pytest.mark.real
@pytest.mark.usefixtures("virtual_sound")
def test_with_a_sound_card_everything_works(run: Run) -> None:
    outcome = run("doctor")

    lines = outcome.output.splitlines()
    assert (outcome.status, outcome.errors) == (0, "")
    assert [line for line in lines if line.startswith("  ✗")] == []
    assert lines[-1] == "You can practise by voice here."


@pytest.mark.real
@pytest.mark.usefixtures("spoken_to")
def test_the_microphone_is_tried_by_level_and_by_ear(run: Run, virtual_sound: VirtualSound, tmp_path: Path) -> None:
    """What it hears is played; nothing of it is kept."""
    heard = tmp_path / "heard.wav"
    with virtual_sound.capture(heard) as capturing:
        outcome = run("doctor", "--json", "--record", "2")
        time.sleep(0.5)
        capturing.terminate()

    assert (outcome.status, outcome.errors) == (0, "Speak now, for 2 s.\nThis is what was heard.\n")
    assert check_of("recording", outcome.output)["status"] == "works"
    assert abs(soundfile.read(heard)[0]).max() > 0.1
    assert not (tmp_path / "recordings").exists()


@pytest.mark.real
@pytest.mark.usefixtures("virtual_sound")
def test_a_muted_microphone_keeps_one_from_practising(run: Run) -> None:
    """And there is nothing to play."""
    outcome = run("doctor", "--json", "--record", "1")

    assert (outcome.status, outcome.errors) == (1, "Speak now, for 1 s.\n")
    assert check_of("recording", outcome.output)["detail"].startswith("nothing but zeros")


@pytest.mark.real
def test_without_a_sound_card_one_cannot_practise(run_without_sound_card: Run) -> None:
    outcome = run_without_sound_card("doctor", "--json", "--record", "1")

    failing = [check["name"] for check in json.loads(outcome.output)["checks"] if check["status"] == "fails"]
    assert (outcome.status, outcome.errors) == (1, "")
    assert failing == ["microphones", "speakers", "recording"]


@pytest.mark.real
def test_the_recogniser_is_loaded_and_named(run_without_sound_card: Run, home: Path) -> None:
    """And where it cannot be, the command that mends it stands there."""
    works = check_of("recogniser", run_without_sound_card("doctor", "--json").output)
    (home / "voiceprep.toml").write_text('model = "small"\n')
    fails = check_of("recogniser", run_without_sound_card("doctor", "--json").output)

    assert (works["status"], works["detail"]) == (
        "works",
        f"faster-whisper/base on the processor, {home / 'cache' / 'whisper-base'}",
    )
    assert (fails["detail"], fails["mend"]) == ("the model small is not here", "voiceprep models get small")


def test_broken_settings_are_one_line_and_a_hint(run: Run, home: Path) -> None:
    (home / "voiceprep.toml").write_text("modle = 1\n")

    outcome = run("doctor")

    assert (outcome.status, outcome.output) == (1, "")
    assert [line.split(":")[0] for line in outcome.errors.splitlines()] == ["voiceprep", "hint"]
