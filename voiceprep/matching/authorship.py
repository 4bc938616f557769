"""Did somebody else do it? "My colleague built the pipeline" does not say that one built it."""

from collections.abc import Sequence

from voiceprep.matching.morphology import is_cyrillic, is_nominative, is_past, is_plural, lemma, stem
from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.stopwords import is_negation
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import Window, heard_at

PERSONS = frozenset({
    "коллега", "друг", "приятель", "напарник", "одногруппник", "однокурсник", "начальник", "руководитель",
    "colleagu", "friend", "teammat", "cowork", "classmat", "boss", "manag",
})  # fmt: skip
"""Who is not the speaker, as lemmas and stems."""
GROUPS = frozenset({"команда", "отдел", "группа", "team", "depart", "group"})
OTHER = frozenset({"другой", "соседний", "чужой", "another", "other", "differ"})
SPEAKER = frozenset({"i", "we", "i've", "we've", "me", "us", "я", "мы", "мной", "нами"})
PREPOSITIONS = frozenset({"with", "for", "from", "to", "of", "about", "and", "и"})


def by_another(
    wanted: Sequence[Wanted], heard: Sequence[Token], alike: Matrix, window: Window
) -> tuple[int, int] | None:
    """Give the first and last heard token that say who else did what the point says; None where nobody else did.

    Only of verbs in the past, and in Russian in the singular: what "we" did a colleague may have done.
    """
    if any(_is_person([item.token for item in wanted], index) for index in range(len(wanted))):
        return None
    for index, item in enumerate(wanted):
        if not item.is_word or not is_past(item.token.text) or is_plural(item.token.text):
            continue
        places = heard_at(index, alike, window)
        doers = [_doer(heard, at) for at in places]
        if doers and all(doer is not None for doer in doers):
            around = [*places, *(doer for doer in doers if doer is not None)]
            return min(around), max(around)
    return None


def _doer(heard: Sequence[Token], verb: int) -> int | None:
    """Give the person who did it, in the clause of a verb."""
    clause = [at for at, token in enumerate(heard) if token.clause == heard[verb].clause]
    for at in clause:
        if is_negation(heard[at].text) and at + 1 in clause and heard[at + 1].text in SPEAKER:
            return at + 1
    if any(heard[at].text in SPEAKER for at in clause):
        return None
    return next((at for at in clause if _is_person(heard, at) and _is_subject(heard, at, verb)), None)


def _is_person(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].values:
        return False
    codes = {lemma(tokens[at].text), stem(tokens[at].text)}
    if codes & PERSONS:
        return True
    before = tokens[at - 1].text if at else ""
    return bool(codes & GROUPS) and bool(before) and bool({lemma(before), stem(before)} & OTHER)


def _is_subject(heard: Sequence[Token], at: int, verb: int) -> bool:
    """Tell who did it from who was there: by the case, or in English by the place before the verb or behind "by"."""
    if is_cyrillic(heard[at].text):
        return is_nominative(heard[at].text)
    before = {token.text for token in heard[max(0, at - 2) : at] if token.clause == heard[at].clause}
    return "by" in before if at > verb else not before & PREPOSITIONS
