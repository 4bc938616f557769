"""What stands aside in notes: quotes that ask, which are questions; asides and the end of a mail, which are no answers.

Line numbers stay.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from voiceprep.importing.labels import LABEL_HEADING
from voiceprep.importing.paragraphs import is_one_question

_TAG_LINE = re.compile(r"^\s*(?:</?(?:aside|details|summary|div|center|br|p)\s*/?>\s*)+$", re.IGNORECASE)
_SUMMARY = re.compile(r"^\s*(?:<details>\s*)?<summary>(.*?\S.*?)</summary>\s*$", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:(?:best|kind|warm)?\s*(?:regards|wishes)|sincerely|cheers|с уважением|с наилучшими пожеланиями)[\s,.!]*",
    re.IGNORECASE,
)
_SIGNATURE = 12
"""Lines of the end of a mail at most."""
_QUOTED = re.compile(r"^ {0,3}>[ \t]?")
_NO_ANSWER = re.compile(r"^\s*(?:#{1,6}\s|>|\||(?:[-*_][ \t]*){3,}$)")
"""What is no answer to the quote above it: a heading, the next quote, a table, a rule."""
_LONGEST_QUESTION = 3
"""Lines."""


def mark_quotes(lines: list[str], free: Sequence[int]) -> None:
    """Quote asides and the end of a mail, which are no answers; take lines of nothing but tags away."""
    _mark_questions(lines, free)
    aside = False
    for number in free:
        line = lines[number]
        if summary := _SUMMARY.match(line):
            lines[number] = f"{LABEL_HEADING}{summary[1].strip()}"
        elif _TAG_LINE.match(line):
            aside = "<aside" in line.lower() or (aside and "</aside" not in line.lower())
            lines[number] = ""
        elif aside and line.strip():
            lines[number] = f"> {line.strip()}"
    closing = next((n for n in free if n >= len(lines) - _SIGNATURE and _CLOSING.fullmatch(lines[n].strip())), None)
    for number in [n for n in free if closing is not None and n >= closing and lines[n].strip()]:
        lines[number] = f"> {lines[number]}"


def _mark_questions(lines: list[str], free: Sequence[int]) -> None:
    """Make a quote that asks, with an answer below it, a heading; not one that somebody in the text says."""
    for quote in list(_quotes(lines, free)):
        first, last = quote[0], quote[-1]
        text = " ".join(_QUOTED.sub("", lines[number]).strip() for number in quote)
        is_said = first > 0 and lines[first - 1].rstrip().endswith((":", ","))
        below = next((line for line in islice(lines, last + 1, None) if line.strip()), "#")
        if is_one_question(text) and not is_said and not _NO_ANSWER.match(below) and len(quote) <= _LONGEST_QUESTION:
            lines[first : last + 1] = [LABEL_HEADING + text, *[""] * (last - first)]


def _quotes(lines: Sequence[str], free: Sequence[int]) -> Iterator[list[int]]:
    """Give the places of the lines of each quote."""
    quote: list[int] = []
    for number in free:
        if quote and not (_QUOTED.match(lines[number]) and number == quote[-1] + 1):
            yield quote
            quote = []
        if _QUOTED.match(lines[number]):
            quote.append(number)
    if quote:
        yield quote
