"""Is the point told as what is wished for, or is to come? «мечтаем снизить», "I'd love it to be", «пока в планах».

What the question asks for, or the point says itself, is no such thing: «хочу в кардиологию» is asked by "what do you
want". A wish of today for a thing («хочу свой отдел») is too often the point itself, and counts only when it is
somebody else's, or comes with a word of delay, or is for the experience that the point tells of.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from voiceprep.matching.claims.people import SPEAKER
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_finite, is_first_person, is_future, is_infinitive, is_past, lemma
from voiceprep.matching.tokens import Token, clause_of, tokenize
from voiceprep.matching.windows import HEARD

DREAM = frozenset({
    "мечтать", "мечтаться", "уговаривать", "упрашивать", "подумывать", "грозиться", "надеяться",
    "hope", "hopes", "hoping", "dream", "dreams", "dreaming", "planning", "convince", "convincing", "persuade",
    "persuading",
})  # fmt: skip
"""Verbs that say of what they govern that it is not so yet, as lemmas and English forms."""
WANT = frozenset({
    "хотеть", "хотеться", "захотеть", "планировать", "собираться", "намереваться", "рассчитывать", "думать", "пытаться",
    "обсуждать", "присматриваться", "want", "wants", "plan", "plans", "intend", "thinking",
})  # fmt: skip
"""Verbs of wishing and planning, as lemmas and English forms."""
FORWARD = frozenset({
    "хотеть", "хотеться", "мечтать", "мечта", "план", "планировать", "планы", "цель", "ждать", "ожидать", "ожидание",
    "собираться", "будущее", "будущий", "следующий", "идеал", "идеальный", "надеяться", "предложить", "предлагать",
    "want", "wish", "hope", "plan", "plans", "goal", "goals", "expect", "expectations", "future", "will", "would",
    "should", "dream", "ideal", "next", "if", "imagine", "если", "представить", "бы",
})  # fmt: skip
"""Words of a question, or a point, about what is not so yet, as lemmas and English forms."""
HAD = frozenset({"опыт", "навык", "знание", "умение", "experience", "skill", "skills", "knowledge"})
"""What one has, as lemmas and English forms."""
GET = frozenset({
    "получить", "приобрести", "набрать", "набраться", "наработать", "get", "gain", "acquire",
})  # fmt: skip
"""Who wishes to do so has it not yet."""
AND = frozenset({"и", "and"})
DECIDED = frozenset({
    "принять", "одобрить", "утвердить", "согласовать", "подписать", "accepted", "approved", "signed",
})  # fmt: skip
"""What has not been done to something that is PENDING, as lemmas and English forms."""
PENDING = ("на рассмотрении", "на рецензии", "на согласовании", "under review", "under consideration")
ONLY = frozenset({"только", "лишь", "only"})
"""What stands right before a wish that is all there is: «опыт я только хочу получить»."""
BUT = frozenset({"но", "однако", "жаль"})
SAY = frozenset({"say", "mention", "add", "start", "begin", "tell", "point", "highlight", "stress", "note", "share"})
"""What "I'd like to" leads into without wishing for anything."""


def wished(mention: Mention) -> Span | None:
    """Give the first and last heard token that make a wish or a plan of the point; None where it is told as a fact."""
    heard = mention.heard
    if looks_forward(mention.answer.prompt) or any(map(_is_forward, mention.own)):
        return None
    for clause in mention.main_words:
        places = _with_its_wish(heard, clause)
        markers = (
            _wish(mention, places),
            _would_love(heard, places),
            _planned(heard, places),
            _pending(mention, places),
        )
        found = next((at for at in markers if at is not None), None)
        if found is not None:
            return min(found, mention.window.first), max(found, mention.window.last)
    return None


def _with_its_wish(heard: Sequence[Token], clause: list[int]) -> list[int]:
    """Give the tokens of a clause with that on which it hangs: «мечтаем, чтобы он отвечал»."""
    if heard[clause[0]].text != "чтобы" or not clause[0]:
        return clause
    above = [at for at in clause_of(heard, clause[0] - 1) if not heard[at].values]
    return [*above, *clause] if heard[clause[0]].sentence == heard[clause[0] - 1].sentence else clause


@lru_cache(64)
def looks_forward(prompt: str) -> bool:
    """Tell questions about wishes, plans and what one would do."""
    return any(_is_forward(token) and not is_infinitive(token.text) for token in tokenize(prompt))


def _is_forward(token: Token) -> bool:
    if token.values:
        return False
    return bool({token.text, lemma(token.text)} & FORWARD) or is_future(token.text) or is_infinitive(token.text)


def _wish(mention: Mention, clause: Sequence[int]) -> int | None:
    """Find a wish that governs what its clause tells, and is none of the point's words."""
    heard = mention.heard
    is_delayed = _delay(heard, clause) is not None or _would_but(heard, clause) or _is_to_get(mention, clause)
    for at in clause:
        text = heard[at].text
        codes = {text, lemma(text)}
        if not codes & (DREAM | WANT) or _was(heard, clause, at) or mention.likeness[at] >= HEARD:
            continue
        if (
            is_delayed
            or heard[at - 1].text in ONLY
            or (codes & DREAM and _governs(heard, clause, at))
            or (codes & WANT and _is_of_another(heard, clause, at))
        ):
            return at
    return None


