"""What there was too little of: «опыт нулевой» is no experience, and «данных не хватало» is a «недостаток данных»."""

from collections.abc import Sequence

from voiceprep.matching.antonyms import is_graded
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import lemma
from voiceprep.matching.statements import PREPOSITIONS
from voiceprep.matching.stopwords import is_negation
from voiceprep.matching.tokens import Token, clause_of, spaced
from voiceprep.matching.windows import HEARD

SHORT_OF = frozenset({"недостаток", "нехватка", "отсутствие", "дефицит", "lack", "shortage", "absence"})
"""What says, as lemmas, that of the thing behind it there was none, or not enough."""
ENOUGH = frozenset({"хватать", "хватить", "быть", "достаточно", "достаточный", "enough"})
"""What says so behind a "not", as lemmas."""
SKILLS = frozenset({
    "опыт", "знание", "навык", "умение", "понимание", "experience", "knowledge", "skill", "skills", "expertise",
})  # fmt: skip
SCANT = frozenset({
    "нулевой", "никакой", "минимальный", "скудный", "мало", "маловатый", "немного", "lack", "lacks", "lacked",
    "minimal", "little", "none", "nil",
})  # fmt: skip
"""What says of a skill that there is next to none of it, as lemmas; a nought, too."""


def lacked(tokens: Sequence[Token]) -> list[int]:
    """Give the indices of what a point says to be lacked: «данных» of «недостаток данных»."""
    things = [at + 1 + (tokens[at + 1].text == "of") for at in range(len(tokens) - 1) if _is(tokens[at], SHORT_OF)]
    return [at for at in things if at < len(tokens)]


def is_of_lacked(mention: Mention, denied: int, statement: Sequence[int]) -> bool:
    """Tell a "not" of what the point lacks: «данных не хватало», «данных нет»."""
    heard = mention.heard
    is_short = heard[denied].text == "нет" or any(_is(token, ENOUGH) for token in heard[denied + 1 : denied + 2])
    return is_short and any(mention.alike[thing, statement].max() >= HEARD for thing in lacked(mention.own))


def scant(mention: Mention) -> Span | None:
    """Find next to nothing of a skill that the point names without saying how much of it there is."""
    heard, own = mention.heard, mention.own
    if any(_is(token, SCANT) or is_negation(token.text) or is_graded(token.text.removeprefix("не")) for token in own):
        return None
    for skill in (index for index, token in enumerate(own) if _is(token, SKILLS)):
        rest = [row for row, item in enumerate(mention.wanted) if item.is_content and row != skill]
        statements = [mention.answer.statement_of(at) for at in mention.places[skill]]
        found = [_scant_in(heard, statement) for statement in statements]
        if found and all(found) and any(mention.alike[row, statements[0]].max() >= HEARD for row in rest):
            return found[0]
    return None


def _scant_in(heard: Sequence[Token], statement: Sequence[int]) -> Span | None:
    """Find a word for next to nothing beside a skill, or at the end of its statement."""
    for at in statement:
        before = heard[clause_of(heard, at).start : at]
        is_scant = _is(heard[at], SCANT) or 0 in heard[at].values[:1]
        if not is_scant or any(is_negation(token.text) for token in before) or spaced(before).endswith(" a "):
            continue  # "a little" is some
        if before and before[0].text in PREPOSITIONS and not any(_is(token, SKILLS) for token in before):
            continue  # «опыт с Docker большой, с Kubernetes нулевой»
        beside = [*before[-1:], *heard[at + 1 : at + 3]]
        if at == statement[-1] or any(_is(token, SKILLS) for token in beside):
            return statement[0], statement[-1]
    return None


def _is(token: Token, words: frozenset[str]) -> bool:
    return not token.values and not words.isdisjoint((token.text, lemma(token.text)))
