"""Bullets and paragraphs of one question → its key points and model answer, as they are written in a question set."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from voiceprep.answers.drafted import DRAFTED
from voiceprep.answers.inline import read_inline
from voiceprep.answers.markdown import parse_line
from voiceprep.answers.marked_text import has_word
from voiceprep.answers.unfinished import cut_notes
from voiceprep.importing.items import LISTED, Item, Kind
from voiceprep.importing.markup import (
    STAR,
    as_paragraph,
    balance,
    plain_start,
    with_links,
    without_part_name,
    without_remark,
)
from voiceprep.importing.mistakes import Mistake, is_mistakes_label, not_to_say, read_mistake
from voiceprep.importing.shorten import Said, shorten
from voiceprep.importing.splitting import LEEWAY, LONGEST
from voiceprep.importing.words import word_count

OPEN = "???"
"""Stands where the notes have nothing yet."""
_ID = re.compile(r"\{#([^\s{}]+)[^{}]*\}$")
_STRUCK = re.compile(r"~~.*?~~", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_ADDRESS = re.compile(r"https?://\S+")
_SIGNS = re.compile(r"([\\`*_|<{\[~])")


@dataclass(frozen=True, kw_only=True)
class Point:
    """A bullet of the question set."""

    text: str
    """As it is written behind the dash."""
    level: int
    drafted: bool = False
    remark: str = ""
    """What the user noted to himself: kept in a comment."""

    @property
    def line(self) -> str:
        """The bullet as a line of the file."""
        remark = f" <!-- {self.remark} -->" if self.remark else ""
        return f"{'    ' * self.level}- {self.text or OPEN}{remark}{f' {DRAFTED}' if self.drafted else ''}"


@dataclass(kw_only=True)
class Prepared:
    """What was prepared for a question."""

    points: list[Point | str] = field(default_factory=list)
    """Bullets, and the subheadings between them."""
    prose: list[str] = field(default_factory=list)
    """Paragraphs of the model answer, and what is kept as it stands."""


def prepare(items: Sequence[Item]) -> Prepared:
    """Give the points and the model answer of a question."""
    prepared = Prepared()
    spoken: list[str] = []
    heading = ""
    for group in _groups(items):
        lead = group[0]
        if lead.kind is Kind.HEADING:
            heading = lead.text
            prepared.points.append(f"### {heading}")
        elif lead.kind is Kind.VERBATIM:
            prepared.prose.append(balance(lead.text))
        elif lead.kind is Kind.PARAGRAPH and len(group) == 1:
            if line := not_to_say(" ".join(lead.text.split())):
                _read_mistakes(line.mistakes, prepared, label=line.label, level=0)
            else:
                prepared.prose.append(as_paragraph(lead.text))
                spoken.append(prepared.prose[-1])
        elif is_mistakes_label(heading):
            _read_mistakes([item.text for item in group], prepared, label="", level=0)
        else:
            _read_list(group, prepared)
    prepared.points = list(_with_drafts(_with_own_ids(prepared.points), spoken))
    return prepared


def _with_own_ids(points: Sequence[Point | str]) -> list[Point | str]:
    """Make the braces of an id that another point has already words: a set must not name two points alike."""
    taken = set[str]()
    own: list[Point | str] = []
    for point in points:
        found = _ID.search(point.text) if isinstance(point, Point) else None
        if isinstance(point, Point) and found and found[1] in taken:
            point = replace(point, text=f"{point.text[: found.start()]}\\{found[0][:-1]}\\}}")
        taken |= {found[1]} if found else set()
        own.append(point)
    return own


def _groups(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Give bullets together, their levels from 0; a line that introduces a list is the bullet above it."""
    place = 0
    while place < len(items):
        item, end = items[place], place + 1
        leads = item.kind in LISTED or (item.kind is Kind.PARAGRAPH and item.text.rstrip().endswith(":"))
        while leads and end < len(items) and items[end].kind in LISTED:
            end += 1
        yield _levelled(items[place:end]) if leads else [item]
        place = end


