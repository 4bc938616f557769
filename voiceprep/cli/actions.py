"""What the keys after a report do, but for those that go on."""

from collections.abc import Callable, Mapping

from voiceprep.cli.overruling import OverruleDialog
from voiceprep.cli.rating import RatingDialog
from voiceprep.errors import VoiceprepError
from voiceprep.practice import Attempted, Reader, Reading
from voiceprep.translation import _


class Actions:
    """Replays, reads the model answer aloud, shows the notes, and holds the dialogs."""

    def __init__(
        self,
        *,
        reader: Reader | None,
        dialog: OverruleDialog | None,
        rating: RatingDialog | None,
        say: Callable[[str], None],
        note: Callable[[VoiceprepError], None],
        listen_to: Callable[[Reading], None],
    ) -> None:
        """`say` shows a line, `note` an error, and `listen_to` plays until it is over or skipped."""
        self._reader = reader
        self._dialog = dialog
        self._rating = rating
        self._say = say
        self._note = note
        self._listen_to = listen_to
        self.by_key: Mapping[str, Callable[[Attempted], None]] = {
            "h": self._replay,
            "m": self._read_aloud,
            "o": self._overrule,
            "r": self._rate,
            "s": self._show_notes,
        }

    def _overrule(self, attempted: Attempted) -> None:
        try:
            if self._dialog:
                self._dialog.hold(attempted)
        except VoiceprepError as error:
            self._note(error)

    def _rate(self, attempted: Attempted) -> None:
        try:
            if self._rating:
                self._rating.hold(attempted)
        except VoiceprepError as error:
            self._note(error)

    def _replay(self, attempted: Attempted) -> None:
        from voiceprep.model import Sound
        from voiceprep.sound import RATE, read_sound

        if attempted.take.recording is None or self._reader is None:
            self._say(_("There is nothing to play it with."))
            return
        try:
            sound = Sound(samples=read_sound(attempted.take.recording.path), rate=RATE)
        except VoiceprepError as error:
            self._note(error)
            return
        self._listen_to(self._reader.play(sound))

    def _read_aloud(self, attempted: Attempted) -> None:
        question = attempted.question
        if not question.model_answer:
            self._say(_("This question has no model answer: write it as a paragraph under the bullets."))
            return
        self._say(question.model_answer)
        if self._reader:
            self._listen_to(self._reader.read(question.model_answer, language=question.language))

    def _show_notes(self, attempted: Attempted) -> None:
        for point in attempted.question.key_points:
            self._say(f"  - {' | '.join(wording.text for wording in point.wordings)}")
            for part in point.parts:
                self._say(f"      - {' | '.join(wording.text for wording in part.wordings)}")
