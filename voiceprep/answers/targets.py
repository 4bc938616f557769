"""How long an answer should take, as the user writes it."""

import re

from voiceprep.answers.source import Source, quote
from voiceprep.model import Target
from voiceprep.translation import _

_DASHES = re.compile(r"\s*[-‐‑‒–—−]\s*")
_LENGTH = re.compile(r"(\d{1,4}(?:[.,]\d{1,3})?)\s*(s|sec|с|сек|m|min|м|мин)?\.?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)")
_SECONDS = {"s": 1, "sec": 1, "с": 1, "сек": 1, "m": 60, "min": 60, "м": 60, "мин": 60}
_ABOUT = 0.25
"""A single length is meant roughly; a quarter more or less is our guess at how roughly."""


def read_target(text: str, *, line: int, source: Source, example: str = "target=60-90s") -> Target:
    """Read what stands on a line of a file. Raises AnswersError, whose hint is the example, if it is no range."""
    target = parse_target(text)
    if target is None:
        raise source.error(
            line,
            _("target {text} is no range").format(text=quote(text)),
            hint=_("write it as {example}").format(example=example),
        )
    return target


def parse_target(text: str) -> Target | None:
    """Read ``60-90s``, ``1-2m``, ``1:00-1:30``, ``60s-2m``, or ``90s`` for about that long; None if it is no range.

    A number without a unit takes the other end's, or means seconds.
    """
    ends = _DASHES.split(text.strip())
    if not 1 <= len(ends) <= 2:
        return None
    unit = _unit(ends[-1]) or "s"
    lengths = [_length(end, unit) for end in ends]
    if len(lengths) == 1 and lengths[0] is not None:
        lengths = [lengths[0] * (1 - _ABOUT), lengths[0] * (1 + _ABOUT)]
    shortest, longest = lengths[0], lengths[-1]
    if shortest is None or longest is None or not shortest < longest:
        return None
    return Target(shortest=shortest, longest=longest)


def _length(text: str, unit: str) -> float | None:
    if clock := _CLOCK.fullmatch(text):
        return 60.0 * int(clock[1]) + int(clock[2])
    if length := _LENGTH.fullmatch(text):
        return float(length[1].replace(",", ".")) * _SECONDS[(length[2] or unit).lower()]
    return None


def _unit(text: str) -> str | None:
    length = _LENGTH.fullmatch(text)
    return length[2] if length else None
