"""A number as it is said."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """Neighbouring words that say a number."""

    first: int
    last: int
    """Index of the last word, inclusive."""
    values: tuple[float, ...]
    """Its possible readings, the likeliest first."""
    is_ordinal: bool = False
    is_share: bool = False
    """A part of a whole; its values are percent."""
    begins: int | None = None
    """Of a half behind its unit, the index of the first word of the whole: of the "a" in "a year and a half"."""
