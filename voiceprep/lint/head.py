"""Keys of the front matter and braces of points that mean nothing here."""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from voiceprep.answers.front_matter import KEYS, unknown_front_matter_keys
from voiceprep.answers.source import Source, quote
from voiceprep.lint.finding import Check, Finding, Level
from voiceprep.model import QuestionSet, with_parts
from voiceprep.translation import _

_ATTRIBUTES = re.compile(r"\{\s*(?:#|\w+\s*=)[^{}]*\}$")


def unknown_keys(source: Source, path: Path) -> Iterator[Finding]:
    """Find keys that are nearly ours; others are notes of the user's, or another program's."""
    for key, line in unknown_front_matter_keys(source):
        near = difflib.get_close_matches(key.lower(), KEYS, n=1, cutoff=0.7)
        level = Level.WARNING if near else Level.NOTE
        meant = (
            _("did you mean {near}?").format(near=near[0])
            if near
            else _("there are {keys}").format(keys=", ".join(KEYS))
        )
        message = _("{key} means nothing to voiceprep: {meant}").format(key=quote(key), meant=meant)
        yield Finding(path=path, line=line, check=Check.KEY, message=message, level=level)


def unknown_attributes(found: QuestionSet, source: Source, path: Path) -> Iterator[Finding]:
    """Find braces at the end of a point that look like attributes and are read as words of the point."""
    points = with_parts([point for question in found.questions for point in question.key_points])
    for point in points:
        braces = _ATTRIBUTES.search(point.wordings[-1].text)
        if braces and point.line and not re.search(r"\\\{|`", source.lines[point.line - source.first_line]):
            message = _("{braces} is read as words of the point: a point takes {{#id strictness=exact}}").format(
                braces=quote(braces[0])
            )
            yield Finding(path=path, line=point.line, check=Check.ATTRIBUTE, message=message)
