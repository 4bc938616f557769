from hypothesis import given
from hypothesis import strategies as st

from voiceprep.doubt import doubtful_words
from voiceprep.model import Transcript, Word


def doubtful(text: str, *, confidence: float | None = 0.9) -> str:
    """Give the doubtful words; after a word its confidence may be given, as in "MOS/0.3"."""
    parts = [word.partition("/") for word in text.split()]
    words = tuple(Word(text=word, confidence=float(own) if own else confidence) for word, _, own in parts)
    return " ".join(words[at].text for at in sorted(doubtful_words(Transcript(words=words, engine="fake/words"))))


def test_words_the_recogniser_is_sure_of_are_not_doubtful() -> None:
    assert doubtful("we measured the MOS/0.1 of two voices") == ""


def test_a_stretch_of_unsure_words_is() -> None:
    """But not the sure words around it."""
    assert doubtful("we saw them on a/0.1 snow/0.2 tore/0.1 at/0.3 yes and then we left") == "a snow tore at"


def test_sure_words_among_many_doubtful_ones_are() -> None:
    """Where nobody can be understood, some of what is made up sounds sure."""
    assert doubtful("a/0.2 b/0.2 c/0.2 d/0.2 because/1 of/1 the/1 e/0.2 f/0.2 g/0.2") == "a b c d because of the e f g"


def test_a_single_unsure_word_is() -> None:
    assert doubtful("yes/0.3") == "yes"


def test_words_that_go_round_in_circles_are() -> None:
    """However sure of them the recogniser is."""
    assert doubtful("we know " + "Don't forget, " * 4) == " ".join(["Don't", "forget,"] * 4)
    assert doubtful("so " + "s " * 8 + "and on") == " ".join("s" * 8)


def test_what_is_said_three_times_is_not() -> None:
    assert doubtful("we add a cache, " * 3) == ""
    assert doubtful("some words words words words and more") == ""


def test_typed_words_are_never_doubtful() -> None:
    assert doubtful("no " * 20, confidence=None) == ""


@given(st.lists(st.builds(Word, text=st.sampled_from("abc"), confidence=st.none() | st.floats(0, 1)), max_size=60))
def test_only_words_of_the_transcript_are_doubtful(words: list[Word]) -> None:
    found = doubtful_words(Transcript(words=tuple(words), engine="fake/words"))

    assert found <= {at for at, word in enumerate(words) if word.confidence is not None}
