import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from tests.cli.conftest import Run, write_silence
from tests.fakes import FakeTranscriber
from voiceprep.protocols import Progress, Transcriber
from voiceprep.settings import Settings

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))

OF_A_SET = {"set": "me", "question": "self"}
ON_ITS_OWN = {"language": "en", "prompt": "Who?", "key_points": ["mathematics", "(violin) "]}


def jobs(*jobs: object) -> bytes:
    return "".join(json.dumps(job, ensure_ascii=False) + "\n" for job in jobs).encode()


def lines(output: str) -> list[Any]:
    reports = [json.loads(line) for line in output.splitlines()]
    for report in reports:
        Draft202012Validator(SCHEMA).validate(report)
    return reports


def verdicts(line: Any) -> Any:
    return line.get("error") or [point["status"] for point in line["points"]]


def test_every_job_gives_a_report_in_the_order_of_the_jobs(run: Run) -> None:
    """Recorded or typed, of a set or with its own key points."""
    batch = jobs(
        {**OF_A_SET, "audio": "answer.wav"},
        {**OF_A_SET, "text": "I play the violin"},
        {**ON_ITS_OWN, "audio": "answer.wav"},
        {**ON_ITS_OWN, "text": "no"},
    )

    outcome = run("check", "--batch", "-", stdin=batch)

    assert (outcome.status, outcome.errors) == (0, "")
    assert [verdicts(line) for line in lines(outcome.output)] == [
        ["covered", "missed"],
        ["missed", "covered"],
        ["covered", "missed"],
        ["missed", "missed"],
    ]


def test_a_bad_job_gives_an_error_and_the_others_go_on(run: Run, home: Path) -> None:
    """Lines are counted as they stand in the file; blank ones are no jobs."""
    good = {**OF_A_SET, "text": "I study physics"}
    bad = [
        ["me", "self"],
        {**good, "sett": "me"},
        {**good, "set": "you"},
        {**good, "question": "slef"},
        {**good, "question": "why"},
        {**good, "text": 3},
        {**good, "prompt": "Who?"},
        {**good, "audio": "answer.wav"},
        OF_A_SET,
        {**OF_A_SET, "audio": "nowhere.wav"},
        {"key_points": ["a"], "text": "a"},
        {**ON_ITS_OWN, "key_points": [], "text": "a"},
        {**ON_ITS_OWN, "key_points": ["a", 1], "text": "a"},
        {**ON_ITS_OWN, "key_points": ["???"], "text": "a"},
        {**ON_ITS_OWN, "question": "self", "text": "a"},
    ]
    (home / "jobs.jsonl").write_bytes(jobs(good) + b"\n{no json\n" + b'{"set": "caf\xe9"}\n' + jobs(*bad) + jobs(good))

    outcome = run("check", "--batch", "jobs.jsonl")

    reports = lines(outcome.output)
    assert outcome.status == 1
    assert outcome.errors == (
        'voiceprep: 17 of 19 jobs failed\nhint: the lines with "error" say why, and what mends it\n'
    )
    assert verdicts(reports[0]) == verdicts(reports[-1]) == ["covered", "missed"]
    assert [report["line"] for report in reports[1:-1]] == list(range(3, 20))
    assert [report["error"] for report in reports[1:-1]] == [
        "not JSON: Expecting property name enclosed in double quotes (column 2)",
        "not UTF-8 (byte 13)",
        "a job is a JSON object",
        'a job has no "sett"',
        f'no question set "you" in {home / "answers"}',
        'no question "slef" in "me"',
        'the question "why" of me has no key points',
        '"text" is no text',
        '"prompt" does not stand beside "set"',
        'a job has either "audio" or "text"',
        'a job has either "audio" or "text"',
        "there is no file nowhere.wav",
        'a job without "set" has "language" and "prompt"',
        '"key_points" holds no points',
        '"key_points" holds no points',
        'key point "???" holds no word',
        '"question" does not stand without "set"',
    ]


def test_files_are_looked_for_here_and_then_beside_the_jobs(run: Run, home: Path) -> None:
    """What lies in both folders is taken from the current one."""
    beside = home / "elsewhere"
    beside.mkdir()
    for name in ("answer.wav", "beside.wav"):
        write_silence(beside / name)
    (beside / "you.md").write_text("## Who?\n- student\n", encoding="utf-8")
    (beside / "jobs.jsonl").write_bytes(
        jobs({**OF_A_SET, "audio": "answer.wav"}, {"set": "you.md", "audio": "beside.wav"})
    )

    outcome = run("check", "--batch", "elsewhere/jobs.jsonl")

    assert [line["recording"] for line in lines(outcome.output)] == ["answer.wav", "beside.wav"]


def test_the_recogniser_is_loaded_once_and_only_if_it_is_needed(run: Run) -> None:
    loaded = []

    def make(settings: Settings, *, progress: Progress) -> Transcriber:
        del progress
        loaded.append(settings.engine)
        return FakeTranscriber("I study physics")

    run("check", "--batch", "-", stdin=jobs({**OF_A_SET, "text": "I study physics"}), make_transcriber=make)
    assert loaded == []

    audio = {**OF_A_SET, "audio": "answer.wav"}
    run("check", "--batch", "-", stdin=jobs(audio, audio, audio), make_transcriber=make)
    assert loaded == ["faster-whisper"]


def test_an_empty_batch_gives_nothing(run: Run) -> None:
    outcome = run("check", "--batch", "-", stdin=b"\n \n")

    assert (outcome.status, outcome.output, outcome.errors) == (0, "", "")
