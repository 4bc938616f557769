"""Was the point denied? «Продуктовую команду я не ищу» has the words of «ищу продуктовую команду» and says no.

Two signs count. A word of the point stands negated in the answer and not in the point, or the other way round. Or the
words of the point stand in a clause whose only predicate is negated: «доверительные интервалы не считали». A "not"
that belongs to another word, as in «дату не двигать» for «оставить дату», is no sign.
"""

from collections.abc import Sequence

from voiceprep.matching.antonyms import is_said_by_its_opposite
from voiceprep.matching.claims.clauses import COPULAS
from voiceprep.matching.claims.negation import NOT_ONLY, REACH, contrast, is_cancelled, is_negation_near, negation
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_infinitive, is_predicate, lemma, stem
from voiceprep.matching.stopwords import is_negation, is_stop_word
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import HEARD

CONTRASTS = frozenset({"вместо", "over", "instead", "rather", "чем", "than", "кроме", "except"})
"""A word after one of these is neither asserted nor clearly denied."""
REFUSALS = frozenset({
    "отказаться", "отказываться", "передумать", "отсутствовать", "избегать", "ненавидеть", "невозможный", "невозможно",
    "отменить",
    "refus", "avoid", "hate", "dislik", "reject",
})  # fmt: skip
"""Predicates that deny what they are said of, as lemmas and stems."""
OATHS = frozenset({
    "поверить", "верить", "скрыть", "скрывать", "врать", "соврать", "шутить", "спорить", "поспорить", "сомневаться",
    "преувеличивать", "побояться", "стесняться", "знать", "помнить",
})  # fmt: skip
"""Verbs of asides that deny nothing but doubts, as lemmas: «не поверите», «не скрою»."""
ONLY = frozenset({"only", "just", "только", "лишь"})


def denial(mention: Mention) -> Span | None:
    """Give the first and last heard token of what denies the point; None where it is not denied."""
    return _flipped(mention) or _negated_predicate(mention) or _not_only(mention)


def _flipped(mention: Mention) -> Span | None:
    """Find a word that is negated on one side only, each time it is heard in the window."""
    own, heard, window = mention.own, mention.heard, mention.window
    for index, item in enumerate(mention.wanted):
        if not item.is_content or item.is_negation or window.heard[index] < HEARD:
            continue
        behind = range(window.last + 1, min(window.last + 2, len(heard)))
        places = [*mention.places[index], *(at for at in behind if mention.alike[index, at] >= HEARD)]
        denied = negation(own, index)
        if _contrasted(own, index) or any(_contrasted(heard, at) for at in places):
            continue
        negations = [None if _by_litotes(own[index], heard, at) else negation(heard, at) for at in places]
        if denied is None and negations and all(at is not None for at in negations):
            return min(at for at in negations if at is not None), max(places)
        if (
            denied is not None
            and not _by_contrast(own, index)
            and places
            and not any(is_negation_near(heard, at) for at in places)
        ):
            return places[0], places[-1]
    return None


def _by_contrast(own: Sequence[Token], index: int) -> bool:
    """Tell a word denied with the rest of its clause: «а не поддерживать legacy» is not against all of «legacy»."""
    return contrast(own, index) not in (None, index - 1)


def _by_litotes(own: Token, heard: Sequence[Token], at: int) -> bool:
    return not own.values and not heard[at].values and is_said_by_its_opposite(own.text, heard[at].text)


def _not_only(mention: Mention) -> Span | None:
    """Find "not only" for the point's "only"."""
    if not any(item.token.text in ONLY for item in mention.wanted) or any(item.is_negation for item in mention.wanted):
        return None
    near = range(max(1, mention.window.first - REACH), mention.window.last + 1)
    places = [at for at in near if mention.heard[at].text in ONLY]
    denied = [at for at in places if is_negation(mention.heard[at - 1].text)]
    return (denied[0] - 1, denied[0]) if denied and denied == places else None


def _contrasted(tokens: Sequence[Token], at: int) -> bool:
    return any(token.text in CONTRASTS for token in tokens[max(0, at - 2) : at])


def _negated_predicate(mention: Mention) -> Span | None:
    """Find a negated predicate that belongs to no word of the point, in the clause where the point is heard.

    A point with a predicate of its own that was not heard may have been said by its opposite: it is left alone.
    """
    heard = mention.heard
    if any(item.is_negation for item in mention.wanted) or _has_unheard_predicate(mention):
        return None
    for own in mention.main_clauses:
        for at in [*own, *_after(heard, own)]:
            if is_negation(heard[at].text) and _denies_clause(heard, at, own) and not _is_undone(mention, at):
                return own[0], min(at + 1, len(heard) - 1)
        for at in range(own[0], min(own[-1] + 1 + REACH, len(heard))):
            if _is_refusal(heard[at]) and mention.likeness[at] < HEARD:
                return own[0], max(own[-1], at)
    return None


def _is_undone(mention: Mention, at: int) -> bool:
    """Tell a negation that denies nothing of the point: one of two, or of the opposite of its word ("not easy")."""
    heard = mention.heard
    behind = at + 1 < len(heard) and any(
        _by_litotes(item.token, heard, at + 1) for item in mention.wanted if item.is_word
    )
    return behind or is_cancelled(heard, at)


def _after(heard: Sequence[Token], own: Sequence[int]) -> list[int]:
    """Give the tokens after a clause without predicate where it may follow: «интервалы, каюсь, не считали»."""
    if _predicates(heard, own):
        return []
    first = own[-1] + 1
    aside = heard[first : first + 1]
    places = [at for at in (first, first + 1) if at < len(heard) and (at == first or _is_aside(aside[0]))]
    return [] if any(lemma(token.text) in OATHS for token in heard[first : first + 3] if not token.values) else places


def _is_aside(token: Token) -> bool:
    return not token.values and (is_predicate(token.text) or is_stop_word(token.text))


def _has_unheard_predicate(mention: Mention) -> bool:
    pairs = zip(mention.wanted, mention.window.heard, strict=True)
    return any(is_predicate(item.token.text) and score < HEARD for item, score in pairs if item.is_content)


def _predicates(heard: Sequence[Token], places: Sequence[int]) -> list[int]:
    return [at for at in places if not heard[at].values and is_predicate(heard[at].text)]


def _is_refusal(token: Token) -> bool:
    return not token.values and bool({lemma(token.text), stem(token.text)} & REFUSALS)


def _denies_clause(heard: Sequence[Token], at: int, own: Sequence[int]) -> bool:
    """Tell «интервалы не считали» and "remote is not for me" from a "not" beside the clause's own predicate."""
    if heard[at].text == "нет" and at in own and at > own[0]:
        return True
    following = heard[at + 1] if at + 1 < len(heard) else None
    if following is None or following.text in NOT_ONLY:
        return False
    if is_predicate(following.text):  # an infinitive beside it hangs on it: «оставаться не планирую»
        return all(place == at + 1 or is_infinitive(heard[place].text) for place in _predicates(heard, own))
    return at in own and at > own[0] and heard[at - 1].text in COPULAS
