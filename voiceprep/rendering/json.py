"""A report as a line of JSON: schema 1, published as docs/report.schema.json.

Times are seconds from the start of the recording, to the hundredth; what does not apply is null.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from voiceprep.doubt import doubtful_words
from voiceprep.errors import VoiceprepError
from voiceprep.model import (
    Attempt,
    Delivery,
    Evidence,
    Gauge,
    Length,
    Loudness,
    Match,
    Pitch,
    Question,
    Report,
    Span,
    Timing,
    Transcript,
    Word,
)

SCHEMA = 1

Json = dict[str, object]


def render_report(report: Report) -> str:
    """Give the report as one line, without the line end."""
    return _line(_report(report))


def _report(report: Report) -> Json:
    return {
        "schema": SCHEMA,
        "question": _question(report.question),
        "recording": report.recording.path.name if report.recording else None,
        "transcript": _transcript(report.transcript),
        "points": [_point(match) for match in report.coverage.matches],
        "coverage": _hundredths(report.coverage.share),
        "length": _length(report.length) if report.length else None,
        "delivery": _delivery(report.delivery) if report.delivery else None,
        "timing": _timing(report.timing),
    } | _hints(report.hints)


def render_error(error: VoiceprepError, *, line: int) -> str:
    """Give what was wrong with the job on this line of a batch (from 1) as one line, without the line end."""
    return _line({"schema": SCHEMA, "error": error.message, "hint": error.hint, "line": line})


def render_attempts(attempts: Sequence[Attempt]) -> str:
    """Give a list of the history as one line, without the line end."""
    return _line({"schema": SCHEMA, "attempts": [_attempt(attempt) for attempt in attempts]})


def render_exported(attempt: Attempt, report: Report) -> str:
    """Give an attempt with its whole report as one line, without the line end."""
    return _line({"schema": SCHEMA} | _attempt(attempt) | {"report": _report(report)})


def render_due(questions: Sequence[tuple[Question, date | None]]) -> str:
    """Give questions, each with the day when it comes back, as one line without the line end; null: it is new."""
    return _line({"schema": SCHEMA, "questions": [_due(question, day) for question, day in questions]})


def _due(question: Question, day: date | None) -> Json:
    named: Json = {"set": question.set_name, "id": question.id, "prompt": question.prompt}
    return named | {"due": day.isoformat() if day else None}


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _attempt(attempt: Attempt) -> Json:
    return (
        {
            "number": attempt.number,
            "made_at": attempt.made_at.isoformat(timespec="seconds"),
            "set": attempt.set_name,
            "question": attempt.question_id,
            "prompt": attempt.prompt,
            "coverage": _hundredths(attempt.coverage),
            "length": _hundredths(attempt.answer_length),
        }
        | ({"overruled": True} if attempt.overruled else {})
        | _hints(attempt.hints)
    )


def _hints(count: int) -> Json:
    return {"hints": count} if count else {}


def _question(question: Question) -> Json:
    return {
        "set": question.set_name,
        "id": question.id,
        "prompt": question.prompt,
        "language": question.language,
    }


def _transcript(transcript: Transcript) -> Json:
    doubtful = doubtful_words(transcript)
    return {
        "text": transcript.text,
        "engine": transcript.engine,
        "words": [_word(word, is_doubtful=at in doubtful) for at, word in enumerate(transcript.words)],
    }


def _word(word: Word, *, is_doubtful: bool) -> Json:
    marks: Json = {"doubtful": True} if is_doubtful else {}
    return marks | {
        "text": word.text,
        "start": _hundredths(word.start),
        "end": _hundredths(word.end),
        "confidence": _hundredths(word.confidence),
    }


def _point(match: Match) -> Json:
    return {
        "id": match.point.id,
        "text": match.point.text,
        "status": match.status,
        "confidence": match.confidence,
        "score": _hundredths(match.score),
        "evidence": _evidence(match.evidence) if match.evidence else None,
        "missing": list(match.missing),
        "reason": match.reason,
    } | _overruled(match)


def _overruled(match: Match) -> Json:
    if match.overruled is None:
        return {}
    return {"overruled": {"was": match.overruled.was, "at": match.overruled.at.isoformat(timespec="seconds")}}


def _evidence(evidence: Evidence) -> Json:
    return {"text": evidence.text, "start": _hundredths(evidence.start), "end": _hundredths(evidence.end)}


def _length(length: Length) -> Json:
    return {
        "answer": _hundredths(length.answer),
        "target": [length.target.shortest, length.target.longest] if length.target else None,
        "verdict": length.verdict,
        "first_word": _hundredths(length.first_word),
    }


def _delivery(delivery: Delivery) -> Json:
    return {
        "words_per_minute": round(delivery.words_per_minute),
        "syllables_per_second": _hundredths(delivery.syllables_per_second),
        "articulation_rate": _hundredths(delivery.articulation_rate),
        "pauses": [_span(pause) | {"inside_clause": pause.inside_clause} for pause in delivery.pauses],
        "fillers": [{"text": filler.text} | _span(filler) for filler in delivery.fillers],
        "hesitations_counted": delivery.hesitations_counted,
        "stumbles": [{"kind": one.kind, "text": one.text} | _span(one) for one in delivery.stumbles],
        "loudness": _hundredths_of(delivery.loudness),
        "pitch": _hundredths_of(delivery.pitch),
        "gauges": [_hundredths_of(gauge) for gauge in delivery.gauges],
        "advice": delivery.advice,
    }


def _hundredths_of(numbers: Loudness | Pitch | Gauge | None) -> Json | None:
    if numbers is None:
        return None
    return {key: round(value, 2) if isinstance(value, float) else value for key, value in asdict(numbers).items()}


def _span(span: Span) -> Json:
    return {"start": _hundredths(span.start), "end": _hundredths(span.end)}


def _timing(timing: Timing) -> Json:
    return {
        "stop_to_report": _thousandths(timing.stop_to_report),
        "transcription": _thousandths(timing.transcription),
        "matching": _thousandths(timing.matching),
    }


def _hundredths(number: float | None) -> float | None:
    return None if number is None else round(number, 2)


def _thousandths(number: float | None) -> float | None:
    return None if number is None else round(number, 3)
