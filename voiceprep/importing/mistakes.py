"""Mistakes to avoid: what could be said in an answer must not be; how to behave is advice."""

import re
from dataclasses import dataclass

from voiceprep.importing.topics import Topic, is_in_first_person, topic_of

_NOT_TO_SAY = re.compile(
    r"""((?:не\ (?:надо\ |нужно\ |стоит\ )?(?:говорить|упоминать|рассказывать)|избегать
        |(?:don['’]?t|do\ not|never)\ (?:say|mention|tell)|avoid)
        (?:\s*,?\ (?:что|про|о|об|that|about))?)[\s:,—–-]+(\S.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_SAYING = re.compile(
    r"""((?:saying|mentioning|say|mention|telling|говорить|сказать|упоминать|упомянуть)
        (?:\s*,?\ (?:что|про|о|об|that|about)\b)?)[\s:,—–-]+(\S.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_ABOUT_WORDS = re.compile(r"говор|сказ|упомин|фраз|\bsay|\bmention|\btell|phrase", re.IGNORECASE)
_BEHAVIOUR = re.compile(
    r"""(?:[а-яё]{2,}(?:ть|ти|чь|ться|тись|чься)|(?!nothing\b|something\b|anything\b)[a-z]{2,}ing
        |не|слишком|чересчур|too|not|no|lack)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""How one is, not what one says: an infinitive or a gerund comes first."""
_QUOTED = re.compile(r"[«\"“]([^«»\"“”]+)[»\"”]")
_INSTEAD = re.compile(r"\s*(?:-+>|→|=>|—>)\s*")
_BOX = re.compile(r"^\[[ xX]\]\s+")
_LONGEST_LABEL = 6
"""Words."""


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """What must not be said."""

    said: str
    remark: str
    """What introduced it in the notes, and what to say instead."""


def is_mistakes_label(text: str) -> bool:
    """Say whether a line introduces mistakes: "Don't say:", «Ошибки», and nothing behind it."""
    bare = text.strip(" *_:")
    return len(bare.split()) <= _LONGEST_LABEL and topic_of(bare) is Topic.MISTAKES and not_to_say(text) is None


@dataclass(frozen=True, kw_only=True)
class NotToSay:
    """A line such as "don't say that I was fired; that I was bored"."""

    label: str
    mistakes: tuple[str, ...]


def not_to_say(text: str) -> NotToSay | None:
    """Read such a line; None if it is none."""
    found = _NOT_TO_SAY.fullmatch(text.strip())
    if not found or not re.search(r"\w", found[2]):
        return None
    return NotToSay(label=found[1], mistakes=tuple(re.split(r"\s*;\s+", found[2])))


def read_mistake(text: str, label: str) -> Mistake | None:
    """Read what stands below a label of mistakes; None where it could not be said, and so is advice."""
    text = _BOX.sub("", text)
    if found := _SAYING.fullmatch(text):
        return _mistake(found[2], found[1])
    bare = _INSTEAD.split(text)[0].strip("~ .;")
    sayable = _QUOTED.fullmatch(bare) or _ABOUT_WORDS.search(label) or is_in_first_person([bare])
    return _mistake(text, "") if sayable or not _BEHAVIOUR.match(bare) else None


def _mistake(text: str, before: str) -> Mistake:
    said, *instead = _INSTEAD.split(text, maxsplit=1)
    said = said.strip().strip("~").rstrip(".;")
    quoted = _QUOTED.fullmatch(said)
    return Mistake(said=quoted[1] if quoted else said, remark=" → ".join(filter(None, [before, *instead])))
