"""Did somebody else do it? "My colleague built the pipeline" does not say that one built it.

Two signs count. The verb of a point that is the speaker's own is said of somebody else: «логирую» by «логирует мой
напарник». Or the point is heard where nothing is told of the speaker, but of somebody from outside of his work:
«ансамбль был у победителей». What a colleague does may be what the point says of the team.
"""

from collections.abc import Container, Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from voiceprep.matching.claims.people import (
    SPEAKER,
    is_of_speaker,
    is_outsider,
    is_person,
    is_subject,
    owner_in,
    subject_of,
)
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import (
    is_cyrillic,
    is_finite,
    is_first_person,
    is_nominative,
    is_past,
    is_plural,
    is_predicate,
    is_someone,
    lemma,
    stem,
)
from voiceprep.matching.phonetics import sound_code
from voiceprep.matching.points import Wanted
from voiceprep.matching.stopwords import is_negation
from voiceprep.matching.tokens import Token, clause_of, sentence_of
from voiceprep.matching.windows import HEARD

THIRD = frozenset({"he", "she", "он", "она"})
EXCLUDED = frozenset({"я", "мы", "нас", "меня", "i", "we", "us", "me", "ours", "mine"})
"""The speaker, who is told not to be meant: «у соседей, а не у нас»."""
I_OR_WE = frozenset({"i", "we"})
MISHEARD = 0.6
"""The likeness of the sounds from which on somebody may be a word of the point, misheard."""
WITHOUT_SPEAKER = frozenset({
    ("до", "меня"), ("без", "меня"), ("за", "меня"), ("вместо", "меня"), ("до", "моего"), ("before", "me"),
    ("without", "me"), ("before", "i"),
})  # fmt: skip
"""What says of a doing that it was not the speaker's: «написали до меня», "designed before I joined"."""
RELATIVE = frozenset({"that", "which", "whom"})
LEADS_ON = frozenset({
    "посоветовать", "советовать", "подсказать", "рассказать", "рассказывать", "показать", "предложить", "помочь",
    "помогать", "попросить", "просить", "подарить", "дать", "научить", "пригласить", "позвать", "жаловаться", "хвалить",
    "спросить", "спрашивать", "говорить", "сказать", "шутить", "знать", "удивляться",
    "advis", "suggest", "told", "tell", "show", "help", "ask", "gave", "give", "taught", "teach", "invit", "recommend",
    "say", "said", "prais", "know", "knew", "think", "thought", "introduc", "complain", "call", "laugh",
})  # fmt: skip
"""What others do that leads to the speaker's own doing, or speaks of it, as lemmas and stems."""


def by_another(mention: Mention) -> Span | None:
    """Give the first and last heard token that say who else did what the point says; None where nobody else did."""
    own = mention.own
    if any(_names_somebody(own, at) for at in range(len(own))):
        return None
    excluded = _speaker_excluded(mention)
    if excluded:
        return excluded
    named = _of_point(mention)
    return _verb_by_another(mention, named) or _outside(mention, named)


def _speaker_excluded(mention: Mention) -> Span | None:
    """Find «…, а не я», «…, а не у нас», "not us" behind another in the clause where the point is heard."""
    heard = mention.heard
    for clause in mention.main_clauses:
        after = clause.stop
        following = clause_of(heard, after) if after < len(heard) else ()
        behind = [at for at in following if heard[at].text not in ("а", "and", "у")]
        texts = [heard[at].text for at in behind]
        is_excluded = len(texts) > 1 and is_negation(texts[0]) and texts[1] in EXCLUDED
        if is_excluded and mention.likeness[after - 1] < HEARD and not any(map(is_predicate, texts)):
            return min(mention.window.first, after), behind[1]
    return None


def _names_somebody(own: Sequence[Token], at: int) -> bool:
    """Tell a point that is about others itself: «Лена — фронтенд»; "5 people", «пять человек», are a number."""
    if own[at].values or (at and own[at - 1].values):
        return False
    return is_person(own, at) or (is_someone(own[at].text) and is_nominative(own[at].text))


def _verb_by_another(mention: Mention, named: Container[int]) -> Span | None:
    """Find the speaker's verb said of somebody else each time; what "we" did a colleague may have done."""
    for index, item in enumerate(mention.wanted):
        if not item.is_word or not _is_of_speaker(mention.wanted, index):
            continue
        places = _places(mention, index)
        doers = [_doer(mention, at, item.token, named) for at in places]
        if doers and all(doer is not None for doer in doers):
            around = [*places, *(doer for doer in doers if doer is not None)]
            return min(around), max(around)
    return None


def _places(mention: Mention, index: int) -> list[int]:
    """Give where a word of the point is heard in the sentences of the window: «писали до меня, и я пишу»."""
    heard, window = mention.heard, mention.window
    around = range(sentence_of(heard, window.first).start, sentence_of(heard, window.last).stop)
    return [at for at in around if mention.alike[index, at] >= HEARD]


def _is_of_speaker(wanted: Sequence[Wanted], index: int) -> bool:
    """Tell a verb in the first person, or in the past and not in the plural; in English, one behind "I" or none."""
    text = wanted[index].token.text
    if not is_cyrillic(text) and (index == 0 or wanted[index - 1].token.text in I_OR_WE):
        return True
    return is_first_person(text) or (is_past(text) and not is_plural(text))


