import re
from pathlib import Path

import numpy as np
import pytest

from tests.cli.conftest import Outcome, Run
from tests.fakes import FakeTranscriber
from voiceprep.protocols import Progress, Transcriber
from voiceprep.settings import Settings


def test_the_models_are_listed_with_what_is_here_and_what_is_used(run: Run, home: Path) -> None:
    """A model that is not here has the size it would have."""
    (home / "voiceprep.toml").write_text('model = "small"\n')
    folder = home / "cache" / "whisper-small"
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(bytes(2_000_000))

    outcome = run("models", "list")

    assert outcome == Outcome(
        status=0,
        output="""\
tiny                                            78 MB
base            here (comes with voiceprep)    148 MB
small           here                             2 MB  used
medium                                       1 530 MB
large-v1                                     3 090 MB
large-v2                                     3 090 MB
large-v3                                     3 090 MB
large-v3-turbo                               1 620 MB
""",
        errors="",
    )


def test_a_model_of_the_users_own_is_listed_too(run: Run, home: Path) -> None:
    (home / "voiceprep.toml").write_text('model = "./mine"\n')

    assert run("models", "list").output.splitlines()[-1].split() == [str(home / "mine"), "not", "here", "used"]


def unpacked(home: Path, name: str) -> None:
    folder = home / "cache" / f"whisper-{name}"
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(bytes(3_000_000))


def test_removing_says_how_much_is_free_now(run: Run, home: Path) -> None:
    unpacked(home, "tiny")

    assert run("models", "remove", "tiny") == Outcome(status=0, output="", errors="tiny is removed, which frees 3 MB\n")
    assert run("models", "remove", "tiny") == Outcome(
        status=1,
        output="",
        errors="voiceprep: the model tiny is not here\nhint: voiceprep models list shows those that are\n",
    )


def test_removing_the_model_that_is_used_says_so(run: Run, home: Path) -> None:
    (home / "voiceprep.toml").write_text('model = "tiny"\n')
    unpacked(home, "tiny")

    assert run("models", "remove", "tiny").errors == (
        "tiny is removed, which frees 3 MB\nYour settings still name it: write another model into voiceprep.toml.\n"
    )


def test_the_base_model_is_never_gone(run: Run, home: Path) -> None:
    """What can be removed is what was unpacked of it."""
    unpacked(home, "base")

    assert run("models", "remove", "base").errors == (
        "base is removed, which frees 3 MB\nIt comes with voiceprep, and is unpacked anew when it is used.\n"
    )
    assert run("models", "remove", "base") == Outcome(
        status=1,
        output="",
        errors="voiceprep: base comes with voiceprep, and takes up no room in the cache\n"
        "hint: it is unpacked when it is used\n",
    )


@pytest.mark.parametrize("command", ["get", "remove"])
def test_only_a_name_can_be_got_or_removed(run: Run, command: str) -> None:
    """A path is for --model."""
    assert run("models", command, "./mine").errors == (
        'voiceprep: there is no model "./mine"\n'
        "hint: there are tiny, base, small, medium, large-v1, large-v2, large-v3, large-v3-turbo\n"
    )


@pytest.mark.parametrize(
    ("options", "chosen"),
    [
        ((), ("faster-whisper", "tiny")),
        (("--model", "small"), ("faster-whisper", "small")),
        (("--model", ""), ("faster-whisper", "")),
        (("--engine", "openai-whisper", "--model", "./x"), ("openai-whisper", "{home}/x")),
    ],
)
def test_an_option_wins_over_the_setting(
    run: Run, home: Path, options: tuple[str, ...], chosen: tuple[str, str]
) -> None:
    """In every command that recognises a file."""
    (home / "voiceprep.toml").write_text('model = "tiny"\n')
    made = []

    def make(settings: Settings, *, progress: Progress) -> Transcriber:
        del progress
        made.append((settings.engine, settings.model))
        return FakeTranscriber("I study physics")

    run("check", "me", "-q", "self", "--audio", "answer.wav", *options, make_transcriber=make)
    run("demo", *options, make_transcriber=make)

    assert made == [(chosen[0], chosen[1].format(home=home))] * 2


def test_a_model_that_is_not_here_is_told_before_anybody_speaks(run: Run) -> None:
    """With the command that gets it."""
    outcome = run("practice", "me", "--mic", "answer.wav", "--no-speak", "--model", "small")

    assert outcome == Outcome(
        status=1,
        output="",
        errors="voiceprep: the model small is not here\nhint: voiceprep models get small\n",
    )


def test_an_empty_name_is_no_model(run: Run) -> None:
    """And not the usual one."""
    outcome = run("practice", "me", "--mic", "answer.wav", "--no-speak", "--model", "")

    assert (outcome.status, outcome.errors.splitlines()[0]) == (1, 'voiceprep: there is no model ""')


@pytest.mark.parametrize("engine", ["faster-whisper", "openai-whisper"])
def test_a_folder_without_a_model_is_told_before_anybody_speaks(run: Run, home: Path, engine: str) -> None:
    outcome = run("practice", "me", "--mic", "answer.wav", "--no-speak", "--model", "./answers", "--engine", engine)

    assert outcome.status == 1
    assert outcome.errors.startswith(
        f"voiceprep: {home / 'answers'} holds no model for {engine}: model.bin, config.json"
    )


def test_a_file_without_sound_is_told_before_the_first_question(run: Run, home: Path) -> None:
    (home / "notes.md").write_text("# Notes\n")

    outcome = run("practice", "me", "--mic", "answer.wav", "--mic", "notes.md", "--no-speak")

    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.errors.startswith("voiceprep: notes.md holds no sound that can be read\n")


@pytest.mark.real
def test_what_a_model_costs_here_is_measured(run: Run) -> None:
    """A line a model, with figures that a computer can have; what this process has loaded does not count."""
    ballast = np.ones(150_000_000)  # 1.2 GB
    outcome = run("models", "bench", "--engine", "faster-whisper")

    line = re.fullmatch(
        r"faster-whisper/base  loads in (\d+\.\d) s  (\d+\.\d\d) × real time  (\d+) MB\n", outcome.output
    )
    assert (outcome.status, outcome.errors) == (0, "")
    assert line
    assert float(line[2]) > 0
    assert 200 < int(line[3]) < 1000
    assert ballast.any()


def test_only_what_is_here_is_measured(run: Run) -> None:
    """All names are looked at before the first is measured."""
    outcome = run("models", "bench", "base", "small")

    assert outcome == Outcome(
        status=1,
        output="",
        errors="voiceprep: the model small is not here\nhint: voiceprep models get small\n",
    )


@pytest.mark.real
def test_a_model_that_breaks_is_told_and_the_others_are_measured(run: Run, home: Path) -> None:
    """With what would help as where it is used."""
    (home / "mine").mkdir()
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (home / "mine" / name).write_bytes(b"{}")

    outcome = run("models", "bench", "./mine", "base")

    message, hint = outcome.errors.splitlines()
    assert (outcome.status, outcome.output.split("  ")[0]) == (1, "faster-whisper/base")
    assert message.startswith(
        f"voiceprep: faster-whisper with {home / 'mine'} cannot be measured: faster-whisper cannot"
    )
    assert hint.startswith(f"hint: see whether {home / 'mine'} is a whole model; if it is: pip install")
