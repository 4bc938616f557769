"""The head of a drafted set: its front matter, and a comment that says what to do with a draft."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from voiceprep.answers.front_matter import FrontMatter, read_front_matter
from voiceprep.answers.markdown import parse_blocks
from voiceprep.answers.source import make_source
from voiceprep.errors import AnswersError
from voiceprep.importing.items import Kind, Outline

_GUIDE = {
    "ru": (
        "Черновик из заметок {name}: voiceprep import. Прочитайте пункты с пометкой drafted, сократите или перепишите\n"
        "     и сотрите пометку. Что ещё не закончено, скажет voiceprep lint."
    ),
    "en": (
        "Drafted from {name} by voiceprep import. Read the points marked drafted, shorten or reword them,\n"
        "     and delete the mark. voiceprep lint says what else is unfinished."
    ),
}


def front_matter_of(outline: Outline) -> FrontMatter:
    """Give what the front matter of the notes says about a question set; nothing if it cannot be that of one."""
    return _understood(outline) or FrontMatter()


def _understood(outline: Outline) -> FrontMatter | None:
    if outline.front_matter is None:
        return None
    source = make_source(f"---\n{outline.front_matter}\n---\n", name="notes")
    try:
        return read_front_matter(parse_blocks(source.text), source)
    except AnswersError:
        return None


def head_of(outline: Outline, language: str, name: str) -> Iterator[str]:
    """Give the lines above the first question: the front matter, and what to do with a draft."""
    front, kept = front_matter_of(outline), outline.front_matter or ""
    understood = _understood(outline) is not None
    yield "---"
    if understood and kept.strip():
        yield from kept.rstrip("\n").split("\n")
    if not front.title:
        yield f'title: "{_title(outline, name)}"'
    if not front.language:
        yield f"language: {language}"
    yield from ("---", "")
    yield f"<!-- {_GUIDE['ru' if language == 'ru' else 'en'].format(name=name.replace('--', '—'))} -->"
    yield ""
    if kept.strip() and not understood:
        yield from ("```yaml", *kept.split("\n"), "```", "")


def _title(outline: Outline, name: str) -> str:
    """Take the only heading of level 1 where the notes begin with it, else the name of their file."""
    titles = [item for item in outline.items if item.kind is Kind.HEADING and item.level == 1]
    first = next(iter(outline.items))
    title = titles[0].text if titles == [first] else re.sub(r"[-_.]+", " ", PurePath(name).stem)
    return "".join(character for character in title if character.isprintable() and character not in '\\"').strip()


def is_head(text: str) -> bool:
    """Say whether a paragraph of a drafted set is one of those lines, which no later import changes."""
    return text.startswith("---") or "voiceprep import" in text
