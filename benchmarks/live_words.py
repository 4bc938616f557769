"""Are the words of an answer that is transcribed while it is spoken those of a transcription afterwards? A table.

    python -m benchmarks.live_words [--cases CASES.jsonl] [--speech MANIFEST.tsv]

The sound comes in blocks of 50 ms to a recogniser that is never late: the chunks are as many and as short as they can
be. Words lost and doubled are those of the truth that were not heard and those heard that are not in it, in both ways.
Always the samples; `--cases` adds the labelled answers joined into answers of about two minutes, `--speech` recordings
listed with file, language and transcript; those without a transcript are left out.
"""

import argparse
import csv
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from platformdirs import user_cache_path
from rapidfuzz.distance import Levenshtein

from benchmarks.cases import read_cases
from benchmarks.transcription import SAMPLES, Answer, bare_words, join
from voiceprep.model import Recording, Transcript
from voiceprep.sound import RATE, read_sound
from voiceprep.transcribers.faster_whisper import FasterWhisper
from voiceprep.transcribers.weights import base_weights

BLOCK = 800
"""Samples: 50 ms."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One answer, heard both ways."""

    said: list[str]
    live: Transcript
    afterwards: Transcript
    told: int
    """How often there were new words while it was spoken."""
    seconds: float


def hear(answer: Answer, engine: FasterWhisper) -> Pair:
    """Hear an answer while it is spoken, and afterwards."""
    sound = read_sound(answer.path)
    told = 0

    def tell(_: object) -> None:
        nonlocal told
        told += 1

    blocks = (sound[start : start + BLOCK] for start in range(0, len(sound), BLOCK))
    live = engine.listen(blocks, rate=RATE, language=answer.language, heard=tell)
    afterwards = engine.transcribe(Recording(path=answer.path), language=answer.language)
    said = bare_words(answer.said)
    return Pair(said=said, live=live, afterwards=afterwards, told=told, seconds=len(sound) / RATE)


def errors(pairs: Sequence[Pair], way: str) -> tuple[float, float, float]:
    """Give the shares of words that are wrong, lost and doubled."""
    edits: Counter[str] = Counter()
    for pair in pairs:
        heard: Transcript = getattr(pair, way)
        edits.update(edit.tag for edit in Levenshtein.editops(pair.said, bare_words(heard.text)))
    count = sum(len(pair.said) for pair in pairs)
    return edits.total() / count, edits["delete"] / count, edits["insert"] / count


def starts(pairs: Iterable[Pair]) -> tuple[float, float]:
    """Give by how many seconds the starts of the same words differ: the median and the 95th percentile."""
    apart = [apart for pair in pairs for apart in _starts_apart(pair)]
    return float(np.median(apart)), float(np.percentile(apart, 95))


def _starts_apart(pair: Pair) -> Iterator[float]:
    live, afterwards = pair.live.words, pair.afterwards.words
    matcher = SequenceMatcher(None, [w.text for w in live], [w.text for w in afterwards], autojunk=False)
    for block in matcher.get_matching_blocks():
        for one, other in zip(live[block.a :][: block.size], afterwards[block.b :][: block.size], strict=True):
            yield abs((one.start or 0.0) - (other.start or 0.0))


def groups(cases: Path | None, speech: Path | None, folder: Path) -> Iterator[tuple[str, list[Answer]]]:
    """Give what to measure, by name."""
    yield "samples", list(SAMPLES)
    labelled = [Answer(path=c.audio, language=c.language, said=c.spoken) for c in read_cases(cases)] if cases else []
    for language in sorted({answer.language for answer in labelled}):
        joined = list(join([answer for answer in labelled if answer.language == language], folder))
        yield f"{len(joined)} answers of two minutes ({language})", joined
    if speech:
        with speech.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        answers = [
            Answer(path=speech.parent / row["file"], language=row["language"], said=row["transcript"])
            for row in rows
            if row["transcript"]
        ]
        yield f"{len(answers)} recordings of people", answers


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, metavar="CASES.jsonl")
    parser.add_argument("--speech", type=Path, metavar="MANIFEST.tsv")
    arguments = parser.parse_args()
    engine = FasterWhisper(model=base_weights(user_cache_path("voiceprep")))
    print(
        "| what | sound | WER live | afterwards | lost | afterwards | doubled | afterwards | told a minute | starts |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, answers in groups(arguments.cases, arguments.speech, Path(folder)):
            pairs = [hear(answer, engine) for answer in answers]
            seconds = sum(pair.seconds for pair in pairs)
            both = zip(errors(pairs, "live"), errors(pairs, "afterwards"), strict=True)
            figures = " | ".join(f"{figure:.3f}" for figures in both for figure in figures)
            told = 60 * sum(pair.told for pair in pairs) / seconds
            middle, p95 = starts(pairs)
            print(
                f"| {name} | {seconds:.0f} s | {figures} | {told:.1f} | {middle:.2f} s, p95 {p95:.2f} s |", flush=True
            )


if __name__ == "__main__":
    main()
