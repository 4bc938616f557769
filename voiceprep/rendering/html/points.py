"""The verdicts as the page shows them."""

from dataclasses import dataclass, replace
from itertools import groupby

from voiceprep.model import Match, Report
from voiceprep.rendering.terminal import ORDER, Mark, kind_of, mark_of


@dataclass(frozen=True, kw_only=True)
class PointView:
    """A point with its verdict."""

    number: int
    """Its place among the user's points, from 1."""
    match: Match
    mark: Mark
    was: Mark | None
    """The program's verdict, where `mark` is the user's."""
    at: float | None
    """Seconds, from where its evidence plays."""

    @property
    def note(self) -> str:
        """What kind of point it is, if it is no ordinary one."""
        return kind_of(self.match.point)


@dataclass(frozen=True, kw_only=True)
class Group:
    """Points with the same verdict."""

    mark: Mark
    points: tuple[PointView, ...]


def view_points(report: Report) -> tuple[PointView, ...]:
    """Give the points in the user's order."""
    return tuple(_view(number, match) for number, match in enumerate(report.coverage.matches, start=1))


def group_points(points: tuple[PointView, ...]) -> tuple[Group, ...]:
    """Put together what has the same verdict, what was missed first."""
    by_mark = sorted(points, key=lambda point: ORDER.index(point.mark))
    return tuple(Group(mark=mark, points=tuple(group)) for mark, group in groupby(by_mark, key=lambda one: one.mark))


def _view(number: int, match: Match) -> PointView:
    was = mark_of(replace(match, status=match.overruled.was, overruled=None)) if match.overruled else None
    at = match.evidence.start if match.evidence else None
    return PointView(number=number, match=match, mark=mark_of(match), was=was, at=at)
