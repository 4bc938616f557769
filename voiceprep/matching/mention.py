"""Where in the answer a wording of a key point is mentioned: what the verdict on it rests on."""

from dataclasses import dataclass
from functools import cached_property

from voiceprep.matching.answer import Answer
from voiceprep.matching.main_clauses import main_clauses
from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import Window, heard_at
from voiceprep.model import Wording

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
    def main_clauses(self) -> list[int]:
        """Give the clauses in which a good part of the wording is heard."""
        return main_clauses(self.wanted, self.heard, self.alike, self.window)
