"""Where in a sound somebody speaks, by Silero's voice activity detection, which comes with faster-whisper."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from voiceprep.model import Span
from voiceprep.sound import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SAMPLES = 512
_CONTEXT = 64
"""Samples before a frame that Silero looks at again."""
_AT_ONCE = 10_000
"""Frames; more would take much memory."""
FRAME = _SAMPLES / RATE
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
    activity = VoiceActivity()
    activity.take_in(sound)
    activity.fill_up()
    return activity.speech(end=len(sound) / RATE)


class VoiceActivity:
    """Silero at work on a sound at 16 kHz that comes piece by piece; how it is cut up makes no difference."""

    def __init__(self) -> None:
        """Load it, which takes about a quarter of a second."""
        import numpy as np
        from faster_whisper.vad import get_vad_model

        self._session = get_vad_model().session
        self._memory = {name: np.zeros((1, 1, 128), np.float32) for name in ("h", "c")}
        self._before = np.zeros(_CONTEXT, np.float32)
        self._rest = np.zeros(0, np.float32)
        self._probabilities: list[float] = []

    def take_in(self, sound: "NDArray[np.float32]") -> None:
        """Hear the next samples."""
        import numpy as np

        sound = np.concatenate([self._rest, sound])
        count = len(sound) // _SAMPLES
        whole, self._rest = np.split(sound, [count * _SAMPLES])
        for start in range(0, count, _AT_ONCE):
            self._probabilities += self._look(whole[start * _SAMPLES : (start + _AT_ONCE) * _SAMPLES])

    def fill_up(self) -> None:
        """Hear the rest of a sound that is over, which is less than a frame."""
        import numpy as np

        self.take_in(np.zeros(-len(self._rest) % _SAMPLES, np.float32))

    def speech(self, *, end: float, since: float = 0.0) -> tuple[Span, ...]:
        """Give the stretches of speech that end after ``since`` seconds; ``end`` is the length of the sound."""
        first = max(0, int((since - _NEARBY) / FRAME))
        spans = speech_spans(self._probabilities[first:], end=end, first=first)
        return tuple(span for span in spans if span.end > since)

    def _look(self, frames: "NDArray[np.float32]") -> list[float]:
        import numpy as np

        sound = np.concatenate([self._before, frames])
        self._before = sound[-_CONTEXT:]
        looks = np.lib.stride_tricks.sliding_window_view(sound, _CONTEXT + _SAMPLES)[::_SAMPLES]
        probabilities, self._memory["h"], self._memory["c"] = self._session.run(None, {"input": looks} | self._memory)
        found: list[float] = np.asarray(probabilities).ravel().tolist()
        return found


def speech_spans(probabilities: Sequence[float], *, end: float, first: int = 0) -> tuple[Span, ...]:
    """Turn the probabilities of frames into spans of speech.

    ``end`` is the length of the sound in seconds, ``first`` the number of the first frame in it.
    """
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
    edges = ((first + run.start, first + run.stop) for run in spoken)
    return tuple(Span(start=start * FRAME, end=min(stop * FRAME, end)) for start, stop in edges)


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
