"""Machines on which something does not work: practice goes on as far as it can, and says what mends the rest."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import soundfile

from tests.end_to_end.sounds import sample, write
from tests.end_to_end.terminal import ENTER, Terminal
from tests.virtual_sound import VirtualSound
from voiceprep.systems import Need, mend

pytestmark = pytest.mark.real

TROUBLE = "voiceprep: PortAudio cannot be started"


@pytest.fixture
def without_sound(environment: dict[str, str]) -> dict[str, str]:
    """Give the environment of a user who has spoilt his sound settings, so that there is no device at all."""
    (Path(environment["HOME"]) / ".asoundrc").write_text("pcm.!default { type\n")
    return environment


def test_without_a_speaker_questions_are_shown(folder: Path, without_sound: dict[str, str], tmp_path: Path) -> None:
    """With a single note, however many there are."""
    answer = write(tmp_path / "answer.wav", sample("en", seconds=3))
    with Terminal("practice", "--mic", answer, cwd=folder, environment=without_sound) as window:
        window.wait_for("Tell me about yourself\n")
        window.wait_for("q quit")
        window.press(ENTER)
        window.wait_for("Расскажите о себе\n")
        window.wait_for("q quit")
        window.press("q")
        assert window.wait() == 0

    assert window.screen.count(TROUBLE) == 1
    assert f"\nhint: {mend(Need.OUTPUT_SETTINGS)}\n" in window.screen
    assert "ALSA lib" not in window.text


def test_without_a_microphone_practice_ends_with_what_mends_it(folder: Path, without_sound: dict[str, str]) -> None:
    """Before a question is put."""
    with Terminal("practice", cwd=folder, environment=without_sound) as window:
        assert window.wait() == 1

    trouble, hint, *_ = window.screen[window.screen.index("voiceprep: ") :].splitlines()
    assert trouble.startswith(TROUBLE)
    assert hint == f"hint: {mend(Need.INPUT_SETTINGS)}"
    assert "Tell me about yourself" not in window.screen
    assert not (folder / "recordings").exists()


def test_a_recogniser_that_fails_costs_no_answer(folder: Path, environment: dict[str, str], tmp_path: Path) -> None:
    answer = write(tmp_path / "answer.wav", sample("en", seconds=3))
    nowhere = environment | {"VOICEPREP_CACHE": str(answer / "cache")}
    with Terminal("practice", "--mic", answer, "--no-speak", cwd=folder, environment=nowhere) as window:
        window.wait_for("voiceprep: the weights of the recogniser cannot be written")
        window.wait_for("hint: ")
        window.wait_for("Your answer of 0:03 is kept. To assess it: voiceprep practice --resume")
        window.wait_for("q quit")
        window.press("q")
        assert window.wait() == 0

    [recording] = (folder / "recordings").glob("*.flac")
    assert soundfile.info(recording).duration == pytest.approx(3, abs=0.01)


@pytest.fixture
def small(folder: Path) -> Iterator[Path]:
    """Mount a small disk over the practice folder, which takes root's rights (`.ci/run` has them)."""
    if os.geteuid() != 0:
        pytest.skip("needs root's rights to mount a small disk")
    disk = folder.with_name("disk")
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk], check=True)
    try:
        shutil.copytree(folder / "answers", disk / "answers")
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_full_disk_keeps_what_fitted(
    virtual_sound: VirtualSound, small: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    answer = write(tmp_path / "answer.wav", sample("en"))
    with Terminal("practice", "--no-speak", cwd=small, environment=environment) as window:
        window.wait_for("●")
        with virtual_sound.play(answer) as playing:
            window.wait_for("voiceprep: the disk is full; the first ")
            kept = float(window.wait_for(" s of the answer are kept as "))
            playing.kill()
        window.wait_for("q quit")
        window.press("q")
        assert window.wait() == 0

    [part] = (small / "recordings").glob("*.part.wav")
    assert soundfile.info(part).duration == pytest.approx(kept, abs=0.1)
    assert kept > 3
    assert "third-year student of applied mathematics" in window.screen
