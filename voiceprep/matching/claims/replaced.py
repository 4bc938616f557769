"""Another word in the place of one of the point: "sharded by region" for "sharded by customer".

Only what stands behind a preposition is looked at, names, and the kind of a thing («русская речь»). A verb or a quality
is often replaced by another that says the same; behind the same preposition, after the same word, another noun is
nearly always another thing.
"""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from voiceprep.matching.claims.clauses import BACK, is_verb
from voiceprep.matching.claims.prepositions import PREPOSITIONS, is_behind_preposition
from voiceprep.matching.mention import Mention
from voiceprep.matching.morphology import is_adjective, is_cyrillic, is_known, is_latin, lemma, tags
from voiceprep.matching.phonetics import sound_code
from voiceprep.matching.points import Wanted
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, clause_of
from voiceprep.matching.windows import HEARD

OF = "of"
UNLIKE = 0.4
"""The likeness to every word of the point below which a word is another one, not the same misheard."""
MISHEARD = 0.5
"""The likeness of the sounds from which on it may be the same word, misheard."""
OF_A_KIND = ("ский", "цкий", "ской", "цкой")
"""How the lemmas of adjectives end that say of what people or place something is, and of what kind."""
REACH = 6
"""Tokens behind a word in which its preposition stands with its noun: "works only on our own GPU"."""


def renamed(mention: Mention) -> dict[int, int]:
    """Give the names in whose place another was said: beside a word that they stand beside in the point.

    «в Казанском университете» for «в Университете Иннополис». An adjective before the word names it, too.
    """
    heard = mention.heard
    found = {}
    for index, item in enumerate(mention.wanted):
        if not (item.is_name and item.is_word) or mention.window.heard[index] >= UNLIKE:
            continue
        beside = _beside(mention.own, index)
        for place in (at for near in beside for at in mention.places[near]):
            others = [
                at
                for at in _beside(heard, place)
                if is_cyrillic(heard[at].text) is is_cyrillic(item.token.text)  # else it may be the name, misheard
                and _is_other_name(heard, at, place, mention.answer.transcript.text)
            ]
            if others and mention.likeness[others[0]] < UNLIKE:
                found[index] = others[0]
    return found


def whole_name(heard: Sequence[Token], at: int, text: str) -> tuple[int, int]:
    """Give the first and last token of the name that a token stands in: «Казанского Федерального Университета»."""
    first = last = at
    if not text[heard[at].start].isupper():
        return at, at
    while _continues(heard, first - 1, at, text):
        first -= 1
    while _continues(heard, last + 1, at, text):
        last += 1
    return first, last


def _continues(heard: Sequence[Token], place: int, at: int, text: str) -> bool:
    """Tell a word that belongs to the name at another place: its capital is not that of a sentence's first word."""
    if not 0 < place < len(heard) or heard[place].clause != heard[at].clause or is_stop_word(heard[place].text):
        return False
    return text[heard[place].start].isupper() and heard[place - 1].sentence == heard[place].sentence


def _beside(tokens: Sequence[Token], at: int) -> list[int]:
    """Give the nearest words of content before and behind one, in its clause."""
    before = (place for place in range(at - 1, -1, -1) if not is_stop_word(tokens[place].text))
    behind = (place for place in range(at + 1, len(tokens)) if not is_stop_word(tokens[place].text))
    nearest = [place for side in (before, behind) if (place := next(side, None)) is not None]
    return [place for place in nearest if tokens[place].clause == tokens[at].clause and not tokens[place].values]


def _is_other_name(heard: Sequence[Token], at: int, head: int, text: str) -> bool:
    begins_sentence = at == 0 or heard[at - 1].sentence != heard[at].sentence
    is_written_so = text[heard[at].start].isupper() and not begins_sentence
    return is_written_so or (at < head and is_adjective(heard[at].text))


