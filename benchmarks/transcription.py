"""How fast and how exact is transcription, beside faster-whisper called directly? A Markdown table.

    python -m benchmarks.transcription [--cases CASES.jsonl]

Directly is the whole recording in one call, with voice activity detection and the settings of voiceprep, from the file
to the words; but with timestamps of segments, without which a direct call loses time and text. `--cases` also measures
the labelled answers, one by one and joined into answers of about two minutes.
"""

import argparse
import os
import tempfile
import time
import wave
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from platformdirs import user_cache_path
from rapidfuzz.distance import Levenshtein

import voiceprep
from benchmarks.cases import read_cases
from voiceprep.model import Recording
from voiceprep.sound import RATE, read_sound
from voiceprep.transcribers.faster_whisper import SETTINGS, FasterWhisper
from voiceprep.transcribers.weights import base_weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROUNDS = 5
JOINED = 120.0
"""Seconds."""
DEMO = Path(voiceprep.__file__).parent / "demo"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A recording and the words that are said in it."""

    path: Path
    language: str
    said: str


SAMPLES = (
    Answer(
        path=DEMO / "self.en.ogg",
        language="en",
        said="""Hello! I'm a third year student of applied mathematics at Kazan Federal University. I have been doing
        machine learning for about a year and a half. I started with regression, boosting and decision trees, and later
        moved on to computer vision and language processing. What interests me most right now is speech synthesis,
        because it brings together linguistics, acoustics and neural networks.""",
    ),
    Answer(
        path=DEMO / "self.ru.ogg",
        language="ru",
        said="""Здравствуйте! Меня зовут Леонид. Я учусь на третьем курсе Казанского федерального университета,
        направление прикладная математика. Машинным обучением занимаюсь примерно полтора года. Начинал с регрессий,
        бустингов и деревьев решений, а потом перешёл к компьютерному зрению и обработке языка. Сейчас мне особенно
        интересен синтез речи, потому что это стык лингвистики, акустики и нейросетей.""",
    ),
)
"""The answers of `voiceprep demo`."""

Hear = Callable[[Answer], str]


def error_rate(said: str, heard: str) -> float:
    """Give the word error rate, without regard to case, punctuation and ё."""
    return Levenshtein.distance(bare_words(said), bare_words(heard)) / len(bare_words(said))


def bare_words(text: str) -> list[str]:
    """Give the words without regard to case, punctuation and ё."""
    letters = (letter if letter.isalnum() or letter == "'" else " " for letter in text.lower().replace("ё", "е"))
    return "".join(letters).split()


def directly(model: Path) -> Hear:
    """Give faster-whisper without voiceprep around it."""
    from faster_whisper import WhisperModel

    whisper = WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=os.cpu_count() or 1)
    settings = SETTINGS | {"vad_filter": True, "without_timestamps": False}

    def hear(answer: Answer) -> str:
        segments, _ = whisper.transcribe(str(answer.path), language=answer.language, **settings)
        return " ".join(segment.text for segment in segments)

    return hear


def through_voiceprep(model: Path) -> Hear:
    """Give the engine of voiceprep."""
    engine = FasterWhisper(model=model, threads=os.cpu_count())
    return lambda answer: engine.transcribe(Recording(path=answer.path), language=answer.language).text


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What one way made of an answer, or of several."""

    seconds: float
    text: str


def measure(answers: Sequence[Answer], ways: Sequence[Hear], *, rounds: int) -> list[Heard]:
    """Go the ways in turn, so that a busy machine is busy for all of them; give the sum of the medians for each."""
    runs = [[[_timed(way, answer) for way in ways] for _ in range(rounds)] for answer in answers]
    return [
        Heard(
            seconds=sum(median(heard[way].seconds for heard in of_answer) for of_answer in runs),
            text=" ".join(of_answer[0][way].text for of_answer in runs),
        )
        for way in range(len(ways))
    ]


def _timed(hear: Hear, answer: Answer) -> Heard:
    started = time.perf_counter()
    text = hear(answer)
    return Heard(seconds=time.perf_counter() - started, text=text)


def join(answers: Iterable[Answer], folder: Path) -> Iterator[Answer]:
    """Write answers of one language one after another into files of about JOINED seconds."""
    sounds: list[NDArray[np.float32]] = []
    said: list[str] = []
    for answer in answers:
        sounds += [read_sound(answer.path), np.zeros(RATE // 2, np.float32)]
        said.append(answer.said)
        if sum(map(len, sounds)) >= JOINED * RATE:
            path = folder / f"{answer.path.stem}.wav"
            write_sound(path, np.concatenate(sounds))
            yield Answer(path=path, language=answer.language, said=" ".join(said))
            sounds, said = [], []


def write_sound(path: Path, sound: "NDArray[np.float32]") -> None:
    """Write a WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((sound * 32767).astype("<i2").tobytes())


def rows(cases: Path | None, folder: Path) -> Iterator[tuple[str, Sequence[Answer], int]]:
    """Give what to measure: its name, its answers and how often."""
    for sample in SAMPLES:
        yield f"sample `{sample.path.name}`", [sample], ROUNDS
    labelled = [Answer(path=c.audio, language=c.language, said=c.spoken) for c in read_cases(cases)] if cases else []
    for language in sorted({answer.language for answer in labelled}):
        answers = [answer for answer in labelled if answer.language == language]
        yield f"{len(answers)} answers ({language})", answers, 1
        joined = list(join(answers, folder))
        yield f"{len(joined)} answers of two minutes ({language})", joined, 1


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, metavar="CASES.jsonl")
    cases: Path | None = parser.parse_args().cases
    model = base_weights(user_cache_path("voiceprep"))
    ways = [through_voiceprep(model), directly(model)]
    print("| what | sound | voiceprep | faster-whisper | ratio (limit 1.1) | WER | of faster-whisper |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, answers, rounds in rows(cases, Path(folder)):
            sound = sum(len(read_sound(answer.path)) for answer in answers) / RATE
            said = " ".join(answer.said for answer in answers)
            ours, theirs = measure(answers, ways, rounds=rounds)
            print(
                f"| {name} | {sound:.0f} s | {ours.seconds:.1f} s | {theirs.seconds:.1f} s "
                f"| {ours.seconds / theirs.seconds:.2f} "
                f"| {error_rate(said, ours.text):.3f} | {error_rate(said, theirs.text):.3f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