def _levelled(items: Sequence[Item]) -> list[Item]:
    """Count levels from 0, one at a time, whatever the indents."""
    lead = int(items[0].kind is Kind.PARAGRAPH and len(items) > 1)
    levels: list[int] = []
    found = []
    for item in items:
        while levels and levels[-1] >= item.level:
            levels.pop()
        levels.append(item.level)
        found.append(replace(item, level=len(levels) - 1 + lead))
    if lead:
        found[0] = replace(items[0], level=0)
    return found


def _read_list(items: Sequence[Item], prepared: Prepared) -> None:
    """Read bullets; those below a label of mistakes must not be said."""
    place = 0
    while place < len(items):
        item, end = items[place], place + 1
        while end < len(items) and items[end].level > item.level:
            end += 1
        if end > place + 1 and is_mistakes_label(item.text):
            label = " ".join(item.text.strip(" *_:").split())
            below = [inner.text for inner in items[place + 1 : end]]
            _read_mistakes(below, prepared, label=label, level=item.level)
            place = end
        else:
            _read_bullet(item, prepared)
            place += 1


def _read_mistakes(texts: Sequence[str], prepared: Prepared, *, label: str, level: int) -> None:
    """Strike through what could be said; the rest is advice, which practice looks past: a quote."""
    advice: list[str] = []
    introduction = [f"> {label}:"] if label else []
    for written in texts:
        text = " ".join(balance(written).split())
        mistake = read_mistake(text, label)
        if not has_word(text):
            prepared.points.append(Point(text="", level=level))
        elif mistake is None:
            advice.append(f"> - {text}")
        else:
            remark = " → ".join(filter(None, [label, mistake.remark]))
            prepared.points.append(_struck(replace(mistake, remark=remark), level))
            label = ""
    if advice:
        prepared.prose.append("\n".join([*introduction, *advice]))


def _struck(mistake: Mistake, level: int) -> Point:
    return Point(text=f"~~{mistake.said}~~", level=level, remark=mistake.remark)


def _read_bullet(item: Item, prepared: Prepared) -> None:
    """Add the points of a bullet; a long one goes into the model answer, too, as a paragraph does."""
    text, remark = without_remark(" ".join(item.text.split()))
    text, name = without_part_name(with_links(balance(text)))
    remark = "; ".join(filter(None, [name, remark]))
    if line := not_to_say(text):
        _read_mistakes(line.mistakes, prepared, label=line.label, level=item.level)
        return
    if _PICTURE.fullmatch(text):
        prepared.prose.append(text)
        return
    drafts = _drafts(text) if word_count(_COMMENT.sub(" ", text)) > LONGEST + LEEWAY else ()
    if drafts:
        points = [Point(text=draft, level=item.level, drafted=True) for draft in drafts]
        prepared.points += [replace(points[0], remark=remark), *points[1:]]
        prepared.prose.append(plain_start(text))
    else:
        is_open = not has_word(text) and "?" not in text
        prepared.points.append(Point(text="" if is_open else text, level=item.level, remark=remark))


def _drafts(text: str) -> tuple[str, ...]:
    """Give the drafted points of a text with Markdown marks; unfinished notes in it, and what is struck, are none."""
    return tuple(point for part in STAR.split(text) for point in _drafts_of_part(_STRUCK.sub(" ", part)))


def _drafts_of_part(text: str) -> Iterator[str]:
    plain = cut_notes(read_inline(parse_line(_ADDRESS.sub(" ", _COMMENT.sub(" ", text))))).text.tidy().text
    return (_SIGNS.sub(r"\\\1", point) for point in shorten(plain))


def _with_drafts(points: Sequence[Point | str], spoken: Sequence[str]) -> Iterator[Point | str]:
    """Add what the paragraphs say and no bullet does, above the first subheading."""
    headings = [place for place, point in enumerate(points) if isinstance(point, str)]
    end = headings[0] if headings else len(points)
    yield from points[:end]
    said = Said(point.text for point in points if isinstance(point, Point))
    drafts = (
        draft for text in spoken if not text.startswith(("<!--", "> ")) or STAR.match(text) for draft in _drafts(text)
    )
    for draft in dict.fromkeys(drafts):
        if not said.has(draft):
            yield Point(text=draft, level=0, drafted=True)
    yield from points[end:]
