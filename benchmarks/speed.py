"""How fast and how big is the main job? A Markdown table of medians against their limits.

    python -m benchmarks.speed [--install]

`--install` also makes a fresh environment to weigh it, which takes a minute or two.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product, zip_longest
from pathlib import Path
from statistics import median

from benchmarks.cases import Case, read_cases, typed
from voiceprep.matching import match
from voiceprep.matching.morphology import lemma, likeliest, readings, stem
from voiceprep.matching.phonetics import skeleton, sound_code
from voiceprep.matching.points import wanted_tokens
from voiceprep.model import KeyPoint, Transcript
from voiceprep.protocols import Embedder
from voiceprep.wiring import make_embedder

ROUNDS = 5
REPOSITORY = Path(__file__).parent.parent
EARLIER = 6
"""Answers, to two or three other questions, that a process has met before it is timed."""
OWN_CASES = Path(__file__).with_name("own_cases.jsonl")
BIN = Path(sys.executable).parent
SPEECH = {"ru": 33.0, "en": 21.0}
"""Seconds of the samples of `voiceprep demo`."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """A row of the table."""

    what: str
    value: str
    ratio: float
    """To the limit: 1 and less holds."""
    limit: str


def interleaved(*commands: Callable[[], float], rounds: int = ROUNDS) -> list[float]:
    """Run the commands in turn, so that a busy machine is busy for all of them; give the median of each."""
    results = [[command() for command in commands] for _ in range(rounds)]
    return [median(column) for column in zip(*results, strict=True)]


def seconds(*command: str | Path) -> float:
    """Time a command from start to exit."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def measure_help() -> Measured:
    """Compare the help with the start of Python."""
    nothing, shown = interleaved(
        lambda: seconds(sys.executable, "-c", "pass"), lambda: seconds(BIN / "voiceprep", "--help"), rounds=21
    )
    return Measured(
        what="`voiceprep --help` against `python -c pass`",
        value=f"{shown * 1000:.0f} ms against {nothing * 1000:.0f} ms: {shown / nothing:.1f} ×",
        ratio=shown / nothing / 5,
        limit="5 ×",
    )


def measure_demo(language: str) -> Measured:
    """Compare the demo, warm, with the length of its speech."""
    demo = (BIN / "voiceprep", "demo", "--language", language)
    seconds(*demo)
    (took,) = interleaved(lambda: seconds(*demo))
    return Measured(
        what=f"`demo --language {language}` against its {SPEECH[language]:.0f} s of speech",
        value=f"{took:.1f} s: {took / SPEECH[language]:.2f} ×",
        ratio=took / SPEECH[language] / 0.5,
        limit="0.5 ×",
    )


def measure_memory() -> Measured:
    """Weigh the demo at its peak."""
    process = subprocess.Popen([BIN / "voiceprep", "demo", "--language", "ru"], stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    peak = usage.ru_maxrss / 1024
    return Measured(what="peak memory of `demo`", value=f"{peak:.0f} MiB", ratio=peak / 600, limit="600 MiB")


def measure_known(language: str, *, meaning: bool) -> Measured:
    """Time the same matching where all words have been met before; in seconds of one core."""
    points, answer = _long_answer([case for case in read_cases(OWN_CASES) if case.language == language])
    embedder = make_embedder() if meaning else None
    took = [_processor_time(points, answer, embedder) for _ in range(1 + 3 * ROUNDS)][1:]
    return _matched(f"{language}, all met before", took, meaning=meaning)


def measure_matching(language: str, *, meaning: bool, are_points_met: bool) -> Measured:
    """Time the matching of 500 words with 12 points by a process that has met a few other answers in the language.

    Each answer is joined from those to several questions, and so are its points. `practice` has met the points, while
    the question was read; `check` has not. What was remembered of the words of earlier answers is forgotten before:
    only models and dictionaries stay loaded. In seconds of one core.
    """
    cases = [case for case in read_cases(OWN_CASES) if case.language == language]
    took = [
        _time_matching(cases[at:] + cases[:at], meaning=meaning, are_points_met=are_points_met)
        for at in range(len(cases))
    ]
    return _matched(f"{language}, {'new answer' if are_points_met else 'all new'}", took, meaning=meaning)


def _matched(what: str, took: Sequence[float], *, meaning: bool) -> Measured:
    limit = 0.1 if meaning else 0.015
    return Measured(
        what=f"matching 500 words × 12 points ({what}), {'with meaning' if meaning else 'wording alone'}",
        value=f"{median(took) * 1000:.1f} ms",
        ratio=median(took) / limit,
        limit=f"{limit * 1000:.0f} ms",
    )


def _time_matching(cases: Sequence[Case], *, meaning: bool, are_points_met: bool) -> float:
    for remembered in (readings, likeliest, lemma, stem, sound_code, skeleton, wanted_tokens):
        remembered.cache_clear()
    make_embedder.cache_clear()
    embedder = make_embedder() if meaning else None
    points, answer = _long_answer(cases[:-EARLIER])
    for case in cases[-EARLIER:]:
        match(points if are_points_met else case.key_points, typed(case.heard), embedder, prompt=case.prompt)
    return _processor_time(points, answer, embedder)


def _processor_time(points: Sequence[KeyPoint], answer: Transcript, embedder: Embedder | None) -> float:
    started = time.process_time()
    match(points, answer, embedder)
    return time.process_time() - started


def _long_answer(cases: Sequence[Case]) -> tuple[list[KeyPoint], Transcript]:
    """Join answers to 500 words, and take 12 of their points by turns."""
    by_turns = zip_longest(*(case.key_points for case in cases))
    points = {point.text: point for turn in by_turns for point in turn if point}
    words = " ".join(case.heard for case in cases).split()
    return list(points.values())[:12], typed(" ".join(words[:500]))


def measure_install() -> Measured:
    """Weigh a fresh environment, and beside it the weights that are joined at first use."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = os.environ | {"HOME": folder, "XDG_CACHE_HOME": str(home / "cache")}
        subprocess.run([sys.executable, "-m", "venv", home / "venv"], check=True)
        pip: list[str | Path] = [home / "venv/bin/python", "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, "--disable-pip-version-check", "--no-cache-dir", REPOSITORY], check=True)
        subprocess.run([home / "venv/bin/voiceprep", "demo"], check=True, env=environment, stdout=subprocess.DEVNULL)
        size, joined = _size(home / "venv"), _size(home / "cache")
    return Measured(
        what="a fresh install",
        value=f"{size:.0f} MiB, and {joined:.0f} MiB of joined weights in the cache",
        ratio=size / 800,
        limit="800 MiB",
    )


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 2**20


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--install", action="store_true")
    arguments = parser.parse_args()
    measured = [measure_help(), measure_demo("ru"), measure_demo("en"), measure_memory()]
    for language, meaning in product(("ru", "en"), (False, True)):
        measured += [measure_matching(language, meaning=meaning, are_points_met=met) for met in (True, False)]
        measured += [measure_known(language, meaning=meaning)]
    measured += [measure_install()] if arguments.install else []
    print("| what | measured | limit | share of the limit |\n|---|---|---|---|")
    for row in measured:
        print(f"| {row.what} | {row.value} | {row.limit} | {row.ratio:.0%} |")


if __name__ == "__main__":
    main()
