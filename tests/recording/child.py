"""Record an answer in a process that tests end in every way: ``python -m tests.recording.child FOLDER``."""

import json
import sys
from pathlib import Path
from time import monotonic

from tests.recording.answers import how_to_record
from voiceprep.microphones.portaudio import PortAudioMicrophone
from voiceprep.recording import Recorder, leave_when_told


def main(folder: Path) -> None:
    """Say, a line each, when the recording began and when and how it ended, by the clock that all processes share."""
    microphone = PortAudioMicrophone()
    with (
        leave_when_told(),
        microphone.listen() as blocks,
        Recorder(blocks, folder=folder, **how_to_record(rate=microphone.rate)) as recorder,
    ):
        while not recorder.live.seconds:
            recorder.wait(0.01)
        say(begun=monotonic() - recorder.live.seconds)
        recorder.wait(60)
        say(ended_at=monotonic(), ended=recorder.take.ended, error=str(recorder.take.error))


def say(**facts: object) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
