import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep import reasons
from voiceprep.reasons import DENIED, OF_PART, SLIPPED, of_parts, say_reason
from voiceprep.translation import speaking

TEMPLATES = [text for name, text in vars(reasons).items() if name.isupper() and isinstance(text, str) and "{" in text]


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_reason_is_said_in_russian(template: str) -> None:
    reason = re.sub(r"\{\w+\}", "5", template)

    with speaking("ru"):
        said = say_reason(reason)

    assert re.findall("[a-z]+", said) == []
    assert said.count("5") == reason.count("5")


def test_the_reasons_against_parts_are_said_one_by_one() -> None:
    parts = [SLIPPED.format(part="опоздал"), OF_PART.format(part="WER", message=DENIED.format(said="never used WER"))]

    with speaking("ru"):
        assert say_reason(of_parts(parts) or "") == "опоздал: сказано; WER: сказано «never used WER»"


def test_the_words_in_a_reason_stand_between_the_marks_of_their_own_language() -> None:
    denied = OF_PART.format(part="WER", message=DENIED.format(said="не считали «WER»"))

    assert say_reason(denied, "«»") == "WER: said «не считали «WER»»"
    with speaking("ru"):
        assert say_reason(DENIED.format(said="never used"), "“”") == "сказано “never used”"


@given(st.text())
def test_any_text_can_have_been_said(text: str) -> None:
    """What nobody has made stays as it is, and the user's words are never touched."""
    with speaking("ru"):
        assert text in say_reason(DENIED.format(said=text))
