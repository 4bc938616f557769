"""Words said twice, and words begun and broken off."""

from collections.abc import Iterable, Iterator, Sequence

from voiceprep.delivery.fillers import is_hesitation
from voiceprep.delivery.spoken import SpokenWord, span_of, spoken_words
from voiceprep.model import Stumble, StumbleKind, Word

_LONGEST = 4
"""Words that are said again in one go; whole sentences are said again on purpose."""
_LONGEST_LITTLE_WORD = 3
"""Letters: a longer word that is said three times and more is said so on purpose."""
_DOUBLED = frozenset({
    "очень", "да", "нет", "еще", "еле", "чуть", "вот", "так", "very", "really", "yes", "no", "much", "many", "more",
    "far", "had", "that", "long", "so", "bye", "again", "ha", "ну",
})  # fmt: skip
"""Words that are said twice on purpose, or must be: "I had had that"."""
_JOINING = frozenset({"and", "и", "or", "или", "by", "after", "за"})
"""Words that join what is said twice on purpose: "again and again"."""


def find_stumbles(words: Iterable[Word]) -> tuple[Stumble, ...]:
    """Give the repetitions and false starts among the words, in order; um and «э-э» between them do not count.

    >>> [stumble.text for stumble in find_stumbles(transcript("I I think the mo- model"))]
    ['i', 'mo-']
    """
    spoken = [word for word in spoken_words(words) if not is_hesitation(word.text)]
    return tuple(_find(spoken))


def _find(spoken: Sequence[SpokenWord]) -> Iterator[Stumble]:
    at = 0
    while at < len(spoken):
        if _is_false_start(spoken, at):
            yield _stumble(StumbleKind.FALSE_START, spoken[at : at + 1], cut="-")
        elif length := _repeated(spoken, at):
            yield _stumble(StumbleKind.REPETITION, spoken[at : at + length])
            at += length - 1
        at += 1


def _is_false_start(spoken: Sequence[SpokenWord], at: int) -> bool:
    """Tell whether a word is broken off and what follows begins as it did."""
    if not spoken[at].is_cut or at + 1 == len(spoken):
        return False
    begun, whole = spoken[at].text, spoken[at + 1].text
    return whole.startswith(begun) and len(whole) > len(begun)


def _repeated(spoken: Sequence[SpokenWord], at: int) -> int:
    """Give how many words from here on are said again straight away."""
    for length in range(_LONGEST, 0, -1):
        first = spoken[at : at + length]
        again = spoken[at + length : at + 2 * length]
        if _texts(first) == _texts(again) and not _is_on_purpose(spoken, at, length):
            return length
    return 0


def _is_on_purpose(spoken: Sequence[SpokenWord], at: int, length: int) -> bool:
    first = spoken[at : at + length]
    if any(word.ends_sentence for word in first) or any(word.text[0].isdecimal() for word in first):
        return True
    if len(set(_texts(first))) > 1:
        return length == 2 and first[0].text in _JOINING
    word = first[0].text
    run = sum(1 for _ in _run(spoken, word, at)) + sum(1 for _ in _run(spoken[:at][::-1], word, 0))
    return word in _DOUBLED or (run > 2 and len(word) > _LONGEST_LITTLE_WORD)


def _run(spoken: Sequence[SpokenWord], text: str, at: int) -> Iterator[SpokenWord]:
    for word in spoken[at:]:
        if word.text != text:
            return
        yield word


def _texts(words: Sequence[SpokenWord]) -> list[str]:
    return [word.text for word in words]


def _stumble(kind: StumbleKind, words: Sequence[SpokenWord], cut: str = "") -> Stumble:
    span = span_of(words)
    return Stumble(kind=kind, text=" ".join(_texts(words)) + cut, start=span.start, end=span.end)
