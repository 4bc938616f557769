"""The similarity of the words of a key point and the words that were heard.

Two words of one script are compared by lemma, stem and spelling, two of different scripts by their sound. The
recogniser also splits words and runs them together («фест их», «пометрики») and spells acronyms out («эс эн эр»), so
neighbours joined into one word are compared too, more strictly.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, product

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import JaroWinkler, Levenshtein
from rapidfuzz.process import cdist

from voiceprep.matching.morphology import is_cyrillic, is_latin, lemma, stem
from voiceprep.matching.phonetics import skeleton, sound_code
from voiceprep.matching.points import Wanted
from voiceprep.matching.stopwords import is_negation
from voiceprep.matching.tokens import Token
from voiceprep.matching.units import same_amount

Matrix = NDArray[np.float32]
Compare = Callable[[Sequence[str], Sequence[str]], Matrix]

SHORTEST_FUZZY = 4
"""Letters; shorter words are alike only when they are forms of the same word."""
LEAST_LENGTH = 0.5
"""Of the shorter of two alike words to the longer one: Java is not JavaScript."""
SHORTEST_SPLIT = 5
"""Letters; a shorter word is not looked for in split or joined words."""
LONGEST_JOIN = 24
"""Letters."""
WIDEST_JOIN = 4
"""Words: as many as most acronyms have letters."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Join:
    """Neighbouring words written as one, or one word in another spelling."""

    text: str
    first: int
    width: int
    """How many words it spans."""


def similarities(wordings: Sequence[Sequence[Wanted]], heard: Sequence[Token]) -> list[Matrix]:
    """Compare the words of each wording with each heard one, all at once.

    Returns for each wording an array of a row a wanted token and a column a heard token, 0 to 1.
    """
    wanted = [item for wording in wordings for item in wording]
    matrix = np.zeros((len(wanted), len(heard)), np.float32)
    content = [i for i, item in enumerate(wanted) if item.is_word]
    words = [i for i, token in enumerate(heard) if not token.values]
    if content and words:
        matrix[np.ix_(content, words)] = _words([wanted[i].token.text for i in content], [heard[i].text for i in words])
        _add_joins(matrix, wordings, heard)
    places = _places([token.text for token in heard])
    for index, item in enumerate(wanted):
        if item.token.values:
            matrix[index] = [_same_number(item.token, token) for token in heard]
        elif item.is_negation:
            matrix[index] = [is_negation(token.text) for token in heard]
        elif not item.is_content:
            matrix[index] = 0  # what was joined to it is its neighbour's
            matrix[index, places.get(item.token.text, [])] = 1
    ends = np.cumsum([len(wording) for wording in wordings])
    return np.split(matrix, ends[:-1]) if len(ends) else []


def _places(words: Sequence[str]) -> dict[str, list[int]]:
    """Give where each word stands."""
    found: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        found.setdefault(word, []).append(at)
    return found


def _same_number(wanted: Token, heard: Token) -> bool:
    return bool(heard.values) and same_amount(wanted.values, wanted.unit, heard.values, heard.unit)


def _words(wanted: Sequence[str], heard: Sequence[str]) -> Matrix:
    rows, columns = _places(wanted), _places(heard)
    alike = _by_script(list(rows), list(columns), _by_spelling, _by_sound)
    row_of, column_of = ({word: at for at, word in enumerate(words)} for words in (rows, columns))
    return alike[np.ix_([row_of[word] for word in wanted], [column_of[word] for word in heard])]


def _by_script(wanted: Sequence[str], heard: Sequence[str], same: Compare, across: Compare) -> Matrix:
    """Compare words of one script in one way, and words of two scripts in another."""
    alike = np.zeros((len(wanted), len(heard)), np.float32)
    sides = [
        [[i for i, word in enumerate(words) if is_cyrillic(word) is side] for side in (True, False)]
        for words in (wanted, heard)
    ]
    for rows, columns in product(*sides):
        if rows and columns:
            compare = same if is_cyrillic(wanted[rows[0]]) is is_cyrillic(heard[columns[0]]) else across
            alike[np.ix_(rows, columns)] = compare([wanted[i] for i in rows], [heard[i] for i in columns])
    return alike


def _by_spelling(wanted: Sequence[str], heard: Sequence[str]) -> Matrix:
    """Compare words of one script; the slope makes similarities below 0.7 nothing and those near 0.95 whole."""
    by_lemma = _compare(wanted, heard, lemma)
    by_stem = _compare(wanted, heard, stem, JaroWinkler.similarity)
    by_code = _compare(wanted, heard, lambda word: sound_code(lemma(word)))
    best = np.maximum(np.maximum(by_lemma, by_stem - 0.08), by_code)
    alike = np.where(best > 0.7, np.clip((best - 0.62) / 0.33, 0, 0.95), 0)
    lengths = np.divide.outer([len(word) for word in wanted], [len(word) for word in heard])
    other_length = (lengths < LEAST_LENGTH) | (lengths > 1 / LEAST_LENGTH)
    alike[_shorter(wanted, heard, SHORTEST_FUZZY) | _begin_otherwise(wanted, heard) | other_length] = 0
    return np.where(by_lemma == 1, 1, np.where(by_stem == 1, 0.97, alike)).astype(np.float32)


