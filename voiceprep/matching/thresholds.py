"""Where a verdict turns: how much of a point must be heard."""

from collections.abc import Mapping
from dataclasses import dataclass

from voiceprep.model import Confidence, Strictness

FEW = 3
"""Words of content up to which a point is short: of two both must be heard, for half of "worked at Google" says another
thing; of three, two make it likely."""


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """The lines between verdicts; the scores are those of windows, 0 to 1."""

    covered: float = 0.42
    """The least score of a covered point: omitted ones of the labelled answers reach 0.40 (docs/benchmarks.md)."""
    partial: float = 0.35
    """The least score of a point of which some was said."""
    accepted: tuple[Confidence, ...] = (Confidence.CERTAIN, Confidence.LIKELY)
    """How sure it must be that the words say the point."""
    meant: float | None = 5.7
    """The least sign of meaning (`meaning.py`); None: only the wording counts."""


BY_STRICTNESS: Mapping[Strictness, Thresholds] = {
    Strictness.GIST: Thresholds(),
    Strictness.EXACT: Thresholds(covered=0.75, partial=0.46, accepted=(Confidence.CERTAIN,), meant=None),
}
"""Gist was measured; exact asks for nearly every word without a doubt, with room for what the recogniser mishears."""
