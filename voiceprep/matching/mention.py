"""Where in the answer a wording of a key point is mentioned: what the verdict on it rests on."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from voiceprep.matching.answer import Answer
from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.tokens import Token, clause_of, spaced
from voiceprep.matching.windows import Window, heard_at
from voiceprep.model import Wording

MAIN = 0.22
"""The share of a point's weight from which on a clause is about the point; a name among four words is enough (labelled
answers)."""

TIE = 0.01
"""The difference in likeness below which a word is heard at several places alike."""

Span = tuple[int, int]
"""The first and last of some tokens, inclusive."""


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A wording, the answer, and the window in which most of its words are heard."""

    wording: Wording
    wanted: tuple[Wanted, ...]
    """The tokens of the wording."""
    answer: Answer
    window: Window

    @property
    def heard(self) -> tuple[Token, ...]:
        """Give the tokens of the answer."""
        return self.answer.tokens

    @cached_property
    def own(self) -> list[Token]:
        """Give the tokens of the wording without their weights."""
        return [item.token for item in self.wanted]

    @cached_property
    def alike(self) -> Matrix:
        """Give how alike they are to the heard ones: a row a wanted token and a column a heard token."""
        return self.answer.alike[self.wording]

    @cached_property
    def likeness(self) -> list[float]:
        """Give how alike each heard token is to that of the wording which it is most alike to."""
        likeness: list[float] = self.alike.max(0).tolist()
        return likeness

    @cached_property
    def places(self) -> list[list[int]]:
        """Give where in the window each wanted token is heard."""
        return [heard_at(index, self.alike, self.window) for index in range(len(self.wanted))]

    @cached_property
    def is_verbatim(self) -> bool:
        """Tell a wording that was said as it is written."""
        return spaced(self.own) in self.answer.words

    @cached_property
    def main_clauses(self) -> list[range]:
        """Give the clauses in which a good part of the wording is heard.

        A word heard in several counts where most of the others are: «за фронт не отвечал, отвечал за бэкенд».
        """
        inside = self.alike[:, self.window.first : self.window.last + 1]
        weights = np.array([item.weight for item in self.wanted], np.float32)
        numbers = [token.clause for token in self.heard[self.window.first : self.window.last + 1]]
        starts = [at for at, number in enumerate(numbers) if not at or number != numbers[at - 1]]
        shares = weights @ np.maximum.reduceat(inside, starts, axis=1) / weights.sum()
        best = (inside + TIE * np.repeat(shares, np.diff([*starts, len(numbers)]))).argmax(1)
        weight: dict[range, float] = {}
        for own, alike, at in zip(weights.tolist(), inside.max(1).tolist(), best.tolist(), strict=True):
            clause = clause_of(self.heard, self.window.first + at)
            weight[clause] = weight.get(clause, 0) + own * alike
        return [clause for clause in weight if weight[clause] >= MAIN * sum(weight.values())]

    @cached_property
    def main_words(self) -> list[list[int]]:
        """Give those of them that have words, without their numbers."""
        words = ([at for at in clause if not self.heard[at].values] for clause in self.main_clauses)
        return [found for found in words if found]
