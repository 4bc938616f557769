"""Packs speech into chunks, each as much as a recogniser hears at once: arithmetic on times, without sound.

Whisper looks through a window of 30 s and pays for the whole of it, however little is in it. So there are as few chunks
as possible, cut in the middle of pauses, the longer the better.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voiceprep.model import Span

LONGEST = 28.0
"""Seconds of sound in a chunk; the rest of Whisper's window is for the silence around it."""
_MARGIN = 0.3
"""Seconds of sound kept around speech."""
_KEPT_SILENCE = 2.0
"""Seconds of silence between margins that stay as they are; where it is more, only the margins stay."""
_CLEAR_PAUSE = 0.5
"""A cut in a pause of so many seconds harms no word."""
_LEAST = 8.0
"""Seconds of sound from which a chunk is heard while somebody goes on to speak (findings: 8 to 10 s)."""
_HARM = 2.0
"""How many chunks more are worth it to avoid a cut that is in no pause at all."""


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


def pack(speech: Sequence[Span], *, end: float, start: float = 0.0) -> tuple[Chunk, ...]:
    """Pack all spans of speech, in order, into chunks of at most ``LONGEST`` seconds.

    No sound outside of ``start`` and ``end``, in seconds of the recording, is in a chunk, and no two chunks share any.
    """
    pieces = [piece for span in speech for piece in _split(_from(start, span))]
    padded = _pad(pieces, start, end)
    chunks = []
    first = 0
    for last in _cuts(padded, [after.start - before.end for before, after in pairwise(pieces)]):
        chunks.append(_chunk(padded[first:last]))
        first = last
    return tuple(chunks)


def ripe_chunk(speech: Sequence[Span], *, end: float, start: float = 0.0) -> Chunk | None:
    """Give the first chunk that can be heard while somebody may go on to speak; None where there is none yet.

    It is the longest that ends in a clear pause, so that who comes late has few chunks to hear; where there is no such
    pause for too long, it ends where ``pack`` cuts.
    """
    if not speech:
        return None
    padded = _pad([_from(start, span) for span in speech], start, end)
    gaps = [*(after.start - before.end for before, after in pairwise(speech)), end - speech[-1].end]
    ripe = None
    for count, gap in enumerate(gaps, 1):
        chunk = _chunk(padded[:count])
        if chunk.length > LONGEST:
            return ripe or pack(speech, start=start, end=end)[0]
        if gap >= _CLEAR_PAUSE and chunk.length >= _LEAST:
            ripe = chunk
    return ripe


def _from(start: float, span: Span) -> Span:
    return Span(start=max(start, span.start), end=span.end)


def _split(span: Span) -> list[Span]:
    """Cut speech without any pause that is too long for one chunk into equal pieces."""
    count = int(span.length // (LONGEST - 2 * _MARGIN)) + 1
    edges = [span.start + span.length * place / count for place in range(count)] + [span.end]
    return [Span(start=start, end=end) for start, end in pairwise(edges)]


def _pad(speech: Sequence[Span], start: float, end: float) -> list[Span]:
    """Give each span its margins, which end in the middle of a shorter pause."""
    borders = [start, *((before.end + after.start) / 2 for before, after in pairwise(speech)), end]
    return [
        Span(start=max(before, span.start - _MARGIN), end=min(after, span.end + _MARGIN))
        for span, (before, after) in zip(speech, pairwise(borders), strict=False)
    ]


def _cuts(padded: Sequence[Span], gaps: Sequence[float]) -> list[int]:
    """Give how many spans there are up to each cut, the end included: few chunks, and cuts in long pauses.

    Backwards, so that for each span the best way to cut what follows it is known (dynamic programming).
    """
    cost = [0.0] * (len(padded) + 1)  # of the best chunks from a span on
    cut = [0] * len(padded)  # where the first of them ends
    for first in reversed(range(len(padded))):
        cost[first], cut[first] = min(
            (1 + _harm(last, gaps) + cost[last], last) for last in _possible_ends(padded, first)
        )
    cuts: list[int] = []
    place = 0
    while place < len(padded):
        place = cut[place]
        cuts.append(place)
    return cuts


def _possible_ends(padded: Sequence[Span], first: int) -> Iterator[int]:
    length = 0.0
    for last in range(first, len(padded)):
        pause = padded[last].start - padded[last - 1].end if last > first else 0.0
        length += padded[last].length + (pause if pause <= _KEPT_SILENCE else 0.0)
        if length > LONGEST and last > first:
            return
        yield last + 1


def _harm(place: int, gaps: Sequence[float]) -> float:
    """Give what it costs, in chunks, to cut after so many spans."""
    return _HARM * max(0.0, _CLEAR_PAUSE - gaps[place - 1]) if place <= len(gaps) else 0.0


def _chunk(padded: Sequence[Span]) -> Chunk:
    """Join spans over the pauses that are kept."""
    joined = [padded[0]]
    for span in padded[1:]:
        if span.start - joined[-1].end <= _KEPT_SILENCE:
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return Chunk(stretches=tuple(joined))
