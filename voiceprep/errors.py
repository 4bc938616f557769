"""Every deliberate error: one line saying what is wrong, one saying what mends it.

VoiceprepError
├── AnswersError        a question set cannot be read, or holds no such question
├── NotesError          notes cannot be read, or make no question set
├── SettingsError       voiceprep.toml or the environment asks for something impossible
├── SoundError          a file holds no sound that can be read
├── TextError           a typed answer or a batch of jobs cannot be read
├── VoiceError          no synthesiser or no voice can be used
├── SpeakerError        no output device can be used
├── MicrophoneError     no input device can be used, or it went away
├── RecordingError      a recording cannot be kept on disk
├── TranscriberError    the recogniser or its weights cannot be used
├── EmbedderError       the encoder of meaning cannot be used
├── ModelError          a model is not here, or cannot be had or removed
├── PageError           a report cannot be written as a page
├── PlotError           progress cannot be drawn as a picture
├── HistoryError        the history cannot be read or written, or holds no such attempt
├── BackupError         a backup cannot be written or restored
└── JobError            a line of a batch is no job
"""


def reason_of(error: BaseException) -> str:
    """Give the first line of what a foreign exception says; its name, where it says nothing."""
    return next(iter(str(error).splitlines()), type(error).__name__)


class VoiceprepError(Exception):
    """Something the user can mend."""

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class AnswersError(VoiceprepError):
    """A question set cannot be read, or holds no such question."""

    def __init__(self, message: str, *, hint: str, reason: str | None = None, line: int | None = None) -> None:
        """`reason` is the message without the place, `line` the line of the file, from 1, where there is one."""
        super().__init__(message, hint=hint)
        self.reason = reason or message
        self.line = line


class NotesError(VoiceprepError):
    """Notes cannot be read, or make no question set."""


class SettingsError(VoiceprepError):
    """voiceprep.toml or the environment asks for something impossible."""


class SoundError(VoiceprepError):
    """A file holds no sound that can be read."""


class TextError(VoiceprepError):
    """A typed answer or a batch of jobs cannot be read."""


class VoiceError(VoiceprepError):
    """No synthesiser or no voice can be used."""


class SpeakerError(VoiceprepError):
    """No output device can be used."""


class MicrophoneError(VoiceprepError):
    """No input device can be used, or it went away."""


class RecordingError(VoiceprepError):
    """A recording cannot be kept on disk."""


class PageError(VoiceprepError):
    """A report cannot be written as a page."""


class PlotError(VoiceprepError):
    """Progress cannot be drawn as a picture."""


class HistoryError(VoiceprepError):
    """The history cannot be read or written, or holds no such attempt."""


class BackupError(VoiceprepError):
    """A backup cannot be written or restored."""


class TranscriberError(VoiceprepError):
    """The recogniser or its weights cannot be used."""


class EmbedderError(VoiceprepError):
    """The encoder of meaning cannot be used."""


class ModelError(VoiceprepError):
    """A model is not here, or cannot be had or removed."""


class JobError(VoiceprepError):
    """A line of a batch is no job."""
