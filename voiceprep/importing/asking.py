"""Which lines below a heading ask a question of their own."""

from collections.abc import Sequence
from dataclasses import replace

from voiceprep.answers.marked_text import has_word
from voiceprep.importing.items import BOX, LISTED, Item, Kind
from voiceprep.importing.labels import is_labelled
from voiceprep.importing.paragraphs import is_answered_question, is_one_question
from voiceprep.importing.topics import Topic, asks, asks_me

_OPENING = " *_\"'«“("


def asking(items: Sequence[Item], topic: Topic, heading: Item | None) -> list[int]:
    """Give the places of the lines that ask a question of their own."""
    all_ask = all(is_one_question(item.text) for item in items if item.kind in LISTED)
    found: list[int] = []
    above: Item | None = None
    count = _Count(heading)
    for place, (item, below) in enumerate(zip(items, [*items[1:], None], strict=False)):
        is_asked = _asks(item, below, topic, all_ask=all_ask) and not _counts_a_point(item, above)
        if count.goes_on(item, is_asked=is_asked):
            above = item
            found.append(place)
    return found


class _Count:
    """The numbers of questions: the one after a question's is a question, too, however it is worded."""

    def __init__(self, heading: Item | None) -> None:
        self._next = heading.number + 1 if heading and heading.number and asks(heading.text) else None
        self._are_points = False
        """Whether numbers count points here."""

    def goes_on(self, item: Item, *, is_asked: bool) -> bool:
        """Say whether an item is a question: it asks, or its number is the next one."""
        if item.kind is not Kind.NUMBERED or item.level > 0 or not item.number:
            return is_asked
        opens = item.text.lstrip(_OPENING)[:1].isupper() or asks(item.text)
        is_asked = is_asked or (item.number == self._next and opens and has_word(item.text))
        self._are_points = self._are_points or not is_asked
        self._next = None if self._are_points else item.number + 1
        return is_asked


def _counts_a_point(item: Item, above: Item | None) -> bool:
    """Say whether a numbered line stands in the answer to the question above it."""
    is_inside = above is not None and item.level > above.level and asks(above.text)
    return (
        is_inside and item.kind is Kind.NUMBERED and not item.text.rstrip().endswith("?") and not is_labelled(item.text)
    )


def _asks(item: Item, following: Item | None, topic: Topic, *, all_ask: bool) -> bool:
    item = replace(item, text=BOX.sub("", item.text))
    if not has_word(item.text):
        return False
    match item.kind:
        case Kind.NUMBERED:
            return _numbered_asks(item, following, topic)
        case Kind.BULLET:
            has_parts = following is not None and following.kind in LISTED and following.level > item.level
            if is_labelled(item.text) or (has_parts and asks_me(item.text) and topic is not Topic.ANSWER):
                return True
            return is_one_question(item.text) and (has_parts or topic is Topic.QUESTIONS or all_ask)
        case Kind.PARAGRAPH:
            return item.first == item.last and is_one_question(item.text)
    return False


def _numbered_asks(item: Item, following: Item | None, topic: Topic) -> bool:
    """Say whether a numbered line asks; below a question, numbers count its points."""
    if is_labelled(item.text):
        return True
    if item.text.rstrip(' *_"»').endswith("?") and not item.text.endswith("??"):
        return True
    if topic is Topic.QUESTIONS or (topic is not Topic.ANSWER and is_answered_question(item.text)):
        return item.level == 0
    has_answer = following is not None and (following.kind is not Kind.NUMBERED or following.level > item.level)
    return topic is not Topic.ANSWER and has_answer and (item.level == 0 or asks(item.text))
