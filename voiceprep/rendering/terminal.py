"""A report for the eye: what was missed comes first.

Every status is a symbol, a word and a colour, so that the page reads the same without colours.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from operator import itemgetter

from rich.console import Console
from rich.text import Text

from voiceprep.doubt import doubtful_words
from voiceprep.model import (
    Confidence,
    Coverage,
    Evidence,
    KeyPoint,
    Length,
    LengthVerdict,
    Match,
    PointProgress,
    Report,
    Status,
    Transcript,
)
from voiceprep.reasons import say_reason
from voiceprep.rendering.delivery import delivery_facts
from voiceprep.rendering.figures import clock, percent, quoted, quotes, with_hints
from voiceprep.translation import N_, _, ngettext

CONTROLS = dict.fromkeys([*range(32), *range(127, 160)], "�")
"""Control characters that somebody's text may hold must not reach the terminal."""
WIDEST = 100
"""Columns; longer lines are hard to read."""
DOUBT = "(?)"
"""Follows words that may be made up."""
Why = Mapping[str, Sequence[str]]
"""Lines that explain a verdict, by the id of its point."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """How a verdict looks."""

    symbol: str
    word: str
    """In English; `shown` says it in the user's language."""
    colour: str

    @property
    def shown(self) -> str:
        """The word for the eye."""
        return _(self.word)

    @property
    def label(self) -> Text:
        """The symbol and the word, in the colour."""
        return Text(f"{self.symbol} {self.shown}", style=self.colour)


MARKS = {
    Status.MISSED: Mark(symbol="✗", word=N_("missed"), colour="red"),
    Status.CONTRADICTED: Mark(symbol="≠", word=N_("contradicted"), colour="magenta"),
    Status.SLIPPED: Mark(symbol="!", word=N_("slipped"), colour="magenta"),
    Status.PARTIAL: Mark(symbol="◐", word=N_("partial"), colour="yellow"),
    Status.COVERED: Mark(symbol="✓", word=N_("covered"), colour="green"),
}
"""In the order of the page."""

LIKELY = Mark(symbol="✓", word=N_("likely"), colour="green")
AVOIDED = Mark(symbol="✓", word=N_("avoided"), colour="green")
"""A point that must not be said and was not."""
ORDER = (*MARKS.values(), LIKELY, AVOIDED)
"""All of them, in the order of the page."""


VERDICTS = {
    LengthVerdict.SHORT: N_("short"),
    LengthVerdict.ON_TARGET: N_("on target"),
    LengthVerdict.LONG: N_("long"),
    LengthVerdict.NO_SPEECH: N_("no speech"),
}


def print_report(report: Report, console: Console, *, why: Why | None = None, titled: bool = True) -> None:
    """Print the report, no wider than the console, with the question above it if `titled`."""
    width = min(console.width, WIDEST)
    title = [*hanging(Text(report.question.prompt, style="bold"), width, console), Text()] if titled else []
    for line in (*title, *_lines(report, width, console, why or {})):
        line.plain = line.plain.translate(CONTROLS)
        console.print(line, no_wrap=True, crop=False, overflow="ignore")


def print_verdict(match: Match, report: Report, console: Console) -> None:
    """Print what the report says of one point, and how much was said altogether."""
    width = min(console.width, WIDEST)
    said = [] if report.coverage.share is None else islice(facts(report), 1)
    verdict = _verdict(match, report.question.language, len(label_of(match)), width, console)
    for line in (*verdict, *_labelled(said, width, console)):
        console.print(line, no_wrap=True, crop=False, overflow="ignore")


def print_delivery(report: Report, console: Console, *, after: Report) -> None:
    """Print what a report says of how the answer was spoken beyond what an earlier one said."""
    known = {(label, fact.plain) for label, fact in delivery_facts(after)}
    news = ((label, fact) for label, fact in delivery_facts(report) if (label, fact.plain) not in known)
    for line in _labelled(news, min(console.width, WIDEST), console):
        console.print(line, no_wrap=True, crop=False, overflow="ignore")


def _lines(report: Report, width: int, console: Console, why: Why) -> Iterator[Text]:
    if not report.transcript.words:
        yield from _nothing_heard(report, width, console)
        return
    yield from _points(report, width, console, why)
    yield Text()
    yield from _labelled(facts(report), width, console)
    yield Text()
    yield Text(_("Transcript"), style="bold")
    marked = _marked(report.transcript, report.coverage, brackets=console.color_system is None)
    yield from hanging(marked, width, console, first=Text("  "))


def _nothing_heard(report: Report, width: int, console: Console) -> Iterator[Text]:
    if report.recording is None:
        yield from hanging(Text(_("The answer is empty."), style="yellow"), width, console)
        return
    yield from hanging(Text(_("No speech was heard."), style="yellow"), width, console)
    hint = _("Play {path} and listen: was the microphone on, and close enough?")
    yield from hanging(Text(hint.format(path=report.recording.path)), width, console)


def _points(report: Report, width: int, console: Console, why: Why) -> Iterator[Text]:
    groups = [[match for match in report.coverage.matches if mark_of(match) == mark] for mark in ORDER]
    column = max((len(label_of(match)) for match in report.coverage.matches), default=0)
    for number, group in enumerate(filter(None, groups)):
        if number:
            yield Text()
        for match in group:
            yield from _verdict(match, report.question.language, column, width, console, why.get(match.point.id, ()))


