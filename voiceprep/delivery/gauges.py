"""Measures beside what is comfortable to listen to, and beside what is usual for the user."""

from collections.abc import Iterator, Mapping

from voiceprep.model import Delivery, Gauge, Measure

Range = tuple[float | None, float | None]
"""The least and the most that is comfortable, in the unit of the measure."""

WORDS: Mapping[str, Range] = {"en": (100, 165)}
"""Words a minute, pauses included, by language. English: Microsoft's Speaker Coach calls it comfortable."""
SYLLABLES: Mapping[str, Range] = {"ru": (3.8, 5.5)}
"""Syllables a second, pauses included, by language. Russian, whose words are longer: weak evidence."""
LONGEST_PAUSE = 3.0
"""Seconds from which a silence stands out anywhere (docs/delivery.md)."""
LONG_INSIDE = 1.0
"""Seconds from which a silence stands out inside a clause (docs/delivery.md)."""
FILLERS = 5.0
"""A minute. Up to 5 do not harm, 12 clearly do: Laske and DiGennaro Reed 2024, doi 10.1002/jaba.1093."""
LOUDNESS: Range = (-40.0, -10.0)
"""dBFS. Ours: about 15 dB around -26, the nominal level of speech in telephony (ITU-T P.56, G.191)."""
PITCH_RANGE = 4.0
"""Semitones from the 10th to the 90th percentile; weak evidence.

Ours: half of the 7 to 8 that a standard deviation of 3 makes, which is typical of neutral speech (Traunmüller and
Eriksson 1995, "The frequency range of the voice fundamental in the speech of male and female adults").
"""
_NO_RANGE: Range = (None, None)


def gauge(delivery: Delivery, *, seconds: float, language: str, usual: Mapping[Measure, float]) -> tuple[Gauge, ...]:
    """Give a gauge for all that was measured of an answer of so many seconds in the language (BCP 47)."""
    return tuple(
        Gauge(measure=measure, value=value, low=low, high=high, usual=usual.get(measure))
        for measure, value, (low, high) in _measured(delivery, seconds, language.partition("-")[0].lower())
        if value is not None
    )


def _measured(delivery: Delivery, seconds: float, language: str) -> Iterator[tuple[Measure, float | None, Range]]:
    yield Measure.WORDS, delivery.words_per_minute, WORDS.get(language, _NO_RANGE)
    yield Measure.SYLLABLES, delivery.syllables_per_second, SYLLABLES.get(language, _NO_RANGE)
    yield Measure.ARTICULATION, delivery.articulation_rate, _NO_RANGE
    yield Measure.LONGEST_PAUSE, max((pause.length for pause in delivery.pauses), default=0.0), (None, LONGEST_PAUSE)
    inside = [pause for pause in delivery.pauses if pause.inside_clause and pause.length >= LONG_INSIDE]
    yield Measure.PAUSES_INSIDE, float(len(inside)), (None, 0.0)
    if delivery.hesitations_counted:
        yield Measure.FILLERS, len(delivery.fillers) / seconds * 60, (None, FILLERS)
    if delivery.loudness:
        yield Measure.LOUDNESS, delivery.loudness.level, LOUDNESS
        yield Measure.LOUDNESS_SPREAD, delivery.loudness.spread, _NO_RANGE
    if delivery.pitch:
        yield Measure.PITCH_RANGE, delivery.pitch.range, (PITCH_RANGE, None)
