"""The phrases of a key point: what its commas part may be said apart, what a dash or a colon ties together may not."""

import re
from collections.abc import Iterator, Sequence

from voiceprep.matching.points import Wanted

JOINED = re.compile(r"[,;.()+&]|\b(?:и|and|or|или)\b")
"""What stands between two phrases."""

ORDER = frozenset({"сначала", "сперва", "потом", "затем", "first", "then"})


def phrases(text: str, wanted: Sequence[Wanted]) -> Iterator[list[int]]:
    """Give the indices of the words of content of each phrase, without those of several: they are often said once."""
    texts = [item.token.text for item in wanted]
    phrase: list[int] = []
    end = 0
    for index, item in enumerate(wanted):
        if not item.is_content:
            continue
        if JOINED.search(text[end : item.token.start]) and not _is_order(wanted, phrase):
            yield phrase
            phrase = []
        end = item.token.end
        if texts.count(item.token.text) == 1:
            phrase.append(index)
    yield phrase


def _is_order(wanted: Sequence[Wanted], phrase: Sequence[int]) -> bool:
    """Tell a phrase of which «сначала» alone is left: it belongs to the next one, too."""
    return [wanted[index].token.text in ORDER for index in phrase] == [True]
