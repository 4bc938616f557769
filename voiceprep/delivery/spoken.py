"""The words of a transcript as they were spoken: bare, with the punctuation beside them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from voiceprep.model import Span, Word

_BREAK = re.compile(r"[.,!?…;:—–]+$")
_SENTENCE_END = re.compile(r"[.!?…]+$")
_MARKS = re.compile(r"^[^\w]+|[^\w-]+$")


@dataclass(frozen=True, kw_only=True)
class SpokenWord:
    """A word in lower case, and what the recogniser's punctuation says of it."""

    text: str
    start: float
    end: float
    opens: bool
    """Whether a clause, or what stands between commas, begins here."""
    closes: bool
    """Whether it ends here."""
    ends_sentence: bool
    is_cut: bool
    """Whether the word was broken off: "begin-"."""


def spoken_words(words: Iterable[Word]) -> tuple[SpokenWord, ...]:
    """Give the words that have times."""
    spoken: list[SpokenWord] = []
    for word in words:
        text = _MARKS.sub("", word.text.lower().replace("ё", "е").replace("’", "'"))
        if word.start is None or word.end is None or not text.strip("-"):
            continue
        spoken.append(
            SpokenWord(
                text=text.strip("-"),
                start=word.start,
                end=word.end,
                opens=not spoken or spoken[-1].closes,
                closes=bool(_BREAK.search(word.text)),
                ends_sentence=bool(_SENTENCE_END.search(word.text)) and not word.text.endswith(("...", "…")),
                is_cut=word.text.rstrip(",").endswith(("-", "...", "…")),
            )
        )
    return tuple(spoken)


def span_of(words: Sequence[SpokenWord]) -> Span:
    """Give the time that neighbouring words take."""
    return Span(start=words[0].start, end=words[-1].end)
