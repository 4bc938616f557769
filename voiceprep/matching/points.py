"""A wording of a key point → the tokens to listen for, with their weights and spellings."""

import re
from dataclasses import dataclass
from functools import lru_cache

from voiceprep.matching.phonetics import letter_names
from voiceprep.matching.stopwords import is_negation, is_stop_word
from voiceprep.matching.tokens import PERCENT, Token, tokenize
from voiceprep.model import Wording

NUMBER_WEIGHT = 1.3
LITTLE = 1
"""One and first are often no figures but grammar, and go without saying: «за минуту»."""
LITTLE_NUMBER_WEIGHT = 0.5
STOP_WEIGHT = 0.1
UNIT_WEIGHT = 0.4
NEGATION_WEIGHT = 0.5
LABEL_WEIGHT = 0.5
"""Of the words of a label, as in «решение: …», which are rarely said."""
LABEL = re.compile(r"^[^:]{1,30}:\s")
SENTENCE_START = ("", *".!?…:")
"""What a capital letter that tells nothing of its word comes after."""
IN_NAME = re.compile(r"[a-zA-Zа-яА-Я]+-[a-zA-Zа-яА-Я]")
ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,4}|[A-Z][0-9][A-Z]|[А-ЯЁ]{2,5}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """A word or number of a key point that should be heard."""

    token: Token
    weight: float
    letters: tuple[str, ...] = ()
    """How an acronym sounds letter by letter, in Cyrillic."""
    capitals: str = ""
    """Its letters in lower case, which may be the initials of what was said; of «СПбГУ» the four capitals."""
    is_name: bool = False
    """Written with a capital letter where none begins a sentence: another name makes another point."""

    is_in_name: bool = False
    """A number spelled out before a hyphen, as in "two-factor": it names more than it counts, and need not be said."""

    @property
    def is_content(self) -> bool:
        """Tell the words that carry the point from those that only hold it together."""
        return self.weight > STOP_WEIGHT

    @property
    def is_word(self) -> bool:
        """Tell the words among them from the numbers."""
        return self.is_content and not self.token.values

    @property
    def is_figure(self) -> bool:
        """Tell the numbers that say how many, which must be right."""
        return bool(self.token.values) and self.token.values[0] != LITTLE and not self.is_in_name

    def written_in(self, wording: Wording) -> str:
        """Give it as the user wrote it."""
        return wording.text[self.token.quoted_from : self.token.end]

    @property
    def is_negation(self) -> bool:
        """Tell the words that deny."""
        return is_negation(self.token.text)


@lru_cache(2048)
def wanted_tokens(wording: Wording) -> tuple[Wanted, ...]:
    """Give the tokens of a wording in their order."""
    text = wording.text
    label = LABEL.match(text)
    label_end = label.end() if label else 0
    return tuple(_wanted(token, text, in_label=token.end <= label_end) for token in tokenize(text))


def figures(wording: Wording) -> tuple[str, ...]:
    """Give the numbers of a wording that must be right, as they are written."""
    return tuple(item.written_in(wording) for item in wanted_tokens(wording) if item.is_figure)


def _wanted(token: Token, text: str, *, in_label: bool) -> Wanted:
    written = text[token.start : token.end]
    return Wanted(
        token=token,
        weight=_weight(token) * (LABEL_WEIGHT if in_label else 1),
        letters=letter_names(token.text) if not token.values and ACRONYM.fullmatch(written.replace("/", "")) else (),
        capitals=_capitals(written),
        is_name=written[:1].isupper() and text[: token.start].rstrip()[-1:] not in SENTENCE_START,
        is_in_name=bool(token.values) and token.unit is None and bool(IN_NAME.match(text[token.start :])),
    )


def _capitals(written: str) -> str:
    capitals = [letter for letter in written if letter.isupper()]
    return "".join(capitals).lower() if written.isalpha() and 2 * len(capitals) > len(written) else ""


def _weight(token: Token) -> float:
    if token.values:
        return NUMBER_WEIGHT if token.values[0] != LITTLE else LITTLE_NUMBER_WEIGHT
    if token.text == PERCENT:
        return UNIT_WEIGHT
    if is_negation(token.text):
        return NEGATION_WEIGHT
    return STOP_WEIGHT if is_stop_word(token.text) else 1.0
