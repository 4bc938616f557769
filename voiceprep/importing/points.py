"""Bullets and paragraphs of one question → its key points and model answer, as they are written in a question set."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from voiceprep.answers.drafted import DRAFTED
from voiceprep.answers.inline import read_inline
from voiceprep.answers.markdown import parse_line
from voiceprep.answers.marked_text import has_word
from voiceprep.answers.unfinished import cut_notes
from voiceprep.importing.outline import Item, Kind
from voiceprep.importing.shorten import LONGEST, Said, shorten, word_count
from voiceprep.importing.topics import Topic, topic_of

OPEN = "???"
"""Stands where the notes have nothing yet."""

_LISTED = (Kind.BULLET, Kind.NUMBERED)
_URL = r"https?://[^\s()<>]+"
_NAMED_LINK = re.compile(rf"^([^\[\]()]*\w[^\[\]()]*?)\s*\(\s*({_URL})\s*\)")
_BARE_LINK = re.compile(rf"\s*\(?(?<![\[(<])({_URL})\)?")
_REMARK = re.compile(r"(?<=[.!?])\s*\(([A-ZА-ЯЁ][^()]*)\)\.?$")
_SPOKEN_NOTE = re.compile(
    r"""\((?P<inside>[^()]*)\)
        |(?:NB|N\.B\.|P\.?S\.?|note|заметка|прим(?:ечание)?)\b[.:!]?\s*.*""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_NOT_TO_SAY = re.compile(
    r"""((?:не\ (?:надо\ |нужно\ |стоит\ )?(?:говорить|упоминать|рассказывать)|избегать
        |(?:don['’]?t|do\ not|never)\ (?:say|mention|tell)|avoid)
        (?:\s*,?\ (?:что|про|о|об|that|about))?)[\s:,—–-]+(\S.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile(r"[«\"“]([^«»\"“”]+)[»\"”]")
_INSTEAD = re.compile(r"\s*(?:-+>|→|=>|—>)\s*")
_STRUCK = re.compile(r"~~.*?~~", re.DOTALL)
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


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What was prepared for a question."""

    points: tuple[Point | str, ...]
    """Bullets, and the subheadings between them."""
    prose: tuple[str, ...]
    """Paragraphs of the model answer, and what is kept as it stands."""


def prepare(items: Sequence[Item]) -> Prepared:
    """Give the points and the model answer of a question."""
    points: list[Point | str] = []
    prose: list[str] = []
    for group in _groups(items):
        lead = group[0]
        if lead.kind is Kind.HEADING:
            points.append(f"### {lead.text}")
        elif lead.kind is Kind.VERBATIM:
            prose.append(balance(lead.text))
        elif lead.kind is Kind.PARAGRAPH and len(group) == 1:
            prose.append(as_paragraph(lead.text))
        else:
            mistakes = _is_under_mistakes(points)
            for item in group:
                own, said = _read_bullet(item, mistakes=mistakes)
                points += own
                prose += said
    return Prepared(points=tuple(_with_drafts(points, items)), prose=tuple(prose))


def _groups(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Give bullets together, their levels from 0; a line that introduces a list is the bullet above it."""
    place = 0
    while place < len(items):
        item, end = items[place], place + 1
        leads = item.kind in _LISTED or (item.kind is Kind.PARAGRAPH and item.text.rstrip().endswith(":"))
        while leads and end < len(items) and items[end].kind in _LISTED:
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


def _read_bullet(item: Item, *, mistakes: bool) -> tuple[list[Point], list[str]]:
    """Give the points of a bullet, and what of it goes into the model answer: a long one is both, as a paragraph is."""
    text, remark = _without_remark(" ".join(item.text.split()))
    text = _links(balance(text))
    if (found := _NOT_TO_SAY.fullmatch(text)) and has_word(found[2]):
        return [_struck(found[2], found[1], item.level)], []
    if mistakes and has_word(text):
        return [_struck(text, "", item.level)], []
    if word_count(text) <= LONGEST + 2:
        return [Point(text=text if has_word(text) or "?" in text else "", level=item.level, remark=remark)], []
    drafts = _drafts(text)
    if not drafts:
        return [Point(text=text, level=item.level, remark=remark)], []
    points = [Point(text=draft, level=item.level, drafted=True) for draft in drafts]
    return [replace(points[0], remark=remark), *points[1:]], [_plain_start(text)]


def _struck(text: str, before: str, level: int) -> Point:
    """Give what must not be said; what to say instead is a remark."""
    said, *instead = _INSTEAD.split(text, maxsplit=1)
    said = _unquoted(said.strip().strip("~").rstrip(".;"))
    remark = " → ".join(filter(None, [before, *instead]))
    return Point(text=f"~~{said}~~", level=level, remark=remark)


def _unquoted(text: str) -> str:
    quoted = _QUOTED.fullmatch(text)
    return quoted[1] if quoted else text


def _without_remark(text: str) -> tuple[str, str]:
    found = _REMARK.search(text)
    return (text[: found.start()], found[1]) if found and "--" not in found[1] else (text, "")


def _links(text: str) -> str:
    """Make an address the target of a link or a comment: nobody says it aloud."""
    named = _NAMED_LINK.match(text)
    if named:
        text = f"[{named[1]}]({named[2]}){text[named.end() :]}"
    return _BARE_LINK.sub(lambda link: link[0] if "--" in link[1] else f" <!-- {link[1]} -->", text).strip()


def as_paragraph(text: str) -> str:
    """Give a paragraph as it stands; one that is a remark as a whole becomes a comment."""
    bare = text.strip()
    note = _SPOKEN_NOTE.fullmatch(bare)
    if note and "--" not in bare and "??" not in bare and "++" not in bare:
        return f"<!-- {note['inside'] or bare} -->"
    return _plain_start(balance(bare))


def _plain_start(text: str) -> str:
    """Escape the sign of a heading, a list or a code block: what was a sentence in the notes stays one."""
    return (
        re.sub(r"^(\d*)(?=[.)]\s|#|`{3}|~{3}|[-+*=]\s|[-=_*\s]+$)", r"\1\\", text) if not text[:1].isalpha() else text
    )


def balance(text: str) -> str:
    """Escape the opening of a comment that does not end: it would hide all that follows."""
    kept: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return "".join(kept) + text[place:].replace("<!--", "\\<!--")
        kept.append(text[place : end + 3])
        place = end + 3
    return "".join(kept) + text[place:]


def _is_under_mistakes(points: Sequence[Point | str]) -> bool:
    heading = next((point for point in reversed(points) if isinstance(point, str)), None)
    return heading is not None and topic_of(heading.removeprefix("### ")) is Topic.MISTAKES


def _drafts(text: str) -> tuple[str, ...]:
    """Give the drafted points of a text with Markdown marks; unfinished notes in it, and what is struck, are none."""
    text = _STRUCK.sub(" ", text)
    plain = cut_notes(read_inline(parse_line(re.sub(r"<!--.*?-->", " ", text, flags=re.DOTALL)))).text.tidy().text
    return tuple(_SIGNS.sub(r"\\\1", point) for point in shorten(plain))


def _with_drafts(points: Sequence[Point | str], items: Sequence[Item]) -> Iterator[Point | str]:
    """Add what the paragraphs say and no bullet does, above the first subheading."""
    headings = [place for place, point in enumerate(points) if isinstance(point, str)]
    end = headings[0] if headings else len(points)
    yield from points[:end]
    said = Said(point.text for point in points if isinstance(point, Point))
    prose = [group[0].text for group in _groups(items) if len(group) == 1 and group[0].kind is Kind.PARAGRAPH]
    spoken = (as_paragraph(text) for text in prose)
    drafts = (draft for text in spoken if not text.startswith("<!--") for draft in _drafts(text))
    for draft in dict.fromkeys(drafts):
        if not said.has(draft):
            yield Point(text=draft, level=0, drafted=True)
    yield from points[end:]
