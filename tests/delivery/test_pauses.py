import pytest

from voiceprep.delivery.pauses import find_pauses
from voiceprep.model import Pause, Span, Transcript, Word


def spoken(before: str, after: str, *, silence: float = 1.0) -> Transcript:
    """Say a second before the silence, and a second after it."""
    words = [Word(text=text, start=0.1 * at, end=0.1 * at + 0.1) for at, text in enumerate(before.split())]
    words += [
        Word(text=text, start=1 + silence + 0.1 * at, end=1.1 + silence + 0.1 * at)
        for at, text in enumerate(after.split())
    ]
    speech = (Span(start=0.0, end=1.0), Span(start=1 + silence, end=2 + silence))
    return Transcript(words=tuple(words), engine="fake/words", speech=speech)


def test_a_pause_is_a_silence_of_a_quarter_of_a_second() -> None:
    assert find_pauses(spoken("Yes.", "No.", silence=0.25)) == (Pause(start=1.0, end=1.25),)
    assert find_pauses(spoken("Yes.", "No.", silence=0.24)) == ()


@pytest.mark.parametrize(
    ("before", "after", "inside"),
    [
        ("I study", "mathematics.", True),
        ("Я учусь на третьем", "курсе.", True),
        ("I study mathematics,", "in Kazan.", False),
        ("I study.", "Mathematics it is.", False),
        ("I study mathematics", "and I like it.", False),
        ("Мне нравится", "когда всё работает.", False),
        ("Hello", "", False),
        ("", "hello", False),
    ],
)
def test_a_pause_is_inside_a_clause_unless_punctuation_or_a_conjunction_parts_it(
    before: str, after: str, inside: bool
) -> None:
    assert [pause.inside_clause for pause in find_pauses(spoken(before, after))] == [inside]