def _verdict(
    match: Match, language: str, column: int, width: int, console: Console, why: Sequence[str] = ()
) -> Iterator[Text]:
    label = label_of(match)
    label.align("left", column)
    first = Text("  ") + label + Text("  ")
    for paragraph in (*about(match, language), *(Text(line, style="dim") for line in why)):
        yield from hanging(paragraph, width, console, first=first)
        first = Text(" " * len(first))


def mark_of(match: Match) -> Mark:
    """Say how a verdict looks."""
    if match.point.must_not_say and match.status is Status.MISSED:
        return AVOIDED
    if match.status is Status.COVERED and match.confidence is Confidence.LIKELY and not match.overruled:
        return LIKELY
    return MARKS[match.status]


def kind_of(point: KeyPoint | PointProgress) -> str:
    """Say what kind of point it is, if it is no ordinary one."""
    return _("nice to have") if point.nice_to_have else _("not to be said") if point.must_not_say else ""


def label_of(match: Match) -> Text:
    """Give the mark of a verdict, and whose it is if it is the user's."""
    return Text.assemble(mark_of(match).label, " " + _("(you)") if match.overruled else "")


def about(match: Match, language: str) -> Iterator[Text]:
    """Give the point, then what speaks for the verdict, a paragraph each."""
    was = replace(match, status=match.overruled.was, overruled=None) if match.overruled else None
    notes = [kind_of(match.point), f"voiceprep: {mark_of(was).shown}" if was else ""]
    yield Text.assemble(match.point.text, *((f" ({note})", "dim") for note in notes if note))
    if match.evidence:
        yield _quote(match.evidence, language)
    if was:  # what was not heard, and why it was no hit, is settled
        return
    if match.missing:
        yield Text.assemble((_("not heard:") + " ", "dim"), ", ".join(match.missing))
    if match.reason:
        yield Text(say_reason(match.reason, quotes(language)))


def _quote(evidence: Evidence, language: str) -> Text:
    said_at = "" if evidence.start is None else f"{clock(evidence.start)} "
    return Text.assemble((said_at, "dim"), (quoted(evidence.text, language), "italic"))


def facts(report: Report) -> Iterator[tuple[str, Text]]:
    """Give what is counted and measured, a line each with its label."""
    if report.coverage.share is not None:
        yield _("Said"), _said(report.coverage, report.coverage.share).append(with_hints(report.hints))
    if report.length:
        yield _("Length"), _length(report.length)
    yield from delivery_facts(report)


def _labelled(facts: Iterable[tuple[str, Text]], width: int, console: Console) -> Iterator[Text]:
    for label, fact in facts:
        yield from hanging(fact, width, console, first=Text.assemble((f"  {label:<10}", "dim")))


def _said(coverage: Coverage, share: float) -> Text:
    wanted = [match.status for match in coverage.matches if not match.point.must_not_say]
    in_part = wanted.count(Status.PARTIAL)
    said = ngettext("{said} of {n} point", "{said} of {n} points", len(wanted))
    said = said.format(said=wanted.count(Status.COVERED), n=len(wanted))
    partly = ", " + _("{n} more in part").format(n=in_part) if in_part else ""
    nice = any(match.point.nice_to_have for match in coverage.matches)
    weighed = ", " + _("nice to have at half") if nice else ""
    return Text(f"{said}{partly} ({percent(share)}{weighed})")


def _length(length: Length) -> Text:
    text = Text(clock(length.answer))
    if length.target and length.verdict:
        colour = "green" if length.verdict is LengthVerdict.ON_TARGET else "yellow"
        shortest, longest = clock(length.target.shortest), clock(length.target.longest)
        text.append(", " + _("target {shortest}–{longest}:").format(shortest=shortest, longest=longest) + " ")
        text.append(length_verdict(length.verdict), style=colour)
    return text


def length_verdict(verdict: LengthVerdict) -> str:
    """Say how a length fits its target."""
    return _(VERDICTS[verdict])


def _marked(transcript: Transcript, coverage: Coverage, *, brackets: bool) -> Text:
    """Underline the evidence in the colour of its verdict, and dim what is doubtful; or use brackets and a mark."""
    doubtful = doubtful_words(transcript)
    about = [(match, at in doubtful) for at, match in enumerate(owners(transcript, coverage))]
    runs = []
    for (match, doubt), run in groupby(zip(about, transcript.words, strict=True), key=itemgetter(0)):
        words = " ".join(word.text for _, word in run)
        shown = f"{words} {DOUBT}" if doubt else words
        styles = ([f"underline {mark_of(match).colour}"] if match else []) + (["dim"] if doubt else [])
        runs.append(Text(f"[{shown}]" if match and brackets else shown, style=" ".join(styles)))
    return Text(" ").join(runs)


def owners(transcript: Transcript, coverage: Coverage) -> list[Match | None]:
    """Give for every word the verdict it is evidence for; of several, the one with the shortest evidence."""
    owners: list[Match | None] = [None] * len(transcript.words)
    hits = [match for match in coverage.matches if match.status is not Status.MISSED]  # the user may say: missed
    spans = [(range(m.evidence.first_word, m.evidence.last_word + 1), m) for m in hits if m.evidence]
    for span, match in sorted(spans, key=lambda one: len(one[0]), reverse=True):
        owners[span.start : span.stop] = [match] * len(span)
    return owners


def hanging(text: Text, width: int, console: Console, *, first: Text | None = None) -> Iterator[Text]:
    """Wrap the text to the width, the first line after ``first``, the others indented as far."""
    first = first if first is not None else Text()
    start = first
    for line in text.wrap(console, max(width - len(first), 10)):
        line.rstrip()
        yield start + line
        start = Text(" " * len(first))
