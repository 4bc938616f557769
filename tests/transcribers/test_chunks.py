from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.model import Span
from voiceprep.transcribers.chunks import LONGEST, Chunk, after, full_chunk, pack

TINY = 1e-6
"""Seconds that sums of floats may be off."""


def spans(*edges: tuple[float, float]) -> tuple[Span, ...]:
    return tuple(Span(start=start, end=end) for start, end in edges)


def stretches(chunks: tuple[Chunk, ...]) -> list[list[tuple[float, float]]]:
    """Give the edges of all stretches, rounded to milliseconds."""
    return [[(round(span.start, 3), round(span.end, 3)) for span in chunk.stretches] for chunk in chunks]


@st.composite
def recordings(draw: st.DrawFn) -> tuple[tuple[Span, ...], float]:
    """Speech as voice activity finds it, and the length of its recording."""
    gaps = st.floats(0.1, 1) | st.floats(0.1, 90)
    lengths = st.floats(0.1, 5) | st.floats(0.1, 90)
    steps = draw(st.lists(st.tuples(gaps, lengths), max_size=60))
    times = list(accumulate(time for step in steps for time in step))
    speech = tuple(Span(start=start, end=end) for start, end in zip(times[::2], times[1::2], strict=True))
    return speech, (times[-1] if times else 0.0) + draw(st.floats(0, 60))


def test_short_speech_is_one_chunk_with_margins() -> None:
    assert stretches(pack(spans((1, 5), (5.5, 9)), end=20)) == [[(0.7, 9.3)]]


def test_margins_stay_in_the_recording() -> None:
    assert stretches(pack(spans((0.1, 5)), end=5.2)) == [[(0, 5.2)]]


def test_no_speech_is_no_chunk() -> None:
    assert pack((), end=60) == ()


def test_long_silence_is_left_out() -> None:
    """Of a long silence the margins stay, one of two seconds stays whole."""
    assert stretches(pack(spans((1, 5), (30, 32), (34, 36)), end=40)) == [[(0.7, 5.3), (29.7, 36.3)]]


def test_a_cut_is_made_in_a_clear_pause() -> None:
    """The last that fits, not in a short one after it."""
    assert stretches(pack(spans((0, 10), (11, 24), (25, 26.5), (26.6, 40)), end=40)) == [[(0, 24.3)], [(24.7, 40)]]


def test_a_chunk_is_not_cut_short_for_a_clear_pause() -> None:
    assert stretches(pack(spans((0, 3), (3.6, 26), (26.3, 40)), end=40)) == [[(0, 26.15)], [(26.15, 40)]]


def test_speech_without_pause_is_cut_where_it_fills_a_chunk() -> None:
    assert stretches(pack(spans((0, 50)), end=50)) == [[(0, 28)], [(28, 50)]]


def test_what_one_chunk_holds_fills_none() -> None:
    assert full_chunk(spans((1, 9), (10, 28)), end=40) is None


@given(recordings(), st.lists(st.floats(0.1, 40), max_size=30))
def test_heard_as_it_comes_a_recording_is_cut_as_it_is_afterwards(
    recording: tuple[tuple[Span, ...], float], looks: list[float]
) -> None:
    """Whenever one looks."""
    speech, end = recording
    chunks: list[Chunk] = []
    start = 0.0
    for look in [*accumulate(looks), end]:
        now = min(look, end)
        known = [Span(start=span.start, end=min(span.end, now)) for span in after(start, speech) if span.start < now]
        while chunk := full_chunk(known, start=start, end=now):
            chunks.append(chunk)
            start = chunk.end
            known = after(start, known)

    assert (*chunks, *pack(after(start, speech), start=start, end=end)) == pack(speech, end=end)


@given(recordings())
def test_every_moment_of_speech_is_heard_once(recording: tuple[tuple[Span, ...], float]) -> None:
    """All stretches are in order, disjoint, in the recording, and hold all speech; no chunk is too long."""
    speech, end = recording

    chunks = pack(speech, end=end)

    heard = [stretch for chunk in chunks for stretch in chunk.stretches]
    assert all(0 <= stretch.start < stretch.end <= end for stretch in heard)
    assert all(before.end <= after.start + TINY for before, after in pairwise(heard))
    for span in speech:
        inside = [min(span.end, stretch.end) - max(span.start, stretch.start) for stretch in heard]
        assert sum(share for share in inside if share > 0) == pytest.approx(span.length, abs=TINY)
    assert all(chunk.length <= LONGEST + TINY for chunk in chunks)


@given(recordings())
def test_little_silence_is_heard(recording: tuple[tuple[Span, ...], float]) -> None:
    """An hour of silence costs nothing: with a pause go its margins and at most two seconds between them."""
    speech, end = recording

    heard = sum(chunk.length for chunk in pack(speech, end=end))

    assert heard <= sum(span.length + 2.6 for span in speech) + TINY


@given(recordings(), st.data())
def test_times_map_back_exactly(recording: tuple[tuple[Span, ...], float], data: st.DataObject) -> None:
    """A moment of a stretch that is found again in its chunk is that moment of the recording."""
    for chunk in pack(*recording[:1], end=recording[1]):
        begin = 0.0
        for stretch in chunk.stretches:
            start, end = sorted(data.draw(st.floats(0, stretch.length)) for _ in range(2))

            found = chunk.in_recording(Span(start=begin + start, end=begin + end))

            if stretch.start + TINY < stretch.start + (start + end) / 2 < stretch.end - TINY:
                assert found.start == pytest.approx(stretch.start + start, abs=TINY)
                assert found.end == pytest.approx(stretch.start + end, abs=TINY)
            begin += stretch.length


@given(recordings(), st.lists(st.floats(-5, 120), max_size=20))
def test_times_stay_in_order_and_in_sound(recording: tuple[tuple[Span, ...], float], times: list[float]) -> None:
    """Words that follow each other in a chunk do so in the recording, whatever times the recogniser gives them."""
    for chunk in pack(*recording[:1], end=recording[1]):
        found = [chunk.in_recording(Span(start=time, end=time + 0.3)) for time in sorted(times)]

        assert found == sorted(found, key=lambda span: (span.start, span.end))
        first, last = chunk.stretches[0], chunk.stretches[-1]
        assert all(first.start - TINY <= span.start <= span.end <= last.end + TINY for span in found)
