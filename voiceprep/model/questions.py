"""What the user prepared."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Target:
    """How long an answer should take, in seconds."""

    shortest: float
    longest: float


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One way to say a key point."""

    text: str
    """The user's words without their Markdown marks."""
    must_hear: tuple[str, ...] = ()
    """The words in bold, without which the point is not made."""


class Strictness(StrEnum):
    """How literally a point must be said."""

    GIST = "gist"
    EXACT = "exact"


@dataclass(frozen=True, kw_only=True)
class KeyPoint:
    """Something the user wants to say in an answer."""

    id: str
    wordings: tuple[Wording, ...]
    parts: "tuple[KeyPoint, ...]" = ()
    nice_to_have: bool = False
    must_not_say: bool = False
    strictness: Strictness | None = None
    """None: gist."""
    line: int | None = None
    """The line of the answers file, from 1."""

    @property
    def text(self) -> str:
        """The first wording, by which the point is shown."""
        return self.wordings[0].text


def with_parts(points: Iterable[KeyPoint]) -> Iterator[KeyPoint]:
    """Give every point, and the parts of it behind it."""
    for point in points:
        yield point
        yield from with_parts(point.parts)


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question of the interview with what the user prepared for it."""

    id: str | None
    prompt: str
    """What is read aloud."""
    language: str
    """A BCP 47 tag such as ``ru`` or ``en-GB``."""
    key_points: tuple[KeyPoint, ...]
    target: Target | None = None
    model_answer: str = ""
    set_name: str | None = None
    line: int | None = None
    narrowed: bool = False
    """Whether the points are only those that an earlier answer missed."""


@dataclass(frozen=True, kw_only=True)
class UnfinishedNote:
    """A place the user meant to come back to: ``??``, ``TODO``, an empty bullet."""

    line: int
    text: str


@dataclass(frozen=True, kw_only=True)
class QuestionSet:
    """The questions of one answers file."""

    name: str
    title: str
    language: str
    questions: tuple[Question, ...]
    unfinished: tuple[UnfinishedNote, ...] = ()
    drafted: tuple[UnfinishedNote, ...] = ()
    """Points that an import drafted and nobody has looked at yet."""
    path: Path | None = None
