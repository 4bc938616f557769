"""The transcript as the page shows it: a line a phrase, so that each can be played by the keyboard."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from voiceprep.model import Report, Word
from voiceprep.rendering.html.points import PointView
from voiceprep.rendering.terminal import owners

LONGEST = 30
"""Words of a phrase without a full stop, at which it is broken."""
LONG = 10
"""Words from which a comma ends a phrase."""
DOUBTFUL = 0.5
"""The recogniser's probability below which a word is more likely wrong than right."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """Words in a row that are evidence for the same point, or for none."""

    words: tuple[Word, ...]
    point: PointView | None
    ends: bool
    """Whether the point's evidence goes no further."""


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """A stretch of the transcript."""

    at: float | None
    """Seconds; None for a typed answer."""
    runs: tuple[Run, ...]


def view_phrases(report: Report, points: tuple[PointView, ...]) -> tuple[Phrase, ...]:
    """Give the transcript with the points that its words are evidence for."""
    by_id = {id(point.match): point for point in points}
    words = zip(report.transcript.words, owners(report.transcript, report.coverage), strict=True)
    owned = [(word, by_id[id(match)] if match else None) for word, match in words]
    phrases = [tuple(phrase) for phrase in _split(owned)]
    follows = [*(phrase[0][1] for phrase in phrases[1:]), None]
    return tuple(
        Phrase(at=phrase[0][0].start, runs=_runs(phrase, after))
        for phrase, after in zip(phrases, follows, strict=False)  # without words there is one None too many
    )


Owned = tuple[Word, PointView | None]


def _split(words: list[Owned]) -> Iterator[list[Owned]]:
    phrase: list[Owned] = []
    for word in words:
        phrase.append(word)
        if _ends(word[0].text, len(phrase)):
            yield phrase
            phrase = []
    if phrase:
        yield phrase


def _ends(word: str, length: int) -> bool:
    """Say whether a word ends a phrase of so many words."""
    return word.endswith((".", "?", "!", "…")) or length >= LONGEST or (length >= LONG and word.endswith((",", ";")))


def _runs(phrase: tuple[Owned, ...], after: PointView | None) -> tuple[Run, ...]:
    runs = [(point, tuple(word for word, _ in run)) for point, run in groupby(phrase, key=itemgetter(1))]
    return tuple(
        Run(words=words, point=point, ends=not (place == len(runs) and after is point))
        for place, (point, words) in enumerate(runs, start=1)
    )
