"""An answer → the passages that may carry a meaning: clauses of a middling size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token

LEAST_CONTENT = 2
"""Words of content below which a passage means nothing: "no", «ну вот»."""
SHORTEST, LONGEST = 3, 14
"""Words of a passage: shorter clauses join the one before, longer ones are split."""

AROUND = 7
"""Words of the sentence before and behind a passage in which the point's words are looked for: the recogniser writes
sentences of 60 words, in which some word comes near to any."""


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A clause of the answer, by the indices of its first and last token, and the sentence around it."""

    first: int
    last: int
    sentence: tuple[int, int]
    """Indices of the first and last token of the sentence; of both, where the passage runs over the end of one."""

    @property
    def surroundings(self) -> tuple[int, int]:
        """Indices of the first and last token of that part of the sentence that is near enough to belong to it."""
        return max(self.sentence[0], self.first - AROUND), min(self.sentence[1], self.last + AROUND)


def passages(tokens: Sequence[Token]) -> list[Passage]:
    """Split an answer into clauses of a size that carries a meaning, and leave out those without content."""
    starts, ends = _sentences(tokens)
    return [
        Passage(first=first, last=last, sentence=(starts[tokens[first].sentence], ends[tokens[last].sentence]))
        for first, last in _pieces(tokens)
        if _has_content(tokens[first : last + 1])
    ]


def _sentences(tokens: Sequence[Token]) -> tuple[dict[int, int], dict[int, int]]:
    """Give the first and the last token of each sentence."""
    indexed = list(enumerate(tokens))
    return {token.sentence: at for at, token in reversed(indexed)}, {token.sentence: at for at, token in indexed}


def _has_content(tokens: Sequence[Token]) -> bool:
    return sum(not is_stop_word(token.text) for token in tokens) >= LEAST_CONTENT


def _pieces(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for first, last in _clauses(tokens):
        pieces = -(-(last - first + 1) // LONGEST)
        edges = [first + (last - first + 1) * piece // pieces for piece in range(pieces + 1)]
        yield from ((a, b - 1) for a, b in pairwise(edges))


def _clauses(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    clauses: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(tokens) + 1):
        if at < len(tokens) and tokens[at].clause == tokens[start].clause:
            continue
        if clauses and at - start < SHORTEST and tokens[start].sentence == tokens[clauses[-1][1]].sentence:
            clauses[-1] = (clauses[-1][0], at - 1)
        else:
            clauses.append((start, at - 1))
        start = at
    return clauses
