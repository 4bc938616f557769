"""An answer from the microphone to a file, of which nothing is lost on the way."""

from voiceprep.recording.hearing import Hearing
from voiceprep.recording.level import measure_level
from voiceprep.recording.live import TOO_QUIET, LevelWarning, Live
from voiceprep.recording.patience import Patience
from voiceprep.recording.recorder import Recorder
from voiceprep.recording.signals import leave_when_told
from voiceprep.recording.sounds import sound_files
from voiceprep.recording.speech import HearsSpeech, SileroEar
from voiceprep.recording.take import Ended, Take
from voiceprep.recording.unfinished import Unfinished, is_recording, salvage, unassessed, unfinished

__all__ = [
    "TOO_QUIET",
    "Ended",
    "Hearing",
    "HearsSpeech",
    "LevelWarning",
    "Live",
    "Patience",
    "Recorder",
    "SileroEar",
    "Take",
    "Unfinished",
    "is_recording",
    "leave_when_told",
    "measure_level",
    "salvage",
    "sound_files",
    "unassessed",
    "unfinished",
]
