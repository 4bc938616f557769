import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from tests.rendering.reports import OVERRULED, SILENT, SPOKEN, TYPED
from voiceprep.errors import JobError
from voiceprep.model import Report
from voiceprep.rendering.json import render_error, render_report

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def rendered(report: Report) -> Any:
    line = render_report(report)
    assert "\n" not in line
    return json.loads(line)


def test_the_published_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [SPOKEN, OVERRULED, SILENT, TYPED])
def test_every_kind_of_report_keeps_the_published_schema(report: Report) -> None:
    VALIDATOR.validate(rendered(report))


def test_a_typed_answer_is_rendered_whole() -> None:
    """What does not apply is null, keys keep their order, and letters stay letters."""
    assert render_report(TYPED) == (
        '{"schema": 1, "question": {"set": null, "id": null, "prompt": "Кто вы?", "language": "ru"}, '
        '"recording": null, "transcript": {"text": "Я студент.", "engine": "typed", "words": ['
        '{"text": "Я", "start": null, "end": null, "confidence": null}, '
        '{"text": "студент.", "start": null, "end": null, "confidence": null}]}, '
        '"points": [{"id": "студент", "text": "студент", "status": "covered", "confidence": "certain", "score": 1.0, '
        '"evidence": {"text": "студент.", "start": null, "end": null}, "missing": [], "reason": null}], '
        '"coverage": 1.0, "length": null, "delivery": null, '
        '"timing": {"stop_to_report": null, "transcription": null, "matching": 0.002}}'
    )


def test_a_spoken_answer_has_times_to_the_hundredth() -> None:
    report = rendered(SPOKEN)

    assert report["recording"] == "self.flac"
    assert report["transcript"]["words"][1] == {"text": "am", "start": 1.5, "end": 2.0, "confidence": 0.99}
    assert report["points"][3] == {
        "id": "regression,-boosting,-trees",
        "text": "regression, boosting, trees",
        "status": "partial",
        "confidence": "certain",
        "score": 0.7,
        "evidence": {"text": "I started with regression and boosting,", "start": 10.5, "end": 13.5},
        "missing": ["trees"],
        "reason": None,
    }
    assert report["coverage"] == 0.45
    assert report["length"] == {"answer": 31.23, "target": [60, 90], "verdict": "short", "first_word": 1.0}
    assert report["delivery"] == {
        "words_per_minute": 118,
        "syllables_per_second": 3.46,
        "articulation_rate": 4.32,
        "pauses": [{"start": 4.0, "end": 5.13, "inside_clause": True}],
        "fillers": [{"text": "um", "start": 9.0, "end": 9.25}],
        "hesitations_counted": True,
        "stumbles": [{"kind": "repetition", "text": "I have", "start": 6.5, "end": 7.5}],
        "loudness": {"level": -23.46, "spread": 6.0},
        "pitch": {"median": 118.25, "range": 5.43},
        "gauges": [
            {"measure": "words_per_minute", "value": 117.6, "low": 100, "high": 165, "usual": 125.0},
            {"measure": "fillers_per_minute", "value": 1.92, "low": None, "high": 5, "usual": None},
        ],
        "advice": "whole clauses",
    }
    assert report["timing"] == {"stop_to_report": None, "transcription": 3.22, "matching": 0.012}


def test_an_overruled_verdict_has_the_programs_beside_it() -> None:
    points = rendered(OVERRULED)["points"]

    assert [(point["status"], point.get("overruled")) for point in points[1:3]] == [
        ("covered", {"was": "missed", "at": "2026-11-23T10:15:00+00:00"}),
        ("contradicted", None),
    ]


def test_hints_are_there_where_they_were_asked_for() -> None:
    assert [rendered(replace(SPOKEN, hints=hints)).get("hints") for hints in (0, 2)] == [None, 2]


def test_a_failed_job_keeps_the_published_schema() -> None:
    line = json.loads(render_error(JobError("not JSON", hint="write JSON"), line=3))

    VALIDATOR.validate(line)
    assert line == {"schema": 1, "error": "not JSON", "hint": "write JSON", "line": 3}


def test_the_schema_refuses_what_is_no_report() -> None:
    report = rendered(SPOKEN)
    report["points"][0]["status"] = "perhaps"

    with pytest.raises(ValidationError):
        VALIDATOR.validate(report)


def test_doubtful_words_are_marked() -> None:
    """And only those."""
    doubted = replace(SPOKEN.transcript.words[0], confidence=0.2)
    report = rendered(replace(SPOKEN, transcript=replace(SPOKEN.transcript, words=(doubted,))))

    VALIDATOR.validate(rendered(SPOKEN))
    assert report["transcript"]["words"] == [
        {"text": "I", "start": 1.0, "end": 1.5, "confidence": 0.2, "doubtful": True}
    ]
    assert not [word for word in rendered(SPOKEN)["transcript"]["words"] if "doubtful" in word]
