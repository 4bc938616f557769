"""Was the point said as what did not happen? "I wish I had used MOS", "we almost shipped", «внедрим в мае»."""

from collections.abc import Mapping, Sequence

from voiceprep.matching.claims.negation import is_denied_condition
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_future, is_infinitive, is_past, is_predicate, lemma
from voiceprep.matching.tokens import Token, clause_of

ALMOST = frozenset({"almost", "nearly", "почти"})
PRONOUNS = frozenset({"i", "we", "they", "he", "she", "it"})
SOMEBODY = frozenset({"somebody", "someone", "anybody", "had", "could", "there", "were"})
"""What follows "wish" beside a pronoun."""
INTENT = frozenset(
    {"хотеть", "планировать", "собираться", "мечтать", "намереваться", "planned", "wanted", "hoped", "failed"}
)
"""Past wishes, as lemmas and English forms; a wish of today («хочу», "I want") is what interviews are about."""
PLANS = frozenset(
    {"plan", "plans", "planning", "want", "wants", "hope", "hopes", "hoping", "intend", "intends", "going"}
)
"""Words before "to" that make a plan of what the point says was done."""
WILL = frozenset({"will", "shall"})
PERHAPS = frozenset({"should", "could", "would", "might"})
PAST = ("л", "ла", "ло", "ли", "лся", "лась", "лись", "ed")
ALREADY = frozenset({"уже", "already"})
BUT = frozenset({"but", "however", "но", "однако"})
REACH = 4
"""Tokens back from a word of the point in which a wish for it stands."""


def unreal(mention: Mention) -> Span | None:
    """Give the first and last heard token of a point told as a wish, a condition or a near miss; None if it is not.

    A point that is itself worded so («почти два года», "if it fails, roll back") is what it says.
    """
    wanted, heard = mention.wanted, mention.heard
    if any(_is_marker(item.token) for item in wanted):
        return None
    is_so_already = any(token.text in ALREADY for token in mention.own)
    places_of = {i: mention.places[i] for i, item in enumerate(wanted) if item.is_content}
    for index, places in places_of.items():
        if not _share_a_sentence(index, places_of, heard):
            continue
        is_done = is_past(mention.own[index].text) or is_so_already
        markers = [_marker(heard, at, mention.own[index], is_done=is_done) for at in places]
        if all(marker is not None for marker in markers) and not any(is_denied_condition(heard, at) for at in places):
            return min(marker for marker in markers if marker is not None), places[-1]
    return None


def _share_a_sentence(index: int, places_of: Mapping[int, Sequence[int]], heard: Sequence[Token]) -> bool:
    """Tell whether a word is heard beside another of the point, or nothing else of it is: else it says other things."""
    own = {heard[at].sentence for at in places_of[index]}
    others = {heard[at].sentence for other, places in places_of.items() if other != index for at in places}
    return bool(own) and (not others or bool(own & others))


def _is_marker(token: Token) -> bool:
    words = ALMOST | WILL | PERHAPS | {"if", "если", "wish", "жаль", "чуть", "бы", "б"}
    return token.text in words or lemma(token.text) in INTENT


def _marker(heard: Sequence[Token], at: int, own: Token, *, is_done: bool) -> int | None:
    """Give the index of the word that makes the one at a place unreal."""
    clause = range(clause_of(heard, at).start, at)
    markers = (
        _condition(heard, clause),
        _near_miss(heard, at, clause),
        _wish(heard, at, own, clause),
        _not_yet(heard, at, clause) if is_done else None,
    )
    return next((marker for marker in markers if marker is not None), None)


def _condition(heard: Sequence[Token], clause: Sequence[int]) -> int | None:
    """Find "if I had…", "I wish I had…" and «если бы…» before a word in its clause."""
    texts = [heard[place].text for place in clause]
    for offset, place in enumerate(clause):
        following = texts[offset + 1 : offset + 3]
        if texts[offset] == "if" and following[-1:] == ["had"] and following[0] in PRONOUNS:
            return place
        if texts[offset] == "wish" and {*following} & (PRONOUNS | SOMEBODY):
            return place
        if texts[offset] == "если" and following[:1] in (["бы"], ["б"]):
            return place
    return None


def _near_miss(heard: Sequence[Token], at: int, clause: Sequence[int]) -> int | None:
    """Find "we almost shipped", «почти запустили» and «чуть не упали»; "almost 2 years" are no miss."""
    before = [heard[place].text for place in clause[-2:]]
    if before in (["чуть", "не"], ["едва", "не"]):
        return clause[-2]
    if not before or before[-1] not in ALMOST or heard[at].values:
        return None
    has_done = heard[at].text.endswith("ed") or is_predicate(heard[at].text) or before[0] in PRONOUNS
    return clause[-1] if has_done else None


def _not_yet(heard: Sequence[Token], at: int, clause: Sequence[int]) -> int | None:
    """Find the future, a plan, an advice or a mere possibility in which what is done is told.

    «внедрим», «будем внедрять», "will deploy", "going to deploy", "should have deployed", «внедрил бы».
    """
    if is_future(heard[at].text):
        return at
    near = clause[-REACH:]
    for place in near:
        word, following = heard[place].text, heard[min(place + 1, at)].text
        is_will = word in WILL or word.endswith("'ll") or (is_future(word) and lemma(word) == "быть")
        if is_will and not is_past(heard[at].text):
            return place
        if following == "to" and word in PLANS and not is_past(heard[at].text):
            return place
        if word in PERHAPS and following == "have":
            return place
        if lemma(word) in INTENT and is_infinitive(heard[at].text):
            return place
    around = [place for place in range(max(0, at - 2), min(at + 3, len(heard))) if heard[place].text in ("бы", "б")]
    return next(
        (place for place in around if heard[place].clause == heard[at].clause and is_past(heard[at].text)), None
    )


def _wish(heard: Sequence[Token], at: int, own: Token, clause: Sequence[int]) -> int | None:
    """Find "planned to use", «хотели внедрить» for what the point says was done; and a wish that a "but" ends."""
    for place in clause[-REACH:]:
        if not _is_past_wish(heard, place):
            continue
        if _is_only_planned(heard, at, own) or _ends_in_but(heard, at):
            return place
    return None


def _is_past_wish(heard: Sequence[Token], at: int) -> bool:
    text = heard[at].text
    would = {token.text for token in heard[max(0, at - 1) : at + 2]} & {"бы", "б", "always", "всегда"}
    return not would and (lemma(text) in INTENT or text in INTENT) and text.endswith(PAST)


def _is_only_planned(heard: Sequence[Token], at: int, own: Token) -> bool:
    """Tell the infinitive of what the point says in the past: "to use" for "used", «внедрить» for «внедрил»."""
    if is_infinitive(heard[at].text):
        return is_predicate(own.text) and not is_infinitive(own.text)
    return heard[at - 1].text == "to" and own.text != heard[at].text


def _ends_in_but(heard: Sequence[Token], at: int) -> bool:
    after = [token for token in heard[at + 1 : at + 1 + REACH] if token.sentence == heard[at].sentence]
    return any(token.text in BUT for token in after)
