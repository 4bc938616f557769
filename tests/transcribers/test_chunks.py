from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.model import Span
from voiceprep.transcribers.chunks import LONGEST, Chunk, pack, ripe_chunk

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


def test_a_cut_is_made_in_the_longest_pause() -> None:
    """Not in the last possible one."""
    assert stretches(pack(spans((0, 10), (10.2, 18), (19, 26), (26.2, 40)), end=40)) == [[(0, 18.3)], [(18.7, 40)]]


def test_speech_without_pause_is_cut_in_equal_pieces() -> None:
    assert stretches(pack(spans((0, 50)), end=50)) == [[(0, 25)], [(25, 50)]]


def test_a_clear_pause_makes_a_chunk_ripe() -> None:
    """Once there are eight seconds; it is heard half a second after its last word."""
    speech = spans((1, 5), (6, 10))

    assert ripe_chunk(speech, end=10.4) is None
    assert ripe_chunk(spans((1, 5)), end=6) is None
    assert stretches((ripe_chunk(speech, end=10.5) or Chunk(stretches=()),)) == [[(0.7, 10.3)]]


def test_who_comes_late_hears_as_much_as_possible_at_once() -> None:
    """Up to the last clear pause that still fits."""
    speech = spans((0, 9), (10, 19), (20, 26), (27, 40), (41, 50))

    assert stretches((ripe_chunk(speech, end=60) or Chunk(stretches=()),)) == [[(0, 26.3)]]


def test_speech_without_a_clear_pause_is_cut_before_it_is_too_long() -> None:
    speech = spans((0, 9), (9.3, 19), (19.2, 28))

    assert ripe_chunk(speech, end=28) is None
    assert stretches((ripe_chunk(speech, end=28.3) or Chunk(stretches=()),)) == [[(0, 9.15)]]


@given(recordings(), st.lists(st.floats(0.1, 40), max_size=30))
def test_heard_as_it_comes_every_moment_is_heard_once(
    recording: tuple[tuple[Span, ...], float], looks: list[float]
) -> None:
    """Whenever one looks: what is ripe, then the rest, are in order, disjoint and hold all speech."""
    speech, end = recording
    chunks: list[Chunk] = []
    start = 0.0
    for look in accumulate(looks):
        now = min(look, end)
        known = [
            Span(start=span.start, end=min(span.end, now)) for span in speech if start < span.end and span.start < now
        ]
        while known and (chunk := ripe_chunk(known, start=start, end=now)):
            chunks.append(chunk)
            start = chunk.end
            known = [span for span in known if span.end > start]

    chunks += pack([span for span in speech if span.end > start], start=start, end=end)

    heard = [stretch for chunk in chunks for stretch in chunk.stretches]
    assert all(before.end <= after.start + TINY for before, after in pairwise(heard))
    for span in speech:
        inside = [min(span.end, stretch.end) - max(span.start, stretch.start) for stretch in heard]
        assert sum(share for share in inside if share > 0) == pytest.approx(span.length, abs=TINY)
    assert all(chunk.length <= LONGEST + TINY for chunk in chunks)


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
