"""What was so and is no more: «раньше меняли батарейки перед каждым актом, а теперь у нас аккумуляторы».

It is told of then, in a clause that says so, and set against now in another one that has few words of the point. A
point that tells what is so, or how often, is told otherwise by that; one that only names something may have been said:
"I used to be a trainee, now I lead a team" for "trainee".
"""

from collections.abc import Sequence

from voiceprep.matching.claims.rates import EVERY, rates
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_past, lemma, tags
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, clause_of, sentence_of
from voiceprep.matching.windows import HEARD

THEN = (
    "раньше", "прежде", "когда то", "некогда", "изначально", "в прошлом", "used to", "formerly", "previously",
    "originally", "at 1", "in the past", "back then", "in the old days",
)  # fmt: skip
"""As tokens: "first" is read as a number."""
ONCE = frozenset({"before", "once", "earlier", "сначала", "вначале"})
"""They are of then only where they begin a clause."""
NOW = ("теперь", "сейчас", "нынче", "сегодня", "now", "nowadays", "these days", "today", "currently")
TIMES = ONCE.union(THEN, NOW)
SO = frozenset({"i", "we", "my", "our"})
"""In a point without a past they tell what is so: "I play the violin"."""
LEAD = 3
"""Tokens of a clause that belongs to the next one: "Before, we did ..."."""
SHARED = 0.5
"""The share of the words told of one time up to which they may be said of the other, too."""


def no_more(mention: Mention) -> Span | None:
    """Give what was told only of then for a point that tells what is so, or only of now for one of then."""
    own = mention.own
    if _is_any(own, range(len(own)), THEN):
        return _told(mention, NOW, THEN)
    return _told(mention, THEN, NOW) if _tells_what_is_so(own) else None


def may_be_no_more(mention: Mention) -> bool:
    """Tell a point that says of no time that it is so and was told only of then."""
    own = mention.own
    is_of_a_time = any(is_past(token.text) for token in own if not token.values) or _is_any(own, range(len(own)), THEN)
    return not is_of_a_time and _told(mention, THEN, NOW) is not None


def _tells_what_is_so(own: Sequence[Token]) -> bool:
    words = [token.text for token in own if not token.values]
    if any(is_past(word) for word in words):
        return False
    is_habit = any(lemma(word) in EVERY for word in words) or next(rates(own), None) is not None
    return is_habit or not SO.isdisjoint(words) or any("pres" in tags(word) for word in words)


def _told(mention: Mention, one: Sequence[str], other: Sequence[str]) -> Span | None:
    """Give the clause of one time in which the point was told, if a clause of the other time does not tell it."""
    heard = mention.heard
    for clause in mention.main_clauses:
        told = _with_lead(heard, clause)
        if not _is_any(heard, told, one) or _is_any(heard, told, other):
            continue
        for rival in _clauses_beside(heard, told):
            if _is_any(heard, rival, other) and _is_about_another(mention, told, rival):
                return told[0], told[-1]
    return None


def _with_lead(heard: Sequence[Token], clause: range) -> range:
    """Add a short clause before one, in its sentence: "Before, we ..."."""
    if not clause.start or heard[clause.start - 1].sentence != heard[clause.start].sentence:
        return clause
    lead = clause_of(heard, clause.start - 1)
    return range(lead.start, clause.stop) if len(lead) <= LEAD else clause


def _clauses_beside(heard: Sequence[Token], told: range) -> list[range]:
    """Give the other clauses of the sentence, each with the short one before it, and the one that begins the next."""
    sentence = sentence_of(heard, told.start)
    starts = {heard[at].clause: at for at in reversed(sentence) if at not in told}
    if sentence.stop < len(heard):
        starts[heard[sentence.stop].clause] = sentence.stop
    clauses = [(at, _with_lead(heard, clause_of(heard, at))) for at in starts.values()]
    return [
        clause if clause.stop <= told.start or clause.start >= told.stop else clause_of(heard, at)
        for at, clause in clauses
    ]


def _is_about_another(mention: Mention, told: range, rival: range) -> bool:
    """Tell a clause that has something of its own, and few of the words of the point that the told one has."""
    rows = [i for i, item in enumerate(mention.wanted) if item.is_content]
    ours = [i for i in rows if mention.alike[i, told.start : told.stop].max() >= HEARD]
    theirs = [i for i in ours if mention.alike[i, rival.start : rival.stop].max() >= HEARD]
    own = {mention.heard[at].text for at in rival if mention.likeness[at] < HEARD}
    return len(theirs) <= SHARED * len(ours) and any(not is_stop_word(word) for word in own - TIMES)


def _is_any(tokens: Sequence[Token], places: range, phrases: Sequence[str]) -> bool:
    """Tell whether any of some phrases stands in a clause, or one of then at its beginning."""
    words = [tokens[at].text for at in places]
    if phrases is THEN and words and words[0] in ONCE:
        return True
    text = f" {' '.join(words)} "
    return any(f" {phrase} " in text for phrase in phrases)
