"""Predicates that deny without a "not": «передумали», «негде», "fell through", "out of the question"."""

from collections.abc import Sequence
from functools import lru_cache

from voiceprep.matching.claims.clauses import BACK
from voiceprep.matching.claims.people import SPEAKER
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import REMEMBERED, is_finite, is_past, lemma, stem
from voiceprep.matching.statements import PREPOSITIONS, is_aside, is_verb
from voiceprep.matching.stopwords import is_negation, is_stop_word
from voiceprep.matching.tokens import Token, clause_of, spaced
from voiceprep.matching.windows import HEARD

NOT_TO_BE = frozenset({
    "отменить", "отменять", "отмениться", "сорваться", "срываться", "провалиться", "отпасть", "отклонить", "отвергнуть",
    "отсутствовать", "отказать", "отказывать", "зарубить",
    "cancel", "scrap", "reject", "axe",
})  # fmt: skip
"""Predicates that say of a thing that nothing came of it, as lemmas and stems."""
GIVE_UP = frozenset({"отказаться", "отказываться"})
REFUSALS = NOT_TO_BE | GIVE_UP | frozenset({
    "передумать", "раздумать", "расхотеть", "расхотеться", "избегать", "ненавидеть",
    "невозможный", "невозможно", "провалить", "завалить", "забросить", "бросить", "запретить", "запрещать",
    "пугать", "утомлять", "отпугивать", "отталкивать", "раздражать",
    "некому", "некого", "негде", "нечем", "некогда", "незачем", "некуда",
    "refus", "avoid", "hate", "dislik", "declin", "abandon", "terrifi", "scare",
})  # fmt: skip
"""Those that deny what they govern as well."""
NOTHING_CAME = (
    "ни при чем", "сошло на нет", "сошла на нет", "сошел на нет", "сошли на нет", "fell through", "fall through",
    "fallen through", "called off", "came to nothing", "come to nothing", "nothing to do with it", "never came",
    "never happened", "never materialised", "never materialized", "never took off", "never arrived", "never existed",
    "did not happen", "didn't happen", "innocent",
)  # fmt: skip
"""Phrases that say so of a thing."""
PHRASES = (
    *NOTHING_CAME, "gave up", "given up", "giving up", "out of the question", "not an option", "turned down",
    "nothing to do with", "can't stand", "cannot stand", "can't bear", "cannot bear",
)  # fmt: skip
"""These, and phrases that deny what they govern."""
OPENINGS = frozenset(phrase.split()[0] for phrase in PHRASES)
LONGEST = max(len(phrase.split()) for phrase in PHRASES)
NOT_SO = frozenset({
    "состояться", "случиться", "получиться", "получаться", "выйти", "сложиться", "пройти", "понадобиться", "виноватый",
    "подтвердиться",
})  # fmt: skip
"""Predicates that say, with a «не» before them, that it was not, as lemmas."""
MODAL = frozenset({"пришлось", "придется", "решили", "решил", "решила", "had", "decided"})
"""Verbs that a refusal hangs on."""
TURN_DOWN = GIVE_UP | {"передумать", "раздумать", "refus", "declin"}
"""What the speaker does to what was offered, as lemmas and stems."""
NOTHING = frozenset({"ничего", "nothing"})
BUT = frozenset({"но", "а", "однако", "только", "but", "and", "only", "however"})


def refused(mention: Mention, statement: Sequence[int]) -> Span | None:
    """Give the first and last heard token of a denying predicate with what it is said of; None where there is none."""
    heard = mention.heard
    for at in statement:
        if not _denies(heard, at, REFUSALS, PHRASES):
            continue
        if mention.likeness[at] >= HEARD or (at and is_negation(heard[at - 1].text)):
            continue
        if not _has_verb_between(mention, statement, at) and not is_told_elsewhere(mention, statement):
            return min(statement[0], at), max(statement[-1], at)
    return None


def refused_behind(mention: Mention, own: Sequence[int]) -> Span | None:
    """Find what is denied by a pronoun in the next clause: «планировали поход, но он сорвался»."""
    heard = mention.heard
    first = own[-1] + 1
    if first >= len(heard) or heard[first].sentence != heard[own[0]].sentence:
        return None
    behind = mention.answer.statement_of(first)
    opening = [heard[at].text for at in behind[:3]]
    pointer = next((text for text in opening if text not in BUT and text not in PREPOSITIONS), "")
    if pointer in SPEAKER:
        return (own[0], behind[-1]) if _is_turned_down(mention, own, behind) else None
    if pointer not in BACK and pointer not in NOTHING:
        return None
    if any(_denies(heard, at, NOT_TO_BE | GIVE_UP, NOTHING_CAME) or _is_not_so(heard, at) for at in behind):
        return own[0], behind[-1]
    return None


def _is_turned_down(mention: Mention, own: Sequence[int], behind: Sequence[int]) -> bool:
    """Tell «предложили переехать, но я отказался» for «переехал»: all that follows is a refusal."""
    heard = mention.heard
    content = [at for at in behind if not is_stop_word(heard[at].text) and heard[at].text not in BUT]
    said = [at for row in range(len(mention.own)) if is_verb(mention.own, row) for at in mention.places[row]]
    is_done = any(is_verb(heard, at) for at in said if at in own)
    return len(content) == 1 and not is_done and not _codes(heard[content[0]].text).isdisjoint(TURN_DOWN)


def _denies(heard: Sequence[Token], at: int, words: frozenset[str], phrases: Sequence[str]) -> bool:
    """Tell whether a denying predicate, or a phrase, begins at a place."""
    if heard[at].values:
        return False
    text = heard[at].text
    if not _codes(text).isdisjoint(words):
        return True
    return text in OPENINGS and spaced(heard[at : at + LONGEST]).startswith(tuple(f" {phrase} " for phrase in phrases))


@lru_cache(REMEMBERED)
def _codes(word: str) -> frozenset[str]:
    return frozenset((word, lemma(word), stem(word)))


def _is_not_so(heard: Sequence[Token], at: int) -> bool:
    return is_negation(heard[at].text) and at + 1 < len(heard) and lemma(heard[at + 1].text) in NOT_SO


def is_told_elsewhere(mention: Mention, statement: Sequence[int]) -> bool:
    """Tell a point whose verb is heard in another statement: "I spoke at a meetup, the conference was cancelled"."""
    verbs = [index for index in range(len(mention.own)) if is_verb(mention.own, index)]
    places = [at for index in verbs for at in mention.places[index] if at not in statement]
    return any(not is_aside(mention.heard, clause_of(mention.heard, at)) for at in places)


def _has_verb_between(mention: Mention, statement: Sequence[int], refusal: int) -> bool:
    """Tell a statement whose words of the point have a verb nearer than the refusal."""
    heard = mention.heard
    said = [at for at in statement if mention.likeness[at] >= HEARD]
    if not said:
        return True
    nearest = min(said, key=lambda at: abs(at - refusal))
    between = range(min(nearest, refusal + 1), max(nearest + 1, refusal))
    inside = (at for at in between if at in statement)
    verbs = (
        at
        for at in inside
        if not heard[at].values
        and heard[at].text not in MODAL
        and (is_finite(heard[at].text) or is_past(heard[at].text))
    )
    return any(at != refusal for at in verbs)
