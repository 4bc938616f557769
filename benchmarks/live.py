"""How soon after the stop is the report there, and what does it cost to listen while somebody speaks? A table.

    python -m benchmarks.live [--cases CASES.jsonl] [--rounds N]

A Russian answer of two minutes is given to `voiceprep practice --mic FILE` in the time it takes to speak, once to its
last word, where the file ends, and once with silence after it, which ends the answer; `voiceprep check` transcribes the
same file afterwards. All in turn, in processes of their own, the model loaded in each before it is timed. The answer is
the sample of the demo over and over, or of `--cases` the labelled answers that fill two minutes. The processor is
watched from when the recording begins until the answer ends, the memory to the very end (Linux only: /proc).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.cases import read_cases
from benchmarks.transcription import SAMPLES, Answer, join, write_sound
from voiceprep.sound import RATE, read_sound

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
SILENCE = 10.0
"""Seconds after the answer; 8 of them end it."""
SET = "## Расскажите о себе {#self language=ru}\n\n- студент 3 курса\n- машинное обучение полтора года\n"


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one process took, in seconds and MB."""

    answer: float
    """From the stop to the report; of a check, from the sound to the report."""
    processor: float
    """While the answer was recorded; 0 for a check."""
    memory: float


def run(folder: Path, *arguments: str | Path, seconds: float = 0.0) -> Run:
    """Run voiceprep in a practice folder, to which somebody speaks for so many seconds; it prints a report as JSON."""
    command = [Path(sys.executable).with_name("voiceprep"), "--home", folder, *arguments, "--json"]
    before = _recordings(folder)
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL)
        began = spent = memory = 0.0
        processor: list[float] = []
        while process.poll() is None:
            memory = max(memory, _memory(process.pid))
            now = time.monotonic()
            began = began or (now if _recordings(folder) != before else 0.0)
            if began and now - began <= seconds:
                processor.append(_processor(process.pid))
                spent = processor[-1] - processor[0]
            time.sleep(0.05)
        assert process.returncode == 0
        output.seek(0)
        timing = json.loads(output.read())["timing"]
    afterwards = timing["transcription"] + timing["matching"]
    return Run(
        answer=afterwards if timing["stop_to_report"] is None else timing["stop_to_report"],
        processor=spent,
        memory=memory,
    )


def _recordings(folder: Path) -> set[str]:
    return {path.name for path in (folder / "recordings").glob("*self*")}


def _processor(process: int) -> float:
    """Give the seconds of a processor that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(process: int) -> float:
    """Give the most memory that a process has had, in MB; 0 where it is just ending."""
    status = Path(f"/proc/{process}/status").read_text()
    return sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) * 1024 / 1e6


def two_minutes(cases: Path | None, folder: Path) -> Answer:
    """Give the answer."""
    labelled = [Answer(path=c.audio, language=c.language, said=c.spoken) for c in read_cases(cases)] if cases else []
    answers = [answer for answer in labelled if answer.language == "ru"] or [SAMPLES[1]] * 4
    return next(join(answers, folder))


def prepare(answer: Answer, folder: Path) -> dict[str, Path]:
    """Write the practice folder and what is heard in it: the answer, and with silence after it."""
    (folder / "answers").mkdir()
    (folder / "answers" / "me.md").write_text(SET, encoding="utf-8")
    sound = read_sound(answer.path)
    sounds = {
        "answer": sound,
        "with silence": np.concatenate([sound, np.zeros(round(SILENCE * RATE), np.float32)]),
    }
    paths = {name: folder / f"{name}.wav" for name in sounds}
    for name, path in paths.items():
        write_sound(path, sounds[name])
    return paths


def measure(answer: Answer, folder: Path, rounds: int) -> dict[str, list[Run]]:
    """Go the ways in turn, so that a busy machine is busy for all of them."""
    sounds = prepare(answer, folder)

    length = len(read_sound(answer.path)) / RATE

    def practice(sound: str) -> Run:
        return run(folder, "practice", "me", "--no-speak", "--mic", sounds[sound], seconds=length)

    ways: dict[str, Callable[[], Run]] = {
        "answer": lambda: practice("answer"),
        "with silence": lambda: practice("with silence"),
        "afterwards": lambda: run(folder, "check", "me", "-q", "self", "--audio", sounds["answer"]),
    }
    turns = [{name: way() for name, way in ways.items()} for _ in range(rounds)]
    return {name: [turn[name] for turn in turns] for name in ways}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, metavar="CASES.jsonl")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        answer = two_minutes(arguments.cases, folder)
        length = len(read_sound(answer.path)) / RATE
        runs = measure(answer, folder, arguments.rounds)
    after = median(one.answer for one in runs["afterwards"])
    stop, silence = (median(one.answer for one in runs[way]) for way in ("answer", "with silence"))
    cores = median(one.processor for one in runs["answer"]) / length
    memory = max(one.memory for one in runs["answer"])
    print("| what | measured | limit |\n|---|---|---|")
    print(f"| an answer of {length:.0f} s transcribed afterwards | {after:.2f} s | |")
    print(f"| from the stop to the report | {stop:.2f} s: {stop / after:.2f} × | 0.15 ×, 1.5 s on two idle cores |")
    print(f"| the same when silence ends the answer | {silence:.2f} s | 0.3 s |")
    print(f"| processor while recording | {cores:.2f} cores | 0.3 cores |")
    print(f"| peak memory | {memory:.0f} MB | 600 MB |")


if __name__ == "__main__":
    main()
