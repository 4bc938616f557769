"""The user's verdicts, in the place of the program's. Pure."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from voiceprep.history.rows import storable
from voiceprep.model import Confidence, Coverage, Match, Overruled, Report, Status

OverruleRow = tuple[str, str, str]
"""``point_id``, ``status`` and ``made_at`` of a row of the table ``overrules``."""


def with_overrules(report: Report, rows: Iterable[OverruleRow]) -> Report:
    """Give a report with the user's verdicts. Raises ValueError or TypeError where a row holds none."""
    verdicts = {point_id: (Status(status), datetime.fromisoformat(made_at)) for point_id, status, made_at in rows}
    return replace(report, coverage=Coverage(matches=tuple(_overruled(m, verdicts) for m in report.coverage.matches)))


def is_own_verdict(match: Match, status: Status) -> bool:
    """Tell whether the user says what the program says: what is only likely, he can still make certain."""
    return status is match.status and match.confidence is not Confidence.LIKELY


def _overruled(match: Match, verdicts: dict[str, tuple[Status, datetime]]) -> Match:
    verdict = verdicts.get(storable(match.point.id))
    if verdict is None:
        return match
    status, at = verdict
    return replace(match, status=status, overruled=Overruled(was=match.status, at=at))
