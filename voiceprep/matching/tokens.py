"""Text → tokens: words in lower case, and numbers as values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voiceprep.matching.numbers import read_numbers
from voiceprep.matching.units import Unit, unit_of

ORDINAL_ENDINGS = "st|nd|rd|th|(?:ый|ий|ой|ая|ое|ые|го|му|ую|ых|ми|ти|й|я|е|м|х|ю)"
WORD = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"  # 10 000
    rf"|\d+(?:[.,]\d+)?(?:[kкm]\b|-?(?:{ORDINAL_ENDINGS})\b)?"  # 2021, 3.6, 100k, 21-м, 9th
    r"|[a-z](?:\+\+|#)(?!\w)"  # C++, C#
    r"|[a-z]+(?:\d+[a-z]*)+"  # g2p, int8
    r"|[a-z]+(?:['’][a-z]+)?"
    r"|[а-яё]+"
    r"|%|(?<=\d)-(?=\d)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…]")
CLAUSE_END = re.compile(r"[.,;:!?…()]|\s[—–-]\s")
PLURAL_ACRONYM = re.compile(r"^([A-Z]{2,})s$")
PERCENT = "процент"
CENTURY, THIS_CENTURY, PIVOT = 100, 2000, 50
"""Years said without their century; from 50 on they belong to the last one."""
AMOUNTS = {
    "полгода": ("0.5", "года"), "полчаса": ("0.5", "часа"), "десятилетие": ("10", "лет"),
    "fortnight": ("2", "weeks"), "decade": ("10", "years"),
}  # fmt: skip
"""Words that say a number and its unit in one: two tokens stand for each."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """A word or a number of a text."""

    text: str
    """In lower case, ё as е; a number as its first reading."""
    start: int
    """Index of its first character in the text."""
    end: int
    """Index after its last character."""
    clause: int = 0
    """Which clause of the text it stands in, counted by punctuation from 0."""
    sentence: int = 0
    """Which sentence of the text it stands in, counted from 0."""
    values: tuple[float, ...] = ()
    """A number's readings, the likeliest first; empty for a word."""
    unit: Unit | None = None
    """What a number counts, where the next word is a unit."""


def tokenize(text: str) -> tuple[Token, ...]:
    """Split a text into words and numbers, leaving out punctuation.

    >>> [token.text for token in tokenize("Уже полтора года, 95% времени")]
    ['уже', '1.5', 'года', '95', 'процент', 'времени']
    """
    read = [one for match in WORD.finditer(text) for one in _words(match)]
    words = [word for word, _, _ in read]
    tokens: list[Token] = []
    end = clause = sentence = 0
    for first, last, readings in _units_of_speech(words):
        values = _with_century(readings, words, last)
        start = read[first][1]
        gap = text[end:start] if tokens else ""
        clause += bool(CLAUSE_END.search(gap))
        sentence += bool(SENTENCE_END.search(gap))
        end = read[last][2]
        tokens.append(
            Token(
                text=f"{values[0]:.12g}" if values else words[first],
                start=start,
                end=end,
                clause=clause,
                sentence=sentence,
                values=values,
                unit=unit_of(words[last + 1]) if values and last + 1 < len(words) else None,
            )
        )
    return tuple(tokens)


def _units_of_speech(words: Sequence[str]) -> Iterator[tuple[int, int, tuple[float, ...]]]:
    """Give the first and last word of each token and, where it is a number, its readings."""
    numbers = {number.first: number for number in read_numbers(words)}
    at = 0
    while at < len(words):
        number = numbers.get(at)
        last = number.last if number else at
        if number or words[at] != "-":
            yield at, last, number.values if number else ()
        at = last + 1


def _with_century(values: tuple[float, ...], words: Sequence[str], last: int) -> tuple[float, ...]:
    """Read «в двадцать третьем году» and «30-го года» also as 2023 and 2030."""
    following = words[last + 1] if last + 1 < len(words) else ""
    is_year = following == "году" or (following == "года" and words[last].endswith(("го", "ого", "ьего")))
    if not is_year or len(values) != 1 or not values[0].is_integer() or not 0 < values[0] < CENTURY:
        return values
    return (*values, values[0] + (THIS_CENTURY if values[0] < PIVOT else THIS_CENTURY - CENTURY))


def _words(match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Give the word of a match with its start and end; two, each with a half of it, for a number with its unit."""
    word, start, end = _normal(match.group()), match.start(), match.end()
    if word not in AMOUNTS:
        return [(word, start, end)]
    number, unit = AMOUNTS[word]
    middle = (start + end) // 2
    return [(number, start, middle), (unit, middle, end)]


def _normal(word: str) -> str:
    word = PLURAL_ACRONYM.sub(r"\1", word)
    return PERCENT if word == "%" else word.lower().replace("ё", "е").replace("’", "'")
