"""An opposite in the place of a word of the point: "latency increased" for "latency dropped".

Most opposites are told anywhere in the sentence. Small words, as "before" or "more", stand everywhere: they count only
before the same word, "after the merge" for "before the merge".
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from voiceprep.matching.antonyms import (
    PHRASES,
    are_on_one_side,
    are_opposite,
    are_opposite_before_a_word,
    is_small,
)
from voiceprep.matching.claims.clauses import BACK
from voiceprep.matching.claims.negation import negation
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.stopwords import is_negation
from voiceprep.matching.tokens import Token, spaced
from voiceprep.matching.units import SHARE
from voiceprep.matching.windows import HEARD

REACH = 5
"""Tokens around a window in which an opposite stands."""
BEFORE = 3
"""Tokens from a small word to the word it belongs to: "none of the tests"."""
SOME, WHOLE = "some", 100
"""A share below 100 percent as a word."""


def opposite(mention: Mention) -> tuple[Span, Span] | None:
    """Find an opposite in place of a word: give the index of the wanted word and the place of the heard one."""
    found = [*_anywhere(mention), *_before_a_word(mention)]
    if not found:
        return _phrase(mention)
    index, at = found[0]
    return (index, index), (at, at)


def _phrase(mention: Mention) -> tuple[Span, Span] | None:
    """Find «с опозданием» for «в срок»: the phrase of the point is in no clause of its words, its opposite is."""
    own, text = mention.own, spaced(mention.own)
    for meant, against in chain(PHRASES, ((other, one) for one, other in PHRASES)):
        if not _is_in(text, meant) or _is_in(text, against):
            continue
        said = sorted({at for clause in mention.main_clauses for at in mention.answer.statement_of(clause[0])})
        wanted, heard = _find(own, range(len(own)), meant), _find(mention.heard, said, against)
        if wanted and heard and not _find(mention.heard, said, meant):
            return None if _is_denied(mention.heard, heard[0]) else (wanted, heard)
    return None


def _is_in(text: str, phrases: Sequence[str]) -> bool:
    return any(f" {phrase} " in text for phrase in phrases)


def _find(tokens: Sequence[Token], places: Sequence[int], phrases: Sequence[str]) -> Span | None:
    for phrase in phrases:
        words = phrase.split()
        for at in places:
            if [token.text for token in tokens[at : at + len(words)]] == words:
                return at, at + len(words) - 1
    return None


def _anywhere(mention: Mention) -> Iterator[tuple[int, int]]:
    heard, window = mention.heard, mention.window
    near = range(max(0, window.first - REACH), min(window.last + 1 + REACH, len(heard)))
    sentences = {heard[at].sentence for at in range(window.first, window.last + 1)}
    free = [
        at for at in near if heard[at].sentence in sentences and not heard[at].values and mention.likeness[at] < HEARD
    ]
    own = mention.own
    for index, item in enumerate(mention.wanted):
        if not item.is_word or window.heard[index] >= HEARD or negation(own, index) is not None:
            continue
        if any(are_on_one_side(item.token.text, heard[at].text) for at in free):
            continue  # the opposite is said of something else
        for at in free:
            if are_opposite(item.token.text, heard[at].text) and negation(heard, at) is None:
                yield index, at


def _before_a_word(mention: Mention) -> Iterator[tuple[int, int]]:
    own, heard = mention.own, mention.heard
    for index in (at for at, token in enumerate(own) if is_small(token.text) and not _is_denied(own, at)):
        head = next((i for i in _after(own, index) if mention.wanted[i].is_content and not is_small(own[i].text)), None)
        places = mention.places[head] if head is not None else []
        before = [at for place in places for at in _just_before(heard, place)]
        if any(heard[at].text == own[index].text for at in before) or _is_meant(mention, own[index].text):
            continue
        for at in before:
            if are_opposite_before_a_word(own[index].text, _word(heard[at])) and not _is_denied(heard, at):
                yield index, at


def _is_meant(mention: Mention, word: str) -> bool:
    """Tell a small word said of what was named before: «устроился после курса, а до этого» for «до курса»."""
    heard = mention.heard
    near = range(mention.window.first, min(mention.window.last + 1, len(heard) - 1))
    return any(heard[at].text == word and heard[at + 1].text in BACK for at in near)


def _after(tokens: Sequence[Token], index: int) -> list[int]:
    behind = range(index + 1, min(index + 1 + BEFORE, len(tokens)))
    return [at for at in behind if tokens[at].clause == tokens[index].clause]


def _just_before(tokens: Sequence[Token], index: int) -> list[int]:
    return [at for at in range(max(0, index - BEFORE), index) if tokens[at].clause == tokens[index].clause]


def _word(token: Token) -> str:
    """Give the word of a token; a share is only some: «половина тестов»."""
    is_share = token.unit is not None and token.unit.quantity == SHARE.quantity
    return SOME if is_share and token.values[0] < WHOLE else token.text


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and is_negation(tokens[at - 1].text)
