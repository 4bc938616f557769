"""The heading of a question: what is read aloud, and ``{#id target=60-90s language=en}``."""

import difflib
import re
from dataclasses import dataclass

from voiceprep.answers.ids import is_id
from voiceprep.answers.languages import read_language
from voiceprep.answers.marked_text import MarkedText
from voiceprep.answers.source import Source, quote
from voiceprep.answers.strictness import read_strictness
from voiceprep.answers.targets import read_target
from voiceprep.model import Strictness, Target
from voiceprep.translation import _

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]\s+(?=\S)")
_BRACES = re.compile(r"\{\s*(?=#|\w+\s*=)([^{}]*)\}$")
_ATTRIBUTE = re.compile(r"(#)(\S*)|(\w+)\s*=\s*(?:\"([^\"]*)\"|(\S*))|\S+")
_KEYS = ("target", "language", "strictness")


@dataclass(frozen=True, kw_only=True)
class Heading:
    """What a heading says about its question; None where it leaves that to the set."""

    prompt: str
    id: str | None = None
    target: Target | None = None
    language: str | None = None
    strictness: Strictness | None = None


def read_heading(text: MarkedText, *, line: int, source: Source) -> Heading:
    """Read a heading. Raises AnswersError naming what in its braces is not understood."""
    text = text.tidy()
    braces = _BRACES.search(text.text)
    if braces is None or text.is_literal(braces.start()):
        return Heading(prompt=_without_number(text))
    values = _read_attributes(braces[1], line, source)
    target, language, strictness = (values.get(key) for key in _KEYS)
    return Heading(
        prompt=_without_number(text.cut(0, braces.start())),
        id=values.get("id"),
        target=None if target is None else read_target(target, line=line, source=source),
        language=None if language is None else read_language(language, line=line, source=source),
        strictness=None if strictness is None else read_strictness(strictness, line=line, source=source),
    )


def _without_number(text: MarkedText) -> str:
    number = _NUMBER.match(text.text)
    start = number.end() if number and not any(map(text.is_literal, range(number.end()))) else 0
    return text.text[start:].strip()


def _read_attributes(text: str, line: int, source: Source) -> dict[str, str]:
    values = {}
    for attribute in _ATTRIBUTE.finditer(text):
        sign, name, key, quoted, bare = attribute.groups()
        if sign:
            values["id"] = _check_id(name, line, source)
        elif key in _KEYS:
            values[key] = quoted or bare or ""
        else:
            raise _unknown(key or attribute[0], line, source)
    return values


def _check_id(name: str, line: int, source: Source) -> str:
    if is_id(name):
        return name
    message = _("id {name} is not made of letters and digits, with - _ . between").format(name=quote(name))
    raise source.error(line, message, hint=_("write it like {#about-me}"))


def _unknown(key: str, line: int, source: Source) -> Exception:
    near = difflib.get_close_matches(key, _KEYS, n=1)
    meant = _("did you mean {near}=?").format(near=near[0]) + " " if near else ""
    hint = _("{meant}braces at a heading's end hold {{#id target=60-90s language=en}}; write \\{{ for a brace").format(
        meant=meant
    )
    return source.error(line, _("{key} says nothing about a question").format(key=quote(key)), hint=hint)
