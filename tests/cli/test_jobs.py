import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.cli.jobs import Job, parse_job
from voiceprep.errors import JobError, VoiceprepError
from voiceprep.model import KeyPoint, Question, Wording

QUESTION = Question(
    id="self", prompt="Who?", language="en", key_points=(KeyPoint(id="a", wordings=(Wording(text="a"),)),)
)

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
keys = st.sampled_from(["set", "question", "language", "prompt", "key_points", "audio", "text", "sett", ""])
objects = st.dictionaries(keys, values | st.lists(st.text())).map(lambda job: json.dumps(job).encode())


def find_question(set_name: str, question_id: str | None) -> Question:
    del set_name, question_id
    return QUESTION


def job_or_error(line: bytes) -> Job | VoiceprepError:
    try:
        return parse_job(line, find_question)
    except VoiceprepError as error:
        return error


@given(st.binary() | objects | values.map(lambda value: json.dumps(value).encode()))
def test_any_line_is_a_job_or_an_error_with_a_hint(line: bytes) -> None:
    job = job_or_error(line)

    if isinstance(job, VoiceprepError):
        assert job.message
        assert job.hint
        assert "\n" not in job.message + job.hint
    else:
        assert (job.audio is None) != (job.text is None)
        assert job.question.key_points


@pytest.mark.parametrize("line", [b"[" * 100_000, b'{"set": ' + b"9" * 100_000 + b"}", b'{"a\\nb": 1}'])
def test_what_breaks_parsers_is_an_error(line: bytes) -> None:
    """A deep nest, a number of a hundred thousand digits, a key of two lines."""
    error = job_or_error(line)

    assert isinstance(error, JobError)
    assert "\n" not in error.message


def test_key_points_are_written_like_bullets() -> None:
    """Points that read alike get ids of their own."""
    line = {"language": "en", "prompt": "Who?", "key_points": ["a | **b**", "(c)", "~~d~~", "a"], "text": "…"}

    assert parse_job(json.dumps(line).encode(), find_question) == Job(
        question=Question(
            id=None,
            prompt="Who?",
            language="en",
            key_points=(
                KeyPoint(id="a", wordings=(Wording(text="a"), Wording(text="b", must_hear=("b",)))),
                KeyPoint(id="c", wordings=(Wording(text="c"),), nice_to_have=True),
                KeyPoint(id="d", wordings=(Wording(text="d"),), must_not_say=True),
                KeyPoint(id="a-2", wordings=(Wording(text="a"),)),
            ),
        ),
        audio=None,
        text="…",
    )


@pytest.mark.parametrize("key", ["set", "question", "language", "prompt", "audio"])
def test_what_is_empty_is_an_error(key: str) -> None:
    """But an answer may be: who says nothing has answered."""
    job = {"question": {"set": "s", "text": ""}, "audio": {}}.get(key, {"text": ""}) | {key: " "}

    error = job_or_error(json.dumps(job).encode())

    assert isinstance(error, JobError)
    assert error.message == f'"{key}" is empty'
