from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contracts.transcribers import SAMPLE
from voiceprep.model import Span
from voiceprep.sound import RATE, read_sound
from voiceprep.transcribers.voice_activity import FRAME, VoiceActivity, find_speech, join_spans, speech_spans

MINUTE = 60.0


def frames(*runs: tuple[float, int]) -> list[float]:
    """Give the probabilities of runs of frames, each a probability and how often it comes."""
    return [probability for probability, count in runs for _ in range(count)]


def found(*runs: tuple[float, int]) -> list[tuple[float, float]]:
    """Give the spans in frames."""
    spans = speech_spans(frames(*runs), end=MINUTE)
    return [(round(span.start / FRAME, 3), round(span.end / FRAME, 3)) for span in spans]


def test_sure_speech_is_found_with_its_soft_edges() -> None:
    assert found((0.0, 10), (0.35, 4), (0.9, 20), (0.35, 2), (0.0, 10)) == [(10, 36)]


def test_a_click_is_no_speech() -> None:
    """Two frames, however sure, are shorter than any word."""
    assert found((0.0, 10), (0.99, 2), (0.0, 10)) == []


def test_doubtful_speech_counts_beside_sure_speech_only() -> None:
    """A soft greeting after a long silence is heard; the same in noise is not."""
    assert found((0.0, 99), (0.45, 15), (0.0, 12), (0.9, 30)) == [(99, 114), (126, 156)]
    assert found((0.0, 99), (0.45, 15), (0.0, 99), (0.9, 30)) == [(213, 243)]


def test_a_gap_of_a_tenth_of_a_second_is_a_gap() -> None:
    assert found((0.9, 9), (0.0, 3), (0.9, 9)) == [(0, 9), (12, 21)]
    assert found((0.9, 9), (0.0, 2), (0.9, 9)) == [(0, 20)]


def test_speech_ends_with_the_sound() -> None:
    """The last frame may be longer than the sound."""
    assert speech_spans(frames((0.9, 10)), end=0.3) == (Span(start=0, end=0.3),)


@given(st.lists(st.floats(0, 1), max_size=200))
def test_spans_are_in_order(probabilities: list[float]) -> None:
    """Spans of at least a tenth of a second come in order, apart, in the sound."""
    end = len(probabilities) * FRAME

    spans = speech_spans(probabilities, end=end)

    assert all(span.start >= 0 and span.end <= end and span.length > 0.09 for span in spans)
    assert all(after.start - before.end > 0.09 for before, after in pairwise(spans))


@given(st.lists(st.floats(0.01, 2), max_size=40), st.floats(0, 1))
def test_joining_keeps_the_gaps_that_are_long_enough(steps: list[float], gap: float) -> None:
    """From the first start to the last end, only gaps of less than the given length are gone."""
    times = [sum(steps[: count + 1]) for count in range(len(steps) // 2 * 2)]
    spans = [Span(start=start, end=end) for start, end in zip(times[::2], times[1::2], strict=True)]

    joined = join_spans(spans, gap=gap)

    kept = [(before.end, after.start) for before, after in pairwise(spans) if after.start - before.end >= gap]
    assert [(before.end, after.start) for before, after in pairwise(joined)] == kept
    assert [joined[0].start, joined[-1].end] == pytest.approx([times[0], times[-1]]) if spans else joined == ()


@pytest.mark.real
@pytest.mark.parametrize("size", [100, 512, 4000])
def test_sound_that_comes_in_pieces_is_the_same_sound(size: int) -> None:
    sound = read_sound(SAMPLE.path)
    activity = VoiceActivity()

    for start in range(0, len(sound), size):
        activity.take_in(sound[start : start + size])
    activity.fill_up()

    speech = activity.speech(end=len(sound) / RATE)
    assert speech == find_speech(sound)
    assert activity.speech(end=len(sound) / RATE, since=speech[3].end) == speech[4:]
