"""The heading of a question as the notes have it → what is read aloud."""

import re
from dataclasses import dataclass

from voiceprep.answers import parse_set
from voiceprep.answers.headings import read_heading
from voiceprep.answers.marked_text import has_word, marked
from voiceprep.answers.source import make_source
from voiceprep.errors import AnswersError
from voiceprep.importing.items import BOX
from voiceprep.importing.labels import without_label
from voiceprep.importing.markup import balance
from voiceprep.importing.topics import asks, begins_with_question_word
from voiceprep.importing.words import words_of

_NUMBER = re.compile(r"^(?:№\s*)?\d{1,3}(?:\.\d{1,3})*[.)]\s+")
_COMMENT = re.compile(r"\s*(<!--(?:(?!-->).)*-->)$")
_ORNAMENT = re.compile(r"^[^\w\s«»“”\"'(\[<{*_~`\\?!.,:;#+-]+\s+(?=\S)")
"""A picture before the words, which no voice can read."""
_BOLD = re.compile(r"(\*\*|__)([^*_]+)\1([?:]?)")
_FEWEST_LETTERS = 4
"""Letters of a word in capitals that is a word, as in WHY THIS JOB; a shorter one may be a term."""
_SHORT_WORDS = words_of(
    "i me my why how who the this you of to in on at as и о об в во на не по до за из от мы вы я он мне"
)
_BRACES = re.compile(r"\s*\{(\s*(?:#|\w+\s*=)[^{}]*)\}$")
_REST = re.compile(r"^(?P<prompt>[^:?]*\w[^:?]*)(?:\?+:?|:)(?:\*\*|__)?\s+(?:[—–-]\s+)?(?P<rest>\S.*)$")
_ABOUT = re.compile(r"^(?:о|об|обо|про)\s", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """A heading taken apart."""

    text: str
    """What is read aloud."""
    attributes: str = ""
    """``#id target=60-90s`` of notes that are a question set already."""
    rest: str = ""
    """What stands behind it on its line, an answer or a remark."""


def read_prompt(title: str) -> Prompt:
    """Take a heading apart.

    >>> read_prompt("2) why us: the team").text
    'Why us?'
    """
    text = without_label(BOX.sub("", _NUMBER.sub("", _ORNAMENT.sub("", " ".join(title.split())))))
    comment = _COMMENT.search(text)
    text = text[: comment.start()] if comment else text
    if bold := _BOLD.fullmatch(text):
        text = f"{bold[2]}{bold[3]}"
    braces = _BRACES.search(text)
    if braces and _is_understood(text):
        text, attributes = text[: braces.start()], braces[1].strip()
    else:
        text, attributes = text.replace("{", "\\{"), ""
    found = _REST.match(text)
    rest = found["rest"] if found and asks(text.lstrip("*_")) and has_word(found["rest"]) else ""
    prompt = text[: len(text) - len(rest)].rstrip(" \t—–-") if rest else text
    if bold := _BOLD.fullmatch(prompt):
        prompt = f"{bold[2]}{bold[3]}"
    rest = " ".join(filter(None, [rest, comment and comment[1]]))
    return Prompt(text=_worded(balance(_without_capitals(prompt))), attributes=attributes, rest=rest)


def _without_capitals(text: str) -> str:
    """Write a heading in capitals as a sentence; a voice would spell some of its words."""
    words = text.split()
    if not text.isupper() or sum(map(str.isalpha, text)) < _FEWEST_LETTERS + 2:
        return text
    plain = (word.lower() if len(word) >= _FEWEST_LETTERS or word.lower() in _SHORT_WORDS else word for word in words)
    return " ".join(plain)


def _worded(text: str) -> str:
    """Make it something an interviewer says: «О проектах:» → «Расскажите о проектах»."""
    text = text.rstrip(" :;,—–-")
    if _ABOUT.match(text) and not text.endswith("?"):
        return f"Расскажите {text[0].lower()}{text[1:]}"
    if text.casefold() == "about me":
        return "Tell me about yourself"
    if begins_with_question_word(text) and text[-1:].isalnum():
        text += "?"
    return text[:1].upper() + text[1:]


def _is_understood(heading: str) -> bool:
    """Say whether the braces hold what a question set may hold there; others are words."""
    try:
        read_heading(marked(heading), line=1, source=make_source("", name="notes"))
    except AnswersError:
        return False
    return True


def is_asked(prompt: Prompt) -> bool:
    """Say whether anything is left to read aloud once unfinished notes and comments are out of it."""
    try:
        parse_set(f"## {prompt.text}\n", name="notes")
    except AnswersError:
        return False
    return True
