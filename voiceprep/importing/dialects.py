"""How other programs and other hands write notes → the Markdown that is read here, line for line.

Obsidian links and tags, asides and toggles of Notion, ``Q:`` and ``A:``, headings in capitals, numbers such as 2.1, the
end of a mail. Line numbers stay; code, comments and front matter are left alone.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from voiceprep.answers.markdown import comment_lines
from voiceprep.importing.labels import LABEL_HEADING, asked_on, is_labelled, without_answer_label
from voiceprep.importing.quotes import mark_quotes
from voiceprep.importing.topics import Topic, topic_of

FENCES = ("```", "~~~")
_SHORT = 60
"""Characters of a line that can be a heading."""
_SIGN = re.compile(r"^([ \t]*)(?:[•·●▪◦‣–—]|[a-zа-я]\))(?=[ \t])")
DOTTED = re.compile(r"^([ \t]*)(?:\d{1,2}\.){1,5}\d{1,2}(?:[.)][ \t]+|[ \t]+(?=[A-ZА-ЯЁ]))(?=[^\W\d])")
"""A number such as 2.1 before a word; without a full stop behind it, before a capital: 2.5 million is none."""
_FEW_WORDS = 6
_FEWEST_LETTERS = 6
"""Letters of a heading in capitals; fewer are a term, such as MOS."""
_TASK = re.compile(r"^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[ \][ \t]+(?=\S)")
"""The empty box of a list of tasks."""
_ORDERED = re.compile(r"^[ \t]*(?:#{1,6}|\d{1,9}[.)])[ \t]")
_LISTED = re.compile(r"^[ \t]*(?:[-*+>|#]|\d{1,9}[.)]|</?\w|!\[|\[)")
_LONGEST_QUESTION = 12
"""Lines."""
_MARKS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"!\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\]"), lambda found: f"![]({_target(found[1])})"),
    (re.compile(r"\[\[([^\[\]|]+)\|([^\[\]]+)\]\]"), lambda found: f"[{found[2]}]({_target(found[1])})"),
    (re.compile(r"\[\[([^\[\]|]+)\]\]"), lambda found: found[1]),
    (re.compile(r"(?<!=)==(?=[^\s=])([^=\n]+)(?<=\S)==(?!=)"), lambda found: f"**{found[1]}**"),
    (re.compile(r"%%(?!%)([^%\n]*\w[^%\n]*)%%"), lambda found: f"<!-- {found[1].strip()} -->"),
    (re.compile(r"(?<=\S)\s+(\^[\w-]+)\s*$"), lambda found: f" <!-- {found[1]} -->"),
    (re.compile(r"^\s*((?:#[^\W\d][\w/-]*\s*)+)$"), lambda found: f"<!-- {' '.join(found[1].split())} -->"),
    (re.compile(r"(?<=\S)((?:\s+#[^\W\d][\w/-]*)+)\s*$"), lambda found: f" <!-- {' '.join(found[1].split())} -->"),
    (re.compile(r"^(\s*(?:[-*+]\s+)?[^\W\d][\w ]{0,30})::(?=\s)"), lambda found: f"{found[1]}:"),
)
"""What Obsidian writes: pictures, links, what is highlighted, comments, names of blocks, tags, fields."""


def in_our_markdown(text: str) -> str:
    """Give the text with as many lines, in the Markdown that `outline` reads."""
    lines = text.split("\n")
    free = _free_lines(text, lines)
    mark_quotes(lines, free)
    for number in free:
        lines[number] = _in_our_marks(lines[number])
    _mark_questions(lines, free)
    _mark_headings(lines, free)
    return "\n".join(lines)


def _target(page: str) -> str:
    return f"<{page}>" if re.search(r"[\s()]", page) else page


def _free_lines(text: str, lines: Sequence[str]) -> list[int]:
    """Give the places of the lines outside of front matter, code and comments."""
    taken = {line for first, last in comment_lines(text) for line in range(first, last + 1)}
    fence, free = "", []
    head = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), 0)
    for number, line in enumerate(lines):
        bare = line.lstrip(" \t-*+>0123456789.)")
        if fence:
            fence = "" if bare.startswith(fence) else fence
        elif bare.startswith(FENCES):
            fence = bare[:3]
        elif number not in taken and not (number <= head and lines[0].rstrip() == "---"):
            free.append(number)
    return free


def _in_our_marks(line: str) -> str:
    line = _TASK.sub(r"\1", _SIGN.sub(r"\1-", line))
    if dotted := DOTTED.match(line):
        depth = dotted[0].count(".") - dotted[0].rstrip().endswith((".", ")"))
        indent = max(len(dotted[1].expandtabs(4)), 4 * max(1, depth))
        return f"{' ' * indent}1. {line[dotted.end() :]}"
    if not any(sign in line for sign in ("[[", "==", "%%", "^", "#", "::")):
        return line
    for pattern, ours in _MARKS:
        line = pattern.sub(ours, line)
    return line


def _mark_questions(lines: list[str], free: Sequence[int]) -> None:
    """Make a line that begins with ``Q:`` a heading, and take ``A:`` away from the answer below it."""
    waits = False
    for place, number in enumerate(free):
        line = lines[number]
        if asked := asked_on(line):
            sign = LABEL_HEADING if asked.opens_line else asked.before
            lines[number] = sign + asked.text + _rest_of_question(lines, free[place + 1 :])
            waits = True
        elif line.strip():
            answer = without_answer_label(line) if waits else None
            lines[number] = line if answer is None else answer
            waits = False


def _rest_of_question(lines: list[str], following: Sequence[int]) -> str:
    """Take what goes on in the next lines of a question: up to its ``A:``, if no empty line comes before that."""
    rest: list[int] = []
    for number in following:
        line = lines[number]
        if without_answer_label(line) is not None:
            text = "".join(f" {lines[taken].strip()}" for taken in rest)
            for taken in rest:
                lines[taken] = ""
            return text
        if not line.strip() or _LISTED.match(line) or is_labelled(line) or len(rest) > _LONGEST_QUESTION:
            break
        rest.append(number)
    return ""


def _mark_headings(lines: list[str], free: Sequence[int]) -> None:
    """Make lines in capitals headings; in notes without headings and numbers also lines that name a topic."""
    is_bare = not any(_ORDERED.match(lines[number]) for number in free)
    for number in list(_first_lines(lines, free)):
        if _is_in_capitals(lines[number]) or (is_bare and _names_topic(lines, number)):
            lines[number] = f"{LABEL_HEADING}{lines[number].strip()}"


def _first_lines(lines: Sequence[str], free: Sequence[int]) -> Iterator[int]:
    """Give the short lines that begin a paragraph."""
    for number in free:
        line = lines[number]
        opens = number == 0 or not lines[number - 1].strip()
        if opens and line.strip() and len(line) < _SHORT and not line[0].isspace() and not _LISTED.match(line):
            yield number


def _is_in_capitals(line: str) -> bool:
    letters = sum(map(str.isalpha, line))
    return line.isupper() and letters >= _FEWEST_LETTERS and not line.rstrip().endswith((".", "!", ",", ";", "??"))


def _names_topic(lines: Sequence[str], number: int) -> bool:
    line = lines[number].rstrip(" :")
    goes_on = number + 1 < len(lines) and bool(lines[number + 1].strip())
    is_name = line[-1:].isalnum() and len(line.split()) <= _FEW_WORDS
    return goes_on and is_name and topic_of(line) not in (Topic.OPEN, Topic.BACKGROUND)
