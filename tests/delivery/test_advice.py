from dataclasses import replace

import pytest

from voiceprep.delivery.advice import advise
from voiceprep.delivery.gauges import gauge
from voiceprep.model import Advice, Delivery, Filler, Loudness, Pause, Pitch

CALM = Delivery(
    words_per_minute=130,
    pauses=(Pause(start=10.0, end=10.8),),
    syllables_per_second=4.5,
    articulation_rate=5.0,
    fillers=(Filler(text="um", start=3.0, end=3.2),),
    hesitations_counted=True,
    loudness=Loudness(level=-24.0, spread=5.0),
    pitch=Pitch(median=120, range=7.0),
)
UMS = tuple(Filler(text="um", start=float(at), end=at + 0.2) for at in range(12))
BROKEN = tuple(Pause(start=at, end=at + 1.2, inside_clause=True) for at in (10.0, 20.0))


def advice_on(delivery: Delivery, *, seconds: float = 60, language: str = "en") -> Advice | None:
    gauges = gauge(delivery, seconds=seconds, language=language, usual={})
    return advise(replace(delivery, gauges=gauges), seconds=seconds)


@pytest.mark.parametrize(
    ("delivery", "advice"),
    [
        (CALM, None),
        (replace(CALM, words_per_minute=200), Advice.SLOWER),
        (replace(CALM, words_per_minute=80), Advice.FASTER),
        (replace(CALM, words_per_minute=170), None),
        (replace(CALM, fillers=UMS), Advice.FEWER_FILLERS),
        (replace(CALM, pauses=(Pause(start=10.0, end=16.0),)), Advice.SHORTER_PAUSES),
        (replace(CALM, pauses=BROKEN), Advice.WHOLE_CLAUSES),
        (replace(CALM, loudness=Loudness(level=-52.0, spread=5.0)), Advice.LOUDER),
        (replace(CALM, loudness=Loudness(level=-4.0, spread=5.0)), Advice.SOFTER),
        (replace(CALM, pitch=Pitch(median=120, range=2.0)), Advice.LIVELIER),
    ],
)
def test_what_stands_out_gets_advice(delivery: Delivery, advice: Advice | None) -> None:
    assert advice_on(delivery) is advice


def test_of_several_things_the_farthest_outside_its_range_gets_the_advice() -> None:
    assert advice_on(replace(CALM, words_per_minute=190, fillers=UMS)) is Advice.FEWER_FILLERS
    assert advice_on(replace(CALM, words_per_minute=450, fillers=UMS)) is Advice.SLOWER


def test_russian_pace_goes_by_syllables_and_a_language_without_a_range_by_nothing() -> None:
    fast = replace(CALM, words_per_minute=200, syllables_per_second=7.0)

    assert advice_on(replace(CALM, words_per_minute=200), language="ru") is None
    assert advice_on(fast, language="ru-RU") is Advice.SLOWER
    assert advice_on(fast, language="de") is None


def test_a_short_answer_and_few_fillers_are_let_be() -> None:
    assert advice_on(replace(CALM, fillers=UMS), seconds=14.0) is None
    assert advice_on(replace(CALM, fillers=UMS[:2]), seconds=15.0) is None


def test_fillers_that_were_not_counted_are_not_judged() -> None:
    assert advice_on(replace(CALM, fillers=UMS, hesitations_counted=False)) is None
