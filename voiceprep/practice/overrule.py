"""The user's word against the program's: his verdict is kept, and what he said becomes a wording of the point."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, pairwise
from pathlib import Path

from voiceprep.answers import FurtherWording, drop_wording, extend, keep_wording, read_set
from voiceprep.errors import AnswersError, HistoryError
from voiceprep.matching import match
from voiceprep.model import KeyPoint, Match, Report, Status, Transcript, Word, Wording, with_parts
from voiceprep.practice_folder import find_question
from voiceprep.protocols import History
from voiceprep.translation import _

_SENTENCE_END = (".", "!", "?", "…")


@dataclass(frozen=True, kw_only=True)
class Overruling:
    """What came of overruling a verdict."""

    report: Report
    """With the user's verdict."""
    match: Match
    """The verdict on the point, in the report."""
    wording: str | None = None
    """What is from now on a further wording of the point."""
    trouble: AnswersError | None = None
    """Why the set stays as it was."""
    part: KeyPoint | None = None
    """What the wording is of, where that is only a part of the point."""


def possible_statuses(point: KeyPoint) -> tuple[Status, ...]:
    """Give the verdicts that make sense of a point."""
    if point.must_not_say:
        return (Status.SLIPPED, Status.MISSED)
    return (Status.COVERED, Status.PARTIAL, Status.MISSED, Status.CONTRADICTED)


def sentences(transcript: Transcript) -> tuple[str, ...]:
    """Give what was said sentence by sentence."""
    return tuple(_join(transcript.words[span.start : span.stop]) for span in _spans(transcript.words))


def overrule(
    number: int,
    found: Match,
    status: Status | None,
    *,
    said: str | None = None,
    history: History,
    find_set: Callable[[], Path],
    now: datetime,
) -> Overruling:
    """Put the user's verdict in the place of the program's on a point of an attempt; None takes it back.

    The words that made a point covered, those of the evidence if they are not given, become a further wording of it, so
    that the same answer gets the user's verdict when it is assessed again. A point with parts is judged by them: words
    become a wording of its heading only where they say it and no part. The history has the verdict even where the set
    cannot be read or written. Raises HistoryError where the verdict makes no sense or cannot be kept.
    """
    if status and status not in possible_statuses(found.point):
        choice = ", ".join(possible_statuses(found.point))
        raise HistoryError(
            _('the point "{text}" cannot be {status}').format(text=found.point.text, status=status),
            hint=_("it can be {choice}").format(choice=choice),
        )
    report = history.overrule(number, found.point.id, status, now=now)
    verdict = next(one for one in report.coverage.matches if one.point.id == found.point.id)
    try:
        wording = _learn(number, verdict, report, said, find_set())
    except AnswersError as error:
        return Overruling(report=report, match=verdict, trouble=error)
    return Overruling(report=report, match=verdict, wording=wording)


def teach_part(
    number: int, found: Match, part: KeyPoint, said: str | None, *, report: Report, find_set: Callable[[], Path]
) -> Overruling:
    """Have the set count words that an attempt gave a part of a point; None takes them back.

    A report knows no verdict on a part by itself: that on the point stays as it is. Raises HistoryError where the part
    must not be said.
    """
    if said and Status.COVERED not in possible_statuses(part):
        raise HistoryError(
            _('the point "{text}" cannot be {status}').format(text=part.text, status=Status.COVERED),
            hint=_("overrule the point that it is a part of: {id}").format(id=found.point.id),
        )
    question_id = report.question.id or ""
    try:
        set_path = find_set()
        if said:
            _find_point(set_path, question_id, part.id)
            wording = FurtherWording(question_id=question_id, point_id=part.id, attempt=number, text=said)
            keep_wording(set_path, wording)
        else:
            drop_wording(set_path, question_id=question_id, point_id=part.id, attempt=number)
    except AnswersError as error:
        return Overruling(report=report, match=found, part=part, trouble=error)
    return Overruling(report=report, match=found, part=part, wording=said)


def _learn(number: int, verdict: Match, report: Report, said: str | None, set_path: Path) -> str | None:
    """Have the set know what the user counts as the point, and no longer what he does not."""
    question_id, point_id = report.question.id or "", verdict.point.id
    is_covered = verdict.overruled is not None and verdict.status is Status.COVERED
    quotes = () if not is_covered else (said,) if said else _quotes(verdict, report.transcript)
    if not quotes:
        drop_wording(set_path, question_id=question_id, point_id=point_id, attempt=number)
        return None
    point = _find_point(set_path, question_id, point_id)
    if point.parts:
        quotes = tuple(quote for quote in quotes if _is_news_of_heading(quote, point))
    wording = next((quote for quote in quotes if _covers(quote, point, report.transcript)), next(iter(quotes), None))
    if wording is None:
        drop_wording(set_path, question_id=question_id, point_id=point_id, attempt=number)
        return None
    keep_wording(set_path, FurtherWording(question_id=question_id, point_id=point_id, attempt=number, text=wording))
    return wording


def _quotes(verdict: Match, transcript: Transcript) -> tuple[str, ...]:
    """Give the evidence, and the whole sentences it is from: a "not" may stand outside it."""
    if verdict.evidence is None:
        return ()
    quoted = range(verdict.evidence.first_word, verdict.evidence.last_word + 1)
    around = [span for span in _spans(transcript.words) if set(span) & set(quoted)]
    return verdict.evidence.text, _join([transcript.words[at] for at in chain(*around)])


def _find_point(set_path: Path, question_id: str, point_id: str) -> KeyPoint:
    question = find_question(read_set(set_path), question_id)
    for point in with_parts(question.key_points):
        if point.id == point_id:
            return point
    message = _('the question "{question_id}" of {set_path} has no point "{point_id}" any more').format(
        question_id=question_id, set_path=set_path, point_id=point_id
    )
    raise AnswersError(
        message, hint=_("if you reworded it, give it back its id: - … {{#{point_id}}}").format(point_id=point_id)
    )


def _covers(wording: str, point: KeyPoint, transcript: Transcript) -> bool:
    """Tell whether a further wording makes the point, or the heading of its parts, covered."""
    extended = replace(extend(point, [Wording(text=wording)]), parts=())
    (verdict,) = match((extended,), transcript).matches
    return verdict.status is Status.COVERED


def _is_news_of_heading(quote: str, point: KeyPoint) -> bool:
    """Tell words that say no part of a point, not even in part, and that are not heard as its heading anyway."""
    words = tuple(Word(text=word) for word in quote.split())
    heading, *parts = match((replace(point, parts=()), *point.parts), Transcript(words=words, engine="typed")).matches
    return heading.status is not Status.COVERED and all(part.status is Status.MISSED for part in parts)


def _spans(words: Sequence[Word]) -> list[range]:
    ends = [at + 1 for at, word in enumerate(words) if word.text.endswith(_SENTENCE_END)]
    return [range(start, end) for start, end in pairwise((0, *ends, len(words))) if start < end]


def _join(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
