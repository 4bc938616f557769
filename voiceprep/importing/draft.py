"""Notes → the draft of a question set, a Markdown file as docs/answers.md describes it, and what became what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voiceprep.answers import parse_set
from voiceprep.answers.ids import Unnamed, make_ids
from voiceprep.answers.languages import guess_language
from voiceprep.answers.marked_text import has_word
from voiceprep.answers.source import make_source
from voiceprep.errors import NotesError
from voiceprep.importing.head import front_matter_of, head_of
from voiceprep.importing.items import LISTED, Item, Kind, Outline
from voiceprep.importing.left_over import left_over
from voiceprep.importing.markup import as_paragraph, balance
from voiceprep.importing.outline import read_outline
from voiceprep.importing.points import OPEN, Point, prepare
from voiceprep.importing.prompts import Prompt, is_asked, read_prompt
from voiceprep.importing.question_language import question_language
from voiceprep.importing.sections import Role, Section, read_sections
from voiceprep.model import QuestionSet
from voiceprep.protocols import Progress, silent
from voiceprep.translation import N_, _

_ID_WORDS = 4
_SHARE_OF_READING, _SHARE_OF_WRITING = 0.4, 0.4
"""Of the time for notes of 2 MB; what is left is reading the draft as a question set."""
_RULE = re.compile(r"[\s=*_-]+")


@dataclass(frozen=True, kw_only=True)
class Became:
    """What a part of the notes became."""

    role: Role
    title: str
    """The question as it is asked, or the heading."""
    first: int
    """Its first line in the notes, from 1."""
    last: int
    points: int = 0
    parts: int = 0
    """What is nested in the points."""
    drafted: int = 0
    """How many of the points and parts are drafted."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A question set made of notes."""

    text: str
    question_set: QuestionSet
    became: tuple[Became, ...]


@dataclass(frozen=True, kw_only=True)
class _Written:
    lines: tuple[str, ...]
    became: Became


def draft_set(text: str, *, name: str, progress: Progress = silent) -> Draft:
    """Make a question set of notes; ``name`` is what to call their file. No word of the notes is lost.

    Raises NotesError if no question is in them.
    """
    outline = read_outline(text, name=name)
    sections = read_sections(outline)
    progress(_SHARE_OF_READING)
    language = front_matter_of(outline).language or guess_language(text)
    written = []
    for done, one in enumerate(_write(sections, outline, language), start=1):
        written.append(one)
        progress(_SHARE_OF_READING + _SHARE_OF_WRITING * done / len(sections))
    if not any(one.became.role is Role.QUESTION for one in written):
        raise NotesError(_("{name}: there is no question in it").format(name=name), hint=_(_NO_QUESTION))
    body = "\n".join(line for one in written for line in one.lines).rstrip("\n") + "\n"
    whole = "\n".join([*head_of(outline, language, name), body, *left_over(body, outline, language)])
    return Draft(text=whole, question_set=parse_set(whole, name=name), became=tuple(one.became for one in written))


_NO_QUESTION = N_("write a question as a heading, as a numbered line, or as a line that ends in a question mark")


def _write(sections: Sequence[Section], outline: Outline, language: str) -> Iterator[_Written]:
    prompts = {
        id(section): prompt
        for section in sections
        if section.role is Role.QUESTION and is_asked(prompt := read_prompt(section.title))
    }
    asked = [section for section in sections if id(section) in prompts]
    ids = dict(zip(map(id, asked), _ids([prompts[id(one)] for one in asked]), strict=True))
    for section in sections:
        if id(section) in prompts:
            yield _question(section, prompts[id(section)], ids[id(section)], language)
        else:
            yield _context(section, outline)