def _is_to_get(mention: Mention, clause: Sequence[int]) -> bool:
    """Tell «опыт хочу получить», of a point that tells of experience, from "experience with it, and want to get"."""
    codes = {at: {mention.heard[at].text, lemma(mention.heard[at].text)} for at in clause}
    had = [at for at in clause if mention.likeness[at] >= HEARD and not HAD.isdisjoint(codes[at])]
    get = [at for at in clause if mention.heard[at].text in GET]
    pairs = (range(min(pair), max(pair)) for pair in product(had, get))
    return any(AND.isdisjoint(mention.heard[at].text for at in between) for between in pairs)


def _pending(mention: Mention, clause: Sequence[int]) -> int | None:
    """Find «на рассмотрении» where the point has it decided."""
    own = zip(mention.own, mention.window.heard, strict=True)
    if not any(alike < HEARD and not DECIDED.isdisjoint({token.text, lemma(token.text)}) for token, alike in own):
        return None
    pairs = {f"{mention.heard[at].text} {mention.heard[at + 1].text}": at for at in clause[:-1]}
    return next((at for pair, at in pairs.items() if pair in PENDING), None)


def _governs(heard: Sequence[Token], clause: Sequence[int], verb: int) -> bool:
    """Tell «мечтаем снизить», "hoping to get", "dream of" from a wish that is told by the way."""
    behind = [heard[at].text for at in (verb + 1, verb + 2, verb + 3, verb + 4) if at in clause]
    return {"to", "of", "about"} & {*behind} != set() or any(
        is_infinitive(heard[at].text) or heard[at].text == "чтобы" for at in clause
    )


def _was(heard: Sequence[Token], clause: Sequence[int], verb: int) -> bool:
    """Tell a wish of the past, which may have come true, from «хотелось бы»."""
    return is_past(heard[verb].text) and not any(heard[at].text in ("бы", "б") for at in clause)


def _is_of_another(heard: Sequence[Token], clause: Sequence[int], verb: int) -> bool:
    """Tell «хочет наш главбух» from a wish of the speaker's."""
    text = heard[verb].text
    is_third = is_finite(text) and not is_first_person(text) and lemma(text) != "хотеться"
    return is_third and not any(heard[at].text in SPEAKER for at in clause)


def _delay(heard: Sequence[Token], clause: Sequence[int]) -> int | None:
    """Find «пока», «ещё только», «когда-нибудь», "one day", "some day"."""
    for at in clause:
        pair = (heard[at].text, heard[at + 1].text if at + 1 in clause else "")
        if pair in {("еще", "только"), ("еще", "лишь"), ("когда", "нибудь"), ("one", "day"), ("some", "day")}:
            return at
        if pair[0] in {"пока", "someday", "когда-нибудь"} and pair[1] != "не":
            return at
    return None


def _would_but(heard: Sequence[Token], clause: Sequence[int]) -> bool:
    """Tell «хотелось бы …, но …»."""
    after = clause[-1] + 1
    is_but = after < len(heard) and heard[after].sentence == heard[clause[-1]].sentence and heard[after].text in BUT
    return is_but and any(heard[at].text in ("бы", "б") for at in clause)


def _would_love(heard: Sequence[Token], clause: Sequence[int]) -> int | None:
    """Find "I'd love it to be" and "would like to have", not "I'd like to mention"."""
    for at in clause:
        text, following = heard[at].text, [heard[place].text for place in (at + 1, at + 2, at + 3) if place in clause]
        is_would = text == "would" or text.endswith("'d")
        if is_would and following[:1] in (["love"], ["like"]) and not SAY.intersection(following):
            return at if "to" in following else None
    return None


def _planned(heard: Sequence[Token], clause: Sequence[int]) -> int | None:
    """Find «в планах», «в мечтах» and "on our roadmap" in the clause."""
    for at in clause:
        before = {heard[place].text for place in (at - 1, at - 2) if place in clause}
        if (heard[at].text in {"планах", "мечтах"} and "в" in before) or (
            heard[at].text in {"roadmap", "wishlist"} and "on" in before
        ):
            return at
    return None
