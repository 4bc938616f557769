"""A sentence → its statements: clauses without the asides that cut them, a subject joined with its predicate.

«Поход на Таганай, который в мае, нам, к сожалению, не согласовали» has five commas and says one thing.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from voiceprep.matching.morphology import (
    REMEMBERED,
    cases,
    is_cyrillic,
    is_infinitive,
    is_latin,
    is_past,
    is_predicate,
    lemma,
    tags,
)
from voiceprep.matching.stopwords import is_negation
from voiceprep.matching.tokens import Token

OATHS = frozenset({
    "поверить", "верить", "скрыть", "скрывать", "врать", "соврать", "шутить", "спорить", "поспорить", "сомневаться",
    "преувеличивать", "побояться", "стесняться", "знать", "помнить",
})  # fmt: skip
"""Verbs of asides that deny nothing but doubts, as lemmas: «не поверите», «не скрою»."""
ASIDES = OATHS | frozenset({
    "увы", "каяться", "бояться", "кстати", "наверное", "наверно", "конечно", "понятно", "понятный", "разуметься",
    "видимо", "похоже", "похожий", "честно", "честный", "откровенно", "прямо", "признаться", "признаваться", "правда",
    "жаль", "впрочем", "однако", "сожаление", "счастье", "стыд", "огорчение", "удивление", "если", "слава", "бог",
    "говорить", "говоря", "сказать", "казаться", "думать", "считать", "понимать", "видеть", "представлять", "общий",
    "общем", "итог", "конец", "дело", "слово", "естественно", "допустим", "вообще", "вроде", "пожалуй", "собственно",
    "frank", "honest", "honestly", "frankly", "sadly", "unfortunately", "alas", "luckily", "fortunately", "regrettably",
    "thankfully", "end", "said", "say", "must", "think", "guess", "afraid", "sorry", "i'm", "course", "tell", "telling",
    "truth", "fact", "actually", "mind", "know", "well", "though", "however", "first", "happens", "happened",
    "obviously", "sure", "mean", "looking", "back", "now",
})  # fmt: skip
"""Words of asides, as lemmas and English forms."""
AROUND_ASIDES = frozenset({
    "к", "ко", "по", "в", "во", "на", "я", "мы", "вы", "как", "так", "не", "ни", "ну", "да", "о", "уж", "то", "же",
    "самый", "с", "мой", "сам", "сами", "наш", "чего",
    "to", "be", "the", "in", "as", "i", "like", "of", "you", "at", "it", "all", "so", "my", "our", "on", "for",
})  # fmt: skip
"""What stands beside them in an aside."""
IN_ASIDES = ASIDES | AROUND_ASIDES
LONGEST_ASIDE = 5
"""Words."""
SUBORDINATE = frozenset({
    "который", "где", "куда", "откуда", "когда", "как", "хотя", "если", "пока", "что", "чтобы", "which", "who", "whom",
    "whose", "that", "where", "when", "as", "though", "although", "if", "while",
})  # fmt: skip
"""The first words, as lemmas, of clauses that hang on another, and may cut it in two."""
RELATIVE = frozenset({"который", "чем", "чего", "чему", "ком", "кого", "кем", "кому"})
"""What begins such a clause behind a preposition: «о котором», «о чём»."""
COORDINATE = frozenset({
    "а", "но", "и", "или", "зато", "поэтому", "потому", "однако", "and", "but", "so", "or", "because", "then",
})  # fmt: skip
"""The first words of a clause that stands by itself."""
PRONOUNS = frozenset({"i", "we", "they", "he", "she", "you", "it"})
RUSSIAN_PRONOUNS = frozenset({"я", "мы", "ты", "вы", "он", "она", "оно", "они"})
VERBS = frozenset({
    "is", "are", "was", "were", "am", "isn't", "aren't", "wasn't", "weren't", "have", "has", "had", "do", "does", "did",
    "don't", "doesn't", "didn't", "haven't", "hasn't", "hadn't", "will", "would", "can", "could", "shall", "should",
    "might", "may", "must", "won't", "wouldn't", "can't", "couldn't", "cannot",
})  # fmt: skip
"""English words that are, or help, a predicate."""
IMPERSONAL = frozenset({"нет", "некому", "негде", "нечем", "некогда", "незачем", "некуда", "нечего", "неоткуда"})
"""Russian predicates that the morphology takes for other words."""
OBJECT = frozenset({"accs", "gent", "gen2"})
"""The cases of what a denied verb has as its object; of a foreign word none are known."""
PREPOSITIONS = frozenset({
    "в", "во", "на", "при", "с", "со", "из", "по", "от", "у", "к", "для", "о", "об", "за", "до", "под", "над", "без",
    "про",
})  # fmt: skip


def statements(tokens: Sequence[Token], sentence: Sequence[int]) -> dict[int, list[int]]:
    """Give for each clause of a sentence the indices of the tokens of its statement; an aside is one of its own."""
    found: dict[int, list[int]] = {}
    statement: list[int] = []
    is_cut = False
    for number, places in groupby(sentence, lambda at: tokens[at].clause):
        clause = list(places)
        if statement and is_aside(tokens, clause):
            found[number] = clause
            is_cut = True
            continue
        if not (statement and _is_open(tokens, statement) and _continues(tokens, statement, clause, is_cut=is_cut)):
            statement = []
        statement.extend(clause)  # the clauses before it share the list
        found[number] = statement
        is_cut = False
    return found


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Tell a predicate that is no infinitive; of English those that can be told without a dictionary."""
    text = tokens[at].text
    if tokens[at].values:
        return False
    if is_cyrillic(text):
        return text in IMPERSONAL or (is_predicate(text) and not is_infinitive(text))
    return text in VERBS or is_past(text) or text.endswith(("'ll", "'ve", "'re", "'m"))