def _ids(prompts: Sequence[Prompt]) -> list[str]:
    """Give every question an id of its own, so that its words may be changed; one that is there twice is made anew."""
    given = [next(iter(re.findall(r"#(\S+)", prompt.attributes)), None) for prompt in prompts]
    unnamed = [
        Unnamed(text=_short(prompt.text), explicit_id=one if given.index(one) == n else None, line=None)
        for n, (prompt, one) in enumerate(zip(prompts, given, strict=True))
    ]
    return make_ids(unnamed, fallback="question", source=make_source("", name="notes"))


def _short(prompt: str) -> str:
    words = [word for word in re.findall(r"\w+", prompt) if word.casefold() not in ("расскажите", "tell", "the")]
    return " ".join(words[:_ID_WORDS])


def _question(section: Section, prompt: Prompt, question_id: str, language: str) -> _Written:
    remark = as_paragraph(prompt.rest) if prompt.rest else ""
    rest = [] if remark.startswith("<!--") else _rest(prompt, section)
    prepared = prepare([*rest, *section.items])
    points = [point for point in prepared.points if isinstance(point, Point)]
    lines = [f"## {prompt.text} {{{' '.join([f'#{question_id}', *_attributes(section, prompt, language)])}}}", ""]
    lines += [] if rest or not remark else [remark, ""]
    if prepared.points:
        lines += [*_bullets(prepared.points), ""]
    elif not prepared.prose:
        lines += [f"- {OPEN}", ""]
    for paragraph in prepared.prose:
        lines += [*paragraph.split("\n"), ""]
    became = Became(
        role=Role.QUESTION,
        title=prompt.text,
        first=section.first,
        last=section.last,
        points=sum(has_word(point.text) for point in points if point.level == 0),
        parts=sum(has_word(point.text) for point in points if point.level > 0),
        drafted=sum(point.drafted for point in points),
    )
    return _Written(lines=tuple(lines), became=became)


def _attributes(section: Section, prompt: Prompt, language: str) -> list[str]:
    """Give what the notes say about the question already, and its language where it is not that of the set."""
    given = re.sub(r"#\S+", "", prompt.attributes).split()
    own = question_language(prompt.text, " ".join([prompt.rest, *(item.text for item in section.items)]))
    is_said = (
        own == (base := language.partition("-")[0])
        or base not in ("ru", "en")
        or any(one.startswith("language") for one in given)
    )
    return given if is_said else [*given, f"language={own}"]


def _rest(prompt: Prompt, section: Section) -> list[Item]:
    if not prompt.rest:
        return []
    return [Item(kind=Kind.PARAGRAPH, text=prompt.rest, first=section.first, last=section.first)]


def _bullets(points: Sequence[Point | str]) -> Iterator[str]:
    for number, point in enumerate(points):
        if isinstance(point, Point):
            yield point.line
        else:
            yield from ([""] if number else []) + [point, ""]


def _context(section: Section, outline: Outline) -> _Written:
    """Keep a section as it stands, under a heading that asks nothing."""
    lines = [f"# {balance(section.title)}", ""] if section.title else []
    before: Item | None = None
    for item in section.items:
        if item.kind is Kind.VERBATIM and _RULE.fullmatch(item.text):
            continue
        if before and not (before.kind in LISTED and item.kind in LISTED and has_word(item.text)):
            lines.append("")  # also above an empty bullet, whose dash would make a heading of the line above
        lines += _as_it_stands(item, outline).split("\n")
        before = item
    became = Became(role=_kept_as(section), title=section.title, first=section.first, last=section.last)
    return _Written(lines=(*lines, "") if before else tuple(lines), became=became)


def _kept_as(section: Section) -> Role:
    return Role.CONTEXT if section.role is Role.QUESTION else section.role


def _as_it_stands(item: Item, outline: Outline) -> str:
    match item.kind:
        case Kind.HEADING:
            return f"### {balance(item.text)}"
        case Kind.VERBATIM:
            return balance(item.text)
    start = item.first - outline.source.first_line
    return balance("\n".join(outline.source.lines[start : start + item.last - item.first + 1]))
