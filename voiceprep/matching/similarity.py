"""The similarity of the words of a key point and the words that were heard.

Two words of one script are compared by lemma, stem and spelling, two of different scripts by their sound. The
recogniser also splits words and runs them together («фест их», «пометрики») and spells acronyms out («эс эн эр»), so
neighbours joined into one word are compared too, more strictly.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, product

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import JaroWinkler, Levenshtein
from rapidfuzz.process import cdist

from voiceprep.matching.initials import stand_ins
from voiceprep.matching.morphology import is_cyrillic, is_latin, lemma, share_only_a_stem, stem
from voiceprep.matching.phonetics import skeleton, sound_code
from voiceprep.matching.points import Wanted
from voiceprep.matching.stopwords import is_negation, is_stop_word
from voiceprep.matching.tokens import PERCENT, Token, is_same_year
from voiceprep.matching.units import is_percent, same_amount

Matrix = NDArray[np.float32]
Sides = tuple[Sequence[str], Sequence[str]]
"""The wanted words and the heard ones."""
Compare = Callable[[Sides], Matrix]
_alike = Levenshtein.normalized_similarity

SHORTEST_FUZZY = 4
"""Letters; shorter words are alike only when they are forms of the same word."""
LEAST_LENGTH = 0.5
"""Of the shorter of two alike words to the longer one: Java is not JavaScript."""
SHORTEST_SPLIT = 5
"""Letters; a shorter word is not looked for in split or joined words."""
SHORTEST_SPELLED, SPELLED = 4, 0.95
"""Letters from which on what is joined counts when it is the very same, «эй би», and its likeness."""
LONGEST_JOIN = 24
"""Letters."""
ROUGHLY, ROUGHLY_BY_SOUND = 0.5, 0.4
"""The likeness as they are written, or sound, from which on joined words are compared exactly.

With less, nothing passed by spelling, and by sound only what was not meant (labelled answers): «детектор на» for
Tacotron, by its consonants.
"""
WIDEST_JOIN = 4
"""Words: as many as most acronyms have letters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Joins:
    """Neighbouring words written as one, or single words in another spelling."""

    texts: Sequence[str]
    firsts: Sequence[int]
    """Where the first word of each stands."""
    width: int
    """How many words each of them spans."""

    def only(self, wanted: Callable[[str], bool]) -> "Joins":
        """Leave out those with another text."""
        kept = [at for at, text in enumerate(self.texts) if wanted(text)]
        return replace(self, texts=[self.texts[at] for at in kept], firsts=[self.firsts[at] for at in kept])


def similarities(wordings: Sequence[Sequence[Wanted]], heard: Sequence[Token]) -> list[Matrix]:
    """Compare the words of each wording with each heard one, all at once.

    Returns for each wording an array of a row a wanted token and a column a heard token, 0 to 1.
    """
    wanted = [item for wording in wordings for item in wording]
    matrix = np.zeros((len(wanted), len(heard)), np.float32)
    content = [i for i, item in enumerate(wanted) if item.is_word]
    words = [i for i, token in enumerate(heard) if not token.values and not is_stop_word(token.text)]
    if content and words:
        matrix[np.ix_(content, words)] = _words([wanted[i].token.text for i in content], [heard[i].text for i in words])
        _add_joins(matrix, wordings, heard)
        for rows, columns in stand_ins(wordings, heard):
            for row, column in _facing(rows, columns):
                matrix[row, column] = 1
    for index, places in _same(wanted, heard):
        matrix[index] = 0  # what was joined to it is its neighbour's
        matrix[index, places] = 1
    ends = np.cumsum([len(wording) for wording in wordings])
    return np.split(matrix, ends[:-1]) if len(ends) else []


def _same(wanted: Sequence[Wanted], heard: Sequence[Token]) -> Iterator[tuple[int, list[int]]]:
    """Give the numbers, denials and stop words among the wanted, and where the same is heard: alike is not enough."""
    places = _places([token.text for token in heard])
    numbers = [at for at, token in enumerate(heard) if token.values]
    negations = [at for word, found in places.items() if is_negation(word) for at in found]
    for index, item in enumerate(wanted):
        if item.token.values:
            yield index, [at for at in numbers if _same_number(item.token, heard[at])]
        elif item.is_negation:
            yield index, negations
        elif item.token.text == PERCENT:
            yield index, [at for word, found in places.items() if is_percent(word) for at in found]
        elif not item.is_content:
            yield index, places.get(item.token.text, [])


def _places(words: Sequence[str]) -> dict[str, list[int]]:
    """Give where each of the different words stands."""
    found: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        found.setdefault(word, []).append(at)
    return found


def _same_number(wanted: Token, heard: Token) -> bool:
    return same_amount(wanted.values, wanted.unit, heard.values, heard.unit) or is_same_year(wanted, heard)


