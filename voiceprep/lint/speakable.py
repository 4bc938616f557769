"""What a voice cannot read as it is meant.

espeak-ng's Russian voice says nothing for →, ≥, × and √, and spells a link for three seconds; its English voice spells
Cyrillic letter by letter.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from voiceprep.answers.source import Source, quote
from voiceprep.lint.finding import Check, Finding
from voiceprep.model import Question
from voiceprep.translation import _

_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+")
_RUN = re.compile(r"\S+")
_SHOWN = 5
"""Fragments of a question that are named; whoever sees these finds the others."""
_SYMBOLS = {"Sm", "So", "Sc", "Sk"}
"""Unicode's categories of mathematical, other, currency and modifying symbols."""
_SPOKEN = set("№±≈°")
"""Those beyond ASCII that are read in both languages, or do no harm where they are not."""
_CYRILLIC_LANGUAGES = {"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn"}


def unspeakable(question: Question, source: Source, path: Path) -> Iterator[Finding]:
    """Find in the question, the model answer and the points, which are read aloud, what cannot be; alike together."""
    points = (wording.text for point in question.key_points for wording in point.wordings)
    found: dict[str, dict[str, None]] = {}
    for text in (question.prompt, question.model_answer, *points):
        for fragment, why in _fragments(text, question.language):
            found.setdefault(why, {})[fragment] = None
    for why, fragments in found.items():
        message = _("the voice cannot read {fragment}: {why}").format(fragment=_listed([*fragments]), why=why)
        line = min(
            filter(None, (_line(fragment, question, source) for fragment in [*fragments][:_SHOWN])), default=None
        )
        yield Finding(path=path, line=line, check=Check.VOICE, message=message)


def _listed(fragments: Sequence[str]) -> str:
    shown = ", ".join(map(quote, fragments[:_SHOWN]))
    more = len(fragments) - _SHOWN
    return _("{shown} and {n} more").format(shown=shown, n=more) if more > 0 else shown


def _fragments(text: str, language: str) -> Iterator[tuple[str, str]]:
    for link in _LINK.findall(text):
        yield link, _("it spells links; name what is there")
    letters = {"LATIN", "CYRILLIC"} if language.partition("-")[0].lower() in _CYRILLIC_LANGUAGES else {"LATIN"}
    for run in _RUN.findall(_LINK.sub(" ", text)):
        if any(unicodedata.category(sign) in _SYMBOLS and not sign.isascii() for sign in set(run) - _SPOKEN):
            yield run, _("it leaves the symbol out, or names it; write it in words")
        elif any(sign.isalpha() and _script(sign) not in letters for sign in run):
            yield run, _("it is in a script that a voice of the language {language} spells").format(language=language)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _line(fragment: str, question: Question, source: Source) -> int | None:
    """Give the line from the question's on that holds the fragment, else the question's."""
    first = question.line or source.first_line
    numbered = enumerate(source.lines[first - source.first_line :], start=first)
    return next((number for number, line in numbered if fragment in line), question.line)
