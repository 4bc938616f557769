"""Which language an answer is in: said by the user, or guessed from the script."""

import re

from voiceprep.answers.source import Source, quote
from voiceprep.translation import _

_TAG = re.compile(r"([A-Za-z]{2,3})((?:-[A-Za-z0-9]{1,8})*)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")


def read_language(text: str, *, line: int, source: Source) -> str:
    """Read what stands on a line of a file. Raises AnswersError if it is no tag."""
    language = parse_language(text)
    if language is None:
        raise source.error(
            line, _("{text} is no language tag").format(text=quote(text)), hint=_("write ru, en, en-GB (BCP 47)")
        )
    return language


def parse_language(text: str) -> str | None:
    """Read a tag such as ``ru`` or ``en-GB`` (BCP 47); None if it has not the form of one."""
    tag = _TAG.fullmatch(text.strip())
    return tag[1].lower() + tag[2] if tag else None


def guess_language(text: str) -> str:
    """Give ``ru`` where most letters are Cyrillic, else ``en``."""
    return "ru" if len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text)) else "en"
