"""Packs speech into chunks, each as much as a recogniser hears at once: arithmetic on times, without sound.

Whisper looks through a window of 30 s and pays for the whole of it, however little is in it. So the chunks are long,
and cut in the middle of pauses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from voiceprep.model import Span

LONGEST = 28.0
"""Seconds of sound in a chunk; the rest of Whisper's window is for the silence around it."""
_MARGIN = 0.3
"""Seconds of sound kept around speech."""
_KEPT_SILENCE = 2.0
"""Seconds of silence between margins that stay as they are; where it is more, only the margins stay."""
CLEAR_PAUSE = 0.5
"""A cut in a pause of so many seconds harms no word."""
_HARM = 0.5
"""What share of a chunk it is worth to cut in a pause that is a second longer, up to a clear one."""


@dataclass(frozen=True, kw_only=True)
class Chunk:
    """Stretches of a recording that are heard one straight after another."""

    stretches: tuple[Span, ...]

    @property
    def end(self) -> float:
        """Seconds of the recording."""
        return self.stretches[-1].end

    @property
    def length(self) -> float:
        """Seconds."""
        return sum(stretch.length for stretch in self.stretches)

    def in_recording(self, span: Span) -> Span:
        """Turn times of the chunk into times of the recording.

        A span that reaches over a place where silence was left out is clamped to the side that holds its middle.
        """
        middle = (span.start + span.end) / 2
        begin = 0.0
        for stretch in self.stretches:
            if middle < begin + stretch.length or stretch is self.stretches[-1]:
                break
            begin += stretch.length
        start, end = (min(max(t - begin, 0.0), stretch.length) for t in (span.start, span.end))
        return Span(start=stretch.start + start, end=stretch.start + end)


def pack(speech: Sequence[Span], *, end: float, start: float = 0.0, longest: float = LONGEST) -> tuple[Chunk, ...]:
    """Pack all spans of speech, in order, into chunks of at most ``longest`` seconds.

    No sound outside of ``start`` and ``end``, in seconds of the recording, is in a chunk, and no two chunks share any.
    """
    chunks = []
    while chunk := full_chunk(speech, start=start, end=end, longest=longest):
        chunks.append(chunk)
        start = chunk.end
        speech = after(start, speech)
    if speech:
        chunks.append(one_chunk(speech, start=start, end=end))
    return tuple(chunks)


def full_chunk(speech: Sequence[Span], *, end: float, start: float = 0.0, longest: float = LONGEST) -> Chunk | None:
    """Give the first chunk if there is more speech than it can hold, else None.

    How much more there is makes no difference: who hears a recording as it comes cuts it where ``pack`` does.
    """
    padded = _pad(speech, start, end)
    possible: list[Chunk] = []
    for last in range(len(padded)):
        chunk = _chunk(padded[: last + 1])
        if chunk.length > longest:
            return _best(possible, speech, longest) or _cut_off(padded[0], longest)
        possible.append(chunk)
    return None


def one_chunk(speech: Sequence[Span], *, end: float, start: float = 0.0) -> Chunk:
    """Give all speech as one chunk."""
    return _chunk(_pad(speech, start, end))


def after(start: float, speech: Sequence[Span]) -> list[Span]:
    """Give the speech from ``start`` seconds on."""
    return [Span(start=max(start, span.start), end=span.end) for span in speech if span.end > start]


def _best(possible: Sequence[Chunk], speech: Sequence[Span], longest: float) -> Chunk | None:
    """Give the chunk that is long and ends in a clear pause, as far as both can be had; None where there is none."""
    pauses = [after.start - before.end for before, after in pairwise(speech)]

    def worth(number: int) -> float:
        return possible[number].length / longest - _HARM * max(0.0, CLEAR_PAUSE - pauses[number])

    return possible[max(range(len(possible)), key=worth)] if possible else None


def _cut_off(padded: Span, longest: float) -> Chunk:
    """Cut into speech without any pause."""
    return Chunk(stretches=(Span(start=padded.start, end=padded.start + longest),))


def _pad(speech: Sequence[Span], start: float, end: float) -> list[Span]:
    """Give each span its margins, which end in the middle of a shorter pause."""
    borders = [start, *((before.end + after.start) / 2 for before, after in pairwise(speech)), end]
    return [
        Span(start=max(before, span.start - _MARGIN), end=min(after, span.end + _MARGIN))
        for span, (before, after) in zip(speech, pairwise(borders), strict=False)
    ]


def _chunk(padded: Sequence[Span]) -> Chunk:
    """Join spans over the pauses that are kept."""
    joined = [padded[0]]
    for span in padded[1:]:
        if span.start - joined[-1].end <= _KEPT_SILENCE:
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return Chunk(stretches=tuple(joined))
