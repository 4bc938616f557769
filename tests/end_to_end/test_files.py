"""Practice with files in place of a microphone, and without a terminal, as a test or a demonstration does it."""

import json
import subprocess
from pathlib import Path
from time import monotonic

import pytest
from jsonschema import Draft202012Validator

from tests.end_to_end.sounds import REPOSITORY, sample, speech, write
from voiceprep.history import SqliteHistory
from voiceprep.sound import RATE

pytestmark = pytest.mark.real

SCHEMA = json.loads((REPOSITORY / "docs" / "report.schema.json").read_text(encoding="utf-8"))
BEFORE, AFTER = 2, 5
"""Seconds of silence added to an answer, less than what ends it."""


def practise(language: str, *, folder: Path, environment: dict[str, str]) -> subprocess.Popen[str]:
    """Begin to practise the question of a language, answered by its sample."""
    answer = write(folder / f"{language}.wav", sample(language), before=BEFORE, after=AFTER)
    question = {"en": "self", "ru": "o-sebe"}[language]
    return subprocess.Popen(
        ["voiceprep", "practice", "-q", question, "--mic", str(answer), "--no-speak", "--json"],
        cwd=folder,
        env=environment,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_the_length_of_an_answer_is_from_the_first_to_the_last_speech(
    folder: Path, environment: dict[str, str]
) -> None:
    """Not that of the file. Nothing is asked, a report is a line, and two practices at once don't harm each other."""
    started = monotonic()
    languages = ("en", "ru")
    processes = [practise(language, folder=folder, environment=environment) for language in languages]
    finished = [process.communicate(timeout=240) for process in processes]
    took = monotonic() - started

    for language, process, (output, errors) in zip(languages, processes, finished, strict=True):
        assert (process.returncode, output.count("\n"), "y yes" in errors) == (0, 1, False), errors
        report = json.loads(output)
        Draft202012Validator(SCHEMA).validate(report)
        truth = speech(sample(language))
        assert report["length"]["answer"] == pytest.approx(truth.length, abs=0.2)
        assert report["length"]["first_word"] == pytest.approx(BEFORE + truth.start, abs=0.2)
    assert len(SqliteHistory(folder / "recordings" / "history.db").attempts()) == 2
    longest = BEFORE + len(sample("ru")) / RATE + AFTER
    assert longest < took < longest + 120
