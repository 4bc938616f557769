"""Words of one phrase of the point that were said in several clauses, each with a verb of its own.

«Вечерами учу татарский язык, следующая цель у меня экзамен» has all words of «следующая цель — татарский язык». Such a
point may still be made: «искал я его валгриндом, и ушло на это четыре дня». So it leaves a doubt, no more.
"""

from collections.abc import Sequence
from itertools import pairwise

from voiceprep.matching.clauses import BACK, is_verb
from voiceprep.matching.phrases import phrases
from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import HEARD, Window, heard_at

RUSSIAN = (
    "что чтобы как какой какая какие где затем который которая которое которые которого которой которому которым "
    "которых"
)
ENGLISH = "which who where how what so"
LINKS = BACK | frozenset((RUSSIAN + " " + ENGLISH).split())
"""Words by which a clause goes on with the one before it: «договорились, что будет пересдача»."""
BECAUSE = "потому"
"""It makes no such link of the «что» behind it."""


def is_scattered(text: str, wanted: Sequence[Wanted], heard: Sequence[Token], alike: Matrix, window: Window) -> bool:
    """Tell a phrase of the point whose words were said in clauses that nothing links, and not word for word."""
    said = range(window.first, window.last + 1)
    places_of = [places for i, item in enumerate(wanted) if item.is_content and (places := heard_at(i, alike, window))]
    is_in_order = all(min(one) <= max(next_) for one, next_ in pairwise(places_of))
    if is_in_order and not any(alike[:, at].max() < HEARD and not is_stop_word(heard[at].text) for at in said):
        return False
    for phrase in phrases(text, wanted):
        clauses = [{heard[at].clause for at in places} for i in phrase if (places := heard_at(i, alike, window))]
        if not clauses or set.intersection(*clauses):
            continue
        spread = set.union(*clauses)
        around = [token for token in heard if min(spread) <= token.clause <= max(spread)]
        later = {token.text for token in around if token.clause > min(spread)}
        is_linked = BECAUSE not in later and not LINKS.isdisjoint(later)
        if not is_linked and len({token.clause for token in around if token.clause in spread and is_verb(token)}) > 1:
            return True
    return False
