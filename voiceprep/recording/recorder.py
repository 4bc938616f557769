"""From the microphone's blocks to a recording on disk."""

from collections.abc import Iterator
from concurrent import futures
from datetime import datetime
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from voiceprep.errors import MicrophoneError, RecordingError
from voiceprep.model import Question, Recording
from voiceprep.recording.failures import cannot_begin, cannot_finish, cut_short
from voiceprep.recording.finish import finish
from voiceprep.recording.hearing import Hearing
from voiceprep.recording.live import Live
from voiceprep.recording.part import open_part
from voiceprep.recording.patience import Patience
from voiceprep.recording.speech import HearsSpeech
from voiceprep.recording.take import Ended, Take

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SYNC = 0.5
"""Seconds of sound that a power cut may cost."""
_ON_ITS_WAY = 0.15
"""Seconds. Of what was said before the stop, so much has not come through the sound system yet (measured: 0.1)."""


class Follower(Protocol):
    """Somebody who hears an answer while it is recorded. Neither call may wait or fail."""

    def take_in(self, block: "NDArray[np.float32]") -> None:
        """Hear the next block, which is on disk."""
        ...

    def end(self) -> None:
        """Know that there was the last."""
        ...


class Recorder:
    """Records an answer, in a thread of its own, from when the context is entered until it ends or the context is left.

    >>> with microphone.listen() as blocks:
    ...     speaker.play(question)
    ...     with Recorder(blocks, rate=microphone.rate, ...) as recorder:
    ...         while not recorder.wait(0.1):
    ...             draw(recorder.live, recorder.silence_left)
    ... recorder.take
    Take(recording=Recording(path=...), ended=<Ended.SILENCE: 'silence'>, seconds=74.2, error=None)

    Whatever leaves the context, an exception, Ctrl-C, leaves a finished recording. The blocks are asked for from then
    on, so that a microphone that listens already gives nothing of what was before.
    """

    def __init__(
        self,
        blocks: Iterator["NDArray[np.float32]"],
        *,
        rate: int,
        folder: Path,
        question: Question,
        now: datetime,
        hears_speech: HearsSpeech,
        patience: Patience = Patience(),  # noqa: B008 -- it is frozen
        follower: Follower | None = None,
    ) -> None:
        self._blocks = blocks
        self._rate = rate
        self._folder = folder
        self._question = question
        self._now = now
        self._hearing = Hearing(hears_speech, rate=rate)
        self._patience = patience
        self._end_at = patience.longest
        self._follower = follower
        self._ended: Ended | None = None
        self._ended_at: float | None = None

    @property
    def live(self) -> Live:
        """The answer up to now."""
        return self._hearing.live

    @property
    def silence_left(self) -> float | None:
        """The seconds until silence ends the answer; None where it does not."""
        live = self.live
        return self._patience.silence_left(seconds=live.seconds, last_speech=live.last_speech)

    @property
    def take(self) -> Take:
        """What has come of it; waits for the end."""
        return self._take.result()

    def __enter__(self) -> Self:
        """Begin. Raises RecordingError where nothing can be written."""
        try:
            self._wav, self._lock = open_part(self._folder, self._question, rate=self._rate, now=self._now)
        except OSError as error:
            raise cannot_begin(self._folder, error) from error
        # Python waits for this thread when it ends, so that even a second Ctrl-C does not leave a half finished file.
        with_one_thread = futures.ThreadPoolExecutor(max_workers=1, thread_name_prefix="recorder")
        self._take = with_one_thread.submit(self._record)
        with_one_thread.shutdown(wait=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._end(Ended.INTERRUPTED if kind else Ended.STOPPED)
        self._take.exception()

    def stop(self) -> None:
        """End the answer."""
        self._end(Ended.STOPPED)

    def wait(self, seconds: float) -> bool:
        """Wait for the end, but not for longer than this; say whether it has come."""
        return bool(futures.wait([self._take], timeout=seconds).done)

    def _end(self, why: Ended) -> None:
        self._ended = self._ended or why
        self._ended_at = self._ended_at or perf_counter()

    def _record(self) -> Take:
        try:
            error = self._take_in()
        except BaseException:
            self._keep()  # a defect must not cost the answer
            raise
        finally:
            if self._follower:
                self._follower.end()
        recording, failure = self._keep()
        seconds = self._wav.seconds
        if isinstance(error, OSError):
            failure = cut_short(recording, seconds, error) if recording else cannot_begin(self._folder, error)
            error = None
        return Take(
            recording=recording,
            ended=self._ended or Ended.SOUND_ENDED,
            seconds=seconds,
            error=error or failure,
            ended_at=self._ended_at,
        )

    def _take_in(self) -> MicrophoneError | OSError | None:
        """Write every block, before anything else happens to it, until the end."""
        synced = 0.0
        try:
            for block in self._blocks:
                self._wav.write(block)
                if self._wav.seconds - synced >= _SYNC:
                    self._wav.sync()
                    synced = self._wav.seconds
                self._hearing.take_in(block)
                if self._follower:
                    self._follower.take_in(block)
                if self._is_over():
                    break
            self._end(Ended.SOUND_ENDED)
        except MicrophoneError as error:
            self._end(Ended.UNPLUGGED)
            return error
        except OSError as error:
            self._end(Ended.DISK)
            self._ended = Ended.DISK
            return error
        return None

    def _is_over(self) -> bool:
        """Say whether the answer has ended, and keep why."""
        seconds = self._wav.seconds
        if self._ended is not None:
            self._end_at = min(self._end_at, seconds + _ON_ITS_WAY)
        elif self.silence_left == 0:
            self._end(Ended.SILENCE)
            return True
        if seconds < self._end_at:
            return False
        self._end(Ended.LIMIT)
        return True

    def _keep(self) -> tuple[Recording | None, RecordingError | None]:
        """Finish the file; where that fails, what was written stays as it is."""
        part = self._wav.path
        try:
            self._wav.close()
            if self._wav.frames:
                return finish(part), None
            part.unlink()
        except OSError as error:
            return Recording(path=part), cannot_finish(part, error)
        except RecordingError as error:
            return Recording(path=part), error
        finally:
            self._lock.let_go()
        return None, None