def _by_sound(wanted: Sequence[str], heard: Sequence[str]) -> Matrix:
    """Compare words of two scripts; consonants alone count where there are three of them."""
    by_form = _compare(wanted, heard, sound_code)
    by_lemma = _compare(wanted, heard, lambda word: sound_code(lemma(word)))
    by_code = np.where(_shorter(wanted, heard, 2, sound_code), 0, np.maximum(by_form, by_lemma))
    by_consonants = _compare(wanted, heard, lambda word: skeleton(lemma(word)))
    by_consonants = np.where(_shorter(wanted, heard, 3, lambda word: skeleton(lemma(word))), 0, by_consonants)
    best = np.maximum(by_code, 0.97 * by_consonants)
    return np.where(best > 0.66, np.clip((best - 0.55) / 0.3, 0, 0.95), 0).astype(np.float32)


def _compare(
    wanted: Sequence[str],
    heard: Sequence[str],
    code: Callable[[str], str] = str,
    scorer: Callable[..., float] = Levenshtein.normalized_similarity,
) -> Matrix:
    return cdist([code(word) for word in wanted], [code(word) for word in heard], scorer=scorer, dtype=np.float32)


def _shorter(
    wanted: Sequence[str], heard: Sequence[str], least: int, code: Callable[[str], str] = str
) -> NDArray[np.bool]:
    return np.minimum.outer([len(code(word)) for word in wanted], [len(code(word)) for word in heard]) < least


def _begin_otherwise(wanted: Sequence[str], heard: Sequence[str]) -> NDArray[np.bool]:
    """Tell words that begin with another sound, such as «синхронный» and «асинхронный», "stable" and "table"."""
    return np.not_equal.outer(*([ord(sound_code(word)[:1] or " ") for word in words] for words in (wanted, heard)))


def _add_joins(matrix: Matrix, wordings: Sequence[Sequence[Wanted]], heard: Sequence[Token]) -> None:
    """Raise the matrix where a word matches neighbours written as one, or an acronym is spelled out."""
    wanted = [item for wording in wordings for item in wording]
    singles = [Join(text=item.token.text, first=i, width=1) for i, item in enumerate(wanted) if _can_split(item)]
    spelled = [Join(text=text, first=i, width=1) for i, item in enumerate(wanted) for text in item.letters]
    runs = [[item.token.text if _can_join(item) else "" for item in wording] for wording in wordings]
    starts = accumulate(map(len, runs), initial=0)
    pairs = [join for run, start in zip(runs, starts, strict=False) for join in _joins(run, 2, start)]
    plain = ["" if token.values else token.text for token in heard]
    heard_words, heard_pairs = _joins(plain, 1), _joins(plain, 2)
    heard_more = [join for width in range(3, WIDEST_JOIN + 1) for join in _joins(plain, width)] if spelled else []
    _raise(matrix, singles, heard_pairs)
    _raise(matrix, pairs, heard_words)
    terms = [pair for pair in pairs if is_latin(pair.text)]
    _raise(matrix, terms, [pair for pair in heard_pairs if is_cyrillic(pair.text)])
    _raise(matrix, spelled, heard_words + heard_pairs + heard_more)


def _can_join(item: Wanted) -> bool:
    """Tell what the recogniser writes together with its neighbour: also prepositions, «пометрики» for «по метрикам»."""
    return _can_split(item) or not (item.is_content or item.token.values)


def _can_split(item: Wanted) -> bool:
    return item.is_word and len(item.token.text) >= 3


def _joins(words: Sequence[str], width: int, start: int = 0) -> list[Join]:
    """Join so many neighbours; an empty word has none."""
    runs = enumerate(zip(*(words[offset:] for offset in range(width)), strict=False), start)
    joins = [Join(text="".join(run), first=first, width=width) for first, run in runs if all(run)]
    return [join for join in joins if 2 < len(join.text) <= LONGEST_JOIN]


def _raise(matrix: Matrix, wanted: Sequence[Join], heard: Sequence[Join]) -> None:
    if not wanted or not heard:
        return
    rows, columns = [join.text for join in wanted], [join.text for join in heard]
    alike = _by_script(rows, columns, _joined_by_spelling, _joined_by_sound)
    for row, column in zip(*alike.nonzero(), strict=True):
        w, h = wanted[row], heard[column]
        facing = [(w.first + i, h.first + j) for i, j in _facing(w.width, h.width)]
        if alike[row, column] > max(matrix[cell] for cell in facing):  # else a neighbour only stands beside the word
            for cell in facing:
                matrix[cell] = alike[row, column]


def _joined_by_spelling(rows: Sequence[str], columns: Sequence[str]) -> Matrix:
    alike = np.maximum(_compare(rows, columns), _compare(rows, columns, stem))
    alike = np.where(alike > 0.85, (alike - 0.5) / 0.5, 0)
    alike[_shorter(rows, columns, SHORTEST_SPLIT) | _begin_otherwise(rows, columns)] = 0
    return alike


def _joined_by_sound(rows: Sequence[str], columns: Sequence[str]) -> Matrix:
    by_consonants = np.where(_shorter(rows, columns, 4, skeleton), 0, 0.95 * _compare(rows, columns, skeleton))
    alike = np.maximum(_compare(rows, columns, sound_code), by_consonants)
    return np.where(alike > 0.78, np.clip((alike - 0.4) / 0.6, 0, 0.95), 0).astype(np.float32)


def _facing(wanted: int, heard: int) -> Iterator[tuple[int, int]]:
    """Say which words of two joins stand for each other: one for all of the other join, of two pairs each for one."""
    if wanted == heard:
        return zip(range(wanted), range(heard), strict=True)
    return product(range(wanted), range(heard))
