"""What is said about a report beside it."""

from dataclasses import replace

import pytest

from tests.rendering.reports import SPOKEN
from voiceprep.cli.show import show
from voiceprep.model import Timing


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        (
            Timing(matching=0.1, transcription=5.08, stop_to_report=2.15),
            "from the stop to the report 2.15 s, recognising (in part while you spoke) 5.08 s, matching 0.10 s\n",
        ),
        (
            Timing(matching=0.1, transcription=1.5, stop_to_report=2.15),
            "from the stop to the report 2.15 s, recognising 1.50 s, matching 0.10 s\n",
        ),
        (Timing(matching=0.1, transcription=5.08), "recognising 5.08 s, matching 0.10 s\n"),
    ],
)
def test_recognising_that_took_longer_than_the_wait_is_said_to_have_begun_before(
    timing: Timing, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    show(replace(SPOKEN, timing=timing), as_json=True, verbose=True)

    assert capsys.readouterr().err == said
