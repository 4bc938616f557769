"""When a question is to be practised again: attempts → ratings → FSRS. Pure."""

from voiceprep.schedule.rating import rate
from voiceprep.schedule.reckon import due_day, is_due, reckon

__all__ = ["due_day", "is_due", "rate", "reckon"]
