"""Was what was mentioned also said otherwise? The reasons against a point."""

from collections.abc import Sequence

from voiceprep.matching.answer import Answer
from voiceprep.matching.asked import asked
from voiceprep.matching.authorship import by_another
from voiceprep.matching.cases import turned
from voiceprep.matching.disclaimed import disclaimed
from voiceprep.matching.figures import counted, others, with_unit
from voiceprep.matching.frequency import other_frequency
from voiceprep.matching.hearsay import hearsay
from voiceprep.matching.opposites import opposite
from voiceprep.matching.order import exchange, is_word_for_word
from voiceprep.matching.pairs import crossed
from voiceprep.matching.points import Wanted
from voiceprep.matching.polarity import denial
from voiceprep.matching.relations import misplaced
from voiceprep.matching.series import another_of_its_series
from voiceprep.matching.similarity import Matrix
from voiceprep.matching.speaker import on_speaker
from voiceprep.matching.supposed import supposed
from voiceprep.matching.tokens import Token
from voiceprep.matching.unreal import unreal
from voiceprep.matching.windows import HEARD, Window
from voiceprep.matching.wishes import looks_forward, wished
from voiceprep.model import Wording
from voiceprep.reasons import ASKED, BY_ANOTHER, DENIED, FIGURE, OPPOSITE, TURNED, UNREAL

TOLD = 0.5
"""The score from which on so much of a point was heard that who did it, and whether it was so, is said of the point."""


def contradiction(wording: Wording, wanted: Sequence[Wanted], answer: Answer, window: Window) -> str | None:
    """Say in words what was said against the point; None where nothing was."""
    found = (wanted, answer.tokens, answer.alike[wording], window)
    denied = denial(*found) or disclaimed(*found)
    if denied:
        return DENIED.format(said=answer.text(*denied))
    is_told = window.score >= TOLD
    not_so = unreal(*found) or (_told_as_no_fact(answer.prompt, *found) if is_told else None)
    if not_so:
        return UNREAL.format(said=answer.text(*not_so))
    question = asked(*found, answer.transcript.text)
    if question:
        return ASKED.format(said=answer.text(*question))
    doer = by_another(*found) if is_told else None
    if doer:
        return BY_ANOTHER.format(said=answer.text(*doer))
    exchanged = _exchanged(wording.text, *found)
    if exchanged:
        return TURNED.format(said=answer.text(*exchanged))
    return _opposite(wording, wanted, answer, window) or _other_figure(wording, wanted, answer, window)


def _told_as_no_fact(
    prompt: str, wanted: Sequence[Wanted], heard: Sequence[Token], alike: Matrix, window: Window
) -> tuple[int, int] | None:
    """Give the first and last heard token of a wish, a supposition or a hearsay."""
    found = (wanted, heard, alike, window)
    forward = looks_forward(prompt)
    return (None if forward else wished(*found)) or hearsay(*found) or supposed(*found, forward=forward)


def _exchanged(
    text: str, wanted: Sequence[Wanted], heard: Sequence[Token], alike: Matrix, window: Window
) -> tuple[int, int] | None:
    """Give the first and last heard token of what was said the other way round, of whatever kind."""
    if is_word_for_word(wanted, heard):
        return None
    found = (wanted, heard, alike, window)
    return exchange(*found) or turned(*found) or on_speaker(*found) or misplaced(*found) or crossed(text, *found)


def _opposite(wording: Wording, wanted: Sequence[Wanted], answer: Answer, window: Window) -> str | None:
    found = (wanted, answer.tokens, answer.alike[wording], window)
    pair = opposite(*found) or another_of_its_series(*found)
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
        single = counted(wanted, answer.tokens, answer.alike[wording], window)
        return _figure(wording, wanted, answer, [single[0]], single[1]) if single else None
    return _figure(wording, wanted, answer, unheard, said)


def _figure(
    wording: Wording, wanted: Sequence[Wanted], answer: Answer, unheard: Sequence[int], said: Sequence[int]
) -> str:
    own = [item.token for item in wanted]
    spoken = ", ".join(with_unit(answer.transcript.text, answer.tokens, at) for at in said)
    return FIGURE.format(said=spoken, wanted=", ".join(with_unit(wording.text, own, at) for at in unheard))
