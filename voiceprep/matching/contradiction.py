"""Was what was mentioned also said otherwise? The reasons against a point."""

from collections.abc import Sequence

from voiceprep.matching.answer import Answer
from voiceprep.matching.asked import asked
from voiceprep.matching.authorship import by_another
from voiceprep.matching.figures import others, with_unit
from voiceprep.matching.frequency import other_frequency
from voiceprep.matching.opposites import opposite
from voiceprep.matching.order import exchange
from voiceprep.matching.points import Wanted
from voiceprep.matching.polarity import denial
from voiceprep.matching.unreal import unreal
from voiceprep.matching.windows import HEARD, Window
from voiceprep.model import Wording
from voiceprep.reasons import ASKED, BY_ANOTHER, DENIED, FIGURE, OPPOSITE, TURNED, UNREAL


def contradiction(wording: Wording, wanted: Sequence[Wanted], answer: Answer, window: Window) -> str | None:
    """Say in words what was said against the point; None where nothing was."""
    found = (wanted, answer.tokens, answer.alike[wording], window)
    denied = denial(*found)
    if denied:
        return DENIED.format(said=answer.text(*denied))
    wished = unreal(*found)
    if wished:
        return UNREAL.format(said=answer.text(*wished))
    question = asked(*found, answer.transcript.text)
    if question:
        return ASKED.format(said=answer.text(*question))
    doer = by_another(*found)
    if doer:
        return BY_ANOTHER.format(said=answer.text(*doer))
    turned = exchange(*found)
    if turned:
        return TURNED.format(said=answer.text(*turned))
    return _opposite(wording, wanted, answer, window) or _other_figure(wording, wanted, answer, window)


def _opposite(wording: Wording, wanted: Sequence[Wanted], answer: Answer, window: Window) -> str | None:
    found = (wanted, answer.tokens, answer.alike[wording], window)
    pair = opposite(*found)
    spans = ((pair[0], pair[0]), (pair[1], pair[1])) if pair else other_frequency(*found)
    if spans is None:
        return None
    (first, last), said = spans
    meant = wording.text[wanted[first].token.start : wanted[last].token.end]
    return OPPOSITE.format(said=answer.text(*said), wanted=meant)


def _other_figure(wording: Wording, wanted: Sequence[Wanted], answer: Answer, window: Window) -> str | None:
    unheard = [i for i, item in enumerate(wanted) if item.token.values and window.heard[i] < HEARD]
    said = others(wanted, answer.tokens, window) if unheard else []
    if not said:
        return None
    own = [item.token for item in wanted]
    spoken = ", ".join(with_unit(answer.transcript.text, answer.tokens, at) for at in said)
    return FIGURE.format(said=spoken, wanted=", ".join(with_unit(wording.text, own, at) for at in unheard))
