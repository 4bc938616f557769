"""How an answer was spoken: pure functions of the transcript."""

from voiceprep.delivery.length import measure_length
from voiceprep.delivery.pace import measure

__all__ = ["measure", "measure_length"]
