"""Transcript × key points → coverage. Pure: no input or output, milliseconds for a long answer."""

from voiceprep.matching.explain import explain
from voiceprep.matching.match import match

__all__ = ["explain", "match"]
