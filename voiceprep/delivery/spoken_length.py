"""How long a text takes to be spoken, before anybody has spoken it."""

from dataclasses import dataclass

from voiceprep.delivery.syllables import count_syllables

RATES = {"ru": (3.8, 5.5), "en": (2.7, 4.4)}
"""Syllables a second, pauses included, from the slowest to the fastest that is comfortable to listen to: for Russian as
measured on speakers, with weak evidence; for English 100 to 165 words a minute (Microsoft's Speaker Coach) of 1.6
syllables. Other languages are taken as English."""


@dataclass(frozen=True, kw_only=True)
class SpokenLength:
    """Seconds, from a fast speaker to a slow one."""

    shortest: float
    longest: float


def estimate_length(text: str, *, language: str) -> SpokenLength:
    """Estimate the spoken length of a text by its syllables; `language` is a BCP 47 tag."""
    slowest, fastest = RATES.get(language.partition("-")[0].lower(), RATES["en"])
    syllables = count_syllables(text, language=language)
    return SpokenLength(shortest=syllables / fastest, longest=syllables / slowest)
