"""Was what was mentioned also said otherwise? The reasons against a point, in words for the user."""

from collections.abc import Sequence

from voiceprep.matching.answer import Answer
from voiceprep.matching.figures import others, with_unit
from voiceprep.matching.order import exchange
from voiceprep.matching.points import Wanted
from voiceprep.matching.polarity import denial, opposite
from voiceprep.matching.unreal import unreal
from voiceprep.matching.windows import HEARD, Window
from voiceprep.model import Wording


def contradiction(wording: Wording, wanted: Sequence[Wanted], answer: Answer, window: Window) -> str | None:
    """Say in words what was said against the point; None where nothing was."""
    found = (wanted, answer.tokens, answer.alike[wording], window)
    denied = denial(*found)
    if denied:
        return f"said “{answer.text(*denied)}”"
    wished = unreal(*found)
    if wished:
        return f"said “{answer.text(*wished)}”, not that it was so"
    turned = exchange(*found)
    if turned:
        return f"said “{answer.text(*turned)}”, the point has it the other way round"
    return _opposite(wording, wanted, answer, window) or _other_figure(wording, wanted, answer, window)


def _opposite(wording: Wording, wanted: Sequence[Wanted], answer: Answer, window: Window) -> str | None:
    pair = opposite(wanted, answer.tokens, answer.alike[wording], window)
    if pair is None:
        return None
    index, at = pair
    return f"said “{answer.text(at, at)}”, the point says “{wanted[index].written_in(wording)}”"


def _other_figure(wording: Wording, wanted: Sequence[Wanted], answer: Answer, window: Window) -> str | None:
    unheard = [i for i, item in enumerate(wanted) if item.token.values and window.heard[i] < HEARD]
    said = others(wanted, answer.tokens, window) if unheard else []
    if not said:
        return None
    own = [item.token for item in wanted]
    spoken = ", ".join(with_unit(answer.transcript.text, answer.tokens, at) for at in said)
    return f"said {spoken}, the point says {', '.join(with_unit(wording.text, own, at) for at in unheard)}"
