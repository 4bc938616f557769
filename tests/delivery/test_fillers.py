import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.delivery.fillers import add_hesitations, find_fillers, find_hesitations
from voiceprep.model import Filler, Word


def said(text: str) -> tuple[Word, ...]:
    """Say a word a second."""
    return tuple(Word(text=word, start=float(at), end=at + 0.5) for at, word in enumerate(text.split()))


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("Ну, я как бы студент.", ["ну", "как бы"]),
        ("Короче, это, типа, такая модель.", ["короче", "типа"]),
        ("Он, э-э, обучал, эм, мм... её, хм.", ["э-э", "эм", "мм", "хм"]),
        ("В общем, мы её обучили, так сказать, сами.", ["в общем", "так сказать"]),
        ("Значит, учусь я в Казани.", ["значит"]),
        ("И это самое, потом мы её, значит, ускорили.", ["это самое", "значит"]),
        ("So, um, I was like, you know, uh, kind of lost.", ["um", "like", "you know", "uh", "kind of"]),
        ("I mean, it is basically, er, sort of done. Hmm!", ["i mean", "basically", "er", "sort of", "hmm"]),
    ],
)
def test_what_stands_empty_is_a_filler(text: str, fillers: list[str]) -> None:
    assert [filler.text for filler in find_fillers(said(text))] == fillers


@pytest.mark.parametrize(
    "text",
    [
        "Это значит, что модель не значит ничего.",
        "Стало короче, чем было, и данные типа текста короче.",
        "В общем случае и в общем виде это самое важное.",
        "Как бы ни было трудно, и как бы вы ни хотели.",
        "Да, там, вот, прямо.",
        "I like it, it looks like a model, and I know what you know.",
        "That is what I mean by this kind of model, and that sort of thing.",
        "Do you know how we did it?",
        "Эмма и Эмиль едут на матч, а Ум — это разум.",
        "An umbrella, a hummer, a human error.",
    ],
)
def test_a_word_that_says_something_is_no_filler(text: str) -> None:
    assert find_fillers(said(text)) == ()


def test_a_filler_has_its_time() -> None:
    assert find_fillers(said("Well, you know, yes")) == (Filler(text="you know", start=1.0, end=2.5),)


def test_a_second_decode_adds_hesitations_only_and_each_once() -> None:
    plain = find_fillers(said("Ну, э-э, да."))
    verbatim = find_hesitations(said("Ну, э-э, короче, эм, да."))

    assert [filler.text for filler in add_hesitations(plain, verbatim)] == ["ну", "э-э", "эм"]


@given(st.text())
def test_any_text_has_its_fillers_in_order(text: str) -> None:
    fillers = find_fillers(said(text))

    assert list(fillers) == sorted(fillers, key=lambda filler: filler.start)
    assert add_hesitations(fillers, find_hesitations(said(text))) == fillers


def test_typed_words_have_no_fillers() -> None:
    assert find_fillers([Word(text="um")]) == ()