def is_aside(tokens: Sequence[Token], clause: Sequence[int]) -> bool:
    """Tell «к сожалению», "to be honest", «который в мае»."""
    first = tokens[clause[0]].text
    if _is_among(first, SUBORDINATE):
        return True
    if first in PREPOSITIONS and len(clause) > 1 and _is_among(tokens[clause[1]].text, RELATIVE):
        return True
    if len(clause) > LONGEST_ASIDE or not all(_is_among(tokens[at].text, IN_ASIDES) for at in clause):
        return False
    is_denial = any(is_negation(tokens[at].text) for at in clause)  # «не скрою», but «не считали»
    return any(_is_among(tokens[at].text, OATHS if is_denial else ASIDES) for at in clause)


@lru_cache(REMEMBERED)
def _is_among(word: str, words: frozenset[str]) -> bool:
    return word in words or lemma(word) in words


def _is_open(tokens: Sequence[Token], statement: Sequence[int]) -> bool:
    """Tell a statement still without its predicate, or cut behind a "not": "I have never, to be honest, …"."""
    last = tokens[statement[-1]].text
    if is_negation(last) and last != "нет":
        return True
    if {"ADJF", "nomn"} <= tags(last):  # «отношения, честно скажу, плохие»
        return False
    has_subject = any(tokens[at].text in PRONOUNS for at in statement[:-1])
    return not has_subject and not any(is_verb(tokens, at) for at in statement)


def _continues(tokens: Sequence[Token], statement: Sequence[int], clause: Sequence[int], *, is_cut: bool) -> bool:
    """Tell a clause that may be the rest of an open statement: without a thing of its own, or behind an aside."""
    words = [tokens[at].text for at in clause if not tokens[at].values]
    if not words or words[0] in COORDINATE:
        return False
    if not any(map(is_cyrillic, words)):
        return is_cut or words[0] == "never" or words[0] in VERBS
    has_subject = any(word in RUSSIAN_PRONOUNS for word in words)
    noun = next((at for at in clause if _is_thing(tokens, at)), None)
    if not is_cut:
        return not has_subject and noun is None
    is_object = noun is not None and cases(tokens[noun].text) <= OBJECT
    has_thing = any(_is_thing(tokens, at) for at in statement)
    return not (has_subject and noun is not None) and not (is_object and has_thing)


def _is_thing(tokens: Sequence[Token], at: int) -> bool:
    """Tell a noun, or a foreign word, that is not behind a preposition."""
    is_foreign = is_latin(tokens[at].text) and not (at and tokens[at - 1].text in PREPOSITIONS)
    return is_foreign or is_noun_in_focus(tokens, at)


def is_noun_in_focus(tokens: Sequence[Token], at: int) -> bool:
    """Tell a Russian noun that a clause may be about: none behind a preposition."""
    text = tokens[at].text
    return not tokens[at].values and "NOUN" in tags(text) and not (at and tokens[at - 1].text in PREPOSITIONS)
