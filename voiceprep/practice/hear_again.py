"""An answer heard once more, for how it was spoken: what a report need not wait for."""

from collections.abc import Mapping
from dataclasses import replace

from voiceprep.delivery import NOTHING_USUAL, measure
from voiceprep.model import Measure, Report, Sound
from voiceprep.protocols import Progress, Transcriber, silent
from voiceprep.sound import RATE, read_sound


def hear_again(
    report: Report,
    *,
    transcriber: Transcriber | None = None,
    usual: Mapping[Measure, float] = NOTHING_USUAL,
    progress: Progress = silent,
) -> Report:
    """Give the report with the voice measured and, where there is a transcriber, the hesitations counted.

    The verdicts stay as they are: the second decode, which writes down every um, may lose sentences. It takes as long
    as the first. Raises SoundError when the recording cannot be read and TranscriberError when the recogniser fails.
    """
    if report.recording is None or report.delivery is None:
        return report
    language = report.question.language
    sound = Sound(samples=read_sound(report.recording.path), rate=RATE)
    verbatim = None
    if transcriber:
        verbatim = transcriber.transcribe(report.recording, language=language, verbatim=True, progress=progress)
    delivery = measure(report.transcript, language=language, sound=sound, verbatim=verbatim, usual=usual)
    return replace(report, delivery=delivery)
