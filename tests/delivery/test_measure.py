import numpy as np
import pytest

from voiceprep.delivery import measure
from voiceprep.model import (
    Advice,
    Delivery,
    Gauge,
    Measure,
    Pause,
    Sound,
    Span,
    Transcript,
    Word,
)


def test_pace_counts_pauses_and_articulation_does_not() -> None:
    """Advice waits for the sound, so that there is only one."""
    words = tuple(Word(text="рука,", start=0.5 * at, end=0.5 * at + 0.5) for at in range(40))
    speech = (Span(start=2.0, end=6.0), Span(start=10.0, end=22.0))

    assert measure(Transcript(words=words, engine="fake/words", speech=speech), language="ru") == Delivery(
        words_per_minute=120.0,
        pauses=(Pause(start=6.0, end=10.0),),
        syllables_per_second=4.0,
        articulation_rate=5.0,
        gauges=(
            Gauge(measure=Measure.WORDS, value=120.0),
            Gauge(measure=Measure.SYLLABLES, value=4.0, low=3.8, high=5.5),
            Gauge(measure=Measure.ARTICULATION, value=5.0),
            Gauge(measure=Measure.LONGEST_PAUSE, value=4.0, high=3.0),
            Gauge(measure=Measure.PAUSES_INSIDE, value=0.0, high=0.0),
        ),
    )


def test_the_voice_and_the_hesitations_are_measured_where_there_is_more_to_hear() -> None:
    """A hum of 100 Hz does not move; the um that only the second decode has counts beside the «ну» of the first."""
    samples = (0.1 * np.sign(np.sin(2 * np.pi * 100.3 * np.arange(20 * 8000) / 8000))).astype(np.float32)
    transcript = heard("Ну", "я", "студент")
    usual = {Measure.FILLERS: 4.0}

    delivery = measure(
        transcript,
        language="ru",
        sound=Sound(samples=samples, rate=8000),
        verbatim=heard("Ну", "короче,", "эм,"),
        usual=usual,
    )

    assert delivery is not None
    assert delivery.pitch is not None
    assert delivery.loudness is not None
    assert (delivery.pitch.median, delivery.pitch.range) == pytest.approx((100.3, 0.0), abs=0.2)
    assert (delivery.loudness.level, delivery.loudness.spread) == pytest.approx((-20.0, 0.0), abs=0.1)
    assert [(filler.text, filler.start) for filler in delivery.fillers] == [("ну", 0.0), ("эм", 2.0)]
    assert delivery.hesitations_counted
    assert Gauge(measure=Measure.FILLERS, value=6.0, high=5.0, usual=4.0) in delivery.gauges
    assert delivery.advice is Advice.LIVELIER


def heard(*texts: str) -> Transcript:
    """Say a word a second, and then nothing that is understood, for 20 s."""
    words = (Word(text=text, start=float(at), end=at + 0.5, confidence=1.0) for at, text in enumerate(texts))
    return Transcript(words=tuple(words), engine="fake/words", speech=(Span(start=0.0, end=20.0),))


def test_where_nothing_was_said_there_is_nothing_to_measure() -> None:
    assert measure(Transcript(words=(), engine="fake/words"), language="en") is None
    assert measure(Transcript(words=(Word(text="typed"),), engine="typed"), language="ru") is None
