"""Lemmas and stems: words of Russian through pymorphy3, words of English through a stemmer."""

from functools import cache, lru_cache
from typing import Any

from voiceprep.matching.irregular import PAST

REMEMBERED = 50_000
"""Words whose analysis is kept; a Russian speaker's active vocabulary is a fraction of it."""
MIN_REGULAR = 4
"""Letters; "need" and "feed" are no past."""
LIKELY = 0.15
"""The likelihood from which on a reading counts: «лена» is hardly ever the genitive of «лён»."""
OVERSTEMMED = {
    "experi": ("experiment",), "custom": ("customer",), "import": ("importan",), "posit": ("position",),
    "author": ("authorit",), "object": ("objectiv",), "commit": ("commitment",), "market": ("marketing",),
    "engin": ("engineer",), "product": ("production",), "inform": ("informal",),
}  # fmt: skip
"""Snowball's stems of two words that have little to do with each other, and how one of them begins: an experiment is no
experience."""
PREDICATES = {"VERB", "INFN", "PRED", "ADJS", "PRTS"}
"""Parts of speech as OpenCorpora names them."""


@cache
def _analyzer() -> Any:
    """Give an analyzer that gives readings as plain tuples and leaves them unweighed, which takes half the time."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru", result_type=None, probability_estimator_cls=None)


@cache
def _probabilities() -> Any:
    from pymorphy3.analyzer import ProbabilityEstimator

    return ProbabilityEstimator(_analyzer().dictionary.path).p_t_given_w


@cache
def _stemmer(language: str) -> Any:
    from Stemmer import Stemmer

    return Stemmer(language, 0)  # it need remember nothing: `stem` does


def is_cyrillic(word: str) -> bool:
    """Tell by its first letter."""
    return "а" <= word[0] <= "я"


def is_latin(word: str) -> bool:
    """Tell by its first letter."""
    return "a" <= word[0] <= "z"


@lru_cache(REMEMBERED)
def readings(word: str) -> tuple[tuple[Any, str], ...]:
    """Give the tag and the dictionary form of a Russian word in each of its readings."""
    return tuple((tag, form) for _, tag, form, *_ in _analyzer().parse(word))


@lru_cache(REMEMBERED)
def likeliest(word: str) -> tuple[Any, str]:
    """Give the tag and the dictionary form of a Russian word in the reading that pymorphy3 holds likeliest."""
    found = readings(word)
    return max(found, key=lambda reading: _probabilities().prob(word, reading[0])) if found[1:] else found[0]


def _tag(word: str) -> Any:
    return likeliest(word)[0]


@lru_cache(REMEMBERED)
def lemma(word: str) -> str:
    """Give the dictionary form of a word in lower case: «озвучивал» → «озвучивать», "won" → "win".

    Other English words stay.

    Where a form is ambiguous, the reading that pymorphy3 holds likeliest is taken.
    """
    if not is_cyrillic(word):
        return PAST.get(word, word)
    forms = {form for _, form in readings(word)}
    form = likeliest(word)[1] if len(forms) > 1 else forms.pop()  # most readings differ in their case alone
    return form.replace("ё", "е")


@lru_cache(REMEMBERED)
def is_known(word: str) -> bool:
    """Tell words of the Russian dictionary from those that were guessed by their endings."""
    return is_cyrillic(word) and bool(_analyzer().word_is_known(word))


@lru_cache(REMEMBERED)
def is_predicate(word: str) -> bool:
    """Tell Russian verbs and other predicates: «считали», «делать», «нужны», «закрыт», «можно»."""
    return is_cyrillic(word) and str(_tag(word).POS) in PREDICATES


@lru_cache(REMEMBERED)
def is_infinitive(word: str) -> bool:
    """Tell the infinitive of a Russian verb: «внедрить»."""
    return is_cyrillic(word) and str(_tag(word).POS) == "INFN"


@lru_cache(REMEMBERED)
def is_past(word: str) -> bool:
    """Tell verbs in the past: «внедрил», "deployed", "won"."""
    if not is_cyrillic(word):
        return word in PAST or (word.endswith("ed") and len(word) > MIN_REGULAR)
    return str(_tag(word).tense) == "past"


@lru_cache(REMEMBERED)
def is_future(word: str) -> bool:
    """Tell Russian verbs in the future: «внедрю», «будем»."""
    return is_cyrillic(word) and str(_tag(word).tense) == "futr"


@lru_cache(REMEMBERED)
def is_plural(word: str) -> bool:
    """Tell Russian words in the plural: «внедрили»."""
    return is_cyrillic(word) and str(_tag(word).number) == "plur"


@lru_cache(REMEMBERED)
def is_nominative(word: str) -> bool:
    """Tell Russian nouns that may be the subject: «коллега», not «коллегой»."""
    return is_cyrillic(word) and str(_tag(word).case) == "nomn"


@lru_cache(REMEMBERED)
def tags(word: str) -> frozenset[str]:
    """Give the grammemes of the likeliest reading of a Russian word, as OpenCorpora names them; none of other words."""
    return frozenset(map(str, _tag(word).grammemes)) if is_cyrillic(word) else frozenset()


@lru_cache(REMEMBERED)
def cases(word: str, number: str = "") -> frozenset[str]:
    """Give the cases that a Russian noun may stand in, or only those in a number ("sing"); of other words none."""
    if "NOUN" not in tags(word):
        return frozenset()
    weighed = [(tag, _probabilities().prob(word, tag), score) for _, tag, _, score, *_ in _analyzer().parse(word)]
    is_weighed = any(probability for _, probability, _ in weighed)  # words that were guessed by their endings are not
    likely = (tag for tag, probability, score in weighed if (probability if is_weighed else score) >= LIKELY)
    return frozenset(str(tag.case) for tag in likely if tag.POS == "NOUN" and number in ("", tag.number))


@lru_cache(REMEMBERED)
def is_someone(word: str) -> bool:
    """Tell Russian nouns for the living, «напарник», «Лена», from «субботник» and «бот», which may be things as well.

    A word guessed by its ending («алерты») may be anything.
    """
    if not (is_known(word) and {"NOUN", "anim"} <= tags(word)):
        return False
    least = _probabilities().prob(word, _tag(word)) / 2
    others = (tag for tag, _ in readings(word) if _probabilities().prob(word, tag) >= least)
    return not any("inan" in tag.grammemes for tag in others)


@lru_cache(REMEMBERED)
def is_finite(word: str) -> bool:
    """Tell Russian verbs that have a subject: «логирует», «устроили»."""
    return "VERB" in tags(word)


@lru_cache(REMEMBERED)
def is_first_person(word: str) -> bool:
    """Tell what Russian verbs say of the speaker by their form: «снизим», also new ones: «логирую», but not «ревью»."""
    return {"VERB", "1per"} <= tags(word) and (is_known(word) or word.endswith(("ую", "аю", "яю")))


@lru_cache(REMEMBERED)
def is_adjective(word: str) -> bool:
    """Tell Russian adjectives: «казанского»."""
    return is_cyrillic(word) and str(_tag(word).POS) == "ADJF"


@lru_cache(REMEMBERED)
def is_comparative(word: str) -> bool:
    """Tell Russian comparatives: «важнее»."""
    return is_cyrillic(word) and str(_tag(word).POS) == "COMP"


@lru_cache(REMEMBERED)
def stem(word: str) -> str:
    """Give the word without its endings (Snowball): «озвучка» → «озвучк», "testing" → "test"."""
    if not word[0].isalpha():
        return word
    stemmed = _snowball(word)
    return next((own for own in OVERSTEMMED.get(stemmed, ()) if word.startswith(own)), stemmed)


def share_only_a_stem(word: str, other: str) -> bool:
    """Tell words that Snowball alone holds for one: "experiment" and "experience"."""
    return stem(word) != stem(other) and _snowball(word) == _snowball(other)


def _snowball(word: str) -> str:
    stemmed: str = _stemmer("russian" if is_cyrillic(word) else "english").stemWord(word)
    return stemmed


def forms(word: str) -> frozenset[str]:
    """Give all inflected forms of a Russian numeral or noun, with ё written as е."""
    from pymorphy3.analyzer import Parse

    parses = [
        parse for reading in _analyzer().parse(word) if (parse := Parse(*reading)).normal_form.replace("ё", "е") == word
    ]
    found = {form.replace("ё", "е") for parse in parses for form, *_ in _analyzer().get_lexeme(parse)}
    return frozenset(found | {word})
