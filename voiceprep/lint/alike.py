"""Points that the matcher cannot tell apart: the matcher itself is asked.

Each wording is said as an answer. It must make its own point and no other, and the question must make none. Only
wordings are asked for: what is near in meaning alone is called *likely* in a report, never *certain*.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from voiceprep.answers.source import quote
from voiceprep.lint.finding import Check, Finding
from voiceprep.matching import match
from voiceprep.model import KeyPoint, Match, Question, Status, Transcript, Word, with_parts
from voiceprep.reasons import say_reason
from voiceprep.translation import _

MOST = 100
"""Points of a question. Nobody says more in one answer, and comparing each with each would take minutes."""
SAID = (Status.COVERED, Status.SLIPPED)


@dataclass(frozen=True, kw_only=True)
class Said:
    """A wording that was said, and the verdict on a point."""

    point: KeyPoint
    text: str
    match: Match


def alike_points(question: Question, path: Path) -> Iterator[Finding]:
    """Find points that are said together, that the question says, or that their own words do not make."""
    points = [replace(point, parts=()) for point in with_parts(question.key_points) if not point.parts]
    if len(points) > MOST:
        message = _("{n} points are too many for one answer, and are not compared: split the question")
        yield Finding(path=path, line=question.line, check=Check.LONG, message=message.format(n=len(points)))
        return
    for echoed in _say(question.prompt, points):
        if echoed.status in SAID:
            message = _("{text} is said by who repeats the question: say more than it asks").format(
                text=quote(echoed.point.text)
            )
            yield Finding(path=path, line=echoed.point.line, check=Check.ALIKE, message=message)
    said = [
        Said(point=point, text=wording.text, match=found)
        for point in points
        for wording in point.wordings
        for found in _say(wording.text, points)
    ]
    yield from _unheard(said, path)
    yield from _together(said, path)


def _say(text: str, points: Sequence[KeyPoint]) -> tuple[Match, ...]:
    words = tuple(Word(text=word) for word in text.split())
    return match(points, Transcript(words=words, engine="typed")).matches


def _unheard(said: Sequence[Said], path: Path) -> Iterator[Finding]:
    for one in said:
        if one.match.point == one.point and one.match.status not in SAID:
            because = say_reason(one.match.reason or ", ".join(one.match.missing))
            message = _("{text} is not recognised when it is said word for word").format(text=quote(one.text))
            message += f" ({because})" if because else ""
            yield Finding(
                path=path,
                line=one.point.line,
                check=Check.UNHEARD,
                message=_("{message}: reword it").format(message=message),
            )


def _together(said: Sequence[Said], path: Path) -> Iterator[Finding]:
    """Give each pair of points once."""
    pairs: set[frozenset[str]] = set()
    for one in said:
        other = one.match.point
        pair = frozenset((one.point.id, other.id))
        if other.id == one.point.id or one.match.status not in SAID or pair in pairs:
            continue
        pairs.add(pair)
        where = " " + _("on line {line}").format(line=other.line) if other.line else ""
        message = _("who says {text} has said {text2}{where}, too: tell them apart, or join them").format(
            text=quote(one.text), text2=quote(other.text), where=where
        )
        yield Finding(path=path, line=one.point.line, check=Check.ALIKE, message=message)
