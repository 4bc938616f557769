"""Text from a file or from standard input, which is named ``-``."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from voiceprep.answers.source import quote
from voiceprep.errors import TextError
from voiceprep.systems import complaint
from voiceprep.translation import _

WORDS = 3
"""From as many, what should be a file is taken for an answer."""


def read_text(name: str) -> str:
    """Read all of a typed answer; raises TextError, which tells who gave the answer itself how that goes."""
    try:
        return b"".join(read_lines(name)).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextError(
            _("{name} is not UTF-8 (byte {start})").format(name=_shown(name), start=error.start + 1),
            hint=_("if it is text, convert it: iconv -f cp1251 -t utf-8 {name} > utf-8.txt").format(name=name),
        ) from error
    except TextError as error:
        if not _is_said(name):
            raise
        raise TextError(
            _("--text wants a file, and {words} is none").format(words=quote(name)),
            hint=_('give the words by standard input: echo "I …" | voiceprep check … --text -'),
        ) from error


def read_lines(name: str) -> Iterator[bytes]:
    """Give the lines as they come, so that another program may write one and wait for its answer; raises TextError."""
    if name == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as file:
            yield from file
    except (OSError, ValueError) as error:
        reason = complaint(error)
        raise TextError(
            _("{name} cannot be read: {reason}").format(name=name, reason=reason),
            hint=_("look at the path, or write - and pipe it in"),
        ) from error


def _is_said(name: str) -> bool:
    """Tell words from the name of a file: three and more, without an ending."""
    return len(name.split()) >= WORDS and not re.search(r"\.\w{1,5}$", name)


def _shown(name: str) -> str:
    return _("standard input") if name == "-" else name
