"""Two attempts at a question side by side: what got better, and what got worse, with what was said in both."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from voiceprep.model import Match, Report, Status
from voiceprep.rendering.delivery import pace_change
from voiceprep.rendering.figures import clock, percent
from voiceprep.rendering.terminal import CONTROLS, WIDEST, about, hanging, label_of
from voiceprep.translation import _, pgettext

WORTH = {Status.COVERED: 3, Status.PARTIAL: 2, Status.CONTRADICTED: 1, Status.MISSED: 0, Status.SLIPPED: 0}
"""The higher, the better. To contradict a point is to know of it."""


def print_against(earlier: Report, later: Report, console: Console) -> None:
    """Print what changed from the earlier report to the later one, point by point and as a whole."""
    pairs = _pairs(earlier, later)
    better = [pair for pair in pairs if _worth(pair[1]) > _worth(pair[0])]
    worse = [pair for pair in pairs if _worth(pair[1]) < _worth(pair[0])]
    console.print(_clean(later.question.prompt, "bold"))
    for title, style, changed in ((_("Better"), "green", better), (_("Worse"), "red", worse)):
        if changed:
            console.print()
            console.print(Text(title, style=f"bold {style}"))
            _print_changes(changed, later.question.language, console)
    console.print()
    same = len(pairs) - len(better) - len(worse)
    facts = [
        (_("Better"), str(len(better))),
        (_("Worse"), str(len(worse))),
        (_("Same"), str(same)),
        *_facts(earlier, later),
    ]
    for name, fact in facts:
        console.print(Padding(Text.assemble((f"{name:<10}", "dim"), fact), (0, 0, 0, 2), expand=False))


def _pairs(earlier: Report, later: Report) -> list[tuple[Match, Match]]:
    """Give the verdicts on the points that both are about, in the order of the later one."""
    before = {match.point.id: match for match in earlier.coverage.matches}
    return [(before[match.point.id], match) for match in later.coverage.matches if match.point.id in before]


def _worth(match: Match) -> int:
    if match.point.must_not_say:
        return 1 if match.status is Status.MISSED else 0
    return WORTH[match.status]


def _print_changes(pairs: Sequence[tuple[Match, Match]], language: str, console: Console) -> None:
    for line in _changes(pairs, language, min(console.width, WIDEST), console):
        console.print(line, no_wrap=True, crop=False, overflow="ignore")


def _changes(pairs: Sequence[tuple[Match, Match]], language: str, width: int, console: Console) -> Iterator[Text]:
    """Give each point, and below it both verdicts with what speaks for them."""
    column = max(len(label_of(match)) for pair in pairs for match in pair)
    names = (_("before"), pgettext("in this attempt", "now"))
    for pair in pairs:
        point, *_of_later = about(pair[1], language)
        yield from hanging(point, width, console, first=Text("  "))
        for name, match in zip(names, pair, strict=True):
            label = label_of(match)
            paragraphs = [*about(match, language)][1:]
            if paragraphs:
                label.align("left", column)
            first = Text.assemble((f"    {name:<{max(map(len, names))}}  ", "dim"), label, "  " if paragraphs else "")
            if not paragraphs:
                yield first
            for paragraph in paragraphs:
                yield from hanging(paragraph, width, console, first=first)
                first = Text(" " * len(first))


def _facts(earlier: Report, later: Report) -> Iterator[tuple[str, str]]:
    yield _("Coverage"), f"{percent(earlier.coverage.share)} → {percent(later.coverage.share)}"
    if earlier.length and later.length:
        yield _("Length"), f"{clock(earlier.length.answer)} → {clock(later.length.answer)}"
    if earlier.delivery and later.delivery:
        yield _("Pace"), pace_change(earlier.delivery, later.delivery, later.question.language)


def _clean(text: str, style: str) -> Text:
    return Text(text.translate(CONTROLS), style=style)
