"""When a question is to be practised again: attempts → ratings → FSRS → what is due today. Pure."""

from voiceprep.schedule.due import Scheduled, due, name_of, schedule
from voiceprep.schedule.rating import rate
from voiceprep.schedule.reckon import reckon
from voiceprep.schedule.streak import streak

__all__ = ["Scheduled", "due", "name_of", "rate", "reckon", "schedule", "streak"]
