from voiceprep.delivery import measure
from voiceprep.model import Delivery, Span, Transcript, Word


def test_pace_counts_pauses_and_a_pause_is_a_quarter_of_a_second() -> None:
    words = tuple(Word(text="so", start=0.0, end=0.1, confidence=1.0) for _ in range(40))
    speech = (Span(start=2.0, end=6.0), Span(start=6.25, end=9.0), Span(start=9.2, end=22.0))

    assert measure(Transcript(words=words, engine="fake/words", speech=speech)) == Delivery(
        words_per_minute=120.0, pauses=(Span(start=6.0, end=6.25),)
    )


def test_where_nothing_was_said_there_is_nothing_to_measure() -> None:
    assert measure(Transcript(words=(), engine="fake/words")) is None
    assert measure(Transcript(words=(Word(text="typed"),), engine="typed")) is None
