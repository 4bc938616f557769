"""Denials from outside of the clause: «нельзя сказать, что…», and of a use: «ретраи не делаем»."""

from collections.abc import Sequence

from voiceprep.matching.claims.lack import lacked
from voiceprep.matching.claims.negation import SAY, is_cancelled
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_cyrillic, is_predicate, lemma
from voiceprep.matching.statements import is_noun_in_focus
from voiceprep.matching.stopwords import is_negation
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import HEARD

BUT = frozenset({"но", "а", "but", "however", "зато", "однако"})
THINK = frozenset({"думать", "считать", "казаться", "значит", "think", "believe"})
"""Words that a negation before them turns on what follows as well, as lemmas."""
THAT = frozenset({"что", "чтобы", "that"})
SUBJECTS = frozenset({"we", "i", "it", "there", "the", "they", "he", "she"})
"""What may follow "wouldn't say" where "that" is left out."""
REACH = 3
"""Tokens from a negation to what it denies to say: "can't really say"."""
USE = frozenset({
    "делать", "сделать", "использовать", "применять", "применить", "ставить", "поставить", "брать", "взять", "иметь",
    "быть", "бывать", "существовать", "проводить", "провести", "вести", "держать", "понадобиться",
})  # fmt: skip
"""Verbs that say of their object that it is there at all, as lemmas."""
SHARE = 0.2
"""The share of a point's weight above which a word that is not there denies it: more than the label of a list."""


def disclaimed(mention: Mention) -> Span | None:
    """Give the first and last heard token of a denial that does not stand before the words of the point."""
    is_negative = any(item.is_negation for item in mention.wanted)
    words = [index for index, item in enumerate(mention.wanted) if item.is_word and not item.is_negation]
    first = min((at for index in words for at in mention.places[index]), default=mention.window.first)
    unsaid = _unsaid(mention.heard, first, mention.window.last, inside=int(is_negative))
    return unsaid or (None if is_negative else _unused(mention))


def _unsaid(heard: Sequence[Token], first: int, last: int, *, inside: int) -> tuple[int, int] | None:
    """Find «нельзя сказать, что», «не то чтобы», "I wouldn't say that" in the sentence before the point.

    `inside` is how many negations the point itself has: one more would make two, which are none.
    """
    for at in range(first - 1, -1, -1):
        if heard[at].sentence != heard[first].sentence or heard[at].text in BUT:
            return None
        end = _denies_saying(heard, at)
        if end is not None and end < first:
            if any(is_negation(token.text) for token in heard[max(0, at - 2) : at]):
                return None
            said = sum(is_negation(token.text) for token in heard[end : last + 1])
            return (at, last) if said == inside else None
    return None


def _denies_saying(heard: Sequence[Token], at: int) -> int | None:
    """Give the place behind a negation of what follows."""
    texts = [token.text for token in heard[at : at + 2 + REACH]]
    if texts[:2] == ["неправда", "что"] or texts[:3] == ["не", "то", "чтобы"]:
        return at + texts.index("что" if texts[0] == "неправда" else "чтобы")
    if not is_negation(texts[0]):
        return None
    for offset, text in enumerate(texts[1:-1], start=1):
        if text in ("говоря", "to"):  # «не говоря о том, что», "not to mention that" assert it
            return None
        if lemma(text) in SAY | THINK or (offset == 1 and text in ("like", "that")):
            follows = texts[offset + 1] in THAT or (not is_cyrillic(text) and texts[offset + 1] in SUBJECTS)
            return at + offset + 1 if follows else None
    return None


def _unused(mention: Mention) -> Span | None:
    """Find what the point names, said not to be there or not to be used: «ретраи не делаем», «ловушек нет»."""
    wanted = mention.wanted
    total = sum(item.weight for item in wanted)
    for index, item in enumerate(wanted):
        if not item.is_word or is_predicate(item.token.text) or index in lacked(mention.own):
            continue
        clauses = [mention.answer.statement_of(at) for at in mention.places[index]]
        nots = [_not_used(mention, clause) for clause in clauses]
        if not nots or any(at is None for at in nots):
            continue
        first = clauses[0]
        weight = sum(
            one.weight for row, one in enumerate(wanted) if one.is_content and mention.alike[row, first].max() >= HEARD
        )
        if weight > SHARE * total:
            return first[0], min(first[-1], (nots[0] or 0) + 1)
    return None


def _not_used(mention: Mention, clause: Sequence[int]) -> int | None:
    """Give the negation of a clause that tells nothing but that the point's words are not there."""
    heard = mention.heard
    words = [at for at in clause if not heard[at].values]
    if not any(heard[at].text in ("не", "нет", "ни") for at in words):
        return None
    predicates = [at for at in words if is_predicate(heard[at].text) and not is_negation(heard[at].text)]
    others = [
        at for at in words if at not in predicates and is_noun_in_focus(heard, at) and mention.likeness[at] < HEARD
    ]
    if others or any(is_cancelled(heard, at) for at in words if is_negation(heard[at].text)):
        return None
    for at in words[1:]:
        if heard[at].text == "нет" and not predicates:
            return at
        if [token.text for token in heard[at : at + 3]] == ["ни", "при", "чем"]:
            return at
        if heard[at].text == "не" and predicates == [at + 1] and lemma(heard[at + 1].text) in USE:
            return at
    return None
