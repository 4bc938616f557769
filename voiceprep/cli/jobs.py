"""A line of a batch is a job: an answer and the question it belongs to."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from voiceprep.answers import parse_key_points
from voiceprep.errors import JobError
from voiceprep.model import KeyPoint, Question
from voiceprep.translation import _

_OF_A_SET = ("set", "question")
_WITHOUT_A_SET = ("language", "prompt", "key_points")
_ANSWER = ("audio", "text")
_EXAMPLE = '{"set": "about-me.en", "question": "self", "audio": "answer.ogg"}'


@dataclass(frozen=True, kw_only=True)
class Job:
    """An answer to assess; either ``audio`` or ``text`` is there."""

    question: Question
    audio: str | None
    """The recording, by the name that the job gives it."""
    text: str | None


FindQuestion = Callable[[str, str | None], Question]
"""From the name of a set and the id of a question to the question."""


def parse_job(line: bytes, find_question: FindQuestion) -> Job:
    """Read a job; raises JobError where it is none, and what ``find_question`` raises."""
    fields = _fields(line)
    audio, text = _text(fields, "audio"), _text(fields, "text")
    if (audio is None) == (text is None):
        raise JobError(
            _('a job has either "audio" or "text"'), hint=_("write it like {example}").format(example=_EXAMPLE)
        )
    set_name = _text(fields, "set")
    if set_name is None:
        return Job(question=_question(fields), audio=audio, text=text)
    _refuse(fields, _WITHOUT_A_SET, _('beside "set"'))
    return Job(question=find_question(set_name, _text(fields, "question")), audio=audio, text=text)


def _fields(line: bytes) -> Mapping[str, object]:
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise JobError(
            _("not JSON: {msg} (column {colno})").format(msg=error.msg, colno=error.colno),
            hint=_("write a job like {example}").format(example=_EXAMPLE),
        ) from error
    except UnicodeDecodeError as error:
        raise JobError(
            _("not UTF-8 (byte {start})").format(start=error.start + 1), hint=_("save the batch as UTF-8")
        ) from error
    except (ValueError, RecursionError) as error:  # a number too long, a nest too deep
        raise JobError(
            _("not JSON that can be read: {error}").format(error=error),
            hint=_("write a job like {example}").format(example=_EXAMPLE),
        ) from error
    if not isinstance(fields, dict):
        raise JobError(_("a job is a JSON object"), hint=_("write it like {example}").format(example=_EXAMPLE))
    known = (*_OF_A_SET, *_WITHOUT_A_SET, *_ANSWER)
    for key in fields:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = (
                _('did you mean "{near}"?').format(near=near[0])
                if near
                else _("the keys are {known}").format(known=", ".join(known))
            )
            raise JobError(_("a job has no {key}").format(key=json.dumps(key, ensure_ascii=False)), hint=hint)
    return fields


def _question(fields: Mapping[str, object]) -> Question:
    _refuse(fields, _OF_A_SET, _('without "set"'))
    language, prompt = _text(fields, "language"), _text(fields, "prompt")
    if language is None or prompt is None:
        hint = f'write {{"language": "en", "prompt": "…", "key_points": ["…"], …}} or {_EXAMPLE}'
        raise JobError(_('a job without "set" has "language" and "prompt"'), hint=hint)
    return Question(id=None, prompt=prompt, language=language, key_points=_key_points(fields.get("key_points")))


def _key_points(value: object) -> tuple[KeyPoint, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(text, str) and text.strip() for text in value):
        raise JobError(_('"key_points" holds no points'), hint=_('list what is to be said: "key_points": ["…", "…"]'))
    return parse_key_points(value)


def _text(fields: Mapping[str, object], key: str) -> str | None:
    value = fields.get(key)
    if value is not None and not isinstance(value, str):
        raise JobError(
            _('"{key}" is no text').format(key=key), hint=_('put it in quotes: "{key}": "…"').format(key=key)
        )
    if value is not None and key != "text" and not value.strip():  # who says nothing has answered all the same
        raise JobError(
            _('"{key}" is empty').format(key=key), hint=_("write a job like {example}").format(example=_EXAMPLE)
        )
    return value


def _refuse(fields: Mapping[str, object], keys: Sequence[str], where: str) -> None:
    for key in keys:
        if key in fields:
            raise JobError(
                _('"{key}" does not stand {where}').format(key=key, where=where),
                hint=_("write a job like {example}").format(example=_EXAMPLE),
            )
