"""Was affirmed what the point denies? «Академ пришлось взять» for «академ не брал», "had to do overtime"."""

from collections.abc import Sequence

from voiceprep.matching.claims.negation import contrast
from voiceprep.matching.claims.refusals import refused
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_cyrillic, is_predicate, lemma
from voiceprep.matching.stopwords import is_negation
from voiceprep.matching.windows import HEARD

DENIALS = frozenset({"не", "нет", "no", "not", "never", "никаких", "никакой", "никакого"})
AFFIRM = frozenset({
    "прийтись", "приходиться", "быть", "есть", "остаться", "оставаться", "иметься", "появиться", "повезти", "случиться",
    "случаться", "бывать", "хватать", "взять", "брать", "завести", "нанять", "найтись", "найти", "стать",
})  # fmt: skip
"""Predicates that say of a thing that it was, or was needed, as lemmas."""
HAD = (
    ["had", "to"],
    ["have", "to"],
    ["has", "to"],
    ["there", "was"],
    ["there", "were"],
    ["there", "is"],
    ["there", "are"],
)


def affirmed(mention: Mention) -> Span | None:
    """Give the first and last heard token of an affirmation of what the point denies; None where there is none."""
    denied = _denied(mention)
    if not denied:
        return None
    heard = mention.heard
    for at in [place for index in denied for place in mention.places[index]]:
        statement = mention.answer.statement_of(at)
        if any(is_negation(heard[place].text) for place in statement) or refused(mention, statement):
            return None
        if _affirms(mention, statement):
            return statement[0], statement[-1]
    return None


def _denied(mention: Mention) -> list[int]:
    """Give the indices of the wanted words of content in the clause of the point's only denial."""
    own = mention.own
    denials = [at for at, token in enumerate(own) if is_negation(token.text)]
    if len(denials) != 1 or own[denials[0]].text not in DENIALS or contrast(own, min(denials[0] + 1, len(own) - 1)):
        return []
    return [
        index
        for index, item in enumerate(mention.wanted)
        if item.is_word
        and not item.is_negation
        and own[index].clause == own[denials[0]].clause
        and not is_predicate(own[index].text)
    ]


def _affirms(mention: Mention, statement: Sequence[int]) -> bool:
    heard = mention.heard
    words = [heard[at].text for at in statement]
    if not is_cyrillic(words[0]):
        return any(words[at : at + 2] in HAD for at in range(len(words)))
    return any(
        not heard[at].values and lemma(heard[at].text) in AFFIRM and mention.likeness[at] < HEARD for at in statement
    )
