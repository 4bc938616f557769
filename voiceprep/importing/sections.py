"""The parts of notes → what is asked, with what belongs to it, and what is only kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from voiceprep.answers.marked_text import has_word
from voiceprep.importing.asking import asking
from voiceprep.importing.items import Item, Kind, Outline
from voiceprep.importing.paragraphs import is_label
from voiceprep.importing.topics import Topic, asks, is_in_first_person, is_numbered, topic_of

_LABEL_LEVEL = 6


class Role(StrEnum):
    """What a section becomes."""

    QUESTION = "question"
    HEADING = "heading"
    """It only orders the questions below it."""
    CONTEXT = "context"
    ASKED_BACK = "your questions"
    """What the user will ask: kept, not practised."""
    ADVICE = "advice"
    """Mistakes to avoid in the whole interview: nothing that could be heard in one answer."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading, or a line that asks, with what stands below it."""

    role: Role
    title: str
    """Empty for what stands above the first heading."""
    items: tuple[Item, ...]
    first: int
    """Its first line in the notes, from 1."""
    last: int


@dataclass(frozen=True, kw_only=True)
class _Block:
    """A heading and what stands below it, subheadings that belong to it among it."""

    heading: Item | None
    items: tuple[Item, ...]
    topic: Topic


def read_sections(outline: Outline) -> tuple[Section, ...]:
    """Give the sections of notes in their order."""
    items = outline.items
    if not any(item.kind is Kind.HEADING for item in items):
        items = tuple(_labels_as_headings(items))
    blocks = list(_blocks(items))
    counted = {block.heading.level for block in blocks if block.heading and _is_counted(block.heading)}
    return tuple(section for block in _fold(blocks) for section in _sections(block, counted))


def _is_counted(heading: Item) -> bool:
    """Say whether a heading is one of numbered questions: its neighbours ask, too, whatever their words."""
    return is_numbered(heading.text) and asks(heading.text)


def _labels_as_headings(items: Sequence[Item]) -> Iterator[Item]:
    """In notes without headings, a line that ends in a colon is one; mistakes right below an answer belong to it."""
    before: Item | None = None
    for item in items:
        is_heading = item.kind is Kind.PARAGRAPH and item.first == item.last and item.level == 0 and is_label(item.text)
        if is_heading and before and before.last + 1 == item.first and topic_of(item.text) is Topic.MISTAKES:
            is_heading = False
        yield replace(item, kind=Kind.HEADING, level=_LABEL_LEVEL) if is_heading else item
        before = item


def _blocks(items: Sequence[Item]) -> Iterator[_Block]:
    heading, below = None, list[Item]()
    for item in items:
        if item.kind is Kind.HEADING:
            yield _block(heading, below)
            heading, below = item, []
        else:
            below.append(item)
    yield _block(heading, below)


def _block(heading: Item | None, below: Sequence[Item]) -> _Block:
    topic = topic_of(heading.text) if heading else Topic.OPEN
    return _Block(heading=heading, items=tuple(below), topic=topic)


def _fold(blocks: Sequence[_Block]) -> list[_Block]:
    """Put subheadings that ask nothing into the question, the advice or the list above them."""
    folded: list[_Block] = []
    for block in blocks:
        above = folded[-1] if folded else None
        if above and above.heading and block.heading and _belongs(block, above, above.heading, block.heading):
            folded[-1] = replace(above, items=(*above.items, block.heading, *block.items))
        elif block.heading or block.items:
            folded.append(block)
    return folded


def _belongs(block: _Block, above: _Block, outer: Item, inner: Item) -> bool:
    if inner.level <= outer.level:
        return False
    if above.topic in (Topic.ASKED_BACK, Topic.MISTAKES):
        return True
    return (
        above.topic is Topic.ANSWER
        and not asks(inner.text)
        and block.topic in (Topic.OPEN, Topic.MISTAKES, Topic.ANSWER)
        and not asking(block.items, block.topic, block.heading)
    )


def _sections(block: _Block, counted: set[int]) -> Iterator[Section]:
    starts = (
        [] if block.topic in (Topic.ASKED_BACK, Topic.MISTAKES) else asking(block.items, block.topic, block.heading)
    )
    head = block.items[: starts[0]] if starts else block.items
    if block.heading or head:
        yield _head(block, head, counted, followed=bool(starts))
    for start, end in zip(starts, [*starts[1:], len(block.items)], strict=False):
        asked, below = block.items[start], block.items[start + 1 : end]
        is_heading = bool(below) is False and end < len(block.items) and block.items[end].level > asked.level
        role = Role.HEADING if is_heading else Role.QUESTION
        yield _section(role, asked.text, below, asked)


def _head(block: _Block, items: tuple[Item, ...], counted: set[int], *, followed: bool) -> Section:
    title = block.heading.text if block.heading else ""
    role = _role(block, items, followed=followed)
    if role is Role.CONTEXT and block.heading and block.heading.level in counted and is_numbered(title):
        role = Role.QUESTION
    return _section(role, title, items, block.heading or items[0])


def _role(block: _Block, items: Sequence[Item], *, followed: bool) -> Role:
    title = block.heading.text if block.heading else ""
    if block.topic is Topic.ASKED_BACK:
        return Role.ASKED_BACK
    if block.topic is Topic.MISTAKES:
        return Role.ADVICE
    if not items:
        return Role.QUESTION if asks(title) and not followed else Role.HEADING
    if not has_word(title) or block.topic in (Topic.BACKGROUND, Topic.QUESTIONS):
        return Role.CONTEXT
    if block.topic is Topic.ANSWER or is_in_first_person(item.text for item in items if item.kind is not Kind.VERBATIM):
        return Role.QUESTION
    return Role.CONTEXT


def _section(role: Role, title: str, items: tuple[Item, ...], first: Item) -> Section:
    last = items[-1].last if items else first.last
    return Section(role=role, title=title, items=items, first=first.first, last=last)