def _words(wanted: Sequence[str], heard: Sequence[str]) -> Matrix:
    """Compare each different word once."""
    rows, columns = ({word: at for at, word in enumerate(dict.fromkeys(words))} for words in (wanted, heard))
    alike = _by_script((list(rows), list(columns)), _by_spelling, _by_sound)
    return alike[[rows[word] for word in wanted]][:, [columns[word] for word in heard]]


def _by_script(words: Sides, same: Compare, across: Compare) -> Matrix:
    """Compare words of one script in one way, and words of two scripts in another."""
    wanted, heard = words
    alike = np.zeros((len(wanted), len(heard)), np.float32)
    heard_scripts = _scripts(heard)
    for of_wanted, rows in _scripts(wanted):
        block = np.zeros((len(rows), len(heard)), np.float32)
        for of_heard, columns in heard_scripts:
            compare = same if of_wanted is of_heard else across
            block[:, columns] = compare(([wanted[i] for i in rows], [heard[i] for i in columns]))
        alike[rows] = block
    return alike


def _scripts(words: Sequence[str]) -> list[tuple[bool, list[int]]]:
    """Give where words in Cyrillic stand, and where others; neither if there are none."""
    are_cyrillic = [is_cyrillic(word) for word in words]
    return [(script, [at for at, one in enumerate(are_cyrillic) if one is script]) for script in {*are_cyrillic}]


def _by_spelling(words: Sides) -> Matrix:
    """Compare words of one script; the slope makes similarities below 0.7 nothing and those near 0.95 whole."""
    lemmas = _coded(words, lemma)
    by_lemma = _compare(lemmas)
    by_stem = _compare(_coded(words, stem), JaroWinkler.similarity)
    best = np.maximum(np.maximum(by_lemma, by_stem - 0.08), _compare(_coded(lemmas, sound_code)))
    alike = np.where(best > 0.7, np.clip((best - 0.62) / 0.33, 0, 0.95), 0)
    alike *= _among(alike > 0, words, _comparable)
    return np.where(by_lemma == 1, 1, np.where(by_stem == 1, 0.97, alike)).astype(np.float32)


def _comparable(wanted: str, heard: str) -> bool:
    """Tell words that are alike from short ones, from those of another length, and from those that begin otherwise."""
    shorter, longer = sorted((len(wanted), len(heard)))
    is_long_enough = shorter >= SHORTEST_FUZZY and shorter >= LEAST_LENGTH * longer
    return is_long_enough and _begin_alike(wanted, heard) and not share_only_a_stem(wanted, heard)


def _by_sound(words: Sides) -> Matrix:
    """Compare words of two scripts; consonants alone count where there are three of them."""
    lemmas, codes = _coded(words, lemma), _coded(words, sound_code)
    skeletons = _coded(lemmas, skeleton)
    by_code = np.maximum(_compare(codes), _compare(_coded(lemmas, sound_code)))
    by_code[_shorter(codes, 2)] = 0
    by_consonants = _compare(skeletons)
    by_consonants[_shorter(skeletons, 3)] = 0
    best = np.maximum(by_code, 0.97 * by_consonants)
    return np.where(best > 0.66, np.clip((best - 0.55) / 0.3, 0, 0.95), 0).astype(np.float32)


def _coded(words: Sides, code: Callable[[str], str]) -> Sides:
    wanted, heard = words
    return [code(word) for word in wanted], [code(word) for word in heard]


def _compare(words: Sides, scorer: Callable[..., float] = _alike) -> Matrix:
    return cdist(*words, scorer=scorer, dtype=np.float32)


def _shorter(words: Sides, least: int) -> NDArray[np.bool]:
    wanted, heard = words
    return np.minimum.outer([len(word) for word in wanted], [len(word) for word in heard]) < least


def _among(rough: NDArray[np.bool], words: Sides, exact: Callable[[str, str], float]) -> Matrix:
    """Compare exactly what is roughly alike: few words are, and the exact way takes long."""
    wanted, heard = words
    alike = np.zeros(rough.shape, np.float32)
    for row, column in _cells(rough):
        alike[row, column] = exact(wanted[row], heard[column])
    return alike


def _cells(chosen: NDArray[np.bool]) -> Iterator[tuple[int, int]]:
    """Give the row and column of each that is chosen; `np.argwhere` takes ten times as long."""
    return (divmod(at, chosen.shape[1]) for at in np.flatnonzero(chosen).tolist())


def _begin_alike(wanted: str, heard: str) -> bool:
    """Tell words that begin with one sound from «синхронный» and «асинхронный», "stable" and "table"."""
    return _first_sound(wanted) == _first_sound(heard)


