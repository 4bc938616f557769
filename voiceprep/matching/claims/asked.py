"""Was the point only a question that the speaker answers with no? "Did we use Kafka? No." says it was not so.

Nor does it where he does not know, "not yet" or «сложно сказать», unless the question takes it for granted: "Why did we
use Kafka?"
"""

from collections.abc import Sequence

from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.tokens import Token, clause_of, sentence_of

NO = frozenset({"no", "нет", "nope", "неа"})

NOT = frozenset({"не", "нет", "not", "never", "hardly"})
ONLY = frozenset({"только", "просто", "only", "just"})
"""Behind them no denial but more: «не только»."""
UNSURE = frozenset({"сложно", "трудно", "тяжело", "hard", "difficult"})
SAY = frozenset({"сказать", "say", "tell"})
GRANTED = frozenset({
    "why", "what", "how", "when", "where", "who", "whose", "which", "почему", "зачем", "что", "как", "когда", "где",
    "куда", "откуда", "кто", "чей", "какой", "какая", "какие", "какое", "сколько", "чем", "кем",
})  # fmt: skip
"""With them a question takes what it asks about for granted."""
WHY = frozenset({"why", "почему"})
"""In an answer they question the "not": «почему бы и нет»."""


def asked(mention: Mention) -> Span | None:
    """Give the first and last heard token of the question and its no; None where the point stands outside of one."""
    heard = mention.heard
    if "?" not in mention.answer.transcript.text:
        return None
    places = {at for index, item in enumerate(mention.wanted) if item.is_content for at in mention.places[index]}
    sentences = {sentence_of(heard, at) for at in places}
    if len(sentences) != 1:
        return None
    (own,) = sentences
    after = own.stop
    is_question = mention.answer.transcript.text[heard[own[-1]].end :].lstrip().startswith("?")
    is_open = not GRANTED.intersection(heard[at].text for at in own)
    if not is_question or after >= len(heard):
        return None
    if _is_no(heard, after):
        return own[0], after
    return (own[0], clause_of(heard, after)[-1]) if is_open and _is_not_so(heard, after) else None


def _is_no(heard: Sequence[Token], at: int) -> bool:
    """Tell "No, we did not" from "No problem"."""
    stands_alone = at + 1 >= len(heard) or heard[at + 1].clause != heard[at].clause
    return heard[at].text in NO and stands_alone


def _is_not_so(heard: Sequence[Token], at: int) -> bool:
    """Tell "Not yet", "I don't know" and «сложно сказать» in the clause that begins here."""
    if heard[at].text in NO:
        return False
    words = [heard[place].text for place in clause_of(heard, at)]
    if WHY.intersection(words):
        return False
    denied = any(
        (word in NOT or word.endswith("n't")) and following not in ONLY
        for word, following in zip(words, [*words[1:], ""], strict=True)
    )
    return denied or bool(UNSURE.intersection(words) and SAY.intersection(words))
