"""Points that ``voiceprep import`` drafted from the notes and nobody has looked at yet: ``<!-- drafted -->``."""

import re

from voiceprep.answers.source import Source
from voiceprep.model import UnfinishedNote

DRAFTED = "<!-- drafted -->"
"""Stands at the end of a bullet. A comment: no Markdown viewer shows it, and the parser looks past it."""

_MARK = re.compile(r"<!--\s*drafted\s*-->\s*$")


def drafted_points(source: Source) -> tuple[UnfinishedNote, ...]:
    """Give every line that ends in the mark, without it."""
    numbered = enumerate(source.lines, start=source.first_line)
    return tuple(
        UnfinishedNote(line=number, text=line[: mark.start()].strip())
        for number, line in numbered
        if (mark := _MARK.search(line))
    )
