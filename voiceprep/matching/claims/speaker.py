"""Did the speaker do it, or was it done to the speaker? "The seniors mentored me" for "mentored seniors".

In English the order says so; for the cases of Russian see `cases.py`.
"""

from collections.abc import Sequence

from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.points import Wanted
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token

SUBJECTS = frozenset({"i", "we", "i've", "we've", "i'd", "we'd"})
OBJECTS = frozenset({"me", "us"})
AFTER_VERB = 1
"""Tokens behind a verb in which its object stands, where that is a pronoun."""


def on_speaker(mention: Mention) -> Span | None:
    """Give the first and last heard token of what was done to the speaker, and not by him, or the other way round."""
    own, heard, window = mention.own, mention.heard, mention.window
    for verb, item in enumerate(mention.wanted):
        places = mention.places[verb] if item.is_word else []
        if not places:
            continue
        if _object(own, verb) is not None:
            if all(_object(heard, at) is None and _subject(heard, at) is not None for at in places):
                return window.first, window.last
            continue
        noun = _noun_behind(mention.wanted, verb)
        if noun is None or any(token.text in OBJECTS for token in own):
            continue
        if all(_object(heard, at) is not None and _is_before(heard, mention.places[noun], at) for at in places):
            return window.first, _object(heard, places[-1]) or window.last
    return None


def _object(tokens: Sequence[Token], verb: int) -> int | None:
    behind = range(verb + 1, min(verb + 1 + AFTER_VERB, len(tokens)))
    return next((at for at in behind if tokens[at].text in OBJECTS and tokens[at].clause == tokens[verb].clause), None)


def _subject(tokens: Sequence[Token], verb: int) -> int | None:
    before = range(verb - 1, max(-1, verb - 3), -1)
    return next((at for at in before if tokens[at].text in SUBJECTS and tokens[at].clause == tokens[verb].clause), None)


def _noun_behind(wanted: Sequence[Wanted], verb: int) -> int | None:
    """Give the word right behind a verb with which its clause of the point begins: the speaker is left out."""
    clause = wanted[verb].token.clause
    first = next(at for at, item in enumerate(wanted) if item.token.clause == clause)
    noun = next((at for at in range(verb + 1, len(wanted)) if not is_stop_word(wanted[at].token.text)), None)
    is_near = noun is not None and noun - verb <= 2 and wanted[noun].token.clause == clause and wanted[noun].is_word
    return noun if first == verb and is_near else None


def _is_before(heard: Sequence[Token], nouns: Sequence[int], verb: int) -> bool:
    """Tell a noun before the verb as its subject: in its clause, with nobody else between."""
    return any(
        noun < verb
        and verb - noun <= 3
        and heard[noun].clause == heard[verb].clause
        and not any(is_stop_word(token.text) for token in heard[noun + 1 : verb])
        for noun in nouns
    )
