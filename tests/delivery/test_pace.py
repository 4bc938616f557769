from voiceprep.delivery import measure
from voiceprep.model import Delivery, Pause, Span, Transcript, Word


def test_pace_counts_pauses_and_articulation_does_not() -> None:
    words = tuple(Word(text="any", start=0.0, end=0.1, confidence=1.0) for _ in range(40))
    speech = (Span(start=2.0, end=6.0), Span(start=10.0, end=22.0))

    assert measure(Transcript(words=words, engine="fake/words", speech=speech), language="en") == Delivery(
        words_per_minute=120.0,
        pauses=(Pause(start=6.0, end=10.0),),
        syllables_per_second=4.0,
        articulation_rate=5.0,
    )


def test_where_nothing_was_said_there_is_nothing_to_measure() -> None:
    assert measure(Transcript(words=(), engine="fake/words"), language="en") is None
    assert measure(Transcript(words=(Word(text="typed"),), engine="typed"), language="ru") is None
