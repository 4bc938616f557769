"""Lines of the notes that a draft lacks a word of: whatever was misread, nothing is lost."""

import re
from collections import Counter
from collections.abc import Iterator

from voiceprep.importing.outline import MARKER, Outline

_HEADING = {"ru": "Остальное из заметок", "en": "What else was in the notes"}


def left_over(body: str, outline: Outline, language: str) -> Iterator[str]:
    """Give the lines of the notes that the draft lacks a word of: whatever was misread, nothing is lost."""
    there = Counter(_words(f"{body}\n{outline.front_matter or ''}"))
    lost = [line for line in outline.source.lines if _lacks(line, there)]
    if lost:
        yield from (f"# {_HEADING['ru' if language == 'ru' else 'en']}", "", "```text")
        yield from (line.replace("```", "'''") for line in lost)
        yield from ("```", "")


def _lacks(line: str, there: Counter[str]) -> bool:
    words = Counter(_words(MARKER.sub("", line, count=1)))
    if any(count > there[word] for word, count in words.items()):
        return True
    there.subtract(words)
    return False


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
