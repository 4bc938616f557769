"""How an answer was spoken: pure functions of the transcript and the sound."""

from voiceprep.delivery.length import measure_length
from voiceprep.delivery.measure import NOTHING_USUAL, measure, silences_of

__all__ = ["NOTHING_USUAL", "measure", "measure_length", "silences_of"]