def _first_sound(word: str) -> str:
    return sound_code(word)[:1]


def _add_joins(matrix: Matrix, wordings: Sequence[Sequence[Wanted]], heard: Sequence[Token]) -> None:
    """Raise the matrix where a word matches neighbours written as one, or an acronym is spelled out in Cyrillic."""
    wanted = [item for wording in wordings for item in wording]
    singles = _joins([item.token.text if _can_split(item) else "" for item in wanted], 1)
    pairs = _pairs(wordings)
    plain = ["" if token.values else token.text for token in heard]
    heard_words, heard_pairs = _joins(plain, 1), _joins(plain, 2)
    _raise(matrix, singles, heard_pairs)
    _raise(matrix, pairs, heard_words)
    _raise(matrix, pairs.only(is_latin), heard_pairs.only(is_cyrillic))
    spelled = [(text, at) for at, item in enumerate(wanted) for text in item.letters]
    letters = Joins(texts=[text for text, _ in spelled], firsts=[at for _, at in spelled], width=1)
    beginnings = {_first_sound(text) for text in letters.texts}
    starts = [at for at, word in enumerate(plain) if word and is_cyrillic(word) and _first_sound(word) in beginnings]
    for width in range(1, WIDEST_JOIN + 1):
        _raise(matrix, letters, _joins(plain, width, starts))


def _can_join(item: Wanted) -> bool:
    """Tell what the recogniser writes together with its neighbour: also prepositions, «пометрики» for «по метрикам»."""
    return _can_split(item) or not (item.is_content or item.token.values)


def _can_split(item: Wanted) -> bool:
    return item.is_word and len(item.token.text) >= 3


def _joins(words: Sequence[str], width: int, starts: Iterable[int] | None = None) -> Joins:
    """Join so many neighbours from each start on, or from everywhere; an empty word has none."""
    runs = list(zip(*(words[shift:] for shift in range(width)), strict=False))
    places = range(len(runs)) if starts is None else [at for at in starts if at < len(runs)]
    found = [(at, text) for at in places if all(runs[at]) and 2 < len(text := "".join(runs[at])) <= LONGEST_JOIN]
    return Joins(texts=[text for _, text in found], firsts=[at for at, _ in found], width=width)


def _pairs(wordings: Sequence[Sequence[Wanted]]) -> Joins:
    """Join the neighbours within each wording."""
    runs = [_joins([item.token.text if _can_join(item) else "" for item in wording], 2) for wording in wordings]
    starts = accumulate(map(len, wordings), initial=0)
    return Joins(
        texts=[text for run in runs for text in run.texts],
        firsts=[start + first for run, start in zip(runs, starts, strict=False) for first in run.firsts],
        width=2,
    )


def _raise(matrix: Matrix, wanted: Joins, heard: Joins) -> None:
    if not wanted.texts or not heard.texts:
        return
    alike = _by_script((wanted.texts, heard.texts), _joined_by_spelling, _joined_by_sound)
    for row, column in _cells(alike > 0):
        w, h = wanted.firsts[row], heard.firsts[column]
        facing = list(_facing(range(w, w + wanted.width), range(h, h + heard.width)))
        if alike[row, column] > max(matrix[cell] for cell in facing):  # else a neighbour only stands beside the word
            for cell in facing:
                matrix[cell] = alike[row, column]


def _joined_by_spelling(words: Sides) -> Matrix:
    return _among(_compare(words) > ROUGHLY, words, _joined_alike)


def _joined_alike(wanted: str, heard: str) -> float:
    if wanted == heard and len(wanted) >= SHORTEST_SPELLED:
        return SPELLED
    if min(len(wanted), len(heard)) < SHORTEST_SPLIT or not _begin_alike(wanted, heard):
        return 0
    best = max(_alike(wanted, heard), _alike(stem(wanted), stem(heard)))
    return (best - 0.5) / 0.5 if best > 0.85 else 0


def _joined_by_sound(words: Sides) -> Matrix:
    return _among(_compare(_coded(words, sound_code)) > ROUGHLY_BY_SOUND, words, _joined_sound_alike)


def _joined_sound_alike(wanted: str, heard: str) -> float:
    skeletons = skeleton(wanted), skeleton(heard)
    by_consonants = 0.95 * _alike(*skeletons) if min(map(len, skeletons)) >= 4 else 0
    best = max(_alike(sound_code(wanted), sound_code(heard)), by_consonants)
    return min((best - 0.4) / 0.6, 0.95) if best > 0.78 else 0


def _facing(wanted: range, heard: range) -> Iterator[tuple[int, int]]:
    """Say which words of two joins stand for each other: one for all of the other join, of as many each for one."""
    if len(wanted) == len(heard):
        return zip(wanted, heard, strict=True)
    return product(wanted, heard)
