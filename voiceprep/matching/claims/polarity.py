"""Was the point denied? «Продуктовую команду я не ищу» has the words of «ищу продуктовую команду» and says no.

Two signs count. A word of the point stands negated in the answer and not in the point, or the other way round. Or the
words of the point stand in a clause whose only predicate is negated: «доверительные интервалы не считали». A "not"
that belongs to another word, as in «дату не двигать» for «оставить дату», is no sign.
"""

from collections.abc import Sequence

from voiceprep.matching.antonyms import is_said_by_its_opposite, is_small
from voiceprep.matching.claims.affirmed import affirmed
from voiceprep.matching.claims.clauses import COPULAS
from voiceprep.matching.claims.lack import is_of_lacked, lacked
from voiceprep.matching.claims.negation import (
    LACKS,
    NOT_ONLY,
    REACH,
    STRESS,
    contrast,
    goes_on,
    is_cancelled,
    negation,
    opens_with,
)
from voiceprep.matching.claims.refusals import is_told_elsewhere, refused, refused_behind
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_infinitive, is_predicate, lemma
from voiceprep.matching.statements import OATHS, is_verb
from voiceprep.matching.stopwords import is_negation, is_stop_word
from voiceprep.matching.tokens import Token, clause_of
from voiceprep.matching.windows import HEARD

CONTRASTS = frozenset({"вместо", "over", "instead", "rather", "чем", "than", "кроме", "except"})
"""A word after one of these is neither asserted nor clearly denied."""
UNWILLING = frozenset({
    "хотеть", "хотеться", "рваться", "тянуть", "мочь", "смочь", "получиться", "получаться", "выйти", "выходить",
    "удаться", "удаваться", "успеть", "успевать", "готовый", "собираться", "любить", "нравиться", "согласовать",
    "разрешить", "уметь", "ладить", "подойти", "подходить", "устраивать", "устроить", "пустить", "позволить",
    "позволять", "хватить", "терпеть", "выносить", "переваривать", "дать", "взять", "сложиться", "состояться",
    "планировать", "гореть", "согласиться", "согласный",
})  # fmt: skip
"""Predicates that, with a "not", deny what hangs on them, whatever the point says of it; as lemmas."""
NO_TROUBLE = frozenset({"проблема", "помеха", "вопрос", "страшно", "против", "problem", "issue", "trouble", "mind"})
"""What "not" or "no" before it makes a consent of, as lemmas: «переезд не проблема»."""
ONES_OWN = frozenset({"мое", "мой", "моя", "наше", "для", "про", "по", "my", "for"})
"""Words behind a "not" that is the whole predicate: «это не моё», "is not for me"."""
SO_THAT = (["чтобы"], ["so", "that"], ["so", "no"], ["lest"])
SET_AGAINST = (["а"], ["while"], ["whereas"])
"""The first words of a clause about what is set against the one before: «решение, а отчёт дело десятое»."""
MISSES = frozenset({"чуть", "едва"})
IT = frozenset({"it", "them"})
ONLY = frozenset({"only", "just", "только", "лишь"})


def denial(mention: Mention) -> Span | None:
    """Give the first and last heard token of what denies the point; None where it is not denied."""
    return _flipped(mention) or _negated_predicate(mention) or affirmed(mention) or _not_only(mention)


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
        if (
            denied is None
            and negations
            and all(at is not None for at in negations)
            and not _is_prevented(mention, index, places)
            and not _is_resumed(mention, index, places)
            and index not in lacked(own)
        ):
            return min(at for at in negations if at is not None), max(places)
        if (
            denied is not None
            and not _by_contrast(own, index)
            and places
            and _is_denied_itself(own, denied, index)
            and not any(_is_negation_near(mention, at) or opens_with(heard, at, SET_AGAINST) for at in places)
        ):
            return places[0], places[-1]
    return None


def _is_denied_itself(own: Sequence[Token], denied: int, index: int) -> bool:
    """Tell the word that is denied from those behind it: "never tuned on the test set" is not against "tested"."""
    return not is_small(own[index].text) and not any(
        not is_stop_word(own[at].text) and own[at].text not in STRESS and own[at].clause == own[index].clause
        for at in range(denied + 1, index)
    )


def _is_negation_near(mention: Mention, at: int) -> bool:
    """Tell whether a word's statement has a negation around it."""
    heard, statement = mention.heard, mention.answer.statement_of(at)
    around = statement[max(0, statement.index(at) - REACH) : statement.index(at) + REACH]
    return any(is_negation(heard[place].text) and not goes_on(heard, place) for place in around)


def _is_prevented(mention: Mention, index: int, places: Sequence[int]) -> bool:
    """Tell "screened, so that no leaves come in" and «чтобы не»: what is done keeps from what is denied."""
    heard = mention.heard
    if not all(opens_with(heard, at, SO_THAT) for at in places):
        return False
    clauses = {heard[at].clause for at in places}
    others = [item for row, item in enumerate(mention.wanted) if row != index and item.is_content]
    outside = sum(
        any(heard[at].clause not in clauses for at in mention.places[row])
        for row, item in enumerate(mention.wanted)
        if row != index and item.is_content
    )
    return outside > len(others) / 2


def _is_resumed(mention: Mention, index: int, places: Sequence[int]) -> bool:
    """Tell "I don't take feedback personally, I take it well": the next clause says the rest of an "it"."""
    heard, denied = mention.heard, clause_of(mention.heard, max(places))
    if denied.stop >= len(heard) or heard[denied.stop].sentence != heard[denied.start].sentence:
        return False
    behind = clause_of(heard, denied.stop)
    texts = [heard[at].text for at in behind]
    rest = mention.alike[[row for row, item in enumerate(mention.wanted) if item.is_content and row != index]]
    is_denied, is_behind = ((rest[:, clause] >= HEARD).any(1) for clause in (denied, behind))
    is_said = bool(is_behind.any()) and not (is_denied & ~is_behind).any()
    return is_said and not IT.isdisjoint(texts[1:]) and not any(map(is_negation, texts))


