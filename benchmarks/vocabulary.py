"""What it brings to tell the recogniser the terms of a question set, and what words it puts into the speaker's mouth.

    python -m benchmarks.vocabulary CASES.jsonl

Russian answers with terms in Latin letters, transcribed as voiceprep does (nothing told), told the terms of the
question, and told the terms of the whole set: never a point, only names. Terms that were said and are spelled as such,
terms that were written though nobody said them, and verdicts. Then sentences in which a Russian word sounds like one.
"""

import argparse
import re
import tempfile
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from platformdirs import user_cache_path

from benchmarks import ours
from benchmarks.cases import KINDS, Case, read_cases
from benchmarks.homophones import SPEEDS, TRAPS, say
from benchmarks.judged import macro_f1, share
from benchmarks.transcription import error_rate
from voiceprep.matching import match
from voiceprep.model import KeyPoint, Recording, Status, Transcript, Wording
from voiceprep.protocols import silent
from voiceprep.transcribers.faster_whisper import FasterWhisper
from voiceprep.transcribers.weights import base_weights
from voiceprep.transcribers.whisper import transcribe
from voiceprep.wiring import make_embedder

_TERM = re.compile(r"[A-Za-z][A-Za-z0-9]+(?:[-/ ][A-Za-z0-9]+)*")


def terms_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the terms in Latin letters, each once, in their order."""
    return tuple(dict.fromkeys(term for text in texts for term in _TERM.findall(text)))


def heard(engine: FasterWhisper, path: Path, terms: Sequence[str]) -> Transcript:
    """Transcribe, the terms given as if they had been said before each chunk."""
    decode = partial(engine.decode, code="ru", prompt=", ".join(terms) or None)
    return transcribe(Recording(path=path), decode, engine=engine.name, progress=silent)


def spelled(terms: Iterable[str], text: str) -> set[str]:
    """Give the terms that the text has, in any case."""
    words = f" {' '.join(re.findall(r'[a-zа-яё0-9]+', text.lower()))} "
    return {term for term in terms if f" {' '.join(re.findall('[a-z0-9]+', term.lower()))} " in words}


def measure_answers(engine: FasterWhisper, cases: Sequence[Case]) -> None:
    """Print what the vocabulary does to labelled answers."""
    whole = terms_of(point.text for case in cases for point in case.key_points)
    own = {case.id: terms_of(point.text for point in case.key_points) for case in cases}
    ways: dict[str, dict[str, tuple[str, ...]]] = {
        "nothing": dict.fromkeys(own, ()),
        "terms of the question": own,
        "terms of the set": dict.fromkeys(own, whole),
    }
    print(f"\n{len(cases)} answers, {len(whole)} terms in the set\n")
    print("| told | terms said and spelled | invented | WER | macro-F1 |", " | ".join(KINDS), "|")
    print("|---|---|---|---|---|", "|".join("---" for _ in KINDS), "|", sep="")
    for name, told in ways.items():
        transcripts = [heard(engine, case.audio, told[case.id]) for case in cases]
        said = [spelled(whole, case.spoken) for case in cases]
        found = [spelled(whole, transcript.text) for transcript in transcripts]
        right = sum(len(one & other) for one, other in zip(said, found, strict=True))
        wrong = [term for one, other in zip(said, found, strict=True) for term in other - one]
        texts = " ".join(transcript.text for transcript in transcripts)
        judged = ours.judge(cases, transcripts, make_embedder())
        print(
            f"| {name} | {right} of {sum(map(len, said))} | {len(wrong)} {' '.join(sorted(wrong))} "
            f"| {error_rate(' '.join(case.spoken for case in cases), texts):.3f} | {macro_f1(judged):.2f} |",
            " | ".join(f"{share(judged, how):.2f}" for how in KINDS),
            "|",
            flush=True,
        )


def measure_traps(engine: FasterWhisper, folder: Path) -> None:
    """Print what the vocabulary does to words that sound like terms."""
    terms = tuple(trap.term for trap in TRAPS)
    for name, told in {"nothing": (), "terms of the set": terms}.items():
        invented, covered = [], []
        for trap in TRAPS:
            for speed in SPEEDS:
                path = folder / f"{trap.term}-{speed}.wav"
                if not path.exists():
                    say(trap.sentence, path, speed=speed)
                transcript = heard(engine, path, told)
                point = KeyPoint(id="1", wordings=(Wording(text=trap.point, must_hear=(trap.term,)),))
                if spelled([trap.term], transcript.text):
                    invented.append(trap.term)
                (found,) = match([point], transcript, make_embedder()).matches
                if found.status is Status.COVERED:
                    covered.append(f"{trap.term}: {transcript.text}")
        print(f"\ntold {name}: of {len(TRAPS) * len(SPEEDS)} sentences, {len(invented)} with the term {invented}")
        print(f"falsely covered: {len(covered)}", *covered, sep="\n  ", flush=True)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path, metavar="CASES.jsonl")
    cases = [case for case in read_cases(parser.parse_args().cases) if case.language == "ru"]
    engine = FasterWhisper(model=base_weights(user_cache_path("voiceprep")))
    with tempfile.TemporaryDirectory() as folder:
        measure_traps(engine, Path(folder))
    measure_answers(engine, cases)


if __name__ == "__main__":
    main()
