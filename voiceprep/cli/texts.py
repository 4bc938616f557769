"""Text from a file or from standard input, which is named ``-``."""

import sys
from collections.abc import Iterator
from pathlib import Path

from voiceprep.errors import TextError
from voiceprep.systems import complaint
from voiceprep.translation import _


def read_text(name: str) -> str:
    """Read all of a typed answer; raises TextError."""
    try:
        return b"".join(read_lines(name)).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextError(
            _("{name} is not UTF-8 (byte {start})").format(name=_shown(name), start=error.start + 1),
            hint=_("if it is text, convert it: iconv -f cp1251 -t utf-8 {name} > utf-8.txt").format(name=name),
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


def _shown(name: str) -> str:
    return _("standard input") if name == "-" else name
