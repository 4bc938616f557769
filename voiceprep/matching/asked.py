"""Was the point only a question that the speaker answers with no? "Did we use Kafka? No." says it was not so."""

from collections.abc import Sequence

from voiceprep.matching.points import Wanted
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.tokens import Token
from voiceprep.matching.windows import Window, heard_at

NO = frozenset({"no", "нет", "nope", "неа"})


def asked(
    wanted: Sequence[Wanted], heard: Sequence[Token], alike: Matrix, window: Window, text: str
) -> tuple[int, int] | None:
    """Give the first and last heard token of the question and its no; None where the point stands outside of one."""
    if "?" not in text:
        return None
    places = {at for index, item in enumerate(wanted) if item.is_content for at in heard_at(index, alike, window)}
    sentences = {heard[at].sentence for at in places}
    if len(sentences) != 1:
        return None
    own = [at for at, token in enumerate(heard) if token.sentence in sentences]
    after = own[-1] + 1
    is_question = text[heard[own[-1]].end :].lstrip().startswith("?")
    return (own[0], after) if is_question and _is_no(heard, after) else None


def _is_no(heard: Sequence[Token], at: int) -> bool:
    """Tell "No, we did not" from "No problem"."""
    stands_alone = at + 1 >= len(heard) or heard[at + 1].clause != heard[at].clause
    return at < len(heard) and heard[at].text in NO and stands_alone
