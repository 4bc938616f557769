"""Lines of the notes that a draft lacks a word of: whatever was misread, nothing is lost."""

import re
from collections import Counter
from collections.abc import Iterator

from voiceprep.importing.dialects import DOTTED
from voiceprep.importing.items import BOX, MARKER, Outline
from voiceprep.importing.labels import without_answer_label, without_label

_TAG = re.compile(r"</?(?:aside|details|summary|div|center|br|p)\s*/?>", re.IGNORECASE)

_ROW_NUMBER = re.compile(r"^\s*\|\s*(?:№ ?)?\d{1,3}[.)]?\s*(?=\|)")
_HEADING = {"ru": "Остальное из заметок", "en": "What else was in the notes"}


def left_over(body: str, outline: Outline, language: str) -> Iterator[str]:
    """Give the lines of the notes that the draft lacks a word of: whatever was misread, nothing is lost."""
    there = Counter(_words(f"{body}\n{outline.front_matter or ''}"))
    lost = [line for line in outline.written if _lacks(line, there)]
    if lost:
        yield from (f"# {_HEADING['ru' if language == 'ru' else 'en']}", "", "```text")
        yield from (line.replace("```", "'''") for line in lost)
        yield from ("```", "")


def _lacks(line: str, there: Counter[str]) -> bool:
    words = Counter(_words(_without_signs(line)))
    if any(count > there[word] for word, count in words.items()):
        return True
    there.subtract(words)
    return False


def _without_signs(line: str) -> str:
    """Take away what is no word of the user's: the sign of a bullet, ``Q:`` and ``A:``, tags of HTML."""
    line = without_label(_TAG.sub(" ", _ROW_NUMBER.sub("", line)))
    answer = without_answer_label(line)
    line = line if answer is None else answer
    return BOX.sub("", MARKER.sub("", DOTTED.sub("", line), count=1))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
