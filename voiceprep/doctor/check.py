"""A line of the doctor's report."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from voiceprep.errors import VoiceprepError


class Health(StrEnum):
    """How something does."""

    WORKS = "works"
    WARNS = "warns"
    FAILS = "fails"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What was seen when something was looked at."""

    status: Health
    detail: str
    mend: str | None = None
    """The command, or the deed, that mends it; None where nothing is to be done or nothing is known to help."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """A finding with what it is about."""

    name: str
    status: Health
    detail: str
    mend: str | None
    essential: bool
    """Without it nobody can practise by voice."""


def works(detail: str) -> Finding:
    """Find nothing wrong."""
    return Finding(status=Health.WORKS, detail=detail)


def warns(detail: str, mend: str) -> Finding:
    """Find something that will soon be wrong, or is wrong in part."""
    return Finding(status=Health.WARNS, detail=detail, mend=mend)


def fails(detail: str, mend: str | None) -> Finding:
    """Find something that does not work."""
    return Finding(status=Health.FAILS, detail=detail, mend=mend)


def check(name: str, look: Callable[[], Finding], *, essential: bool) -> Check:
    """Look at something; whatever is raised while looking is a finding, too."""
    try:
        found = look()
    except VoiceprepError as error:
        found = fails(error.message, error.hint)
    except Exception as error:  # the doctor is asked when things are broken in ways that nobody thought of
        found = fails(f"{type(error).__name__}: {error}", None)
    detail = " ".join(found.detail.split())
    return Check(name=name, status=found.status, detail=detail, mend=found.mend, essential=essential)
