import pytest

from voiceprep.matching.phonetics import letter_names, skeleton, sound_code


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [("vocoder", "вокодер"), ("fine", "файн"), ("rate", "рейт"), ("gan", "ган"), ("query", "квери"), ("tune", "тун")],
)
def test_a_term_sounds_the_same_in_both_scripts(latin: str, cyrillic: str) -> None:
    assert sound_code(latin) == sound_code(cyrillic)


def test_consonants_survive_misheard_vowels_and_voicing() -> None:
    assert skeleton("similarity") == skeleton("зимелерити")


def test_an_acronym_is_spelled_in_english_and_in_russian() -> None:
    assert letter_names("snr") == ("эсэнар", "эсэнэр")
    assert letter_names("g2p") == ("джитупи", "гэдвапэ")
    assert letter_names("мфти") == ("эмэфтэи",)
    assert letter_names("ça") == ()
