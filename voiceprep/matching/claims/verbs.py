"""What was done may be another thing than what the point says, or done to the speaker.

A verb is often said by another one, "headed" or "managed" for "led", so that another one leaves a doubt and no more: it
may be "joined". "I was led by a team" is the other way round, and so is «под руководством Петра» for «руководил».
"""

from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_finite, is_infinitive, is_latin, is_past, lemma
from voiceprep.matching.tokens import CALENDAR, Token
from voiceprep.matching.windows import HEARD

I_OR_WE = frozenset({"i", "we"})
PASSIVE = frozenset({"was", "were", "been", "being", "got"})
BEFORE = 2
"""Tokens from "was" to its verb: "was once led"."""
BEHIND = 4
"""Tokens from a verb to its "by": "was taught maths by"."""
NO_DOER = frozenset({
    "hand", "default", "accident", "chance", "mistake", "then", "now", "far", "heart", "myself", "ourselves", "me",
    "us", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "noon", "midnight", "summer",
})  # fmt: skip
"""What stands behind "by" and is none who does, or is the speaker."""
LEADS = frozenset({
    "лидировать", "руководить", "вести", "возглавлять", "возглавить", "управлять", "led", "headed", "managed",
})  # fmt: skip
"""What a leader does, as lemmas of Russian and the past of English."""
UNDER = frozenset({("под", "руководством"), ("под", "началом"), ("led", "by"), ("headed", "by"), ("managed", "by")})
"""What says that somebody else leads: «под моим руководством» has a word between."""


def is_verb_unheard(mention: Mention) -> bool:
    """Tell whether a verb of the point was not heard; English ones are known by their past."""
    heard = zip(mention.wanted, mention.window.heard, strict=True)
    return any(
        item.is_word and not item.is_name and _is_verb(item.token.text) for item, alike in heard if alike < HEARD
    )


def suffered(mention: Mention) -> Span | None:
    """Give "was led by" where the point says that the speaker led: the first and last heard token."""
    return _passive(mention) or _led(mention)


def _passive(mention: Mention) -> Span | None:
    if any(token.text in {"by", *PASSIVE} for token in mention.own):
        return None
    heard = mention.heard
    index = 1 if mention.own[0].text in I_OR_WE and len(mention.own) > 1 else 0
    verb = mention.own[index].text
    for at in mention.places[index] if is_latin(verb) and is_past(verb) else ():
        before = [place for place in range(max(0, at - BEFORE), at) if heard[place].text in PASSIVE]
        behind = range(at + 1, min(at + 1 + BEHIND, len(heard) - 1))
        by = [place for place in behind if heard[place].text == "by" and _may_do(heard[place + 1])]
        if before and by:
            return before[0], by[0]
    return None


def _led(mention: Mention) -> Span | None:
    """Find «под руководством Петра» where the point says that the speaker led, and nothing that was heard does."""
    own = zip(mention.own, mention.window.heard, strict=True)
    if not any(alike < HEARD and not LEADS.isdisjoint({token.text, lemma(token.text)}) for token, alike in own):
        return None
    heard = mention.heard
    places = [at for clause in mention.main_clauses for at in clause[:-2]]
    under = (at for at in places if (heard[at].text, heard[at + 1].text) in UNDER and _may_do(heard[at + 2]))
    at = next(under, None)
    return None if at is None else (min(at, mention.window.first), at + 1)


def _may_do(token: Token) -> bool:
    return token.text not in NO_DOER and not token.is_amount and max(token.values, default=0) < CALENDAR


def _is_verb(word: str) -> bool:
    return is_past(word) or is_finite(word) or is_infinitive(word)
