"""What is said by denying its opposite: "not easy" for "hard", «непростая» for «сложная»."""

from collections.abc import Sequence

from voiceprep.matching.antonyms import is_said_by_its_opposite
from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.stopwords import is_negation
from voiceprep.matching.tokens import Token

NEARLY = 0.8
"""The likeness of "not easy" to "hard"."""
UN = ("не", "un")


def add_litotes(wordings: Sequence[Sequence[Wanted]], heard: Sequence[Token], alike: Sequence[Matrix]) -> None:
    """Let the words of each wording be heard where their opposite is denied."""
    denied = [(at, word) for at in range(len(heard)) if (word := _denied(heard, at))]
    for wanted, matrix in zip(wordings, alike, strict=True) if denied else ():
        for index, item in enumerate(wanted):
            if not item.is_word or (index and wanted[index - 1].is_negation):
                continue
            for at, word in denied:
                if is_said_by_its_opposite(item.token.text, word):
                    matrix[index, at] = max(matrix[index, at], NEARLY)


def _denied(heard: Sequence[Token], at: int) -> str | None:
    """Give the word that is denied at a place: "easy" in "not easy" and in "uneasy"."""
    text = heard[at].text
    if heard[at].values:
        return None
    if at and is_negation(heard[at - 1].text) and heard[at - 1].clause == heard[at].clause:
        return text
    return text[2:] if text.startswith(UN) and len(text) > len("не") + 2 else None
