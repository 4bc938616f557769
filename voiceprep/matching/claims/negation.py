"""Where a word is negated, and where a negation is none: «не только», «не мог не использовать»."""

from collections.abc import Sequence

from voiceprep.matching.morphology import is_latin, lemma
from voiceprep.matching.statements import PRONOUNS
from voiceprep.matching.stopwords import is_negation, is_stop_word
from voiceprep.matching.tokens import Token, clause_of, sentence_of

NOT_ONLY = frozenset({
    "только", "only", "just", "просто", "лишь", "менее", "более", "меньше", "больше", "раз", "less", "more", "than",
    "lack",
})  # fmt: skip
"""After these words "not" denies nothing: «не только», "no less than"."""
TURNS = frozenset({"but", "and", "а", "но", "и", "that", "что"})
"""Words behind which a negation before them has ended."""
STRESS = frozenset({
    "really", "any", "ever", "even", "quite", "actually", "particularly", "all", "much",
    "очень", "вообще", "совсем", "особо", "особенно",
})  # fmt: skip
"""Words of stress between a negation and its word, which it reaches over: "don't really know any Python"."""
LINKS = frozenset({"должен", "должный", "следовать", "стать", "становиться", "оказаться", "оказываться", "являться"})
"""Words, as lemmas, that a «не» reaches through: «не должна быть рутиной»."""
LACKS = frozenset({"без", "without"})
"""Negations of what is right behind them alone."""
SAY = frozenset({"say", "true", "mean", "сказать", "говорить", "правда", "верно", "значить"})
"""Words that a negation before them turns on what follows, as lemmas: «нельзя сказать, что», "not true that"."""
NOTHING = frozenset({"ничто", "ничего", "ничему", "никто", "никого", "никому", "нигде", "никогда"})
"""What a superlative may be told by: «ничего так не люблю, как»."""
IF = frozenset({"if", "если"})
BOTH = 2
"""Negations: one of the condition and one of what follows from it."""
WOULD = frozenset({"would", "wouldn't", "could", "couldn't", "бы", "б"})
CAN = frozenset({"мочь", "can", "could"})
QUIT = frozenset({
    "бросить", "бросать", "прекратить", "прекращать", "перестать", "отказаться", "отказываться", "отменить",
    "передумать", "quit", "stop", "stopped", "gave", "give", "given", "refuse", "cancel", "cancelled",
})  # fmt: skip
"""What says, with a "not" before it, that something goes on, as lemmas and English forms: «так и не бросил»."""
REACH = 5
"""Tokens back from a word in which its negation stands: "don't have any regression tests"."""


def negation(tokens: Sequence[Token], at: int) -> int | None:
    """Give the index of the negation of a token, before it in the same clause.

    In Russian it is the nearest word of content; in English it may stand before the verb: "never touched any Python".
    """
    denied = contrast(tokens, at)
    if denied is not None:
        return denied
    passed = 0
    for before in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = tokens[before].text
        if tokens[before].clause != tokens[at].clause or word in TURNS:
            return None
        if word in LACKS and any(token.text in PRONOUNS for token in tokens[before + 1 : at]):
            return None  # "without a budget we launched" denies the budget alone
        if is_negation(word):
            return None if tokens[before + 1].text in NOT_ONLY or is_cancelled(tokens, before) else before
        passed += not is_stop_word(word) and word not in STRESS and lemma(word) not in LINKS
        if passed > (2 if is_latin(tokens[at].text) and is_latin(word) else 0):
            return None
    return None


def contrast(tokens: Sequence[Token], at: int) -> int | None:
    """Give the «не» of an «а не» that opens a token's clause: it denies the whole of it."""
    first = clause_of(tokens, at).start
    opening = [token.text for token in tokens[first : first + 3]]
    is_contrast = opening[:2] == ["а", "не"] and opening[2:] and opening[2] not in NOT_ONLY
    return first + 1 if is_contrast and at > first + 1 else None


def opens_with(tokens: Sequence[Token], at: int, openings: Sequence[Sequence[str]]) -> bool:
    """Tell whether a token's clause opens with one of these sequences of words."""
    first = clause_of(tokens, at).start
    return any([token.text for token in tokens[first : first + len(words)]] == words for words in openings)


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell a negation of an end: «не бросил», "didn't quit"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and not {following.text, lemma(following.text)}.isdisjoint(QUIT)


def is_cancelled(tokens: Sequence[Token], at: int) -> bool:
    """Tell a negation of a negation: «не мог не использовать», "not true that I don't know", either of them."""
    around = range(max(0, at - 2 * REACH), min(at + 1 + 2 * REACH, len(tokens)))
    others = [
        place
        for place in around
        if place != at and tokens[place].sentence == tokens[at].sentence and is_negation(tokens[place].text)
    ]
    return (
        any(_leads_to(tokens, min(place, at)) for place in others)
        or (bool(others) and is_denied_condition(tokens, at))
        or _is_superlative(tokens, at)
    )


def is_denied_condition(tokens: Sequence[Token], at: int) -> bool:
    """Tell «если бы не друг, я бы не выиграл»: what would not have been without what was has happened."""
    words = [tokens[place].text for place in sentence_of(tokens, at)]
    is_unreal = any(word in WOULD for word in words) and bool(IF.intersection(words))
    return is_unreal and sum(is_negation(word) for word in words) == BOTH


def _is_superlative(tokens: Sequence[Token], at: int) -> bool:
    """Tell «ничего так не люблю, как отлаживать»."""
    sentence = sentence_of(tokens, at)
    before = [token.text for token in tokens[sentence.start : at]]
    behind = [token.text for token in tokens[at : sentence.stop]]
    return before[-1:] == ["так"] and "как" in behind and not NOTHING.isdisjoint(before)


def _leads_to(tokens: Sequence[Token], at: int) -> bool:
    """Tell a negation of what follows: «нельзя сказать, что», "not true that", «не мог не»."""
    following = [lemma(token.text) for token in tokens[at + 1 : at + 3] if not token.values]
    is_able = following[:1] in ([word] for word in CAN) and at + 2 < len(tokens) and is_negation(tokens[at + 2].text)
    return bool(SAY.intersection(following)) or is_able
