"""A recorded answer to a report, with progress on the screen."""

from datetime import datetime
from pathlib import Path

from voiceprep.cli.invocation import Invocation
from voiceprep.cli.progress import stage
from voiceprep.model import Question, Recording, Report
from voiceprep.practice import assess
from voiceprep.sound import read_sound


def assess_file(question: Question, audio: Path, invocation: Invocation, *, title: str = "Listening") -> Report:
    """Assess the recording; raises SoundError and TranscriberError."""
    read_sound(audio)  # before the recogniser is loaded, and on a fresh machine unpacked
    transcriber = invocation.transcriber
    now = datetime.now().astimezone()
    with stage(title) as progress:
        return assess(
            question,
            Recording(path=audio),
            transcriber=transcriber,
            embedder=invocation.embedder,
            now=now,
            progress=progress,
        )
