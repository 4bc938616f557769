"""Every noun of voiceprep: a file a stage, in the order in which an answer flows through the program."""

from voiceprep.model.coverage import Confidence, Coverage, Evidence, Match, Overruled, Status
from voiceprep.model.delivery import (
    Advice,
    Delivery,
    Filler,
    Gauge,
    Length,
    LengthVerdict,
    Loudness,
    Measure,
    Pause,
    Pitch,
    Stumble,
    StumbleKind,
)
from voiceprep.model.progress import Moment, PointProgress, PracticeDay, QuestionName, QuestionPage, QuestionProgress
from voiceprep.model.questions import KeyPoint, Question, QuestionSet, Strictness, Target, UnfinishedNote, Wording
from voiceprep.model.reports import Attempt, Forgettable, Report, Timing
from voiceprep.model.schedule import Card, Rating, Review, Tally
from voiceprep.model.sounds import Recording, Sound, Span, SystemVoice
from voiceprep.model.transcripts import Transcript, Word

__all__ = [
    "Advice",
    "Attempt",
    "Card",
    "Confidence",
    "Coverage",
    "Delivery",
    "Evidence",
    "Filler",
    "Forgettable",
    "Gauge",
    "KeyPoint",
    "Length",
    "LengthVerdict",
    "Loudness",
    "Match",
    "Measure",
    "Moment",
    "Overruled",
    "Pause",
    "Pitch",
    "PointProgress",
    "PracticeDay",
    "Question",
    "QuestionName",
    "QuestionPage",
    "QuestionProgress",
    "QuestionSet",
    "Rating",
    "Recording",
    "Report",
    "Review",
    "Sound",
    "Span",
    "Status",
    "Strictness",
    "Stumble",
    "StumbleKind",
    "SystemVoice",
    "Tally",
    "Target",
    "Timing",
    "Transcript",
    "UnfinishedNote",
    "Word",
    "Wording",
]
