"""Words of one phrase of the point that were said in several clauses, each with a verb of its own.

«Вечерами учу татарский язык, следующая цель у меня экзамен» has all words of «следующая цель — татарский язык». Such a
point may still be made: «искал я его валгриндом, и ушло на это четыре дня». So it leaves a doubt, no more.
"""

from itertools import pairwise

from voiceprep.matching.claims.clauses import BACK, is_verb
from voiceprep.matching.claims.phrases import phrases
from voiceprep.matching.mention import Mention
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import clause_of
from voiceprep.matching.windows import HEARD

RUSSIAN = (
    "что чтобы как какой какая какие где затем который которая которое которые которого которой которому которым "
    "которых"
)
ENGLISH = "which who where how what so"
LINKS = BACK | frozenset((RUSSIAN + " " + ENGLISH).split())
"""Words by which a clause goes on with the one before it: «договорились, что будет пересдача»."""
BECAUSE = "потому"
"""It makes no such link of the «что» behind it."""

JUMBLED, STRANGERS, LEAST = 2, 3, 3
"""Words of a phrase that stand before the one they follow in the point, and words of content among them that the point
has none like, from which on its words were hardly said of each other; a pair of words may stand in any order."""


def is_scattered(mention: Mention) -> bool:
    """Tell a point whose words were said of several things: in clauses that nothing links, or in another order."""
    return _is_jumbled(mention) or _is_in_clauses(mention)


def _is_jumbled(mention: Mention) -> bool:
    """Tell a phrase in several clauses and in another order, among as many other words as the point has.

    Fewer are enough where the order is another one altogether.
    """
    said = range(mention.window.first, mention.window.last + 1)
    words = sum(item.is_content and bool(places) for item, places in zip(mention.wanted, mention.places, strict=True))
    strangers = sum(_is_strange(mention, at) for at in said)
    if strangers < STRANGERS:
        return False
    for phrase in phrases(mention.wording.text, mention.wanted):
        places_of = [places for index in phrase if (places := mention.places[index])]
        jumbled = sum(min(one) > max(next_) for one, next_ in pairwise(places_of))
        is_apart = len({mention.heard[at].clause for places in places_of for at in places}) > 1
        if is_apart and (jumbled >= JUMBLED or (jumbled and len(places_of) >= LEAST and strangers >= words)):
            return True
    return False


def _is_strange(mention: Mention, at: int) -> bool:
    token = mention.heard[at]
    return mention.likeness[at] < HEARD and not token.values and not is_stop_word(token.text)


def _is_in_clauses(mention: Mention) -> bool:
    """Tell a phrase of the point whose words were said in clauses that nothing links, and not word for word."""
    heard = mention.heard
    said = range(mention.window.first, mention.window.last + 1)
    places_of = [places for i, item in enumerate(mention.wanted) if item.is_content and (places := mention.places[i])]
    is_in_order = all(min(one) <= max(next_) for one, next_ in pairwise(places_of))
    if is_in_order and not any(mention.likeness[at] < HEARD and not is_stop_word(heard[at].text) for at in said):
        return False
    for phrase in phrases(mention.wording.text, mention.wanted):
        clauses = [{heard[at].clause for at in places} for i in phrase if (places := mention.places[i])]
        if not clauses or set.intersection(*clauses):
            continue
        spread = set.union(*clauses)
        places = [at for i in phrase for at in mention.places[i]]
        around = heard[clause_of(heard, min(places)).start : clause_of(heard, max(places)).stop]
        later = {token.text for token in around if token.clause > min(spread)}
        is_linked = BECAUSE not in later and not LINKS.isdisjoint(later)
        if not is_linked and len({token.clause for token in around if token.clause in spread and is_verb(token)}) > 1:
            return True
    return False
