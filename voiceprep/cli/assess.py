"""A recorded answer to a report, with progress on the screen."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from voiceprep.cli.invocation import Invocation
from voiceprep.cli.progress import stage
from voiceprep.delivery import NOTHING_USUAL
from voiceprep.model import Measure, Question, Recording, Report
from voiceprep.practice import assess, hear_again
from voiceprep.sound import read_sound
from voiceprep.translation import _


def assess_file(
    question: Question,
    audio: Path,
    invocation: Invocation,
    *,
    fillers: bool = False,
    usual: Mapping[Measure, float] = NOTHING_USUAL,
    title: str = "Listening",
) -> Report:
    """Assess the recording, and hear it twice if fillers are to be counted; raises SoundError and TranscriberError.

    `usual` is what is usual for the user in how he speaks.
    """
    read_sound(audio)  # before the recogniser is loaded, and on a fresh machine unpacked
    transcriber = invocation.transcriber
    now = datetime.now().astimezone()
    with stage(title) as progress:
        report = assess(
            question,
            Recording(path=audio),
            transcriber=transcriber,
            embedder=invocation.embedder,
            now=now,
            progress=progress,
        )
    with stage(_("Counting fillers") if fillers else title) as progress:
        return hear_again(report, transcriber=transcriber if fillers else None, usual=usual, progress=progress)
