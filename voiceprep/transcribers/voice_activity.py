"""Where in a sound somebody speaks, by Silero's voice activity detection, which comes with faster-whisper."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from voiceprep.model import Span
from voiceprep.sound import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAME = 512 / RATE
"""Seconds of sound to which Silero gives one probability of speech."""
_SURE, _POSSIBLE = 0.5, 0.3
"""Silero's probability above which a frame is speech, and above which it is where there is sure speech nearby.

A long silence dulls Silero's memory: after a minute of it, the first second of an answer gets .3 to .5. So does white
noise now and then, but without sure speech nearby.
"""
_NEARBY = 1.0
"""Seconds."""
_SHORTEST = 3
"""Frames, 0.1 s: of a sound that may be speech, and of a silence."""


def find_speech(sound: "NDArray[np.float32]") -> tuple[Span, ...]:
    """Give the stretches of speech in a sound at 16 kHz, unpadded, to about 0.05 s."""
    import numpy as np
    from faster_whisper.vad import get_vad_model

    whole_frames = np.pad(sound, (0, -len(sound) % 512))
    probabilities: list[float] = get_vad_model()(whole_frames).ravel().tolist()
    return speech_spans(probabilities, end=len(sound) / RATE)


def speech_spans(probabilities: Sequence[float], *, end: float) -> tuple[Span, ...]:
    """Turn the probabilities of frames into spans of speech; ``end`` is the length of the sound in seconds."""
    possible = _runs(frame for frame, probability in enumerate(probabilities) if probability >= _POSSIBLE)
    sure = [run for run in possible if sum(probabilities[frame] >= _SURE for frame in run) >= _SHORTEST]
    spoken = [
        run
        for run in possible
        if len(run) >= _SHORTEST
        and any(
            run.start - other.stop <= _NEARBY / FRAME and other.start - run.stop <= _NEARBY / FRAME for other in sure
        )
    ]
    return tuple(Span(start=run.start * FRAME, end=min(run.stop * FRAME, end)) for run in spoken)


def join_spans(spans: Iterable[Span], *, gap: float) -> tuple[Span, ...]:
    """Join spans that are less than ``gap`` seconds apart."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start - joined[-1].end < gap:
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _runs(frames: Iterable[int]) -> list[range]:
    """Group rising numbers that have no silence between them."""
    runs: list[range] = []
    for frame in frames:
        if runs and frame - runs[-1].stop < _SHORTEST:
            runs[-1] = range(runs[-1].start, frame + 1)
        else:
            runs.append(range(frame, frame + 1))
    return runs