def other_kind(mention: Mention) -> dict[int, int]:
    """Give the kinds of things in whose place another was said each time: «японский язык» for «немецкий язык»."""
    heard, found = mention.heard, {}
    for index, item in enumerate(mention.wanted[:-1]):
        if not _is_kind(item.token.text) or mention.window.heard[index] >= HEARD:
            continue
        kinds = [at - 1 for at in mention.places[index + 1] if at and heard[at - 1].clause == heard[at].clause]
        kind = lemma(item.token.text)
        if kinds and all(_is_kind(heard[at].text) and not lemma(heard[at].text).endswith(kind) for at in kinds):
            found[index] = kinds[0]  # «политехнический» is «технический»
    return found


def _is_kind(word: str) -> bool:
    return is_adjective(word) and "Qual" not in tags(word) and lemma(word).endswith(OF_A_KIND)


def replaced(mention: Mention) -> dict[int, int]:
    """Give the words of the point in whose place another was said each time: their index, and where it was said."""
    found = {}
    for index, item in enumerate(mention.wanted):
        before, preposition = _link(mention.wanted, index)
        if before is None or preposition is None or not item.is_word:
            continue
        is_elsewhere = _is_in_another_clause(mention.heard, mention.places[index], mention.places[before])
        if mention.window.heard[index] >= UNLIKE and not (is_elsewhere or _is_of_another(mention, index)):
            continue
        others = [_behind(mention, at, preposition) for at in mention.places[before]]
        if any(at is not None and _may_be(item.token.text, mention.heard[at].text) for at in others):
            continue
        if others and others[0] is not None and None not in others:
            found[index] = others[0]
    return found


def _is_in_another_clause(heard: Sequence[Token], places: Sequence[int], before: Sequence[int]) -> bool:
    """Tell a word that was said of something else, in clauses with a predicate of their own, behind no preposition."""
    clauses = [heard[clause.start : clause.stop] for clause in {clause_of(heard, at) for at in places}]
    return (
        bool(places)
        and {heard[at].clause for at in places}.isdisjoint(heard[at].clause for at in before)
        and all(any(map(is_verb, clause)) for clause in clauses)
        and not any(token.text in BACK for clause in clauses for token in clause)
        and not any(is_behind_preposition(heard, at) for at in places)
    )


def _is_of_another(mention: Mention, index: int) -> bool:
    """Tell "three years of Java and a bit of Python" from "years of Python"."""
    heard, places = mention.heard, mention.places[index]
    heads = [at - 2 for at in places if at > 1 and heard[at - 1].text == OF]
    return len(heads) == len(places) > 0 and not any(
        heard[at].values or is_stop_word(heard[at].text) or mention.likeness[at] >= UNLIKE for at in heads
    )


def _may_be(word: str, said: str) -> bool:
    """Tell a word that may be the other, misheard or by the name it goes by: "bits" for VITS, «кубер» for k8s."""
    if is_latin(word) and is_cyrillic(said) and not is_known(said) and sound_code(word)[:1] == sound_code(said)[:1]:
        return True
    return Levenshtein.normalized_similarity(sound_code(word), sound_code(said)) >= MISHEARD


def _link(wanted: Sequence[Wanted], index: int) -> tuple[int | None, str | None]:
    """Give the word of content before a word of its clause, and the last preposition between them."""
    preposition = None
    for before in range(index - 1, -1, -1):
        item = wanted[before]
        if item.token.clause != wanted[index].token.clause:
            break
        if item.is_content:
            return before, preposition
        if item.token.text in PREPOSITIONS:
            preposition = preposition or item.token.text
    return None, None


def _behind(mention: Mention, at: int, preposition: str) -> int | None:
    """Give the place of the word behind the preposition that follows a place, if the point has none like it."""
    heard = mention.heard
    is_behind = False
    for place in range(at + 1, min(at + 1 + REACH, len(heard))):
        token = heard[place]
        if token.clause != heard[at].clause:
            return None
        if token.values or not (is_stop_word(token.text) or token.text == preposition):
            is_noun = not token.values and token.text not in BACK
            return place if is_behind and is_noun and mention.likeness[place] < UNLIKE else None
        is_behind = is_behind or token.text == preposition
    return None
