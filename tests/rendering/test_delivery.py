from dataclasses import replace

import pytest

from tests.rendering.reports import SILENT, SPOKEN
from voiceprep.model import Advice, Delivery, Filler, Gauge, Measure, Pause
from voiceprep.rendering.delivery import SENTENCES, delivery_facts

DELIVERY = Delivery(
    words_per_minute=96.4,
    pauses=(Pause(start=4.0, end=5.5, inside_clause=True), Pause(start=61.0, end=64.5)),
    hesitations_counted=True,
    gauges=(
        Gauge(measure=Measure.WORDS, value=96.4),
        Gauge(measure=Measure.SYLLABLES, value=3.71, low=3.8, high=5.5, usual=4.25),
        Gauge(measure=Measure.LONGEST_PAUSE, value=3.5, high=3.0, usual=2.0),
        Gauge(measure=Measure.PAUSES_INSIDE, value=1.0, high=0.0),
        Gauge(measure=Measure.FILLERS, value=0.0, high=5.0, usual=6.25),
        Gauge(measure=Measure.LOUDNESS, value=-23.4, low=-40, high=-10, usual=-18.4),
        Gauge(measure=Measure.PITCH_RANGE, value=6.54, low=4.0),
    ),
)


def facts(delivery: Delivery, *, language: str = "ru") -> dict[str, str]:
    question = replace(SPOKEN.question, language=language)
    lines = delivery_facts(replace(SPOKEN, question=question, delivery=delivery))
    return {label: fact.plain for label, fact in lines}


def test_every_measure_stands_beside_what_is_comfortable_and_usual() -> None:
    """In Russian the pace is in syllables, for its words are longer."""
    assert facts(DELIVERY) == {
        "Pace": "3.7 syllables a second (comfortable: 3.8 to 5.5, you usually: 4.2)",
        "Pauses": (
            "2, longest 3.5 s at 1:01 (comfortable: up to 3 s, you usually: 2 s); "
            "1 of a second and more inside a clause"
        ),
        "Fillers": "none (you usually: 6.2)",
        "Voice": (
            "loudness −23 dBFS (comfortable: −40 to −10, you usually: −18); "
            "pitch moves over 6.5 semitones (comfortable: from 4)"
        ),
    }


def test_what_is_outside_its_range_is_yellow() -> None:
    pace = dict(delivery_facts(replace(SPOKEN, delivery=DELIVERY)))["Pauses"]

    assert [pace.plain[span.start : span.end] for span in pace.spans if span.style == "yellow"] == [
        "longest 3.5 s at 1:01",
        "; 1 of a second and more inside a clause",
    ]


def test_a_report_of_an_older_version_has_its_pace_and_pauses() -> None:
    assert facts(Delivery(words_per_minute=96.4, pauses=DELIVERY.pauses)) == {
        "Pace": "96 words a minute",
        "Pauses": "2, longest 3.5 s at 1:01",
    }


def test_of_many_fillers_the_first_are_listed_and_without_a_second_decode_it_says_so() -> None:
    fillers = tuple(Filler(text="ну", start=float(at), end=at + 0.5) for at in range(10))
    shown = "ну 0:00, ну 0:01, ну 0:02, ну 0:03, ну 0:04, ну 0:05, ну 0:06, ну 0:07, …"

    assert facts(Delivery(words_per_minute=96.4, pauses=(), fillers=fillers)) == {
        "Pace": "96 words a minute",
        "Pauses": "none",
        "Fillers": f"{shown} (hesitations not counted)",
    }


@pytest.mark.parametrize("advice", Advice)
def test_every_advice_is_a_sentence(advice: Advice) -> None:
    assert facts(replace(DELIVERY, advice=advice))["Try"] == SENTENCES[advice]
    assert SENTENCES[advice].endswith(".")


def test_where_nothing_was_heard_there_is_nothing_to_say() -> None:
    assert list(delivery_facts(SILENT)) == []
