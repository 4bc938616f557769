"""Who did it to whom, by the cases of Russian nouns: «меня обучали разработчики» for «обучал разработчиков».

Only where a noun's form leaves no doubt: «завуч» is a subject, «завуча» is none, «модель» may be either.
"""

from collections.abc import Sequence
from itertools import pairwise

from voiceprep.matching.claims.prepositions import is_behind_preposition
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import cases, is_cyrillic, lemma, tags
from voiceprep.matching.points import Wanted
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, clause_of

UNLIKE = 0.4
"""The likeness to every word of the point below which a word is another one."""
NEAR = 4
"""Tokens between a verb and its noun: «завуча, между прочим, поддержала»."""
PERSONS = frozenset({"1per", "2per"})
SUBJECTS = frozenset({"я", "мы", "ты", "вы", "он", "она", "они", "оно"})
CONJUNCTIONS = frozenset({"что", "кто", "и", "а", "но"})
RELATIVE = "который"
GENDERS = frozenset({"masc", "femn", "neut"})
NOMINATIVE = frozenset({"nomn"})
OBJECTS = frozenset({"accs", "datv"})


def turned(mention: Mention) -> Span | None:
    """Give the first and last token of a verb and its subject that was its object in the point, or the other way."""
    own, heard = mention.own, mention.heard
    for verb, noun in _verbs_with_nouns(mention.wanted):
        is_object = _is_object(own, noun, verb)
        if not is_object and (cases(own[noun].text) != NOMINATIVE or not _agree(own, noun, verb)):
            continue
        pairs = [
            (at, place)
            for at in mention.places[verb]
            for place in mention.places[noun]
            if lemma(own[noun].text) == lemma(heard[place].text)
            and _is_same_voice(own[verb].text, heard[at].text)
            and _belong(heard, at, place)
        ]
        is_turned = _has_become_subject if is_object else _has_become_object
        if pairs and all(is_turned(heard, place, at) for at, place in pairs):
            around = {at for pair in pairs for at in pair}
            return min(around), max(around)
    return None


def other_subject(mention: Mention) -> dict[int, int]:
    """Give the subject in whose place another was said, though it was heard, too: «у ALS» for «ALS выиграл»."""
    own, heard = mention.own, mention.heard
    for verb, noun in _verbs_with_subjects(mention.wanted):
        places = mention.places[noun]
        for at in mention.places[verb]:
            beside = [place for place in _beside(heard, at) if mention.likeness[place] < UNLIKE]
            subjects = [place for place in beside if _is_noun(heard, place) and _agree(heard, place, at)]
            is_free = places and not any(
                heard[place].clause == heard[at].clause and not is_behind_preposition(heard, place) for place in places
            )
            if subjects and is_free and _is_same_voice(own[verb].text, heard[at].text):
                return {noun: subjects[0]}
    return {}


def _verbs_with_nouns(wanted: Sequence[Wanted]) -> list[tuple[int, int]]:
    """Give the verbs of a point, each with every noun of its clause."""
    own = [item.token for item in wanted]
    verbs = [i for i, item in enumerate(wanted) if item.is_word and {"VERB", "INFN"} & tags(own[i].text)]
    nouns = [i for i in range(len(own)) if _is_noun(own, i)]
    return [(verb, noun) for verb in verbs for noun in nouns if own[verb].clause == own[noun].clause]


def _verbs_with_subjects(wanted: Sequence[Wanted]) -> list[tuple[int, int]]:
    """Give the verbs of a point that have a name or a noun in the nominative right beside them."""
    own = [item.token for item in wanted]
    words = [i for i, item in enumerate(wanted) if item.is_word]
    beside = [pair for one, other in pairwise(words) for pair in ((one, other), (other, one))]
    return [
        (verb, noun)
        for verb, noun in beside
        if "VERB" in tags(own[verb].text)
        and own[verb].clause == own[noun].clause
        and not is_behind_preposition(own, noun)
        and (not is_cyrillic(own[noun].text) or (_is_noun(own, noun) and _agree(own, noun, verb)))
    ]


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell a noun that hangs on no preposition and on no other noun: not «клиентов» in «число клиентов»."""
    if tokens[at].values or "NOUN" not in tags(tokens[at].text) or is_behind_preposition(tokens, at):
        return False
    before = tokens[at - 1] if at and tokens[at - 1].clause == tokens[at].clause else None
    return (
        before is None or bool(before.values) or cases(tokens[at].text) >= NOMINATIVE or "NOUN" not in tags(before.text)
    )


def _belong(heard: Sequence[Token], verb: int, noun: int) -> bool:
    """Tell a noun near its verb: no other verb and no «который» stands between them."""
    first, last = sorted((verb, noun))
    clauses = {heard[first].clause, heard[last].clause}  # what stands in one between, «между прочим», is an aside
    between = [token.text for token in heard[first + 1 : last] if token.clause in clauses]
    is_one = heard[first].sentence == heard[last].sentence and last - first <= NEAR + 1
    return is_one and not any(
        "VERB" in tags(text) or text in CONJUNCTIONS or lemma(text) == RELATIVE for text in between
    )


def _is_object(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Tell a noun that cannot be the subject of a verb: «директора» may be, but not of «убедил»."""
    number = next(iter({"sing", "plur"} & tags(tokens[verb].text)), "")
    return NOMINATIVE.isdisjoint(cases(tokens[noun].text, number))


def _has_become_subject(heard: Sequence[Token], noun: int, verb: int) -> bool:
    is_subject = cases(heard[noun].text) == NOMINATIVE and _is_noun(heard, noun) and _agree(heard, noun, verb)
    return is_subject and not any(heard[at].text in SUBJECTS for at in clause_of(heard, verb))


def _has_become_object(heard: Sequence[Token], noun: int, verb: int) -> bool:
    is_finite = "VERB" in tags(heard[verb].text) and "neut" not in tags(heard[verb].text)
    is_object = _is_object(heard, noun, verb) and bool(cases(heard[noun].text) & OBJECTS)
    return is_finite and is_object and _is_noun(heard, noun)


def _is_same_voice(own: str, said: str) -> bool:
    """Tell forms of a verb that are both reflexive, or both not: «снизилась» is no «снизили»."""
    return "VERB" in tags(said) and own.endswith(("ся", "сь")) is said.endswith(("ся", "сь"))


def _agree(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Tell a noun that may be the subject of a verb by its case, its number and its gender."""
    of_verb, of_noun = tags(tokens[verb].text), tags(tokens[noun].text)
    if "nomn" not in cases(tokens[noun].text) or PERSONS & of_verb or "VERB" not in of_verb:
        return False
    is_of_gender = not of_verb & GENDERS or bool(of_verb & of_noun & GENDERS)
    is_person = "anim" in of_noun and "femn" not in of_noun  # «завуч пришла», «коллега сказал»
    return bool({"sing", "plur"} & of_verb & of_noun) and (is_of_gender or is_person)


def _beside(tokens: Sequence[Token], at: int) -> list[int]:
    """Give the nearest words of content before and behind a verb in its clause."""
    clause = [p for p in clause_of(tokens, at) if not is_stop_word(tokens[p].text)]
    return [*[p for p in clause if p < at][-1:], *[p for p in clause if p > at][:1]]
