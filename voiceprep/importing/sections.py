"""The parts of notes → what is asked, with what belongs to it, and what is only kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from voiceprep.answers.marked_text import has_word
from voiceprep.importing.outline import Item, Kind, Outline, is_one_question
from voiceprep.importing.topics import Topic, asks, is_in_first_person, topic_of

_LISTED = (Kind.NUMBERED, Kind.BULLET)
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
    return tuple(section for block in _fold(_blocks(items)) for section in _sections(block))


def _labels_as_headings(items: Sequence[Item]) -> Iterator[Item]:
    """In notes without headings, a line that ends in a colon is one."""
    for item in items:
        is_label = item.kind is Kind.PARAGRAPH and item.first == item.last and item.text.rstrip().endswith(":")
        yield replace(item, kind=Kind.HEADING, level=_LABEL_LEVEL) if is_label else item


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


def _fold(blocks: Iterator[_Block]) -> list[_Block]:
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
        and not _asking(block.items, block)
    )


def _sections(block: _Block) -> Iterator[Section]:
    starts = [] if block.topic in (Topic.ASKED_BACK, Topic.MISTAKES) else _asking(block.items, block)
    head = block.items[: starts[0]] if starts else block.items
    if block.heading or head:
        yield _head(block, head, followed=bool(starts))
    for start, end in zip(starts, [*starts[1:], len(block.items)], strict=False):
        asked, below = block.items[start], block.items[start + 1 : end]
        is_heading = bool(below) is False and end < len(block.items) and block.items[end].level > asked.level
        role = Role.HEADING if is_heading else Role.QUESTION
        yield _section(role, asked.text, below, asked)


def _head(block: _Block, items: tuple[Item, ...], *, followed: bool) -> Section:
    title = block.heading.text if block.heading else ""
    return _section(_role(block, items, followed=followed), title, items, block.heading or items[0])


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
    if block.topic is Topic.ANSWER or is_in_first_person(item.text for item in items):
        return Role.QUESTION
    return Role.CONTEXT


def _section(role: Role, title: str, items: tuple[Item, ...], first: Item) -> Section:
    last = items[-1].last if items else first.last
    return Section(role=role, title=title, items=items, first=first.first, last=last)


def _asking(items: Sequence[Item], block: _Block) -> list[int]:
    """Give the places of the lines that ask a question of their own."""
    return [place for place, item in enumerate(items) if _asks(item, place, items, block.topic)]


def _asks(item: Item, place: int, items: Sequence[Item], topic: Topic) -> bool:
    if not has_word(item.text):
        return False
    following = items[place + 1] if place + 1 < len(items) else None
    match item.kind:
        case Kind.NUMBERED:
            return _numbered_asks(item, following, topic)
        case Kind.BULLET:
            has_parts = following is not None and following.kind in _LISTED and following.level > item.level
            listed = topic is Topic.QUESTIONS or _all_ask(items)
            return is_one_question(item.text) and (has_parts or listed)
        case Kind.PARAGRAPH:
            return item.first == item.last and is_one_question(item.text)
    return False


def _numbered_asks(item: Item, following: Item | None, topic: Topic) -> bool:
    """Say whether a numbered line asks; below a question, numbers count its points."""
    if item.text.rstrip(' *_"»').endswith("?") and not item.text.endswith("??"):
        return True
    if topic is Topic.QUESTIONS:
        return item.level == 0
    has_answer = following is not None and (following.kind is not Kind.NUMBERED or following.level > item.level)
    return topic is not Topic.ANSWER and has_answer and (item.level == 0 or asks(item.text))


def _all_ask(items: Sequence[Item]) -> bool:
    return all(is_one_question(item.text) for item in items if item.kind in _LISTED)
