from hypothesis import given
from hypothesis import strategies as st

from voiceprep.delivery import measure_length
from voiceprep.model import Length, LengthVerdict, Span, Target, Transcript, Word

TARGET = Target(shortest=60, longest=90)


def heard(*speech: tuple[float, float]) -> Transcript:
    spans = tuple(Span(start=start, end=end) for start, end in speech)
    return Transcript(words=(Word(text="yes", start=0.0, end=0.5, confidence=1.0),), engine="fake/words", speech=spans)


def test_an_answer_is_as_long_as_from_its_first_to_its_last_speech() -> None:
    """Pauses count, the silence before and after does not."""
    assert measure_length(heard((1.5, 20.0), (25.0, 71.5)), TARGET) == Length(
        answer=70.0, first_word=1.5, target=TARGET, verdict=LengthVerdict.ON_TARGET
    )


def test_an_answer_without_a_target_has_no_verdict() -> None:
    assert measure_length(heard((0.0, 5.0)), None) == Length(answer=5.0, first_word=0.0, target=None, verdict=None)


def test_silence_and_noise_are_no_speech() -> None:
    """Voice activity without a word is noise."""
    nothing = Length(answer=0.0, first_word=None, target=TARGET, verdict=LengthVerdict.NO_SPEECH)
    noise = Transcript(words=(), engine="fake/words", speech=(Span(start=3.0, end=4.0),))

    assert measure_length(Transcript(words=(), engine="fake/words"), TARGET) == nothing
    assert measure_length(noise, TARGET) == nothing


@given(st.floats(min_value=0.1, max_value=600))
def test_the_ends_of_the_target_are_on_target(seconds: float) -> None:
    verdict = measure_length(heard((0.0, seconds)), TARGET).verdict

    assert (
        verdict
        is {
            (True, False): LengthVerdict.SHORT,
            (False, False): LengthVerdict.ON_TARGET,
            (False, True): LengthVerdict.LONG,
        }[seconds < 60, seconds > 90]
    )
