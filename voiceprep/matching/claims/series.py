"""Words of a series that exclude each other: Tuesday and Thursday, «весной» and «осенью», «вдвое» and «втрое».

They are alike in their spelling or in their meaning, and one in place of another makes another claim.
"""

from collections.abc import Sequence
from functools import cache

from voiceprep.matching.claims.clauses import is_verb
from voiceprep.matching.claims.prepositions import preposition
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import cases, is_cyrillic, lemma, stem
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, clause_of, sentence_of
from voiceprep.matching.units import unit_of

SERIES = (
    (
        "понедельник monday", "вторник tuesday", "среда wednesday", "четверг thursday", "пятница friday",
        "суббота saturday", "воскресенье sunday",
    ),
    ("будни будний weekdays weekday", "выходные выходной weekends weekend"),
    (
        "январь january", "февраль february", "март", "апрель april", "май", "июнь june", "июль july", "август august",
        "сентябрь september", "октябрь october", "ноябрь november", "декабрь december",
    ),
    ("зима зимой winter", "весна весной", "лето летом summer", "осень осенью autumn"),
    ("утро утром morning", "afternoon", "вечер вечером evening", "ночь ночью night"),
    ("четверть", "треть", "половина"),
    ("вдвое doubled double twice", "втрое tripled triple", "вчетверо quadrupled", "впятеро"),
    ("десятки dozens", "сотни hundreds", "тысячи thousands", "миллионы millions"),
)  # fmt: skip
"""Each as its members; those that are also other words, such as "may" and "spring", are left out."""
WHEN = ("прошлый минувший last previous", "этот этом этой эту текущий this current", "следующий будущий next")
"""A series only before a unit of time or a season: «в прошлом году»."""
TIMES, MOMENT = (2, 3, 4), len(SERIES)

TOO = frozenset({"тоже", "также", "also", "too"})
SUBJECTS = frozenset({"я", "мы", "i", "we"})

Member = tuple[int, int]
"""Which series, and which of its words."""


def another_of_its_series(mention: Mention) -> tuple[Span, Span] | None:
    """Give the index of a word and the place of another of its series, said in a clause with other words of the point.

    Where the word itself was said, too, in the same sentence, the other may belong to something else, unless the word
    itself does: «готов выйти с октября, в сентябре ещё отпуск».
    """
    own, heard = mention.own, mention.heard
    members = {index: member for index in range(len(own)) if (member := _member(own, index))}
    if not members:
        return None
    places = {
        at for i, item in enumerate(mention.wanted) if item.is_content and i not in members for at in mention.places[i]
    }
    clauses = {heard[at].clause for at in places}
    near = {at for place in places for at in sentence_of(heard, place)}
    said = {at: member for at in sorted(near) if (member := _member(heard, at))}
    for index, member in members.items():
        rivals = [
            at
            for at, other in said.items()
            if other[0] == member[0] and (heard[at].clause in clauses or _goes_on(mention, index, at, clauses))
        ]
        itself = [at for at, other in said.items() if other == member]
        if not all(_opens_another(heard, at, clauses) for at in itself):
            continue
        if rivals and list(members.values()).count(member) == 1:
            return (index, index), (rivals[0], rivals[0])
    return None


def _goes_on(mention: Mention, index: int, at: int, clauses: set[int]) -> bool:
    """Tell a word behind the point's preposition, in a piece that goes on with a clause: "full-time, only from May"."""
    heard = mention.heard
    if heard[at].clause - 1 not in clauses or any(is_verb(heard[place]) for place in clause_of(heard, at)):
        return False
    governed = preposition(heard, at)
    return governed is not None and governed == preposition(mention.own, index)


def _opens_another(heard: Sequence[Token], at: int, clauses: set[int]) -> bool:
    """Tell a word with which a clause begins that has its own subject: «утром я никакой», not «утром тоже»."""
    clause = clause_of(heard, at)
    before, behind = (
        [heard[place].text for place in side] for side in (range(clause.start, at), range(at + 1, clause.stop))
    )
    is_first = all(is_stop_word(word) for word in before)
    is_told = any("nomn" in cases(word) or word in SUBJECTS for word in behind)
    return heard[at].clause not in clauses and is_first and is_told and TOO.isdisjoint(behind)


def _member(tokens: Sequence[Token], at: int) -> Member | None:
    """Give the series and the place in it of a word."""
    if tokens[at].values:
        return None
    found = next((code for word in _codes(tokens[at].text) if (code := _members().get(word))), None)
    if found is None or found[0] != MOMENT:
        return found
    following = tokens[at + 1] if at + 1 < len(tokens) and not tokens[at + 1].values else None
    if following is None:
        return None
    unit, series = unit_of(following.text), _member(tokens, at + 1)
    is_time = (unit is not None and unit.quantity == "time") or (series is not None and series[0] in TIMES)
    return found if is_time else None


def _codes(word: str) -> tuple[str, ...]:
    return (word, lemma(word)) if is_cyrillic(word) else (word, stem(word))


@cache
def _members() -> dict[str, Member]:
    return {
        code: (series, place)
        for series, words in enumerate((*SERIES, WHEN))
        for place, member in enumerate(words)
        for word in member.split()
        for code in _codes(word)
    }