def _is_of_another(mention: Mention, statement: Sequence[int]) -> bool:
    """Tell a statement without a predicate of the point, which is heard in another one."""
    own = mention.own
    verbs = [at for at in range(len(own)) if is_verb(own, at)]
    is_here = any(mention.alike[at, statement].max() >= HEARD for at in verbs)
    return not is_here and is_told_elsewhere(mention, statement)


def _by_contrast(own: Sequence[Token], index: int) -> bool:
    """Tell a word denied with the rest of its clause: «а не поддерживать legacy» is not against all of «legacy»."""
    return contrast(own, index) not in (None, index - 1)


def _by_litotes(own: Token, heard: Sequence[Token], at: int) -> bool:
    return not own.values and not heard[at].values and is_said_by_its_opposite(own.text, heard[at].text)


def _not_only(mention: Mention) -> Span | None:
    """Find "not only" for the point's "only"."""
    if not any(item.token.text in ONLY for item in mention.wanted) or any(item.is_negation for item in mention.wanted):
        return None
    heard, window = mention.heard, mention.window
    near = range(max(1, window.first - REACH), min(window.last + 2 + REACH, len(heard)))
    places = [
        at
        for at in near
        if heard[at].text in ONLY and (at <= window.last or heard[at].sentence == heard[window.last].sentence)
    ]
    denied = [at for at in places if is_negation(mention.heard[at - 1].text)]
    return (denied[0] - 1, denied[0]) if denied and denied == places else None


def _contrasted(tokens: Sequence[Token], at: int) -> bool:
    return any(token.text in CONTRASTS for token in tokens[max(0, at - 2) : at])


def _negated_predicate(mention: Mention) -> Span | None:
    """Find a denying predicate that belongs to no word of the point, in the statement where the point is heard.

    A point with a predicate of its own that was not heard may have been said by its opposite: then only what denies
    any other predicate counts.
    """
    heard = mention.heard
    if any(item.is_negation and not _is_none(mention.own, at) for at, item in enumerate(mention.wanted)):
        return None
    behind = next((span for clause in mention.main_clauses if (span := refused_behind(mention, clause))), None)
    if behind or any(item.token.text in LACKS for item in mention.wanted):
        return behind
    has_other = _has_unheard_predicate(mention)
    for clause in mention.main_clauses:
        statement = mention.answer.statement_of(clause[0])
        for at in statement:
            if (
                is_negation(heard[at].text)
                and (_is_unwilling(heard, at) or not (has_other or _is_of_another(mention, statement)))
                and _denies_clause(heard, at, statement)
                and not _is_undone(mention, at)
                and not is_of_lacked(mention, at, statement)
            ):
                return statement[0], min(at + 1, len(heard) - 1)
        against = refused(mention, statement)
        if against:
            return against
    return None


def _is_none(tokens: Sequence[Token], at: int) -> bool:
    """Tell a "not" that makes no denial of a point: «не проблема», «не только», «без лимита»."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].text in LACKS or following in NOT_ONLY or _is_consent(tokens, at)


def _is_consent(tokens: Sequence[Token], at: int) -> bool:
    following = tokens[at + 1 : at + 3]
    return any(not token.values and lemma(token.text) in NO_TROUBLE for token in following)


def _is_unwilling(heard: Sequence[Token], at: int) -> bool:
    """Tell «не получится», «так и не», «не моё» and "not for me"."""
    if [token.text for token in heard[max(0, at - 2) : at]] == ["так", "и"] or heard[at].text == "нет":
        return True
    following = heard[at + 1] if at + 1 < len(heard) else None
    return following is not None and (lemma(following.text) in UNWILLING or following.text in ONES_OWN)


def _is_undone(mention: Mention, at: int) -> bool:
    """Tell a negation that denies nothing of the point: one of two, or of the opposite of its word ("not easy")."""
    heard = mention.heard
    behind = at + 1 < len(heard) and any(
        _by_litotes(item.token, heard, at + 1) for item in mention.wanted if item.is_word
    )
    return behind or goes_on(heard, at) or is_cancelled(heard, at)


def _has_unheard_predicate(mention: Mention) -> bool:
    pairs = zip(mention.wanted, mention.window.heard, strict=True)
    return any(is_predicate(item.token.text) and score < HEARD for item, score in pairs if item.is_content)


def _predicates(heard: Sequence[Token], places: Sequence[int]) -> list[int]:
    return [at for at in places if not heard[at].values and is_predicate(heard[at].text)]


def _denies_clause(heard: Sequence[Token], at: int, own: Sequence[int]) -> bool:
    """Tell «интервалы не считали» and "remote is not for me" from a "not" beside the clause's own predicate."""
    if heard[at].text == "нет" and at in own and at > own[0]:
        return True
    following = heard[at + 1] if at + 1 < len(heard) else None
    if following is None or following.text in NOT_ONLY:
        return False
    before = heard[at - 1].text if at > own[0] else ""
    if _is_consent(heard, at) or lemma(following.text) in OATHS or before in MISSES:
        return False
    if is_predicate(following.text):  # an infinitive beside it hangs on it: «оставаться не планирую»
        return all(place == at + 1 or is_infinitive(heard[place].text) for place in _predicates(heard, own))
    return before in COPULAS or before == "out" or following.text in ONES_OWN
