"""Was the point only a question that the speaker answers with no? "Did we use Kafka? No." says it was not so."""

from collections.abc import Sequence

from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.tokens import Token, sentence_of

NO = frozenset({"no", "нет", "nope", "неа"})


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
    return (own[0], after) if is_question and _is_no(heard, after) else None


def _is_no(heard: Sequence[Token], at: int) -> bool:
    """Tell "No, we did not" from "No problem"."""
    stands_alone = at + 1 >= len(heard) or heard[at + 1].clause != heard[at].clause
    return at < len(heard) and heard[at].text in NO and stands_alone
