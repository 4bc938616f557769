from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run
from voiceprep.sound import RATE, read_sound
from voiceprep.systems import Need, mend


@pytest.mark.real
def test_a_set_is_written_to_one_file_without_a_speaker(run_without_sound_card: Run, home: Path) -> None:
    """Questions without anything to learn are left out."""
    outcome = run_without_sound_card("listen", "me", "--save", "lesson.mp3")

    seconds = len(read_sound(home / "lesson.mp3")) / RATE
    assert (outcome.status, outcome.output) == (0, "lesson.mp3\n")
    assert outcome.errors.startswith("1 question, 0:")
    assert outcome.errors.endswith(" long\n")
    assert int(outcome.errors[14:16]) == pytest.approx(seconds, abs=1)
    assert 5 < seconds < 30


@pytest.mark.real
def test_without_an_output_device_the_user_learns_how_to_get_one(run_without_sound_card: Run) -> None:
    assert run_without_sound_card("listen", "me") == Outcome(
        status=1,
        output="",
        errors=f"\nWho are you?\nvoiceprep: there is no output device\nhint: {mend(Need.SPEAKER)}\n",
    )


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["mee"], 'voiceprep: no question set "mee" in '),
        (["me", "-q", "slef"], 'voiceprep: no question "slef" in "me"\nhint: did you mean self?'),
        (["me", "-q", "why"], "voiceprep: there is nothing to learn in me yet\nhint: write key points"),
        (["me", "--save", "answer.wav"], "voiceprep: answer.wav is there already\nhint: take another name"),
        (["me", "--save", "lesson.txt"], "voiceprep: lesson.txt is no kind of sound that can be written\nhint: end it"),
    ],
)
def test_what_cannot_be_read_is_an_error_and_nothing_is_written(
    run: Run, home: Path, arguments: list[str], error: str
) -> None:
    before = sorted(home.rglob("*"))

    outcome = run("listen", *arguments)

    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.errors.startswith(error)
    assert sorted(home.rglob("*")) == before
