"""Was a term really said, or a word that sounds like it? «мост» for MOS, «а питон живёт в зоопарке» for Python.

The recogniser writes a foreign term as it sounds, often as a word of the language: «верно» for WER. Such a word may be
the term and may be itself. When it does not sound quite like the term, it leaves a doubt; when it stands in a clause of
its own, apart from the rest of the point, it was said of something else.
"""

from voiceprep.matching.mention import Mention
from voiceprep.matching.morphology import is_cyrillic, is_known, is_latin, lemma
from voiceprep.matching.phonetics import sound_code
from voiceprep.matching.points import Wanted
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, clause_of
from voiceprep.matching.windows import HEARD

APART = 2
"""Words of content beside the term from which on a clause without any of the point is about something else."""
WHOLE = 0.7
"""The share of the term's sounds from which on a word stands for all of it; less is a piece that was split off."""
EXACTLY = 0.96
"""The likeness that nothing has by its sound: what was heard is the term itself, or what it stands for."""


def terms_in_doubt(mention: Mention) -> tuple[bool, dict[int, int]]:
    """Tell whether a term was heard only as words that sound roughly like it; and which were said of something else.

    The latter by their index, with the place of the word.
    """
    heard = mention.heard
    is_rough, away = False, {}
    for index, item in enumerate(mention.wanted):
        if not item.is_word or not is_latin(item.token.text) or not HEARD <= mention.window.heard[index] < EXACTLY:
            continue
        places = mention.places[index]
        if not places or not all(_may_mean_itself(item, heard[at]) for at in places):
            continue
        rest = {at for other in range(len(mention.wanted)) if other != index for at in mention.places[other]}
        if all(_stands_apart(mention, at, rest) for at in places):
            away[index] = places[0]
        is_rough |= not any(_sounds_like(item.token.text, heard[at].text) for at in places)
    return is_rough, away


def _may_mean_itself(term: Wanted, token: Token) -> bool:
    is_word = not token.values and is_cyrillic(token.text) and is_known(token.text)
    is_letter = any(token.text in spelled for spelled in term.letters)  # «джи» of «джи-ту-пи»
    return is_word and not is_letter and len(sound_code(token.text)) >= WHOLE * len(sound_code(term.token.text))


def _sounds_like(term: str, word: str) -> bool:
    return sound_code(term) in (sound_code(word), sound_code(lemma(word)))


def _stands_apart(mention: Mention, at: int, rest: set[int]) -> bool:
    heard = mention.heard
    clause = clause_of(heard, at)
    if ":" in mention.answer.text(clause.stop - 1, min(clause.stop, len(heard) - 1)):  # what it is about follows
        return False
    content = [
        place for place in clause if place != at and not heard[place].values and not is_stop_word(heard[place].text)
    ]
    return not rest.intersection(content) and len(content) >= APART
