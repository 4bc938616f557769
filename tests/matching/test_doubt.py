from dataclasses import replace

from tests.matching.answers import point, said
from voiceprep.matching import match
from voiceprep.model import Confidence, Match, Status


def heard(text: str, key_point: str, *, confidence: float) -> Match:
    """Match a point against words of which the recogniser is so sure."""
    transcript = said(text)
    words = tuple(replace(word, confidence=confidence) for word in transcript.words)
    return match([point(key_point)], replace(transcript, words=words)).matches[0]


def test_a_point_in_doubtful_words_is_no_more_than_likely() -> None:
    """Each of its words was heard, but they may be made up."""
    sure = heard("we added a cache to the service", "added a cache", confidence=0.9)
    unsure = heard("we added a cache to the service", "added a cache", confidence=0.4)

    assert (sure.status, sure.confidence) == (Status.COVERED, Confidence.CERTAIN)
    assert unsure == replace(sure, confidence=Confidence.LIKELY)


def test_doubt_adds_nothing_to_what_was_missed() -> None:
    sure = heard("we moved the database", "added a cache", confidence=0.9)

    assert heard("we moved the database", "added a cache", confidence=0.4) == sure
