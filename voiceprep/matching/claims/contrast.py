"""Were the words of a point said of two things set against each other? «Фронтенд взял Гриша, а Лена готовила слайды».

All words of «Лена — фронтенд» are in it, one on either side of the contrast. Words of one phrase of the point must
stand on one side, unless the sides share them: a verb that is not said again («бэкенд пишем на Go, а фронтенд на
React»), or what both are about («датасет собрали сами, а выложили на Kaggle»).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voiceprep.matching.claims.clauses import BACK, is_verb
from voiceprep.matching.claims.phrases import phrases
from voiceprep.matching.mention import Mention
from voiceprep.matching.morphology import lemma
from voiceprep.matching.stopwords import is_negation, is_stop_word
from voiceprep.matching.tokens import Token, sentence_of
from voiceprep.matching.windows import HEARD

CONTRASTS = frozenset({"а", "но", "зато", "однако", "but", "while", "whereas"})
"""What sets a clause against the one before it, at its beginning."""
GOES_ON = frozenset({
    "также", "именно", "значит", "точнее", "конкретно", "потом", "затем", "дальше", "еще", "вообще", "иногда",
    "главное", "then", "also", "rather", "especially", "still",
})  # fmt: skip
"""Words behind it that make an addition or an explanation of it: «а также», «а потом»."""
EMPTY = frozenset({"быть", "стать", "начать", "начинать", "продолжать", "пойти", "идти"})
"""Verbs, as lemmas, that make no clause another matter: «loss на train падает, а на val начинает расти»."""
AGAINST = 0.25
"""The share of a phrase from which on it is split by what stands on the other side."""


def split(mention: Mention) -> dict[int, int]:
    """Give the words of a point, by index, that were said of the other side of a contrast than the rest; and where."""
    rows = [i for i, item in enumerate(mention.wanted) if item.is_content]
    for contrast in _contrasts(mention):
        said = range(min(mention.window.first, contrast.left[0]), max(mention.window.last, contrast.right[-1]) + 1)
        places_of = {i: [at for at in said if mention.alike[i, at] >= HEARD] for i in rows}
        for phrase in phrases(mention.wording.text, mention.wanted):
            apart = _apart(mention, phrase, places_of, contrast)
            if apart:
                return {index: places_of[index][0] for index in apart}
    return {}


@dataclass(frozen=True, kw_only=True)
class _Contrast:
    left: range
    right: range
    is_verb_shared: bool


def _contrasts(mention: Mention) -> Iterator[_Contrast]:
    heard = mention.heard
    for at in range(mention.window.first + 1, mention.window.last + 1):
        if heard[at].text not in CONTRASTS or heard[at - 1].clause == heard[at].clause:
            continue
        sentence = sentence_of(heard, at)
        left, right = range(sentence.start, at), range(at + 1, sentence.stop)
        if not left or not right or _is_no_contrast(heard, left, right):
            continue
        if not any(_is_strange(heard[i], mention.likeness[i]) for i in right):
            continue
        yield _Contrast(left=left, right=right, is_verb_shared=not any(is_verb(heard[i]) for i in right))


def _is_no_contrast(heard: Sequence[Token], left: range, right: range) -> bool:
    """Tell «не Java, а Python» and «Python, а не Java», an addition, and a clause about the same: «а выложили»."""
    before = [heard[i] for i in left if heard[i].clause == heard[left[-1]].clause]
    behind = [heard[i] for i in right if heard[i].clause == heard[right[0]].clause]
    first = next((token for token in behind if not is_stop_word(token.text)), None)
    return (
        any(is_negation(token.text) for token in before)
        or behind[0].text in GOES_ON
        or is_negation(behind[0].text)
        or any(token.text in BACK for token in behind)
        or first is None
        or (first is behind[0] and is_verb(first))
    )


def _is_strange(token: Token, likeness: float) -> bool:
    """Tell a word of content that the point has none like; without one the clause goes on with the point."""
    return likeness < HEARD and not is_stop_word(token.text) and lemma(token.text) not in EMPTY


def _apart(mention: Mention, phrase: Sequence[int], places_of: dict[int, list[int]], contrast: _Contrast) -> list[int]:
    """Give the words of a phrase on the side that has the less of it."""
    sides: tuple[list[int], list[int]] = [], []
    for index in phrase:
        places = places_of[index]
        if contrast.is_verb_shared and any(is_verb(mention.heard[at]) for at in places):
            continue
        is_in = [any(at in side for at in places) for side in (contrast.left, contrast.right)]
        if sum(is_in) == 1 and all(at in contrast.left or at in contrast.right for at in places):
            sides[is_in.index(True)].append(index)
    weights = [sum(mention.wanted[i].weight for i in side) for side in sides]
    lesser = weights.index(min(weights))
    return sides[lesser] if min(weights) >= AGAINST * sum(weights) > 0 else []
