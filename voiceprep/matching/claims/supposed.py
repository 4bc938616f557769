"""Is the point told as what would be, was promised, or was once thought? "If I were in charge, we would have …"."""

from collections.abc import Sequence

from voiceprep.matching.claims.negation import is_denied_condition
from voiceprep.matching.claims.wishes import looks_forward
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_cyrillic, is_finite, is_first_person, is_past, lemma
from voiceprep.matching.tokens import Token, clause_of, sentence_of
from voiceprep.matching.windows import HEARD

WOULD = frozenset({"бы", "б", "would"})
GOOD = frozenset({"хорошо", "неплохо", "надо", "нужно", "стоило", "следовало", "пора", "nice", "great", "good"})
"""What something not there would be: «хорошо бы», "would be nice"."""
PROMISES = frozenset({"обещать", "пообещать", "сулить", "promise", "promised", "promises", "promising"})
"""Verbs of what is not there yet, as lemmas and English forms."""
BELIEVED = frozenset({
    "думать", "казаться", "показаться", "считать", "полагать", "предполагать", "подозревать", "утверждать",
    "thought", "suspected", "assumed", "believed", "claimed",
})  # fmt: skip
"""What was thought, in the past, as lemmas and English forms."""
AT_FIRST = frozenset({"сначала", "сперва", "вначале", "раньше", "initially", "originally"})
BUT = frozenset({"но", "а", "однако", "but", "however", "хотя"})


def supposed(mention: Mention) -> Span | None:
    """Give the first and last heard token of a point that was only supposed; None where it is told as a fact.

    A question that looks forward is answered with what would be.
    """
    heard = mention.heard
    own = {lemma(item.token.text) for item in mention.wanted if not item.token.values}
    if own & (WOULD | PROMISES | BELIEVED | {"если", "if"}):
        return None
    forward = looks_forward(mention.answer.prompt)
    for places in mention.main_words:
        markers = [_promised(heard, places), _believed(heard, places)]
        markers += [] if forward else [_would_be(heard, places)]
        found = next((at for at in markers if at is not None), None)
        if found is not None and mention.likeness[found] < HEARD:
            return min(found, mention.window.first), max(found, mention.window.last)
    return None


def _would_be(heard: Sequence[Token], clause: Sequence[int]) -> int | None:
    """Find «хорошо бы», "would be nice", and what follows from a condition that is not so."""
    would = next((at for at in clause if heard[at].text in WOULD or heard[at].text.endswith("'d")), None)
    if would is None or is_denied_condition(heard, would):
        return None
    near = {heard[at].text for at in (would - 1, would + 1, would + 2) if at in clause}
    return would if near & GOOD or _has_condition(heard, clause) else None


def _has_condition(heard: Sequence[Token], clause: Sequence[int]) -> bool:
    """Tell «если бы я…» and "if I were…" in another clause of the sentence; «если бы не он» is no supposition."""
    words = [heard[at].text for at in sentence_of(heard, clause[0]) if at not in clause]
    for at, word in enumerate(words):
        if word == "если" and words[at + 1 : at + 2] == ["бы"] and words[at + 2 : at + 3] != ["не"]:
            return True
        if word == "if" and words[at + 2 : at + 3] in (["were"], ["was"], ["had"]):
            return True
    return False


def _promised(heard: Sequence[Token], clause: Sequence[int]) -> int | None:
    """Find a promise that is the clause's only verb, is still to be kept or has a "but" behind it."""
    promise = next((at for at in clause if {heard[at].text, lemma(heard[at].text)} & PROMISES), None)
    verbs = sum(is_finite(heard[at].text) for at in clause)
    if promise is None or verbs > 1 or is_first_person(heard[promise].text) or heard[promise - 1].text in ("i", "we"):
        return None
    return promise if _turns(heard, clause) or not is_past(heard[promise].text) else None


def _believed(heard: Sequence[Token], clause: Sequence[int]) -> int | None:
    """Find «сначала думали, что», "everyone claimed …, but"."""
    above = _above(heard, clause)
    texts = {at: heard[at].text for at in [*above, *clause] if not heard[at].values}
    said = {at: text for at, text in texts.items() if at in above or not is_cyrillic(text)}
    verb = next((at for at, text in said.items() if {text, lemma(text)} & BELIEVED and is_past(text)), None)
    if verb is None:
        return None
    at_first = any(heard[at].text == "at" and heard[at + 1].is_ordinal for at in clause[:-1])
    return verb if at_first or AT_FIRST.intersection(texts.values()) or _turns(heard, clause) else None


def _above(heard: Sequence[Token], clause: Sequence[int]) -> list[int]:
    """Give the clause on which one hangs that begins with «что»."""
    before = clause[0] - 1
    if heard[clause[0]].text != "что" or before < 0 or heard[before].sentence != heard[clause[0]].sentence:
        return []
    return list(clause_of(heard, before))


def _turns(heard: Sequence[Token], clause: Sequence[int]) -> bool:
    """Tell a "but" that begins the next clause of the sentence."""
    after = clause[-1] + 1
    return after < len(heard) and heard[after].sentence == heard[clause[0]].sentence and heard[after].text in BUT
