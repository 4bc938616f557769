"""From blocks of sound to what there is to show and to decide by."""

from collections import deque
from typing import TYPE_CHECKING

from voiceprep.recording.level import measure_level
from voiceprep.recording.live import Live
from voiceprep.recording.speech import CONTEXT, LOOK, HearsSpeech

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Hearing:
    """Listens to an answer."""

    def __init__(self, hears_speech: HearsSpeech, *, rate: int) -> None:
        self.live = Live()
        """Replaced with every block, so that another thread may read it."""
        self._hears_speech = hears_speech
        self._rate = rate
        self._recent: deque[NDArray[np.float32]] = deque()
        self._not_looked_at = 0

    def take_in(self, block: "NDArray[np.float32]") -> None:
        """Hear the next block."""
        live = self.live.after_block(measure_level(block), length=len(block) / self._rate)
        self._recent.append(block)
        self._not_looked_at += len(block)
        if self._not_looked_at >= LOOK * self._rate:
            live = self._look(live)
        self.live = live

    def _look(self, live: Live) -> Live:
        import numpy as np

        sound = np.concatenate(self._recent)[-round(CONTEXT * self._rate) :]
        new, self._not_looked_at = sound[-self._not_looked_at :], 0
        self._recent = deque([sound])
        if not self._hears_speech(sound, self._rate):
            return live
        return live.after_speech(loudness=measure_level(new).rms)
