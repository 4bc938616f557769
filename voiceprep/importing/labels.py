"""The words before a colon that say who speaks: ``Q:``, «Вопрос 2.», ``**Interviewer:**``; ``A:`` for the answer."""

import re
from dataclasses import dataclass

LABEL_HEADING = "###### "
"""The lowest level: a line that is a heading by its look alone belongs below the real ones."""
_BOLD = r"(?:\*\*|__)?"
_BEFORE = r"(?P<before>[ \t]*(?:(?:[-*+]|\#{1,6}|\d{1,3}[.)])[ \t]+)*)"
_NUMBER = r"[ \t]*(?:№[ \t]*)?\d{0,3}"
_ASKED = re.compile(
    rf"""^{_BEFORE}(?P<bold>{_BOLD})
        (?P<label>(?:question|вопрос|interviewer|интервьюер|рекрутер|q){_NUMBER}{_BOLD}[:.)]
            |в[ \t]*\d{{0,3}}{_BOLD}:|в\d{{1,3}}[.)])
        (?P<end>{_BOLD})[ \t]+(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_ANSWERED = re.compile(
    rf"^{_BEFORE}{_BOLD}(?:answer|ответ|me|candidate|кандидат|я|a|о){_NUMBER}{_BOLD}[:.)]{_BOLD}(?:[ \t]+|$)",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """A line that begins with ``Q:``."""

    before: str
    """The sign of a bullet or a heading, and the indent."""
    text: str
    """The rest of the line, with the label and without the bold marks of it."""

    @property
    def opens_line(self) -> bool:
        """Whether nothing stands before it."""
        return not self.before.strip() and len(self.before.expandtabs(4)) < 4


def asked_on(line: str) -> Labelled | None:
    """Read a line that begins with ``Q:``, in a list or not; None if it does not."""
    found = _ASKED.match(line)
    if found is None:
        return None
    rest, label = line[found.end() :].strip(), found["label"]
    is_all_bold = found["bold"] and not found["end"] and found["bold"] not in label
    rest = rest.removesuffix(found["bold"]) if is_all_bold else rest
    return Labelled(before=found["before"], text=f"{label.replace('*', '').replace('__', '')} {rest}")


def without_answer_label(line: str) -> str | None:
    """Take ``A:`` out of a line; None where it is not there."""
    found = _ANSWERED.match(line)
    return found and found["before"] + line[found.end() :]


def is_labelled(text: str) -> bool:
    """Say whether a text begins with ``Q:``."""
    return _ASKED.match(text) is not None


def without_label(text: str) -> str:
    """Give the words behind ``Q:``."""
    found = _ASKED.match(text)
    return text[found.end() :] if found else text