def _doer(mention: Mention, verb: int, own: Token, named: Container[int]) -> int | None:
    """Give the person who did it, in the clause of a verb."""
    heard = mention.heard
    clause = clause_of(heard, verb)
    if verb - 1 not in named and _is_named_in_relative(mention, clause, verb):
        return verb - 1
    pairs = ((heard[at].text, heard[at + 1].text) for at in clause[:-1])
    told = {(one.text, other.text) for one, other in pairwise(mention.own)}
    without = next((at for at, pair in zip(clause, pairs, strict=False) if pair in WITHOUT_SPEAKER - told), None)
    speaker = [at for at in clause if heard[at].text in SPEAKER and at - 1 != without]
    is_own = without is not None and without < verb and heard[without + 1].text == "i"  # "before I wrote it"
    if without is not None and not (speaker or is_own) and _may_be_of_others(heard, clause, verb):
        return without
    for at in clause:
        if at not in named and is_negation(heard[at].text) and at + 1 in clause and heard[at + 1].text in SPEAKER:
            return at + 1
    if speaker or is_first_person(heard[verb].text):
        return None
    if is_finite(heard[verb].text):
        subject = subject_of(heard, clause, verb, but=named)
        return _pronoun_before(heard, verb) if subject is None else subject
    if _is_third_person(heard[verb], own):
        before = verb - 1
        is_his = before in clause and before not in named and is_person(heard, before) and is_subject(heard, before)
        return before if is_his else _pronoun_before(heard, verb)
    if not is_past(heard[verb].text):
        return None
    doers = (at for at in clause if at not in named and is_person(heard, at) and is_subject(heard, at, verb))
    return next(doers, None)


def _is_named_in_relative(mention: Mention, clause: Sequence[int], verb: int) -> bool:
    """Tell "that Maria led" within a clause that may be about the speaker."""
    if verb - 2 not in clause or mention.heard[verb - 2].text not in RELATIVE:
        return False
    name = mention.heard[verb - 1]
    return name.text not in SPEAKER and mention.answer.transcript.text[name.start].isupper()


def _may_be_of_others(heard: Sequence[Token], clause: Sequence[int], verb: int) -> bool:
    """Tell «написали», «написан» and "was written" from a verb with which the speaker leaves himself out."""
    text = heard[verb].text
    return (is_plural(text) and not is_first_person(text)) or (not is_finite(text) and verb != clause[0])


def _of_point(mention: Mention) -> set[int]:
    """Give the places where words of the point are heard, or may be, misheard: «внедрил кот ревью» is no cat."""
    heard = mention.heard
    sounds = [sound_code(item.token.text) for item in mention.wanted if item.is_word]
    first, last = (clause_of(heard, at) for at in (mention.window.first, mention.window.last))
    return {
        at
        for at in range(first.start, last.stop)
        if mention.likeness[at] >= HEARD
        or ((mention.likeness[at] > 0 or _sounds_like(heard[at], sounds)) and not is_person(heard, at))
    }


def _sounds_like(token: Token, sounds: Sequence[str]) -> bool:
    if token.values or not is_someone(token.text):
        return False
    return any(Levenshtein.normalized_similarity(sound_code(token.text), sound) >= MISHEARD for sound in sounds)


def _is_third_person(said: Token, own: Token) -> bool:
    """Tell "delivers" for "deliver"."""
    return not is_cyrillic(said.text) and said.text.endswith("s") and not own.text.endswith("s")


def _pronoun_before(heard: Sequence[Token], verb: int) -> int | None:
    """Give the "he" before a verb; in Russian only where a person was named before, for things are «он», too."""
    at = verb - 1
    if at < 0 or heard[at].text not in THIRD or heard[at].clause != heard[verb].clause:
        return None
    before = (place for place in range(sentence_of(heard, at).start, at) if not heard[place].values)
    return at if heard[at].text in ("he", "she") or any(is_someone(heard[place].text) for place in before) else None


def _outside(mention: Mention, named: Container[int]) -> Span | None:
    """Find an outsider of whom what is heard of the point is told, and nothing of the speaker."""
    heard = mention.heard
    clauses = mention.main_clauses
    someone = [_outsider(heard, clause, named) for clause in clauses]
    if all(at is None for at in someone):
        return None
    if any(is_of_speaker(heard, clause, at) for clause, at in zip(clauses, someone, strict=True)):
        return None
    told = next(at for at in someone if at is not None)
    return min(told, mention.window.first), max(told, mention.window.last)


def _outsider(heard: Sequence[Token], clause: Sequence[int], named: Container[int]) -> int | None:
    """Give who does, or has, what a clause tells."""
    verbs = [at for at in clause if not heard[at].values and _is_verb(heard[at].text)]
    owner = owner_in(heard, clause)
    if owner is not None:
        return None if owner in named else owner
    if any({lemma(heard[at].text), stem(heard[at].text)} & LEADS_ON for at in verbs):
        return None
    subjects = {subject_of(heard, clause, verb, but=named) for verb in verbs}
    return next(
        (
            at
            for at in clause
            if at not in named
            and is_outsider(heard, at)
            and is_subject(heard, at)
            and (at in subjects or not is_cyrillic(heard[at].text))
        ),
        None,
    )


def _is_verb(text: str) -> bool:
    return is_predicate(text) if is_cyrillic(text) else True
