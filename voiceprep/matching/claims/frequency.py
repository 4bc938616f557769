"""How often something is done: «редко пишу код» has the words of «каждый день пишу код» and says another thing."""

from collections.abc import Iterable, Iterator, Sequence

from voiceprep.matching.claims.negation import negation
from voiceprep.matching.claims.rates import rates
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import lemma
from voiceprep.matching.tokens import Token, clause_of
from voiceprep.matching.windows import HEARD

FACTOR = 1.5
"""Of one period to another from which on they are different ones."""

NEVER, SELDOM, SOMETIMES, OFTEN, ALWAYS = range(5)
WORDS = {
    NEVER: "never никогда",
    SELDOM: "rarely seldom редко изредка",
    SOMETIMES: "sometimes occasionally иногда порой временами",
    OFTEN: "often usually frequently regularly weekly часто обычно регулярно постоянно еженедельно",
    ALWAYS: "always daily constantly всегда ежедневно",
}
HOW_OFTEN = {word: degree for degree, words in WORDS.items() for word in words.split()}
EVERY = frozenset({"every", "each", "каждый"})
PERIODS = {
    "day": ALWAYS, "morning": ALWAYS, "evening": ALWAYS, "night": ALWAYS, "time": ALWAYS, "week": OFTEN,
    "день": ALWAYS, "утро": ALWAYS, "вечер": ALWAYS, "ночь": ALWAYS, "раз": ALWAYS, "неделя": OFTEN,
}  # fmt: skip
APART = 2
"""Degrees from which on one says another thing: "often" for "always" does not."""


def other_frequency(mention: Mention) -> tuple[Span, Span] | None:
    """Find how often it is done said otherwise: the first and last index of the wanted words and of the heard ones.

    It counts in the clause in which most of what was heard of the point stands.
    """
    heard = mention.heard
    exact, own = list(rates(mention.own)), list(_frequencies(mention.own))
    about = _main_clause(mention) if own or exact else range(0)
    near = {*about, *(at for span, _ in exact for at in _clauses_beside(mention, span))} if exact else set()
    told = list(rates(heard, sorted(near)))
    if told and not any(max(a, b) < FACTOR * min(a, b) for _, a in told for _, b in exact):
        return exact[0][0], told[0][0]
    said = list(_frequencies(heard, about))
    if not own or not said or any(abs(degree - meant) < APART for _, degree in said for _, meant in own):
        return None
    return own[0][0], said[0][0]


def _frequencies(tokens: Sequence[Token], places: Iterable[int] | None = None) -> Iterator[tuple[Span, int]]:
    """Give the words at some places that say how often, each with its degree; what is denied says nothing of it."""
    for at in range(len(tokens)) if places is None else places:
        token, last = tokens[at], at
        degree = HOW_OFTEN.get(token.text)
        if lemma(token.text) in EVERY and at + 1 < len(tokens):
            degree = PERIODS.get(lemma(tokens[at + 1].text), PERIODS.get(tokens[at + 1].text))
            last = at + 1
        if degree is not None and negation(tokens, at) is None:
            yield (at, last), degree


def _main_clause(mention: Mention) -> range:
    """Give the clause that holds at least half of the words of a point that were heard, other than how often."""
    window = mention.window
    told = (*_frequencies(mention.own), *rates(mention.own))
    own = {at for (first, last), _ in told for at in range(first, last + 1)}
    rows = [i for i, item in enumerate(mention.wanted) if item.is_content and i not in own and window.heard[i] >= HEARD]
    places = [window.first + int(mention.alike[i, window.first : window.last + 1].argmax()) for i in rows]
    clauses = [clause_of(mention.heard, at) for at in places]
    best = max(clauses, key=clauses.count, default=range(0))
    return best if clauses.count(best) * 2 >= len(clauses) else range(0)


def _clauses_beside(mention: Mention, span: Span) -> set[int]:
    """Give the places of the clauses in which the word before a frequency of the point was heard."""
    wanted = mention.wanted
    before = next((i for i in range(span[0] - 1, -1, -1) if wanted[i].is_word), None)
    if before is None or wanted[before].token.clause != wanted[span[0]].token.clause:
        return set()
    return {at for place in mention.places[before] for at in clause_of(mention.heard, place)}
