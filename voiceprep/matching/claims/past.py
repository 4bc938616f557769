"""What was so and is no more: «раньше меняли батарейки перед каждым актом, а теперь у нас аккумуляторы».

It is told of then, in a clause that says so, and set against now in another one that has few words of the point. A verb
in the past for one in the present tells of then, too; it may also end by itself: "until last year", "then moved". A
point that tells what is so, or how often, is told otherwise by that; one that only names something may have been said:
"I used to be a trainee, now I lead a team" for "trainee".
"""

from collections.abc import Sequence

from voiceprep.matching.claims.clauses import BACK
from voiceprep.matching.claims.prepositions import preposition
from voiceprep.matching.claims.rates import EVERY, rates
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_past, is_plural, lemma, stem, tags
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import CALENDAR, Token, clause_of, sentence_of
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
STILL = frozenset({"еще", "также", "тоже", "also", "still", "too"})
"""What adds to then: "now I also teach"."""
UNTIL = frozenset({"до", "until", "till"})
PERIODS = frozenset({
    "год", "месяц", "неделя", "зима", "весна", "лето", "осень", "недавний",
    "year", "month", "week", "winter", "spring", "summer", "autumn", "last", "recently",
})  # fmt: skip
"""What stands behind them, as lemmas, beside a calendar year."""
BEHIND = 3
"""Tokens behind them in which it stands."""
LEFT = frozenset({"переехать", "уехать", "уйти", "уволиться", "moved", "left", "quit"})
"""What ends where one lived or worked, as lemmas and English forms."""
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
    return _told(mention, THEN, NOW) or _ended(mention) if _tells_what_is_so(mention) else None


def may_be_no_more(mention: Mention) -> bool:
    """Tell a point that says of no time that it is so and was told only of then."""
    own = mention.own
    is_of_a_time = any(is_past(token.text) for token in own if not token.values) or _is_any(own, range(len(own)), THEN)
    return not is_of_a_time and _told(mention, THEN, NOW) is not None


def _tells_what_is_so(mention: Mention) -> bool:
    own = mention.own
    words = [token.text for token in own if not token.values]
    if any(is_past(word) for word in words):
        return False
    is_habit = any(lemma(word) in EVERY for word in words) or next(rates(own), None) is not None
    return is_habit or _is_used_to(mention) or not SO.isdisjoint(words) or any("pres" in tags(word) for word in words)


def _is_used_to(mention: Mention) -> bool:
    """Tell "used to prefer" for "prefer": a verb, though the point has no subject."""
    heard = mention.heard
    return any(
        at > 1 and (heard[at - 2].text, heard[at - 1].text, heard[at].text) == ("used", "to", own.text)
        for own, places in zip(mention.own, mention.places, strict=True)
        for at in places
    )


def _ended(mention: Mention) -> Span | None:
    """Give what was told in the past for the present, with a time until which it was so, or a leave behind it."""
    heard = mention.heard
    for clause in mention.main_clauses:
        verb = _past_for_present(mention, clause, range(len(heard)))
        ends = range(verb + 1, sentence_of(heard, verb).stop) if verb is not None else ()
        end = next((at for at in ends if _is_end(heard, at) and mention.likeness[at] < HEARD), None)
        if verb is not None and end is not None:
            return verb, end
    return None


def _past_for_present(mention: Mention, clause: range, said: range) -> int | None:
    """Give a verb that the point has in the present, and that a clause, with more of the point, tells in the past.

    Where it is said, it is nowhere told in the present.
    """
    for index, item in enumerate(mention.wanted):
        verb = next((at for at in clause if mention.alike[index, at] >= HEARD), None)
        if verb is None or not item.is_word or is_past(item.token.text):
            continue
        forms = {mention.heard[at].text for at in said if mention.alike[index, at] >= HEARD}
        has_more = any(at in clause for other in mention.places[:index] + mention.places[index + 1 :] for at in other)
        if has_more and all(_is_past_of(form, item.token.text) for form in forms):
            return verb
    return None


def _is_past_of(said: str, own: str) -> bool:
    return is_past(said) and bool({lemma(said), stem(said)} & {lemma(own), stem(own)})


def _is_end(heard: Sequence[Token], at: int) -> bool:
    """Tell "until last year", and the speaker's own leave."""
    word = heard[at].text
    following = heard[at + 1].text if at + 1 < len(heard) else ""
    if word in UNTIL and heard[at - 1].text not in STILL:
        behind = heard[at + 1 : at + 1 + BEHIND]
        return any(max(token.values, default=0) >= CALENDAR or lemma(token.text) in PERIODS for token in behind)
    is_own = heard[at - 1].text not in {"we", "they"} and not is_plural(word)
    is_leave = is_past(word) and following != "on"  # "moved on to online classes"
    return is_leave and is_own and not LEFT.isdisjoint({word, lemma(word)})


def _told(mention: Mention, one: Sequence[str], other: Sequence[str]) -> Span | None:
    """Give the clause of one time in which the point was told, if a clause of the other time does not tell it."""
    heard = mention.heard
    for clause in mention.main_clauses:
        told = _with_lead(heard, clause)
        is_said = _is_any(heard, told, one)
        is_past_alone = not is_said and one is THEN and _is_past_alone(mention, clause)
        if not (is_said or is_past_alone) or _is_any(heard, told, other):
            continue
        for rival in _clauses_beside(heard, told):
            if is_past_alone and not _takes_its_place(mention, clause, rival):
                continue
            if _is_any(heard, rival, other) and _is_about_another(mention, told, rival):
                return told[0], told[-1]
    return None


def _is_past_alone(mention: Mention, clause: range) -> bool:
    is_early = any(mention.heard[at].text in STILL for at in clause)  # «ещё в школе»
    return not is_early and _past_for_present(mention, clause, clause) is not None


def _takes_its_place(mention: Mention, clause: range, rival: range) -> bool:
    """Tell «теперь в Самаре» for «в Казани», behind the same preposition, from «сейчас это мой основной язык»."""
    heard = mention.heard
    ours = {preposition(heard, at) for at in clause if mention.likeness[at] >= HEARD}
    theirs = {
        preposition(heard, at) for at in rival if mention.likeness[at] < HEARD and not is_stop_word(heard[at].text)
    }
    return bool(ours & theirs - {None}) and BACK.isdisjoint(heard[at].text for at in rival)


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
    if own & STILL:
        return False
    return len(theirs) <= SHARED * len(ours) and any(not is_stop_word(word) for word in own - TIMES)


def _is_any(tokens: Sequence[Token], places: range, phrases: Sequence[str]) -> bool:
    """Tell whether any of some phrases stands in a clause, or one of then at its beginning."""
    words = [tokens[at].text for at in places]
    if phrases is THEN and words and words[0] in ONCE:
        return True
    text = f" {' '.join(words)} "
    return any(f" {phrase} " in text for phrase in phrases)
