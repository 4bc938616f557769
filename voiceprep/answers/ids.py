"""Ids for questions and key points: the user's own, else made from the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voiceprep.answers.source import Source
from voiceprep.translation import _

_ID = re.compile(r"\w(?:[\w.-]*\w)?")
_LONGEST = 60
"""Characters. Ids are typed on the command line and stand in the names of recordings."""


@dataclass(frozen=True, kw_only=True)
class Unnamed:
    """Something that needs an id."""

    text: str
    explicit_id: str | None
    line: int | None


def is_id(text: str) -> bool:
    """Say whether a text can be an id: letters of any script and digits, with ``-``, ``_`` and ``.`` between."""
    return _ID.fullmatch(text) is not None and len(text) <= _LONGEST


def make_ids(things: Sequence[Unnamed], *, fallback: str, source: Source) -> list[str]:
    """Give each its explicit id or one made from its text, Cyrillic transliterated; all are different.

    What the user named keeps its name, whoever comes first; equal texts get ``-2``, ``-3``. The fallback is for a text
    without letters. Raises AnswersError where the user gave one id twice.
    """
    taken = _explicit_ids(things, source)
    ids, counts = [], dict[str, int]()
    for thing in things:
        name = thing.explicit_id or _next_free(_slug(thing.text) or fallback, taken, counts)
        taken.add(name)
        ids.append(name)
    return ids


def _explicit_ids(things: Sequence[Unnamed], source: Source) -> set[str]:
    lines: dict[str, int | None] = {}
    for thing in things:
        name = thing.explicit_id
        if name in lines:
            first = _(", first on line {lines}").format(lines=lines[name]) if lines[name] else ""
            raise source.error(
                thing.line,
                _('id "{name}" is given twice{first}').format(name=name, first=first),
                hint=_("write {{#{name}-2}} for one").format(name=name),
            )
        if name is not None:
            lines[name] = thing.line
    return set(lines)


def _next_free(slug: str, taken: set[str], counts: dict[str, int]) -> str:
    candidate = slug
    while candidate in taken:
        counts[slug] = counts.get(slug, 1) + 1
        candidate = f"{slug}-{counts[slug]}"
    return candidate


def _slug(text: str) -> str:
    from slugify import slugify

    # The backend is named so that ids don't change with what else is installed.
    return slugify(
        text[: 3 * _LONGEST], max_length=_LONGEST, word_boundary=True, save_order=True, backend="text-unidecode"
    )
