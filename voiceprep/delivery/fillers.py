"""Words that say nothing: hesitations by their sound, fillers where they stand empty.

A content word is no filler by itself: «значит» means something in «это значит, что…», "like" in "I like". Where the
recogniser's punctuation does not show that it is empty, it does not count: rather one too few than one too many.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from voiceprep.delivery.spoken import SpokenWord, span_of, spoken_words
from voiceprep.model import Filler, Word

_HESITATION = re.compile(
    r"u+h+|u+m+|e+r+m?|h+m+|m{2,}|a+h+|э+(?:-э+)*|э-?м+|м+(?:-м+)+|м{2,}|хм+|[аэ]+-+[аэ]+(?:-[аэ]+)*|э+м+"
)
"""um, uh, er, hmm; э-э, эм, мм, хм."""

_SAME = 0.6
"""Seconds within which two decodes mean the same hesitation."""

Rule = Callable[[Sequence[SpokenWord], int, int], bool]
"""Whether the words from an index up to another (exclusive) are empty."""


def _always(words: Sequence[SpokenWord], start: int, end: int) -> bool:
    del words, start, end
    return True


def _between_commas(words: Sequence[SpokenWord], start: int, end: int) -> bool:
    return words[start].opens and words[end - 1].closes


def _before_comma(words: Sequence[SpokenWord], start: int, end: int) -> bool:
    del start
    return words[end - 1].closes


def _at_an_edge(words: Sequence[SpokenWord], start: int, end: int) -> bool:
    return words[start].opens or words[end - 1].closes


def _unless(rule: Rule, *, before: str = "", after: str = "") -> Rule:
    """Give the rule, but for where one of these words stands before or after."""
    no_before, no_after = frozenset(before.split()), frozenset(after.split())

    def empty(words: Sequence[SpokenWord], start: int, end: int) -> bool:
        if start and words[start - 1].text in no_before:
            return False
        if end < len(words) and words[end].text in no_after:
            return False
        return rule(words, start, end)

    return empty


_DETERMINERS = "a the this that these those some any what which same every each no one another different"

FILLERS: dict[str, Rule] = {
    "ну": _unless(_always, before="да", after="и"),
    "как бы": _unless(_always, after="ни не то там я ты он она оно мы вы они"),
    "типа": _between_commas,
    "короче": _unless(_between_commas, before="чем еще гораздо намного чуть стал стала стало"),
    "это самое": _before_comma,
    "в общем": _unless(_at_an_edge, after="и случае виде смысле счете плане зачете"),
    "значит": _unless(_between_commas, before="это не что ничего", after="что"),
    "так сказать": _always,
    "like": _unless(_before_comma, after="a an the"),
    "you know": _unless(
        _at_an_edge, before="do did as if that what all", after="what how who why where when that the a"
    ),
    "i mean": _unless(_at_an_edge, before="what that's", after="by that"),
    "sort of": _unless(_always, before=_DETERMINERS),
    "kind of": _unless(_always, before=_DETERMINERS),
    "basically": _always,
}
"""By their words in lower case, with «е» for «ё»: where they are empty."""

_PHRASES = {tuple(phrase.split()): rule for phrase, rule in FILLERS.items()}


def find_fillers(words: Iterable[Word]) -> tuple[Filler, ...]:
    """Give the hesitations and fillers among the words, in order."""
    spoken = spoken_words(words)
    return tuple(_find(spoken))


def find_hesitations(words: Iterable[Word]) -> tuple[Filler, ...]:
    """Give the hesitations only: um, uh, «э-э», «мм»."""
    return tuple(_filler((word,)) for word in spoken_words(words) if is_hesitation(word.text))


def add_hesitations(fillers: Sequence[Filler], hesitations: Sequence[Filler]) -> tuple[Filler, ...]:
    """Put hesitations that were heard in another decode with the fillers, each once."""
    new = [one for one in hesitations if not any(_is_same(one, filler) for filler in fillers)]
    return tuple(sorted((*fillers, *new), key=lambda filler: filler.start))


def is_hesitation(text: str) -> bool:
    """Tell whether a bare word in lower case is a sound of hesitation."""
    return bool(_HESITATION.fullmatch(text))


def _find(spoken: Sequence[SpokenWord]) -> Iterator[Filler]:
    at = 0
    while at < len(spoken):
        length = 1 if is_hesitation(spoken[at].text) else _empty_phrase(spoken, at)
        if length:
            yield _filler(spoken[at : at + length])
        at += max(1, length)


def _empty_phrase(spoken: Sequence[SpokenWord], at: int) -> int:
    """Give how many words the empty phrase that begins here has; 0 where none does."""
    for length in (2, 1):
        phrase = spoken[at : at + length]
        rule = _PHRASES.get(tuple(word.text for word in phrase))
        if rule and len(phrase) == length and rule(spoken, at, at + length):
            return length
    return 0


def _filler(words: Sequence[SpokenWord]) -> Filler:
    span = span_of(words)
    return Filler(text=" ".join(word.text for word in words), start=span.start, end=span.end)


def _is_same(one: Filler, other: Filler) -> bool:
    return is_hesitation(other.text) and abs(one.start - other.start) <= _SAME
