"""Another noun behind the same number: "30 servers" for "30 users", «5 тестировщиков» for «5 разработчиков»."""

from collections.abc import Sequence

from voiceprep.matching.claims.prepositions import PREPOSITIONS
from voiceprep.matching.mention import Mention
from voiceprep.matching.morphology import is_cyrillic, tags
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, sentence_of
from voiceprep.matching.windows import HEARD

SHORTEST = 4
"""Letters; a shorter one in a note is an abbreviation: "22 yrs"."""
REACH = 3
"""Tokens behind a number in which what it counts stands: "seven very good engineers"."""
UNLIKE = 0.4
"""The likeness to every word of the point below which a noun is another one."""
ENGLISH = "people times things pieces guys folks persons ones others cases men women"
RUSSIAN = "раз раза человек человека людей людям людьми штук штуки душ разных дел"
ANYTHING = frozenset((ENGLISH + " " + RUSSIAN).split())
"""Nouns that stand for those that a number counts."""
IRREGULAR = frozenset({"children", "men", "women", "people", "staff", "feet", "data"})


def another_noun(mention: Mention) -> dict[int, int]:
    """Give the counted nouns of the point, by index, in whose place another stands behind their number; and where.

    The point's noun is said nowhere in the sentence, and the number with no other noun behind it nowhere in the window.
    """
    heard, found = mention.heard, {}
    for index, item in enumerate(mention.wanted):
        noun = _counted(mention.own, index) if item.is_figure and not item.token.is_ordinal else None
        places = mention.places[index] if noun is not None else []
        if noun is None or not places or mention.own[index].unit_words:
            continue
        others = [_counted(heard, at) for at in places]
        if any(at is None or _may_be(mention, noun, at) for at in others):
            continue
        found[noun] = next(at for at in others if at is not None)
    return found


def _may_be(mention: Mention, noun: int, at: int) -> bool:
    """Tell a noun that is the point's or stands for it, and one in whose sentence that of the point is said, too."""
    said, meant = mention.heard[at].text, mention.own[noun].text
    return (
        said in ANYTHING
        or mention.likeness[at] >= UNLIKE
        or is_cyrillic(said) is not is_cyrillic(meant)
        or said.endswith(meant)  # "microservices" are services
        or any(mention.alike[noun, place] >= HEARD for place in sentence_of(mention.heard, at))
    )


def _counted(tokens: Sequence[Token], at: int) -> int | None:
    """Give the noun that a number counts, in its clause: in English a plural."""
    for place in range(at + 1, min(at + 1 + REACH, len(tokens))):
        token = tokens[place]
        if token.clause != tokens[at].clause or token.values or token.text in PREPOSITIONS or is_stop_word(token.text):
            return None
        if len(token.text) >= SHORTEST and _is_counted(token.text):
            return place
    return None


def _is_counted(word: str) -> bool:
    if is_cyrillic(word):
        return "NOUN" in tags(word) and bool({"gent", "plur"} & tags(word))
    return word in IRREGULAR or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
