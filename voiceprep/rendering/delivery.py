"""How an answer was spoken, for the eye: a line a matter, beside what is comfortable and what is usual."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from voiceprep.model import Advice, Delivery, Filler, Gauge, Measure, Report
from voiceprep.rendering.figures import clock
from voiceprep.translation import N_, _, decimal, ngettext, pgettext

UNITS = {
    Measure.WORDS: (0, N_("{value} words a minute")),
    Measure.SYLLABLES: (1, N_("{value} syllables a second")),
    Measure.LONGEST_PAUSE: (1, N_("longest {value} s")),
    Measure.FILLERS: (1, N_("{value} a minute")),
    Measure.LOUDNESS: (0, N_("loudness {value} dBFS")),
    Measure.PITCH_RANGE: (1, N_("pitch moves over {value} semitones")),
}
"""Digits after the point, and what the value is of."""
SENTENCES = {
    Advice.SLOWER: N_("Speak more slowly: breathe after each sentence."),
    Advice.FASTER: N_("Speak a little faster: rehearse until you need not search for words."),
    Advice.FEWER_FILLERS: N_("Where you would fill, say nothing: a short silence sounds thoughtful."),
    Advice.SHORTER_PAUSES: N_("Keep going: know what comes next before you end a sentence."),
    Advice.WHOLE_CLAUSES: N_("Pause between clauses, not inside them: think first, then say the whole thought."),
    Advice.LOUDER: N_("Speak up, or come closer to the microphone."),
    Advice.SOFTER: N_("Speak more softly, or move away from the microphone."),
    Advice.LIVELIER: N_("Let your voice rise and fall: it stays nearly on one note."),
}
"""What would help, in a sentence."""
_SHOWN = 8
"""Fillers with their times; more would be a list that nobody reads."""


def delivery_facts(report: Report) -> Iterator[tuple[str, Text]]:
    """Give each line with its label."""
    delivery = report.delivery
    if delivery is None:
        return
    yield _("Pace"), _pace(delivery, report.question.language)
    yield _("Pauses"), _pauses(delivery)
    if delivery.fillers or delivery.hesitations_counted:
        yield _("Fillers"), _fillers(delivery)
    if delivery.stumbles:
        yield _("Stumbles"), Text(", ".join(f"{one.text} {clock(one.start)}" for one in delivery.stumbles[:_SHOWN]))
    if voice := [_measured(one) for one in _gauges(delivery, Measure.LOUDNESS, Measure.PITCH_RANGE)]:
        yield _("Voice"), Text("; ").join(voice)
    if delivery.advice:
        yield _("Try"), Text(_(SENTENCES[delivery.advice]), style="bold")


def _pace(delivery: Delivery, language: str) -> Text:
    """Say it in words a minute, in Russian in syllables, for its words are longer; an older report has words only."""
    shown = _gauges(delivery, _measure_of_pace(language)) or [
        Gauge(measure=Measure.WORDS, value=delivery.words_per_minute)
    ]
    return _measured(shown[0])


def pace_change(before: Delivery, after: Delivery, language: str) -> str:
    """Say how fast both are, in the unit in which the report says it, which an older one of the two may not have."""
    measure = _measure_of_pace(language)
    values = [gauge.value for one in (before, after) for gauge in _gauges(one, measure)]
    if len(values) != 2:
        measure, values = Measure.WORDS, [before.words_per_minute, after.words_per_minute]
    digits, text = UNITS[measure]
    return _(text).format(value=" → ".join(decimal(value, digits) for value in values))


def _measure_of_pace(language: str) -> Measure:
    return Measure.SYLLABLES if language.partition("-")[0] == "ru" else Measure.WORDS


def _pauses(delivery: Delivery) -> Text:
    if not delivery.pauses:
        return Text(pgettext("pauses", "none"))
    longest = max(delivery.pauses, key=lambda pause: pause.length)
    gauges = _gauges(delivery, Measure.LONGEST_PAUSE) or [Gauge(measure=Measure.LONGEST_PAUSE, value=longest.length)]
    text = Text(f"{len(delivery.pauses)}, ")
    text += _measured(gauges[0], at=" " + _("at {time}").format(time=clock(longest.start)))
    inside = next((int(one.value) for one in _gauges(delivery, Measure.PAUSES_INSIDE)), 0)
    if not inside:
        return text
    long = ngettext("{n} of a second and more inside a clause", "{n} of a second and more inside a clause", inside)
    return text.append("; " + long.format(n=inside), style="yellow")


def _fillers(delivery: Delivery) -> Text:
    listed = _listed(delivery.fillers)
    if not delivery.hesitations_counted:
        return Text.assemble(listed, (" " + _("(hesitations not counted)"), "dim"))
    if not delivery.fillers:
        usual = ", ".join(filter(None, map(_usual, _gauges(delivery, Measure.FILLERS))))
        return Text.assemble(pgettext("fillers", "none"), (f" ({usual})" if usual else "", "dim"))
    text = Text(f"{len(delivery.fillers)}")
    for one in _gauges(delivery, Measure.FILLERS):
        text = Text.assemble(text, ", ", _measured(one))
    return Text.assemble(text, ": ", listed)


def _listed(fillers: Sequence[Filler]) -> str:
    shown = ", ".join(f"{filler.text} {clock(filler.start)}" for filler in fillers[:_SHOWN])
    return f"{shown}, …" if len(fillers) > _SHOWN else shown


def with_unit(measure: Measure, value: float) -> str:
    """Write a value of one of UNITS with its unit."""
    digits, text = UNITS[measure]
    return _(text).format(value=decimal(value, digits).replace("-", "−"))


def _gauges(delivery: Delivery, *measures: Measure) -> list[Gauge]:
    return [one for one in delivery.gauges if one.measure in measures]


def _measured(gauge: Gauge, *, at: str = "") -> Text:
    """Give a value with its unit, yellow outside its range, and what it is held against."""
    below = gauge.low is not None and gauge.value < gauge.low
    above = gauge.high is not None and gauge.value > gauge.high
    against = ", ".join(filter(None, (_comfortable(gauge), _usual(gauge))))
    value = with_unit(gauge.measure, gauge.value) + at
    return Text.assemble((value, "yellow" if below or above else ""), (f" ({against})" if against else "", "dim"))


def _comfortable(gauge: Gauge) -> str:
    if gauge.low is not None and gauge.high is not None:
        return _("comfortable: {low} to {high}").format(low=_number(gauge, gauge.low), high=_number(gauge, gauge.high))
    if gauge.high is not None:
        return _("comfortable: up to {high}").format(high=_number(gauge, gauge.high))
    return _("comfortable: from {low}").format(low=_number(gauge, gauge.low)) if gauge.low is not None else ""


def _usual(gauge: Gauge) -> str:
    return "" if gauge.usual is None else _("you usually: {usual}").format(usual=_number(gauge, gauge.usual))


def _number(gauge: Gauge, value: float) -> str:
    """Give what a value is held against as exactly as the value, and short where it is whole.

    Beside a count of pauses a bare number of seconds would be taken for another count.
    """
    digits, _text = UNITS[gauge.measure]
    number = decimal(value, 0 if value == round(value) else digits).replace("-", "−")
    return _("{n} s").format(n=number) if gauge.measure is Measure.LONGEST_PAUSE else number
