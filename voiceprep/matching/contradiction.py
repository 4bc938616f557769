"""Was what was mentioned also said otherwise? The rules against a point, in the order in which they are asked."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from voiceprep.matching.claims.asked import asked
from voiceprep.matching.claims.authorship import by_another
from voiceprep.matching.claims.cases import turned
from voiceprep.matching.claims.changes import changed_back
from voiceprep.matching.claims.converse import converse
from voiceprep.matching.claims.disclaimed import disclaimed
from voiceprep.matching.claims.extent import from_the_end, to_for_by
from voiceprep.matching.claims.figures import counted, others, with_unit
from voiceprep.matching.claims.frequency import other_frequency
from voiceprep.matching.claims.hearsay import hearsay
from voiceprep.matching.claims.lack import scant
from voiceprep.matching.claims.opposites import opposite
from voiceprep.matching.claims.order import exchange
from voiceprep.matching.claims.pairs import crossed
from voiceprep.matching.claims.past import no_more
from voiceprep.matching.claims.polarity import denial
from voiceprep.matching.claims.relations import misplaced
from voiceprep.matching.claims.series import another_of_its_series
from voiceprep.matching.claims.speaker import on_speaker
from voiceprep.matching.claims.supposed import supposed
from voiceprep.matching.claims.unreal import unreal
from voiceprep.matching.claims.verbs import suffered
from voiceprep.matching.claims.wishes import wished
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.windows import HEARD
from voiceprep.reasons import ASKED, BY_ANOTHER, DENIED, FIGURE, OPPOSITE, PAST, TURNED, UNREAL

TOLD = 0.5
"""The score from which on so much of a point was heard that who did it, and whether it was so, is said of the point."""


def always(_: Mention) -> bool:
    """Ask of every mention."""
    return True


def is_told(mention: Mention) -> bool:
    """Tell a mention of enough of the point."""
    return mention.window.score >= TOLD


def is_reworded(mention: Mention) -> bool:
    """Tell a point that was not said as it is written: nothing in that is exchanged."""
    return not mention.is_verbatim


class Rule(NamedTuple):
    """A way in which another claim is made with the words of a point."""

    find: Callable[[Mention], Span | None]
    """Gives the first and last heard token that make it another claim."""
    reason: str
    applies: Callable[[Mention], bool] = always


RULES = (
    Rule(denial, DENIED),
    Rule(disclaimed, DENIED),
    Rule(scant, DENIED),
    Rule(unreal, UNREAL),
    Rule(wished, UNREAL, is_told),
    Rule(hearsay, UNREAL, is_told),
    Rule(supposed, UNREAL, is_told),
    Rule(no_more, PAST, is_told),
    Rule(asked, ASKED),
    Rule(by_another, BY_ANOTHER, is_told),
    Rule(exchange, TURNED, is_reworded),
    Rule(turned, TURNED, is_reworded),
    Rule(on_speaker, TURNED, is_reworded),
    Rule(misplaced, TURNED, is_reworded),
    Rule(crossed, TURNED, is_reworded),
    Rule(changed_back, TURNED, is_reworded),
    Rule(converse, TURNED, is_reworded),
    Rule(suffered, TURNED, is_reworded),
)
IN_PLACE: tuple[Callable[[Mention], tuple[Span, Span] | None], ...] = (
    opposite,
    another_of_its_series,
    other_frequency,
    to_for_by,
    from_the_end,
)
"""What finds a word in the place of one of the point: give the first and last token of the wanted and of the heard."""


def contradiction(mention: Mention) -> str | None:
    """Say in words what was said against the point; None where nothing was."""
    for rule in RULES:
        said = rule.find(mention) if rule.applies(mention) else None
        if said:
            return rule.reason.format(said=mention.answer.text(*said))
    return _in_place(mention) or _other_figure(mention)


def _in_place(mention: Mention) -> str | None:
    pair = next((pair for find in IN_PLACE if (pair := find(mention))), None)
    if pair is None:
        return None
    (first, last), said = pair
    meant = mention.wording.text[mention.own[first].start : mention.own[last].end]
    return OPPOSITE.format(said=mention.answer.text(*said), wanted=meant)


def _other_figure(mention: Mention) -> str | None:
    unheard = [i for i, token in enumerate(mention.own) if token.values and mention.window.heard[i] < HEARD]
    said = others(mention) if unheard else []
    if not said:
        single = counted(mention)
        return _figure(mention, [single[0]], single[1]) if single else None
    return _figure(mention, unheard, said)


def _figure(mention: Mention, unheard: Sequence[int], said: Sequence[int]) -> str:
    spoken = ", ".join(with_unit(mention.answer.transcript.text, mention.heard, at) for at in said)
    meant = ", ".join(with_unit(mention.wording.text, mention.own, at) for at in unheard)
    return FIGURE.format(said=spoken, wanted=meant)
