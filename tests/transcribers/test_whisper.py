from voiceprep.model import Word
from voiceprep.transcribers.whisper import whole_words


def test_what_whisper_cuts_off_is_joined() -> None:
    """A word is what stands between spaces, without them; punctuation is none."""
    cut = [
        (" A", 0.9),
        ("/B", 0.5),
        (" test", 0.8),
        (" —", 0.7),
        (" HiFi", 0.9),
        ("-GAN,", 0.4),
        (" 你", 0.9),
        ("好", 0.9),
    ]
    words = [Word(text=text, start=at, end=at + 1, confidence=c) for at, (text, c) in enumerate(cut)]

    assert [
        (word.text, word.start, word.end, word.confidence) for word in whole_words([*words, Word(text=" ", end=9)])
    ] == [
        ("A/B", 0, 2, 0.9),
        ("test—", 2, 4, 0.8),
        ("HiFi-GAN,", 4, 6, 0.9),
        ("你", 6, 7, 0.9),
        ("好", 7, 9, 0.9),
    ]
