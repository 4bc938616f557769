"""What do sounds cost in which nobody speaks, or nobody can be understood, and what is made up from them? A table.

    python -m benchmarks.failures

A minute of each, or what a synthesiser mumbles, transcribed afterwards and while it comes. The time is that of the
processor, of all cores together, as a share of the length of the sound; half of it is the limit. Words that carry the
mark of doubt are no invention.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray
from platformdirs import user_cache_path

from benchmarks.transcription import SAMPLES
from tests.transcribers.sounds import breaths, clicks, hum, music, pink, ring, save, silence, white
from voiceprep.doubt import doubtful_words
from voiceprep.model import Transcript
from voiceprep.sound import RATE, read_sound
from voiceprep.transcribers.faster_whisper import FasterWhisper
from voiceprep.transcribers.weights import base_weights
from voiceprep.voices.pyttsx3 import Pyttsx3Voice

BLOCK = 800
"""Samples: 50 ms."""
Samples = NDArray[np.float32]


def sounds(folder: Path) -> Iterator[tuple[str, str, Samples]]:
    """Give name, language and samples of each."""
    for noise in (silence, white, pink, hum, clicks, ring, music, breaths):
        yield noise.__name__, "ru", noise(60).astype(np.float32)
    english, russian = (read_sound(sample.path) for sample in SAMPLES)
    yield (
        "a word in a minute of silence",
        "en",
        np.concatenate([english[: round(0.8 * RATE)], silence(60).astype(np.float32)]),
    )
    yield "a minute of noise before an answer", "en", np.concatenate([pink(60).astype(np.float32), english])
    yield "a minute of noise after an answer", "en", np.concatenate([english, pink(60).astype(np.float32)])
    phrase = np.concatenate([english[round(14.62 * RATE) : round(19.7 * RATE)], silence(0.7).astype(np.float32)])
    yield "a phrase said twelve times", "en", np.tile(phrase, 12)
    yield "speech played backwards", "en", english[::-1]
    mumbled = Pyttsx3Voice().synthesize(SAMPLES[1].said, language="ru")
    soundfile.write(folder / "mumbled.wav", mumbled.samples, mumbled.rate)
    yield "espeak in Russian", "ru", read_sound(folder / "mumbled.wav")
    yield "three people at once", "ru", russian + np.roll(russian, 5 * RATE) + np.roll(russian, 11 * RATE)


def in_blocks(samples: Samples) -> Iterator[Samples]:
    """Give the sound as a microphone does."""
    return (samples[start : start + BLOCK] for start in range(0, len(samples), BLOCK))


def timed(hear: Callable[[], Transcript]) -> tuple[Transcript, float]:
    """Give what is heard, and the seconds of processor time."""
    started = time.process_time()
    return hear(), time.process_time() - started


def main() -> None:
    """Print the table."""
    engine = FasterWhisper(model=base_weights(user_cache_path("voiceprep")))
    print("| sound | words afterwards, live | without mark | time, share of the sound |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for what, language, samples in sounds(folder):
            recording = save(folder / "sound.wav", samples)
            heard = [
                timed(partial(engine.transcribe, recording, language=language)),
                timed(partial(engine.listen, in_blocks(samples), rate=RATE, language=language)),
            ]
            words = ", ".join(str(len(found.words)) for found, _ in heard)
            unmarked = ", ".join(str(len(found.words) - len(doubtful_words(found))) for found, _ in heard)
            shares = ", ".join(f"{seconds * RATE / len(samples):.2f}" for _, seconds in heard)
            print(f"| {what} | {words} | {unmarked} | {shares} |", flush=True)


if __name__ == "__main__":
    main()
