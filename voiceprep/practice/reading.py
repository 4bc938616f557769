"""Reading aloud, beside what else goes on."""

from concurrent import futures
from threading import Event

from voiceprep.errors import SpeakerError, VoiceError
from voiceprep.model import Sound
from voiceprep.protocols import Speaker, Voice


class Reading:
    """A text that is being read aloud, in a thread of its own."""

    def __init__(self, sound: "futures.Future[Sound]", speaker: Speaker, threads: futures.Executor) -> None:
        self._stop = Event()
        self._done = threads.submit(lambda: speaker.play(sound.result(), stop=self._stop))

    def wait(self, seconds: float) -> bool:
        """Wait for the end, but not for longer than this; say whether it has come."""
        return bool(futures.wait([self._done], timeout=seconds).done)

    def stop(self) -> None:
        """Be silent at once."""
        self._stop.set()

    def error(self) -> VoiceError | SpeakerError | None:
        """Wait for the end, and say why nothing was heard, if so."""
        error = self._done.exception()
        if error is not None and not isinstance(error, VoiceError | SpeakerError):
            raise error
        return error


class Reader:
    """Reads texts aloud. What is said next can be prepared while something else goes on."""

    def __init__(self, voice: Voice, speaker: Speaker) -> None:
        self._voice = voice
        self._speaker = speaker
        self._threads = futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix="reader")
        self._prepared: dict[tuple[str, str], futures.Future[Sound]] = {}

    def prepare(self, text: str, *, language: str) -> None:
        """Begin to synthesise what will be read soon."""
        key = (text, language)
        if key not in self._prepared:
            self._prepared[key] = self._threads.submit(self._voice.synthesize, text, language=language)

    def read(self, text: str, *, language: str) -> Reading:
        """Begin to read a text aloud."""
        self.prepare(text, language=language)
        return Reading(self._prepared.pop((text, language)), self._speaker, self._threads)

    def play(self, sound: Sound) -> Reading:
        """Begin to play a sound instead."""
        ready: futures.Future[Sound] = futures.Future()
        ready.set_result(sound)
        return Reading(ready, self._speaker, self._threads)

    def close(self) -> None:
        """Let go of the threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)
