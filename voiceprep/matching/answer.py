"""An answer as the matcher sees it."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from voiceprep.matching.similarity import Matrix
from voiceprep.matching.statements import statements
from voiceprep.matching.tokens import Token, sentence_of, spaced
from voiceprep.model import Evidence, Transcript, Wording


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A transcript with its tokens, and how alike they are to each wording of the question."""

    prompt: str
    """The question."""
    transcript: Transcript
    tokens: tuple[Token, ...]
    alike: dict[Wording, Matrix]

    def text(self, first: int, last: int) -> str:
        """Give what was said from one token to another, inclusive."""
        return self.transcript.text[self.tokens[first].start : self.tokens[last].end]

    def evidence(self, first: int, last: int) -> Evidence:
        """Quote the whole words from one token to another, inclusive, with their times."""
        first_word = bisect_right(self._word_starts, self.tokens[first].start) - 1
        last_word = bisect_right(self._word_starts, self.tokens[last].end - 1) - 1
        quoted = self.transcript.words[first_word : last_word + 1]
        return Evidence(
            text=" ".join(word.text for word in quoted),
            first_word=first_word,
            last_word=last_word,
            start=quoted[0].start,
            end=quoted[-1].end,
        )

    @cached_property
    def words(self) -> str:
        """The texts of the tokens, with a space around each."""
        return spaced(self.tokens)

    @cached_property
    def sentences(self) -> NDArray[np.intp]:
        """Which sentence each token stands in."""
        return np.array([token.sentence for token in self.tokens], np.intp)

    @cached_property
    def sentence_starts(self) -> NDArray[np.intp]:
        """The first token of each sentence."""
        return np.flatnonzero(np.diff(self.sentences, prepend=-1))

    @cached_property
    def sentence_ends(self) -> NDArray[np.intp]:
        """The token behind the last one of each sentence."""
        return np.append(self.sentence_starts[1:], len(self.sentences))

    def statement_of(self, at: int) -> list[int]:
        """Give the indices of the tokens of the statement that a token belongs to."""
        token = self.tokens[at]
        if token.sentence not in self._statements:
            self._statements[token.sentence] = statements(self.tokens, sentence_of(self.tokens, at))
        return self._statements[token.sentence][token.clause]

    @cached_property
    def _statements(self) -> dict[int, dict[int, list[int]]]:
        """Those of each sentence that was asked for, by their clauses."""
        return {}

    @cached_property
    def _word_starts(self) -> list[int]:
        """Index of each word's first character in the text."""
        return list(accumulate((len(word.text) + 1 for word in self.transcript.words[:-1]), initial=0))
