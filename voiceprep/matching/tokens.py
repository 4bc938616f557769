"""Text → tokens: words in lower case, and numbers as values."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from voiceprep.matching.morphology import REMEMBERED, lemma
from voiceprep.matching.number import Number
from voiceprep.matching.numbers import read_numbers
from voiceprep.matching.units import SHARE, Unit, unit_in, unit_of

ORDINAL_ENDINGS = "st|nd|rd|th|(?:ый|ий|ой|ая|ое|ые|го|му|ую|ых|ми|ти|й|я|е|м|х|ю)"
WORD = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"  # 10 000
    r"|\b(?:1/(?:[2-9]|10)|2/[359]|3/[458]|[45]/[68]|4/5)(?![\d/])"  # 2/3, not 24/7
    rf"|\d+(?:[.,]\d+)?(?:[kкm]\b|-?(?:{ORDINAL_ENDINGS})\b)?"  # 2021, 3.6, 100k, 21-м, 9th
    r"|[a-z](?:\+\+|#)(?!\w)"  # C++, C#
    r"|°\s?[cfс]\b|[µμ][a-z]+|[ckкс]?[mм][²³]|к?м[23]\b"  # °C, µm, m³, м2
    r"|(?<!\w)[a-z](?:-[a-z]){2,}\b"  # S-Q-L
    r"|(?<!\w)(?:[a-z]/[a-z]|[а-я]/[а-я])(?!\w)"  # A/B
    r"|[a-z]+(?:\d+[a-z]*)+"  # g2p, int8
    r"|[a-z]+(?:['’][a-z]+)?"
    r"|[а-яё]+"
    r"|%|(?<=\d)-(?=\d)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…]")
CLAUSE_END = re.compile(r"[.,;:!?…()]|\s[—–-]\s")
PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s$")
PERCENT = "процент"
SPELLED_OUT = re.compile(r"[a-zа-я](?:[-/][a-zа-я])+", re.IGNORECASE)
METRES_IN_DIGITS = re.compile(r"к?м[23]", re.IGNORECASE)
SIGNS = {"ё": "е", "μ": "µ", "’": "'", "° ": "°"}
"""What is written in several ways, with the one that is compared."""
CURRENCIES = frozenset("$€₽")
CALENDAR = 1900
"""The number from which on a unit behind it is no amount but a year: «в 2021 году»."""
SEASONS = frozenset({
    "весной", "летом", "осенью", "зимой", "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе",
    "сентябре", "октябре", "ноябре", "декабре",
})  # fmt: skip
"""Behind them an ordinal is no day but a year: «в марте двадцать второго»."""
CENTURY, THIS_CENTURY, PIVOT = 100, 2000, 50
"""Years said without their century; from 50 on they belong to the last one."""
AMOUNTS = {
    "полгода": ("0.5", "года"), "полчаса": ("0.5", "часа"), "десятилетие": ("10", "лет"),
    "сутки": ("1", "сутки"),
    "fortnight": ("2", "weeks"), "decade": ("10", "years"),
    "вдвое": ("2", "раза"), "втрое": ("3", "раза"), "вчетверо": ("4", "раза"), "впятеро": ("5", "раз"),
    "вдесятеро": ("10", "раз"), "twofold": ("2", "times"), "threefold": ("3", "times"), "fourfold": ("4", "times"),
    "fivefold": ("5", "times"), "tenfold": ("10", "times"),
}  # fmt: skip
"""Words that say a number and its unit in one: two tokens stand for each."""

OVER = frozenset({
    "перевыполнить", "перевыполнять", "перекрыть", "перекрывать", "превысить", "превышать",
    "beat", "exceed", "exceeded", "surpass", "surpassed",
})  # fmt: skip
OVER_REACH, WHOLE = 4, 100
"""Words before a percentage that make it one above the whole: «перевыполнен на 15 %» is 115 %."""
ABOUT_SO_MANY = frozenset({
    "лет", "месяцев", "недель", "дней", "суток", "часов", "часа", "минут", "секунд", "процентов", "рублей", "долларов",
})  # fmt: skip
"""Units that make a number behind them an estimate: «лет пять», «дней через четырнадцать»."""
LONGEST_NUMBER = 6
"""Words that are looked through for a number."""
BEFORE_ABOUT = frozenset({"в", "за", "на", "через", "около", "до", "по", "после"})


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
    """What a number counts, where the word beside it is a unit."""
    unit_words: int = 0
    """How many words behind a number name its unit."""
    is_ordinal: bool = False
    whole_start: int | None = None
    """Of a half behind its unit, where the whole begins: "a year and a half"."""

    @property
    def quoted_from(self) -> int:
        """Index of the first character to quote: a half is not quoted without what it is added to."""
        return self.start if self.whole_start is None else self.whole_start

    @property
    def is_amount(self) -> bool:
        """Tell a number that counts a unit: "3 years", not "third year", «2021 год» nor "2 people"."""
        is_counted = self.unit is not None or self.whole_start is not None
        return is_counted and not self.is_ordinal and max(self.values, default=0) < CALENDAR


def tokenize(text: str) -> tuple[Token, ...]:
    """Split a text into words and numbers, leaving out punctuation.

    >>> [token.text for token in tokenize("Уже полтора года, 95% времени")]
    ['уже', '1.5', 'года', '95', 'процент', 'времени']
    """
    read = [one for match in WORD.finditer(text) for one in _words(match)]
    words = [word for word, _, _ in read]
    tokens: list[Token] = []
    end = clause = sentence = 0
    for first, last, number in _units_of_speech(words):
        values = _with_century(number.values, words, first, last) if number else ()
        start = read[first][1]
        gap = text[end:start]
        if tokens and gap != " ":
            clause += bool(CLAUSE_END.search(gap))
            sentence += bool(SENTENCE_END.search(gap))
        end = read[last][2]
        unit, unit_words = _unit(words, number, text, start, end) if number else (None, 0)
        if (
            unit
            and unit.quantity == "share"
            and not OVER.isdisjoint(map(lemma, words[max(0, first - OVER_REACH) : first]))
        ):
            values = (*values, WHOLE + values[0])
        tokens.append(
            Token(
                text=f"{values[0]:.12g}" if values else words[first],
                start=start,
                end=end,
                clause=clause,
                sentence=sentence,
                values=values,
                unit=unit,
                unit_words=unit_words,
                is_ordinal=number is not None and number.is_ordinal,
                whole_start=read[number.begins][1] if number and number.begins is not None else None,
            )
        )
    return tuple(tokens)


def is_same_year(wanted: Token, heard: Token) -> bool:
    """Tell a year said without its century: «в двадцать первом» for 2021."""
    year = wanted.values[0]
    return heard.is_ordinal and THIS_CENTURY - PIVOT <= year < THIS_CENTURY + PIVOT and year % CENTURY in heard.values


CLAUSE, SENTENCE = attrgetter("clause"), attrgetter("sentence")


def clause_of(tokens: Sequence[Token], at: int) -> range:
    """Give the indices of the tokens of a clause, by one of them; clauses are counted in their order."""
    return _stretch(tokens, at, CLAUSE)


def sentence_of(tokens: Sequence[Token], at: int) -> range:
    """Give the indices of the tokens of a sentence, by one of them."""
    return _stretch(tokens, at, SENTENCE)


def spaced(tokens: Sequence[Token]) -> str:
    """Write tokens one after the other, with a space around each."""
    return f" {' '.join(token.text for token in tokens)} "


def _stretch(tokens: Sequence[Token], at: int, number: Callable[[Token], int]) -> range:
    own = number(tokens[at])
    return range(bisect_left(tokens, own, hi=at, key=number), bisect_right(tokens, own, lo=at, key=number))


def _units_of_speech(words: Sequence[str]) -> Iterator[tuple[int, int, Number | None]]:
    """Give the first and last word of each token and, where it is one, the number."""
    numbers = {number.first: number for number in read_numbers(words)}
    at = 0
    while at < len(words):
        number = numbers.get(at)
        last = number.last if number else at
        if number or words[at] != "-":
            yield at, last, number
        at = last + 1


def _unit(words: Sequence[str], number: Number, text: str, start: int, end: int) -> tuple[Unit | None, int]:
    """Give the unit of a number, and how many words behind it name it.

    It stands before a half («год с половиной») and before about so many («лет пять»); a currency has a sign.
    """
    if number.is_share:
        return SHARE, 0
    found = unit_in(tuple(words[number.last + 1 : number.last + 3]))
    is_decade = text[end : end + 1] in ("s", "'", "’")
    if found and not is_decade:
        return found
    sign = next(
        (sign for sign in text[max(0, start - 1) : start] + text[end : end + 2].lstrip() if sign in CURRENCIES), ""
    )
    if sign:
        return unit_of(sign), 0
    if number.first == 0:
        return _unit_of_range(words, number.last + 1), 0
    if number.begins is not None:
        return unit_of(words[number.first - 1]), 0
    at = number.first - 1 - (words[number.first - 1] in BEFORE_ABOUT)
    is_counted = at > 0 and bool(read_numbers(words[at - 1 : at]))
    if words[at] in ABOUT_SO_MANY and not is_counted:
        return unit_of(words[at]), 0
    return (None if number.is_ordinal else _unit_of_range(words, number.last + 1)), 0


def _unit_of_range(words: Sequence[str], at: int) -> Unit | None:
    """Give the unit of the number that a range or a change goes to: of the 800 in "from 800 to 120 ms"."""
    start = at + (words[at : at + 1] in (["to"], ["до"], ["-"]))
    following = read_numbers(words[start : start + LONGEST_NUMBER])
    if not following or following[0].first:
        return None
    behind = start + following[0].last + 1
    found = unit_in(tuple(words[behind : behind + 2]))
    return found[0] if found else None


def _with_century(values: tuple[float, ...], words: Sequence[str], first: int, last: int) -> tuple[float, ...]:
    """Read «в двадцать третьем году», «30-го года» and «весной двадцать второго» also as 2023, 2030 and 2022."""
    following = words[last + 1] if last + 1 < len(words) else ""
    is_of = words[last].endswith(("го", "ого", "ьего"))
    is_in_season = is_of and first > 0 and words[first - 1] in SEASONS
    is_year = following == "году" or (following == "года" and is_of) or is_in_season
    if not is_year or len(values) != 1 or not values[0].is_integer() or not 0 < values[0] < CENTURY:
        return values
    return (*values, values[0] + (THIS_CENTURY if values[0] < PIVOT else THIS_CENTURY - CENTURY))


def _words(match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Give the word of a match with its start and end; two, at the same place, for a number with its unit."""
    word, start, end = _normal(match.group()), match.start(), match.end()
    if word not in AMOUNTS:
        return [(word, start, end)]
    number, unit = AMOUNTS[word]
    return [(number, start, end), (unit, start, end)]


@lru_cache(REMEMBERED)
def _normal(word: str) -> str:
    if word.endswith("s") and PLURAL_ACRONYM.match(word):
        word = word[:-1]
    if SPELLED_OUT.fullmatch(word):
        word = word.replace("-", "").replace("/", "")
    if word[-1] in "23" and METRES_IN_DIGITS.fullmatch(word):
        word = word.replace("2", "²").replace("3", "³")
    if word == "%":
        return PERCENT
    word = word.lower()
    for sign, normal in SIGNS.items():
        word = word.replace(sign, normal)
    return word
