"""How long the lists take as the history grows: ``python -m benchmarks.history``.

Makes practice folders with up to 100,000 attempts of 12 points each at 40 questions, their reports as wide as those of
a real answer of two minutes, and runs the commands in processes of their own, in turn with a Python that does nothing:
seconds, processor time, peak memory, the medians of nine.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from voiceprep.history.database import Database
from voiceprep.history.schema import MIGRATIONS

QUESTIONS = 40
SETS = 4
POINTS = 12
WORDS = 240
"""Of two minutes of speech."""
SIZES = (1_000, 10_000, 100_000)
COMMANDS = (("history",), ("progress",), ("progress", "set0", "-q", "q0"), ("due",), ("report", "500"))
END = datetime(2026, 11, 24, 12, tzinfo=UTC)


def write_sets(folder: Path) -> None:
    """Write the question sets."""
    (folder / "answers").mkdir(parents=True)
    points = "\n".join(f"- point number {place} about the cache" for place in range(POINTS))
    for number in range(SETS):
        ids = range(number, QUESTIONS, SETS)
        questions = "\n\n".join(f"## What about {at}? {{#q{at}}}\n\n{points}" for at in ids)
        text = f"---\ntitle: Set {number}\nlanguage: en\n---\n\n{questions}\n"
        (folder / "answers" / f"set{number}.md").write_text(text, encoding="utf-8")


def fill(folder: Path, size: int, seed: int = 1) -> None:
    """Fill a history with so many attempts over two years, better from one to the next."""
    chance = random.Random(seed)
    database = Database(folder / "recordings" / "history.db")
    with database.opened(create=True) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for number in range(1, size + 1):
            skill = 0.3 + 0.6 * number / size
            statuses = ["covered" if chance.random() < skill else "missed" for _ in range(POINTS)]
            made_at = END - timedelta(days=730) * (1 - number / size)
            question = chance.randrange(QUESTIONS)
            connection.execute(
                "INSERT INTO attempts (made_at, utc_offset, set_name, question_id, prompt, language, coverage,"
                " answer_length, recording, engines, settings) VALUES (?, 10800, ?, ?, ?, 'en', ?, ?, ?, '{}', '{}')",
                (
                    made_at.isoformat(timespec="microseconds"),
                    f"set{question % SETS}",
                    f"q{question}",
                    f"What about {question}?",
                    statuses.count("covered") / POINTS,
                    chance.uniform(40, 120),
                    f"{number}.flac",
                ),
            )
            rows = [
                (number, place, f"p{place}", f"point number {place} about the cache", status, 0.9, 0, 0)
                for place, status in enumerate(statuses)
            ]
            connection.executemany("INSERT INTO points VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
            connection.execute("INSERT INTO reports VALUES (?, ?)", (number, _report(chance)))


def _report(chance: random.Random) -> str:
    """Give JSON as wide as that of a report, with the measures that the history takes from it."""
    words = [{"text": "cache", "start": 1.5 * at, "end": 1.5 * at + 1, "confidence": 0.97} for at in range(WORDS)]
    fillers = [{"start": 1.0, "end": 1.3, "text": "um"}] * chance.randrange(8)
    delivery = {"words_per_minute": chance.uniform(90, 160), "syllables_per_second": 4.2, "fillers": fillers}
    return json.dumps({"transcript": {"words": words}, "delivery": delivery | {"hesitations_counted": True}})


def measure(program: Sequence[str]) -> tuple[float, float, float]:
    """Run a program and give its seconds, those of processor time, and its peak of memory in MB."""
    started = time.perf_counter()
    process = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def medians(programs: Sequence[Sequence[str]], runs: int) -> list[tuple[float, float, float]]:
    """Measure programs in turn, so that a busy machine is busy for all of them."""
    rounds = [[measure(program) for program in programs] for _ in range(runs)]
    columns = [list(zip(*column, strict=True)) for column in zip(*rounds, strict=True)]
    return [(median(seconds), median(busy), median(memory)) for seconds, busy, memory in columns]


def _cell(measured: tuple[float, float, float]) -> str:
    seconds, busy, memory = measured
    return f"{seconds:.2f} / {busy:.2f} / {memory:.0f}"


def rows(sizes: tuple[int, ...], runs: int) -> Iterator[str]:
    """Give the table, a line at a time."""
    yield f"database version {len(MIGRATIONS)}, {QUESTIONS} questions, {POINTS} points; seconds / processor / MB"
    names = " | ".join(" ".join(command) for command in COMMANDS)
    yield f"| attempts | database MB | first due | python -c pass | {names} |"
    yield "|" + "---|" * (len(COMMANDS) + 4)
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_sets(folder)
            fill(folder, size)
            megabytes = (folder / "recordings" / "history.db").stat().st_size / 1e6
            voiceprep = (str(Path(sys.executable).with_name("voiceprep")), "--home", str(folder))
            programs = [(sys.executable, "-c", "pass"), *((*voiceprep, *command) for command in COMMANDS)]
            first = measure((*voiceprep, "due"))
            cells = [_cell(measured) for measured in (first, *medians(programs, runs))]
            yield f"| {size:,} | {megabytes:,.0f} | {' | '.join(cells)} |"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--make", type=Path, help="Only make a folder of the first size here.")
    options = parser.parse_args()
    if options.make:
        write_sets(options.make)
        fill(options.make, options.sizes[0])
    else:
        for row in rows(tuple(options.sizes), options.runs):
            print(row, flush=True)
